import type { Caption, Message } from '../../model/message/message.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { defineRule, type Fix } from '../rule.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

const sensitive = (captions: readonly string[]) =>
  exampleCable({
    classification: 'UNCLAS ZENDA 000123',
    captions,
    order: 'E.O. 12958: N/A',
    subject: 'SUBJECT: EXAMPLE - NOT A REAL CABLE',
    authority: null,
    body: ['1. (SBU) The duke.', '2. (U) We left.'],
  })

export default defineRule({
  id: 'caption-order',
  title: 'Caption of special handling not in front',
  scope: 'message',
  severity: { draft: 'hint', transmitted: 'off', archival: 'off' },
  fix: 'ask',
  docs: {
    what: 'NODIS, EXDIS, STADIS, LIMDIS or a channel stands below another caption.',
    why: 'Whoever sorts the message looks for it first, directly below the number.',
    source:
      '5 FAH-2 H-440: the caption of special handling is the first below the line with the number; State guidance of February 2000: SENSITIVE comes after the others. Drafts alone are told, since 2000.',
    bad: [
      {
        text: sensitive(['SENSITIVE', 'EXDIS']),
        profile: 'draft',
        fixed: sensitive(['EXDIS', 'SENSITIVE']),
      },
    ],
    good: [
      { text: sensitive(['EXDIS', 'SENSITIVE']), profile: 'draft' },
      { text: sensitive(['SENSITIVE']), profile: 'draft' },
    ],
    fix: 'Exchanges the two captions.',
  },
  check(message, report, { vocabulary }) {
    const at = message.captions.findIndex((caption) => isSpecial(caption, vocabulary))
    const special = message.captions[at]
    const first = firstOther(message, at, vocabulary)
    if (!special || !first) return
    report({
      span: special,
      message: `${special.name} stands after ${first.name}: expected first among the captions`,
      related: [{ span: first, message: 'The caption before it' }],
      fixes: (): readonly Fix[] => [
        {
          title: `Exchange ${first.name} and ${special.name}`,
          kind: 'ask',
          edits: [
            { span: first, newText: special.text },
            { span: special, newText: first.text },
          ],
        },
      ],
    })
  },
})

function firstOther({ captions }: Message, at: number, vocabulary: Vocabulary): Caption | undefined {
  return captions.slice(0, Math.max(0, at)).find((caption) => placeOf(caption, vocabulary) === 'later')
}

function isSpecial(caption: Caption, vocabulary: Vocabulary): boolean {
  return placeOf(caption, vocabulary) === 'first'
}

function placeOf({ name }: Caption, vocabulary: Vocabulary): 'first' | 'later' | undefined {
  const entry = vocabulary.caption(name)
  return entry && vocabulary.captionPlace(entry)
}
