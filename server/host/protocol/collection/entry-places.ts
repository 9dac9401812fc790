import type { Location, LocationLink, Range } from 'vscode-languageserver'
import type { Entry } from '../../../language/collection/neighbours/collection.ts'
import { numberText } from '../../../language/collection/record/cable-number.ts'
import type { RecordPlace } from '../../../language/collection/record/cable-record.ts'
import type { OpenedCollection } from './collection-host.ts'

export function rangeOf([line, character, endLine, endCharacter]: RecordPlace): Range {
  return { start: { line, character }, end: { line: endLine, character: endCharacter } }
}

/** Where a message is known by: its number, its subject or its first line. */
export function placeOf({ record }: Entry): Range {
  return rangeOf(record.place ?? [record.line, 0, record.line, 0])
}

export function locationOf({ source }: OpenedCollection, entry: Entry): Location {
  return { uri: source.uriOf(entry.path), range: placeOf(entry) }
}

/** @param target another place in the file than that of the number */
export function linkTo(
  { source }: OpenedCollection,
  entry: Entry,
  origin: Range,
  target: Range = placeOf(entry),
): LocationLink {
  return {
    originSelectionRange: origin,
    targetUri: source.uriOf(entry.path),
    targetRange: target,
    targetSelectionRange: target,
  }
}

/** `09ZENDA123`, else the subject, else the name of the file. */
export function nameOf({ record, path }: Entry): string {
  if (record.number) return numberText(record.number)
  return record.subject ?? path.replace(/^.*[\\/]/, '')
}

/** `2009-08-03, AMEMBASSY ZENDA, SECRET` */
export function dateAndSender({ record }: Entry): string {
  return [record.date?.slice(0, 10), record.from, record.level].filter((part) => part).join(', ')
}
