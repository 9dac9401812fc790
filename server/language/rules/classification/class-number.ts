import { asDigits } from '../../model/reading/fields/read-classification.ts'
import { defineRule } from '../rule.ts'
import { behind, oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

export default defineRule({
  id: 'class-number',
  title: 'Message number missing or not in figures',
  scope: 'message',
  severity: { draft: 'hint', transmitted: 'warning', archival: 'information' },
  fix: 'ask',
  layouts: ['teleprinter', 'draft'],
  docs: {
    what: 'The classification line ends with the series and no number, or letters stand among the figures: OOO123.',
    why: 'Others cite the message by its number, and programs find none.',
    source:
      '5 FAH-2 H-222. Not asked of a draft, which gets its number when it is sent, and of copies of before 1973, nor where the whole line cannot be read.',
    bad: [
      { text: exampleCable({ classification: 'C O N F I D E N T I A L ZENDA' }) },
      { text: exampleCable({ classification: 'C O N F I D E N T I A L ZENDA OOO123' }), fixed: exampleCable() },
    ],
    good: [{ text: exampleCable() }, { text: exampleCable({ classification: 'C O N F I D E N T I A L' }) }],
    fix: 'Writes the figures that the letters look like.',
  },
  check({ classification, layout, dateTimeGroup }, report) {
    const { series, number } = classification ?? {}
    if (!series) return
    if (number) {
      const expected = asDigits(number.text)
      if (expected === number.text) return
      report({
        span: number,
        level: 'warning',
        message: `${number.text} has letters among its digits: expected ${expected}`,
        ...oneEdit(`Write ${expected}`, number, expected),
      })
      return
    }
    // A service message has no number of its own: UNCLAS SVC.
    if (SERVICE.test(series.text)) return
    if (layout !== 'teleprinter' || (dateTimeGroup?.fields.year ?? 1973) < 1973) return
    report({
      span: series,
      message: `There is no message number after ${series.text}: expected up to six digits`,
      related: [{ span: behind(series), message: 'The number belongs here' }],
    })
  },
})

const SERVICE = /^SVC\b/i
