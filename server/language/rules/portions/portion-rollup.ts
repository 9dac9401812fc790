import type { Message } from '../../model/message/message.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { defineRule } from '../rule.ts'
import { headSays } from '../support/circulation/head-texts.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { isMisspelt } from '../support/spelling/misspelt-caption.ts'
import { insertCaption } from './head-captions.ts'
import { insideMark, portionsOf } from './portions-of.ts'

const restricted = { captions: ['SIPDIS'], body: ['1. (C//OC) The duke.', '2. (C) We left.'] } as const

export default defineRule({
  id: 'portion-rollup',
  title: 'Control of a portion missing at the head',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'information', archival: 'off' },
  fix: 'ask',
  docs: {
    what: 'A portion is marked ORCON, PROPIN, EXDIS or NODIS, and the head of the message does not say so. Reported once for each control, at the first such portion. NODIS at the head covers EXDIS; for NOFORN there is `portion-nf-caption`.',
    why: 'Whoever handles the message looks at the captions, not at each paragraph.',
    source:
      'ISM rules 00060 to 00075 and 00084 to 00086. Foreign government information is left out: State has no caption for it. Off for archival copies, whose caption lines are often damaged.',
    bad: [
      {
        text: exampleCable(restricted),
        profile: 'draft',
        fixed: exampleCable({ ...restricted, captions: ['SIPDIS'] }).replace('SIPDIS\n', 'SIPDIS\nORCON\n'),
      },
    ],
    good: [{ text: exampleCable({ ...restricted, captions: ['ORCON'] }), profile: 'draft' }],
    fix: 'Inserts the caption below the last one. Not safe: the portion may be the one that is wrong.',
  },
  check(message, report, { vocabulary }) {
    if (!message.classification) return
    const told = new Set<string>()
    for (const portion of portionsOf(message, vocabulary)) {
      for (const control of portion.mark.controls) {
        const { caveat } = control
        const [caption] = caveat?.rolls ?? []
        if (!caveat || !caption || caption === 'NOFORN' || told.has(caption)) continue
        if (isAtHead(caveat.rolls, message, vocabulary)) continue
        const place = portion.places()[0]
        if (!place) continue
        told.add(caption)
        report({
          span: insideMark(place, portion.inner, control),
          message: `${place.text.replace('\n', ' ')} needs the caption ${caption}, which is missing`,
          related: [{ span: message.classification.span, message: 'Captions stand below the classification line' }],
          fixes: () => [insertCaption(message, caption)],
        })
      }
    }
  },
})

function isAtHead(captions: readonly string[], message: Message, vocabulary: Vocabulary): boolean {
  return captions.some(
    (caption) => headSays(message, new RegExp(`\\b${caption}`)) || isMisspelt(caption, message, vocabulary),
  )
}
