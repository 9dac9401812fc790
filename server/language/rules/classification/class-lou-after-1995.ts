import { defineRule, type Fix } from '../rule.ts'
import { isModern } from '../support/dates/is-modern.ts'
import { belowLine } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { believedLevel } from '../support/levels/believed-level.ts'

export default defineRule({
  id: 'class-lou-after-1995',
  title: 'LIMITED OFFICIAL USE after its end',
  scope: 'message',
  severity: 'warning',
  fix: 'ask',
  oneByOne: true,
  docs: {
    what: 'A cable of October 1995 or later has the level LIMITED OFFICIAL USE.',
    why: 'The level was abolished; what it protected is UNCLAS with the caption SENSITIVE since.',
    source:
      'State guidance of February 2000, in the copy of the Federation of American Scientists. A draft has no date: the order that it cites tells its time.',
    bad: [
      {
        text: exampleCable({
          classification: 'L I M I T E D  O F F I C I A L  U S E ZENDA 000123',
          order: 'E.O. 12958: N/A',
          authority: null,
          body: ['1. The duke.', '2. We left.'],
        }),
        fixed: exampleCable({
          classification: 'UNCLAS ZENDA 000123',
          captions: ['SENSITIVE'],
          order: 'E.O. 12958: N/A',
          authority: null,
          body: ['1. The duke.', '2. We left.'],
        }),
      },
    ],
    good: [
      {
        text: exampleCable({
          dateTimeGroup: 'P 031453Z AUG 89',
          classification: 'L I M I T E D  O F F I C I A L  U S E ZENDA 000123',
          order: 'E.O. 12356: N/A',
          authority: null,
          body: ['1. The duke.', '2. We left.'],
        }),
      },
    ],
    fix: 'Writes UNCLAS and adds SENSITIVE below the line.',
  },
  check(message, report, { vocabulary }) {
    const { classification, captions } = message
    if (classification?.level.code !== 'LIMITED OFFICIAL USE' || isModern(message) !== true) return
    if (!believedLevel(message, vocabulary)) return
    const { level, span } = classification
    const has = captions.some(({ name }) => name === 'SENSITIVE')
    const fix: Fix = {
      title: has ? 'Write UNCLAS' : 'Write UNCLAS and add the caption SENSITIVE',
      kind: 'ask',
      edits: [
        { span: level, newText: 'UNCLAS' },
        ...(has ? [] : [{ span: belowLine(span.endLine, message.slice), newText: '\n\nSENSITIVE' }]),
      ],
    }
    report({
      span: level,
      message: `${level.text} was abolished on 1 October 1995: expected UNCLAS with the caption SENSITIVE`,
      tag: 'deprecated',
      fixes: () => [fix],
    })
  },
})
