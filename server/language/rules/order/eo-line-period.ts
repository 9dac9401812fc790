import { oneLine } from '../../model/message/span.ts'
import { defineRule } from '../rule.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

const draft = { dateTimeGroup: null, from: null, to: null } as const

export default defineRule({
  id: 'eo-line-period',
  title: 'Period at the end of the E.O. line',
  scope: 'message',
  severity: { draft: 'hint', transmitted: 'off', archival: 'hint' },
  fix: 'safe',
  preserves: 'values',
  layouts: ['teleprinter', 'draft'],
  docs: {
    what: 'A period ends the E.O. line.',
    why: 'A computer that reads the line takes it for a part of the value.',
    source: 'State TAGS handbook of June 1974, list of typing errors; harmless later.',
    bad: [
      {
        text: exampleCable({ ...draft, order: 'E.O. 12958: DECL: 08/01/2019.' }),
        fixed: exampleCable({ ...draft, order: 'E.O. 12958: DECL: 08/01/2019' }),
      },
    ],
    good: [{ text: exampleCable({ ...draft }) }],
    fix: 'Takes the period out. Safe: the date or code stays as it is.',
  },
  check({ order }, report) {
    const value = order?.value
    const kind = order?.declassification.kind
    if (!order || !value || value.line !== order.span.endLine) return
    // A day that no calendar has is a date to the eye; the codes of 1972 are whole words as well.
    if (kind !== 'date' && kind !== 'not-applicable' && !ENDS_VALUE.test(value.text)) return
    if (!/[A-Z0-9]\.$/i.test(value.text)) return
    const span = oneLine(value.endLine, value.end - 1, value.end)
    report({
      span,
      message: 'A period ends the E.O. line: expected none',
      ...oneEdit('Take the period out', span, '', 'safe'),
    })
  },
})

const ENDS_VALUE = /(?:\b\d{2}\/\d{2}\/\d{4}|\b\d{4}[/-]\d{2}[/-]\d{2}|^X?GDS(?:[ -]?\d)?)\.$/
