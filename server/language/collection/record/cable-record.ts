/**
 * What a collection keeps of a message: plain data, the same wherever it was read.
 * No text of the message but its first words, and no object of the model: a record outlives the file it was read from.
 */

import type { CableNumber } from './cable-number.ts'

/** Zero-based lines of the file and UTF-16 columns, the end exclusive: `[line, column, endLine, endColumn]`. */
export type RecordPlace = readonly [number, number, number, number]

export interface CableRecord {
  /** Undefined members of the message are null here, as in `cable parse`. */
  readonly number: CableNumber | null
  /** A second number of the same message, in the series of all that was sent to a traveller. */
  readonly also?: CableNumber
  /** ISO 8601: the instant of the date-time group, or the day that the copy gives in other words. */
  readonly date: string | null
  readonly from: string | null
  readonly to: readonly string[]
  readonly info: readonly string[]
  readonly level: string | null
  readonly captions: readonly string[]
  readonly tags: readonly string[]
  readonly subject: string | null
  readonly signature: string | null
  /** Of the classification line; null for a message that is whole. */
  readonly section: { readonly number: number; readonly total: number | null } | null
  /** Sections that the same text joins behind the first. */
  readonly joined: readonly number[]
  readonly citations: readonly Citation[]
  readonly paragraphs: number
  /** The first words of the text. */
  readonly opening: string
  /** First line of the message in the file, from 0. */
  readonly line: number
  /** Where the number of the message, its subject or its first line stands. */
  readonly place: RecordPlace | null
  /** Findings of each rule. */
  readonly findings: Readonly<Record<string, number>>
  /** Tells texts apart, whatever their lines, page marks and blanks are. */
  readonly digest: string
  /** Tells headers apart. */
  readonly header: string
}

/** A cable named on the REF line or in the text. A year of null is left out there, and told by the dates. */
export interface Citation extends CableNumber {
  readonly label: string | null
  readonly in: 'references' | 'text'
  readonly place: RecordPlace | null
}

/** Some of what a file holds, and how it is told from what it held before. */
export interface FileRecords {
  readonly path: string
  readonly records: readonly CableRecord[]
}
