import type { JsonMessage } from '../../../language/features/message-json/json-message.ts'
import { csvLine } from '../outputs/csv-line.ts'

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
  return csvLine(['file', ...COLUMNS.map(([name]) => name)])
}

export function csvRow(file: string, message: JsonMessage): string {
  return csvLine([file, ...COLUMNS.map(([, value]) => value(message))])
}
