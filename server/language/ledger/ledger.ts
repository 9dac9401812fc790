/**
 * Every repair of a record as one line that can be read, replayed and taken back.
 * No file is read or written here: a ledger is a text, and what comes of it is a value.
 */

/** A place in a text: line and column from 1, columns in UTF-16 units. */
export interface LedgerPlace {
  readonly line: number
  readonly column: number
}

/** What gave way to what. Texts are as they stand, line endings included. */
export interface LedgerEdit {
  /** Where `before` stood in the text before the repair. */
  readonly at: LedgerPlace
  /** Where `after` stands in the text after it. */
  readonly now: LedgerPlace
  readonly before: string
  readonly after: string
  /** A few characters in front and behind, by which the place is found again in another copy. */
  readonly between: readonly [string, string]
}

/** One line of a ledger. */
export interface LedgerEntry {
  readonly ledger: 1
  /** Counts from 1 within the file that it is about. */
  readonly entry: number
  /** The file, by its path from the folder of the ledger. */
  readonly file: string
  /** Id of the rule; `by hand`, `refactoring`, or `taken back` with the entry that it takes back. */
  readonly rule: string
  readonly takesBack?: number
  /** Version of the tool. */
  readonly version: string
  /** What the repair does: the title of the fix. */
  readonly what: string
  /** The message of the finding. */
  readonly why: string
  readonly who: string | null
  /** ISO 8601, UTC. */
  readonly when: string
  /** SHA-256 of the text in UTF-8, whatever the encoding of the file. */
  readonly textBefore: string
  readonly textAfter: string
  readonly edits: readonly LedgerEdit[]
}

/** What does not follow from the texts: who repairs, when, with which version, in which file. */
export interface LedgerContext {
  readonly file: string
  readonly version: string
  readonly who: string | undefined
  readonly when: string
}

/** The line of an entry. */
export function entryLine(entry: LedgerEntry): string {
  return `${JSON.stringify(entry)}\n`
}
