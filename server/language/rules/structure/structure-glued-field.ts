import type { Message } from '../../model/message/message.ts'
import { oneLine, type Part, type Span } from '../../model/message/span.ts'
import { defineRule } from '../rule.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { lineText } from '../support/lines/head-lines.ts'

export default defineRule({
  id: 'structure-glued-field',
  title: 'Field or header line on the line of another',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'information', archival: 'information' },
  fix: 'ask',
  layouts: ['teleprinter', 'draft'],
  docs: {
    what: 'A field, or FM, TO, INFO or the classification line, begins in the middle of a line, behind another one or behind a caption.',
    why: 'Programs look for the fields at the beginnings of lines, and take the text for a part of the field before.',
    source: '5 FAH-1. Seen in 6 of 1,294 copies, whose line breaks were lost.',
    bad: [
      {
        text: exampleCable({ order: 'E.O. 12958: DECL: 08/01/2019 TAGS: PREL, PGOV', tags: null }),
        fixed: exampleCable(),
      },
    ],
    good: [{ text: exampleCable() }],
    fix: 'Begins a line with the field.',
  },
  check(message, report) {
    const { slice } = message
    for (const [name, keyword] of beginnings(message)) {
      if (!keyword) continue
      const before = lineText(slice, keyword.line).slice(0, keyword.start)
      const blanks = before.length - before.trimEnd().length
      if (blanks === 0 || blanks === before.length || MARK_ALONE.test(before) || SPECK.test(before)) continue
      report({
        span: keyword,
        message: `${name} is on the same line as ${hostOf(message, keyword)}: expected at the beginning of a line`,
        ...oneEdit(
          `Begin a line with ${keyword.text}`,
          oneLine(keyword.line, keyword.start - blanks, keyword.start),
          '\n',
        ),
      })
    }
  },
})

/** `(U) TAGS: …`, `<ORIG> FM …`: each line of the head has its mark, or its label. */
const MARK_ALONE = /^\s{0,20}(?:\([A-Z/]{1,12}\)|<[A-Z]{2,4}>)\s{1,3}$/
/** A sign that the scan put before the line. */
const SPECK = /^\s{0,90}(?:_|[^\w\s])\s{1,12}$/

/** Where the lines begin that have one of their own, with what people call them. */
function beginnings(message: Message): readonly (readonly [name: string, place: Part | undefined])[] {
  const { from, toList, infoList, classification, order, tags, subject, layout } = message
  // Where the level is lost in the same line, `class-missing` says that all are joined.
  const header = layout === 'teleprinter' && classification !== undefined
  const first = (span: Span | undefined, word: string): Part | undefined =>
    span && header
      ? { line: span.line, start: span.start, endLine: span.line, end: span.start + word.length, text: word }
      : undefined
  return [
    ['FM', first(from?.span, 'FM')],
    ['TO', first(toList, 'TO')],
    ['INFO', first(infoList, 'INFO')],
    ['The classification line', header ? classification?.level : undefined],
    ['E.O.', order?.keyword],
    ['TAGS', tags?.keyword],
    ['SUBJECT', subject?.keyword],
  ]
}

/** What the line of the keyword begins with, in words. */
function hostOf(message: Message, keyword: Part): string {
  const { order, tags, subject, attention, from, toList, dateTimeGroup, slice } = message
  const header = /^\s*BT /.test(lineText(slice, keyword.line))
    ? 'BT'
    : [
        [dateTimeGroup?.span, 'the date-time group'] as const,
        [from?.span, 'FM'] as const,
        [toList, 'TO'] as const,
      ].find(([span]) => span && span.line === keyword.line && span.start < keyword.start)?.[1]
  if (header) return header
  const holds = ({ line, endLine }: Span): boolean => line <= keyword.line && endLine >= keyword.line
  const isBefore = (field: { readonly span: Span; readonly keyword: Part } | undefined): boolean =>
    field !== undefined &&
    holds(field.span) &&
    (field.keyword.line < keyword.line || field.keyword.start < keyword.start)
  if (isBefore(subject)) return 'the subject'
  if (isBefore(tags)) return 'the TAGS'
  if (isBefore(order)) return 'the E.O. value'
  return attention.some(holds) ? 'the attention line' : 'other words'
}
