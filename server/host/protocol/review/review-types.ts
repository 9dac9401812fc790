import { type Position, RequestType } from 'vscode-languageserver'
import type { ExportedLedger } from '../../../language/ledger/exported-ledger.ts'
import type { LedgerFormat } from '../../../language/ledger/ledger-formats.ts'

/** Asks for the page of a text: as read and as found; with `page`, for one that stands alone. */
export const readingViewRequest = new RequestType<ReadingViewParams, ReadingViewAnswer | null, void>(
  'cable/readingView',
)

export interface ReadingViewParams {
  readonly textDocument: { readonly uri: string }
  readonly page?: boolean
}

export interface ReadingViewAnswer {
  readonly title: string
  readonly style: string
  readonly read: string
  readonly found: string
  readonly lineCount: number
  /** Where the cables are that links lead to, by the number of the link: a URI with `#L` and the line. */
  readonly cables: readonly string[]
  /** The whole file, where it was asked for. */
  readonly page?: string
}

/** Asks what differs between a text and another, which comes along. */
export const compareRequest = new RequestType<CompareParams, CompareAnswer | null, void>('cable/compare')

export interface CompareParams {
  readonly textDocument: { readonly uri: string }
  readonly name: string
  readonly other: { readonly name: string; readonly text: string }
}

export type CompareAnswer =
  | { readonly summary: string; readonly style: string; readonly html: string }
  /** A sentence that says why they are not compared. */
  | { readonly problem: string }

/** What all requests about a ledger say: its text, what it calls the file, and the text of the file. */
export interface LedgerParams {
  readonly ledger: string
  readonly file: string
  readonly text: string
}

/** Asks how a text stands to its ledger, and for the text as it was found. */
export const ledgerStateRequest = new RequestType<LedgerParams, LedgerStateAnswer | null, void>('cable/ledgerState')

export interface LedgerStateAnswer {
  /** A sentence for all that is wrong. */
  readonly problems: readonly string[]
  readonly found: string | null
  /** Repairs that the text has behind it, and that can be taken back. */
  readonly repairs: readonly {
    readonly entry: number
    readonly rule: string
    readonly what: string
    readonly why: string
    readonly when: string
    readonly line: number
  }[]
}

/** Asks for the lines that enter what was done to a text since it was last saved. */
export const ledgerEnterRequest = new RequestType<LedgerEnterParams, LedgerEnterAnswer | null, void>(
  'cable/ledgerEnter',
)

export interface LedgerEnterParams extends LedgerParams {
  /** The text when it was last saved. */
  readonly base: string
  readonly repairs: readonly AcceptedRepair[]
  readonly who: string | null
  /** True where the ledger would begin with this: drafts have none then. */
  readonly begins: boolean
}

/** A repair as a code action made it: what gave way to what, and the text after it. */
export interface AcceptedRepair {
  readonly rule: string
  readonly what: string
  readonly why: string
  readonly takesBack?: number
  readonly after: string
  /** The text before it, where that is known; else it follows from the edits. */
  readonly before?: string
  readonly edits: readonly { readonly start: Position; readonly newText: string; readonly oldText: string }[]
}

export interface LedgerEnterAnswer {
  /** What is to be added to the ledger. */
  readonly lines: string
}

/** Asks for the edits that take one repair back. */
export const ledgerTakeBackRequest = new RequestType<
  LedgerParams & { readonly entry: number },
  LedgerTakeBackAnswer | null,
  void
>('cable/ledgerTakeBack')

export type LedgerTakeBackAnswer =
  | { readonly problem: string }
  | {
      readonly rule: string
      readonly what: string
      readonly why: string
      readonly takesBack: number
      readonly edits: readonly {
        readonly start: Position
        readonly end: Position
        readonly newText: string
        readonly oldText: string
      }[]
    }

/** Asks for a text with a ledger applied to it. */
export const ledgerReplayRequest = new RequestType<LedgerParams, LedgerReplayAnswer | null, void>('cable/ledgerReplay')

export type LedgerReplayAnswer =
  | { readonly problem: string }
  | { readonly text: string; readonly made: number; readonly left: readonly string[] }

/** Asks for a ledger in a form that other programs read. */
export const ledgerExportRequest = new RequestType<
  LedgerParams & { readonly format: LedgerFormat },
  LedgerExportAnswer | null,
  void
>('cable/ledgerExport')

/** With a sentence where the text is not the one that the ledger is of: its entries are given all the same. */
export type LedgerExportAnswer = ExportedLedger & { readonly warning?: string }
