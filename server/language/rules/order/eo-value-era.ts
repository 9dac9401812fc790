import type { Message } from '../../model/message/message.ts'
import type { Span } from '../../model/message/span.ts'
import type { OrderValue } from '../../vocabulary/types.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { defineRule } from '../rule.ts'
import { declassifiesNothing } from '../support/dates/declassification-fault.ts'
import { messageDay } from '../support/dates/message-date.ts'
import { ordersMeant } from '../support/dates/order-in-force.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { lineText } from '../support/lines/head-lines.ts'

export default defineRule({
  id: 'eo-value-era',
  title: 'Declassification value of another order',
  scope: 'message',
  severity: 'warning',
  fix: 'none',
  docs: {
    what: 'The value of the E.O. line is of a kind that its order does not know, as OADR under 12958, or cannot be read.',
    why: 'A value without meaning under its order leaves the cable without a date of declassification.',
    source:
      'The orders: GDS and its kin to 1982, OADR to 1995, dates, events and X codes since, X1 to X8 to September 2003. XDS stood beside RDS under 12065 and is passed over, and so are dates and codes that are legible in another form: 8.2% of accepted copies write them otherwise.',
    bad: [
      { text: exampleCable({ order: 'E.O. 12958: DECL: OADR' }) },
      { text: exampleCable({ order: 'E.O. 12958: GDS' }) },
    ],
    good: [
      { text: exampleCable() },
      {
        text: exampleCable({
          dateTimeGroup: 'P 031453Z AUG 99',
          order: 'E.O. 12958: DECL: X1, X5',
          authority: 'Classified By: Ambassador Rudolf Rassendyll. Reason: 1.5 (d).',
        }),
      },
    ],
  },
  check(message, report, { vocabulary }) {
    const orders = ordersMeant(message, vocabulary)
    const meant = orders[orders.length - 1]
    const value = message.order?.declassification
    if (!meant || !value || declassifiesNothing(message, vocabulary)) return
    const number = message.order?.number
    if (value.kind === 'exemption' && !isOfSource(message, value.span)) {
      const day = messageDay(message)
      for (const code of value.codes) {
        const kind = kindOf(code.text)
        const ended =
          kind === 'exemption' && /^(?:1\.[56]\s?)?\(?X/i.test(code.text) && day !== undefined && day > X_CODES_END
        if (!ended && (kind === undefined || orders.some(({ values }) => values.includes(kind)))) continue
        const order = `E.O. ${meant.code === number?.text ? number.text : (meant.lineNumber ?? meant.code)}`
        report({
          span: code,
          message: ended
            ? `${code.text} has not been valid under ${order} since 2003, when X1 to X8 ended: expected a date or an event`
            : `${code.text} is not valid under ${order}: ${meant.demands}`.replace(/\.$/, ''),
          tag: 'deprecated',
        })
        return
      }
    }
    // A SMART field holds the number alone: what stands below it is another field, its name misspelt.
    const isOther =
      value.kind === 'unreadable' &&
      message.layout === 'smart' &&
      (value.span.line !== number?.line || /^[A-Z]+\s{0,2}:/i.test(value.text))
    if (
      value.kind === 'unreadable' &&
      !isOther &&
      orders.every(({ values }) => values.includes('event')) &&
      !isLegible(value.text, vocabulary)
    ) {
      report({
        span: value.span,
        message: `${value.text.slice(0, 40)} is not a declassification date, event or exemption`,
      })
    }
  },
})

/** `SOURCE MARKED OADR`, `X1 (SOURCE DATED 3/5/92)`: the value of an older paper from which this one derives, lawful for as long as it is. */
function isOfSource({ slice }: Message, { line, endLine }: Span): boolean {
  for (let at = line; at <= endLine; at++) if (/\bSOURCE\b/i.test(lineText(slice, at))) return true
  return false
}

/** What a person reads without doubt, though not in the usual form: `X-1, X-5`, `O A D R`, `3 MAY 08`, `05 / 03 / 2008`, `10 YEARS`. */
function isLegible(text: string, vocabulary: Vocabulary): boolean {
  if (vocabulary.exemption(text) || text.split(/[\s,]+/).every((word) => vocabulary.exemption(word))) return true
  return (
    /\b(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC|YEARS?\b)/i.test(text) ||
    /^\d{1,2} ?[ ./-] ?\d{1,2} ?[ ./-] ?\d{2}(?:\d{2})?(?!\d)/.test(text)
  )
}

/** X1 to X8 ended with the amendment of 2003; 60 days of grace. */
const X_CODES_END = '2003-11-21'

function kindOf(text: string): OrderValue | undefined {
  const code = text.toUpperCase()
  if (code.startsWith('XGDS')) return 'xgds'
  if (code.startsWith('GDS')) return 'gds'
  if (code.startsWith('RDS')) return 'rds'
  if (code.startsWith('ADS')) return 'ads'
  if (code.startsWith('GP')) return 'group'
  if (code === 'OADR') return 'oadr'
  return /X\d/.test(code) ? 'exemption' : undefined
}
