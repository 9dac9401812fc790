import { defineRule } from '../rule.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { classifiedLevel } from '../support/levels/believed-level.ts'
import { textBelow } from '../support/lines/head-lines.ts'

export default defineRule({
  id: 'eo-na-on-classified',
  title: 'No declassification value on a classified cable',
  scope: 'message',
  severity: 'error',
  fix: 'none',
  layouts: ['teleprinter', 'draft'],
  docs: {
    what: 'The E.O. line of a classified cable says N/A, or nothing.',
    why: 'Classified information needs a date, an event or an exemption that ends its classification.',
    source:
      '32 CFR 2001.21. Silent where FL4 or the portion marks speak against the level: then the level is in question. `N/A` with regard to RD, FRD or NATO portions is lawful: no order gives those a date.',
    bad: [{ text: exampleCable({ order: 'E.O. 12958: N/A' }) }, { text: exampleCable({ order: 'E.O. 12958:' }) }],
    good: [
      { text: exampleCable() },
      {
        text: exampleCable({
          classification: 'UNCLAS ZENDA 000123',
          order: 'E.O. 12958: N/A',
          authority: null,
          body: ['1. (U) The duke.', '2. (U) We left.'],
        }),
      },
    ],
  },
  check(message, report, { vocabulary }) {
    const { order, classification } = message
    const level = classifiedLevel(message, vocabulary)
    const value = order?.declassification
    if (!order || !level || !value) return
    if (value.kind !== 'not-applicable' && value.kind !== 'none') return
    // Restricted data and NATO information have dates of their own, or none.
    if (value.kind === 'not-applicable' && OF_OTHERS.test(order.value?.text ?? '')) return
    // A line without number and value lacks its number first.
    if (value.kind === 'none' && !order.number) return
    if (value.kind === 'none' && VALUE.test(textBelow(message, order.span.endLine))) return
    report({
      span: value.kind === 'none' ? (order.number ?? order.keyword) : value.span,
      message: `The cable is ${level.code}, but its E.O. line ${value.kind === 'none' ? 'has no value' : 'says N/A'}: expected a declassification date or event`,
      ...(classification ? { related: [{ span: classification.level, message: 'The level' }] } : {}),
    })
  },
})

/** What a blank line tore off: `DECL: 08/01/2019`, `OADR`, `GDS`. */
const VALUE = /^(?:DECL|OADR|X?GDS|RDS|ADS|X-?\d|1\.6|25X|\d{1,2}[/-]\d{1,2}[/-]\d{2})/i

/** `N/A TO RD/FRD/NATO PORTIONS`: what no order declassifies by a date; ISM 00176 and 00246. */
const OF_OTHERS = /\b(?:RD|FRD|NATO|ATOMAL|RESTRICTED DATA)\b/
