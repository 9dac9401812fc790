import { messageJson } from '../../server/language/features/message-json/message-json.ts'
import { defaultVocabulary } from '../../server/language/vocabulary/vocabulary.ts'
import { outlinePicture } from './feature-pictures.ts'
import { service } from './service.ts'

/**
 * What is read in a text, a line for each value that is there: `paragraphs.2.mark.level: SECRET @14:5-14:8`. The outline
 * without its places and the folds follow.
 */
export function readPicture(text: string, document = service.open('file:///read.txt', 1, text)): readonly string[] {
  const read = service
    .messagesOf(document)
    .map(({ message, line }) => messageJson(message, line, true, defaultVocabulary()))
  const folds = service.foldingRanges(document).map(({ startLine, endLine }) => `fold ${startLine + 1}-${endLine + 1}`)
  const outline = outlinePicture(service.symbols(document))
    .trimEnd()
    .split('\n')
    .map((row) => row.replace(/ \[[\d:-]+\] @[\d:+-]+ #\d+$/, ''))
  return [...leaves(read, ''), ...outline, ...folds]
}

/** The lines that one picture has and the one before it has not, and the reverse: `+` and `-`. */
export function changedLines(before: readonly string[], after: readonly string[]): readonly string[] {
  const [old, now] = [new Set(before), new Set(after)]
  return [
    ...before.filter((line) => !now.has(line)).map((line) => `- ${line}`),
    ...after.filter((line) => !old.has(line)).map((line) => `+ ${line}`),
  ]
}

interface Place {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

function leaves(value: unknown, path: string): string[] {
  if (value === null || value === undefined || value === false || value === '') return []
  if (typeof value !== 'object') return [`${path}: ${JSON.stringify(value)}`]
  if (isPlace(value)) return [`${path}: ${value.line}:${value.column}-${value.endLine}:${value.endColumn}`]
  return Object.entries(value).flatMap(([name, part]) => leaves(part, path === '' ? name : `${path}.${name}`))
}

function isPlace(value: object): value is Place {
  return 'endColumn' in value && 'line' in value
}
