import type { CableRecord, RecordPlace } from './cable-record.ts'

/** A record of a message that begins on the first line of its file, as it is of one that begins on another. */
export function placedRecord(record: CableRecord, line: number): CableRecord {
  if (line === 0) return record
  return {
    ...record,
    line: record.line + line,
    place: record.place && moved(record.place, line),
    citations: record.citations.map((citation) =>
      citation.place ? { ...citation, place: moved(citation.place, line) } : citation,
    ),
  }
}

function moved([line, character, endLine, endCharacter]: RecordPlace, down: number): RecordPlace {
  return [line + down, character, endLine + down, endCharacter]
}
