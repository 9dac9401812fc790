import type { JsonMessage } from '../../../language/features/message-json/message-json.ts'

/** Columns of the catalogue: one row for each message. */
const COLUMNS: readonly (readonly [string, (message: JsonMessage) => string | number | null])[] = [
  ['id', ({ id }) => id],
  ['dtg', ({ dtg }) => dtg],
  ['precedence', ({ precedence }) => precedence],
  ['from', ({ from }) => from],
  ['to', ({ to }) => to.map(({ name }) => name).join('; ')],
  ['info', ({ info }) => info.map(({ name }) => name).join('; ')],
  ['level', ({ level }) => level],
  ['captions', ({ captions }) => captions.join('; ')],
  ['order', ({ order }) => order],
  ['declassifyOn', ({ declassifyOn, event, exemption }) => declassifyOn ?? event ?? exemption],
  ['tags', ({ tags }) => tags.map(({ code }) => code).join('; ')],
  ['subject', ({ subject }) => subject?.text ?? null],
  ['references', ({ references }) => references.map(({ id, raw }) => id ?? raw).join('; ')],
  ['paragraphs', ({ paragraphs }) => paragraphs.length],
  ['signature', ({ signature }) => signature],
]

export function csvHead(): string {
  return line(['file', ...COLUMNS.map(([name]) => name)])
}

/** A row as RFC 4180 wants it. */
export function csvRow(file: string, message: JsonMessage): string {
  return line([file, ...COLUMNS.map(([, value]) => value(message))])
}

function line(values: readonly (string | number | null)[]): string {
  return `${values.map(cell).join(',')}\r\n`
}

/** Quoted where it has to be; a leading sign that a spreadsheet would take for a formula is kept from being one. */
function cell(value: string | number | null): string {
  if (value === null) return ''
  const text = typeof value === 'number' ? String(value) : value.replace(/^(?=[=+@\t\r-])/, "'")
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
