import type { LabelField, Message } from '../../model/message/message.ts'
import { type Part, partOf, type Span } from '../../model/message/span.ts'
import { defineRule, type Report } from '../rule.ts'
import { firstLineOf } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { lineText } from '../support/lines/head-lines.ts'

export default defineRule({
  id: 'structure-duplicate-field',
  title: 'Field appears twice',
  scope: 'message',
  severity: { draft: 'error', transmitted: 'warning', archival: 'information' },
  fix: 'none',
  docs: {
    what: 'E.O., TAGS or SUBJECT stands a second time above the text, or a keyword stands twice on its own line.',
    why: 'Of two lines only one is read; which one differs between systems.',
    source:
      '5 FAH-1: one line of each. Copies repeat fields at page breaks, so the level drops in them. Which one is right is for a person, so there is no fix.',
    bad: [{ text: exampleCable({ tags: 'TAGS: PREL, PGOV\nTAGS: PREL' }) }],
    good: [{ text: exampleCable() }],
  },
  check(message, report) {
    const { duplicateFields, labels, body, slice } = message
    for (const keyword of [message.tags?.keyword, message.subject?.keyword, message.references?.keyword]) {
      const again = keyword && repeated(message, keyword)
      if (keyword && again) tell(keyword.text, again, keyword, report)
    }
    for (const again of repeatedInHead(message)) tell(again.text, again, again.first, report)
    for (const { kind, span, first } of duplicateFields) tell(NAMES[kind], firstLineOf(span, slice), first, report)
    const seen = new Map<string, LabelField>()
    for (const label of labels) {
      const name = LABELS[label.name.toUpperCase()]
      if (!name || label.keyword.line >= (body.lines[0] ?? Number.POSITIVE_INFINITY)) continue
      const first = seen.get(name)
      if (first) tell(name, firstLineOf(label.keyword, slice), first.keyword, report)
      else seen.set(name, label)
    }
  },
})

/** The keyword a second time behind itself: `SUBJECT: SUBJ: …`. */
function repeated({ slice }: Message, { line, end, text }: Part): Part | undefined {
  const plain = lineText(slice, line)
  const match = /^\s{0,3}[:;]\s{0,4}((?:TAGS?|SUBJ(?:ECT)?|REF(?:S|TELS?|ERENCES?)?)(?=\s{0,2}:))/i.exec(
    plain.slice(end),
  )
  const again = match?.[1]
  if (!match || again?.charAt(0).toUpperCase() !== text.charAt(0).toUpperCase()) return undefined
  const start = end + match[0].length - again.length
  return partOf(plain, line, start, start + again.length)
}

/** `FM FM AMEMBASSY ZENDA`, `TO TO SECSTATE WASHDC`, `E.O. 12958: E.O. 12958: …`, `DECL: DECL: …` */
function repeatedInHead({ from, to, order, slice }: Message): (Part & { readonly first: Span })[] {
  const values = [
    [from?.name, FROM_AGAIN],
    [to[0]?.name, FROM_AGAIN],
    [order?.value, ORDER_AGAIN],
    [order?.value, DECL_AGAIN],
  ] as const
  return values.flatMap(([value, pattern]) => {
    const plain = value ? lineText(slice, value.line) : ''
    const match = value && pattern.exec(plain.slice(value.start))
    if (!value || !match) return []
    const [whole, again = whole] = match
    // Another order in its place is not the same keyword.
    if (pattern === ORDER_AGAIN && !again.replace(/ /g, '').endsWith(order?.number?.text ?? ' ')) return []
    const start = value.start + whole.length - again.length
    const first = partOf(plain, value.line, 0, start)
    return [{ ...partOf(plain, value.line, start, start + again.length), first }]
  })
}

const FROM_AGAIN = /^(?:FM|TO)(?= )/
const ORDER_AGAIN = /^E\.? ?O\.? ?\d{5}(?= ?[:.])/
const DECL_AGAIN = /^DECL(?:ASSIFY ON)? ?: {0,3}(DECL(?:ASSIFY ON)?)(?= ?:)/i

function tell(name: string, span: Span, first: Span, report: Report): void {
  report({
    span,
    message: `${name} appears a second time: expected once`,
    related: [{ span: first, message: 'The first one' }],
    tag: 'unnecessary',
  })
}

const NAMES = { order: 'The E.O. line', tags: 'The TAGS line', subject: 'The SUBJECT line' } as const
const LABELS: Readonly<Record<string, string>> = { 'E.O.': NAMES.order, TAGS: NAMES.tags, SUBJECT: NAMES.subject }
