import type { Message } from '../../model/message/message.ts'
import { oneLine, type Part, type Span } from '../../model/message/span.ts'
import { defineRule } from '../rule.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { lineText } from '../support/lines/head-lines.ts'

export default defineRule({
  id: 'structure-glued-field',
  title: 'E.O., TAGS or SUBJECT on the line of another field',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'information', archival: 'information' },
  fix: 'ask',
  layouts: ['teleprinter', 'draft'],
  docs: {
    what: 'A field begins in the middle of a line, behind another one or behind a caption.',
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
    const { order, tags, subject, slice } = message
    for (const [name, field] of [
      ['E.O.', order],
      ['TAGS', tags],
      ['SUBJECT', subject],
    ] as const) {
      if (!field) continue
      const { keyword } = field
      const before = lineText(slice, keyword.line).slice(0, keyword.start)
      const blanks = before.length - before.trimEnd().length
      if (blanks === 0 || blanks === before.length) continue
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

/** What the line of the keyword begins with, in words. */
function hostOf({ order, tags, subject, attention }: Message, keyword: Part): string {
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
