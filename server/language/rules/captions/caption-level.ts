import { defineRule } from '../rule.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { removeCaption } from '../support/remedies/remove-caption.ts'
import { levelAtOdds } from './level-at-odds.ts'

export default defineRule({
  id: 'caption-level',
  title: 'Caption does not go with the level',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'warning', archival: 'information' },
  fix: 'ask',
  oneByOne: true,
  layouts: ['teleprinter', 'draft'],
  docs: {
    what: 'SENSITIVE stands on a classified message, or ORCON on an unclassified one.',
    why: 'SENSITIVE says that a text is not classified, ORCON that it is.',
    source:
      'State guidance of February 2000; 5 FAH-2 H-440; for ORCON the marking standard (ISM, 00028). Silent where anything in the message speaks against its level.',
    bad: [
      {
        text: exampleCable({ captions: ['SENSITIVE', 'SIPDIS'] }),
        profile: 'draft',
        fixed: exampleCable({ captions: ['SIPDIS'] }),
      },
      {
        text: exampleCable({
          classification: 'UNCLAS ZENDA 000123',
          order: 'E.O. 12958: N/A',
          authority: null,
          subject: 'SUBJECT: EXAMPLE - NOT A REAL CABLE',
          captions: ['ORCON'],
          body: ['1. (U) The duke.', '2. (U) We left.'],
        }),
        profile: 'draft',
        fixed: exampleCable({
          classification: 'UNCLAS ZENDA 000123',
          order: 'E.O. 12958: N/A',
          authority: null,
          subject: 'SUBJECT: EXAMPLE - NOT A REAL CABLE',
          captions: [],
          body: ['1. (U) The duke.', '2. (U) We left.'],
        }),
      },
    ],
    good: [
      { text: exampleCable({ captions: ['ORCON'] }), profile: 'draft' },
      {
        text: exampleCable({
          classification: 'UNCLAS ZENDA 000123',
          order: 'E.O. 12958: N/A',
          authority: null,
          subject: 'SUBJECT: EXAMPLE - NOT A REAL CABLE',
          captions: ['SENSITIVE'],
          body: ['1. (U) The duke.', '2. (U) We left.'],
        }),
        profile: 'draft',
      },
    ],
    fix: 'Takes the caption out.',
  },
  check(message, report, { vocabulary }) {
    const { level, captions } = levelAtOdds(message, vocabulary) ?? {}
    if (!level) return
    for (const caption of captions ?? [])
      report({
        span: caption,
        message: `${caption.name} does not go with ${level.code}: it says that the message is ${level.rank > 0 ? 'not classified' : 'classified'}`,
        fixes: () => [{ title: `Take out ${caption.name}`, kind: 'ask', edits: [removeCaption(message, caption)] }],
      })
  },
})
