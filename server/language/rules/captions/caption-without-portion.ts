import type { Caption, Message } from '../../model/message/message.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { isByCompilation } from '../portions/compilation.ts'
import { portionsOf } from '../portions/portions-of.ts'
import { defineRule } from '../rule.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { isWhole } from '../support/lines/last-section.ts'
import { removeCaption } from '../support/remedies/remove-caption.ts'
import { levelAtOdds } from './level-at-odds.ts'

const open = { body: ['1. (C) The duke.', '2. (U) We left.'] } as const

export default defineRule({
  id: 'caption-without-portion',
  title: 'Caption that no portion carries',
  scope: 'message',
  severity: { draft: 'hint', transmitted: 'hint', archival: 'off' },
  fix: 'ask',
  oneByOne: true,
  docs: {
    what: 'NOFORN, ORCON or SENSITIVE stands at the head, every paragraph is marked, and none is marked with it.',
    why: 'Either a portion lacks the control, or the message is kept back without a reason.',
    source:
      'ISM rules 00111 to 00116 and 00154, which ask it of other controls in the same way. Not for EXDIS and NODIS, which State sets for a whole message without marking its portions; silent where a paragraph has no mark, where the text says that it is restricted as a compilation, and for copies in parts.',
    bad: [
      {
        text: exampleCable({ ...open, captions: ['SIPDIS', 'NOFORN'] }),
        profile: 'draft',
        fixed: exampleCable({ ...open, captions: ['SIPDIS'] }),
      },
    ],
    good: [
      {
        text: exampleCable({ captions: ['NOFORN'], body: ['1. (C/NF) The duke.', '2. (U) We left.'] }),
        profile: 'draft',
      },
      { text: exampleCable({ captions: ['NOFORN'], body: ['1. (C) The duke.', '2. We left.'] }), profile: 'draft' },
    ],
    fix: 'Takes the caption out. Marking a portion is for the drafter.',
  },
  check(message, report, { vocabulary }) {
    const { body, captions } = message
    if (captions.length === 0 || body.unmarked.length > 0 || body.entireText || body.marks.length === 0) return
    const stated = captions.filter(({ name }) => CARRIED.has(vocabulary.caption(name)?.code ?? ''))
    if (stated.length === 0 || !isWhole(message)) return
    if (body.marks.some((use) => !vocabulary.portionMarkOf(use)) || isByCompilation(message)) return
    // That it does not go with the level is for `caption-level` to say.
    const atOdds = levelAtOdds(message, vocabulary)?.captions
    for (const caption of stated) {
      if (atOdds?.includes(caption) || isCarried(caption, message, vocabulary)) continue
      report({
        span: caption,
        message: `${caption.name} is a caption of the message, but no paragraph is marked with it`,
        fixes: () => [{ title: `Take out ${caption.name}`, kind: 'ask', edits: [removeCaption(message, caption)] }],
      })
    }
  },
})

const CARRIED: ReadonlySet<string> = new Set(['NOFORN', 'ORCON', 'SENSITIVE'])

function isCarried({ name }: Caption, message: Message, vocabulary: Vocabulary): boolean {
  const code = vocabulary.caption(name)?.code
  return portionsOf(message, vocabulary).some(({ mark }) =>
    code === 'SENSITIVE'
      ? mark.controlRank > 0 || mark.controls.some(({ level }) => level !== undefined)
      : mark.controls.some(({ caveat }) => caveat?.rolls.includes(code ?? '')),
  )
}
