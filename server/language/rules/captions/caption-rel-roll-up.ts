import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { type Portion, portionsOf } from '../portions/portions-of.ts'
import { defineRule } from '../rule.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { removeCaption } from '../support/remedies/remove-caption.ts'

const shared = ['1. (C//REL TO USA, GBR) The duke.', '2. (U) We left.']
const closed = ['1. (C//REL TO USA, GBR) The duke.', '2. (C) We left.']

export default defineRule({
  id: 'caption-rel-roll-up',
  title: 'Head released further than a portion',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'off', archival: 'off' },
  fix: 'ask',
  oneByOne: true,
  docs: {
    what: 'The head says REL TO, and a classified portion does not, or leaves out a country that the head names.',
    why: 'The message would be shown to those who may not see one of its paragraphs.',
    source: 'ISM rule 00088, and 00521 of later versions: every classified portion has to be releasable. For drafts.',
    bad: [
      {
        text: exampleCable({ captions: ['REL TO USA, GBR'], body: closed }),
        profile: 'draft',
        fixed: exampleCable({ body: closed }),
      },
    ],
    good: [{ text: exampleCable({ captions: ['REL TO USA, GBR'], body: shared }), profile: 'draft' }],
    fix: 'Takes the caption out.',
  },
  check(message, report, { vocabulary }) {
    const caption = message.captions.find(({ name }) => vocabulary.caption(name)?.code === 'REL TO')
    const countries = caption && codesOf(vocabulary.caption(caption.name)?.argument ?? '')
    if (!caption || !countries || countries.length === 0) return
    for (const portion of portionsOf(message, vocabulary)) {
      if (portion.mark.rank === 0 || covers(portion, countries, vocabulary)) continue
      const place = portion.places()[0]
      if (!place) continue
      report({
        span: caption,
        message: `The caption line releases the message to ${countries.join(', ')}, but ${place.text.replace('\n', ' ')} is not`,
        related: [{ span: place.span, message: 'The first such portion' }],
        fixes: () => [{ title: `Take out ${caption.name}`, kind: 'ask', edits: [removeCaption(message, caption)] }],
      })
      return
    }
  },
})

function codesOf(argument: string): readonly string[] {
  return argument.split(/[\s,/]+/).filter((word) => /^[A-Z]{3,4}$/.test(word) && word !== 'AND')
}

/** A group that the portion names may hold the countries of the head: then nobody can tell. */
function covers({ mark }: Portion, countries: readonly string[], vocabulary: Vocabulary): boolean {
  const list = mark.controls.find(({ caveat }) => caveat?.code === 'REL')?.codes.map(({ word }) => word)
  if (!list) return false
  if (list.some((code) => vocabulary.releaseCode(code)?.fips === undefined && code !== 'USA')) return true
  return countries.every((code) => vocabulary.releaseCode(code)?.fips === undefined || list.includes(code))
}
