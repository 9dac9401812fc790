import type { Part, Span } from './span.ts'

export interface ReferenceList {
  readonly span: Span
  readonly keyword: Part
  readonly references: readonly Reference[]
  /** All labels found, in file order and in capitals, also of references that could not be read otherwise. */
  readonly labels: readonly Part[]
}

export interface Reference extends Span {
  /** Unwrapped text of the item, without label and separators. */
  readonly raw: string
  /** Its own label, in capitals. */
  readonly label: Part | undefined
  /** The letter of its label, also of one that it shares: `A. ZENDA 12 AND 15`. */
  readonly letter: string | undefined
  readonly kind: 'cable' | 'date-time-group' | 'e-mail' | 'report' | 'airgram' | 'other'
  /**
   * Four digits where the reference gives a year, or the number shows that it is of the year before; the year of the
   * message is assumed otherwise.
   */
  readonly year: number | undefined
  readonly yearPart: Part | undefined
  /** The series as written. */
  readonly series: Part | undefined
  /** The one name of that series: THE HAGUE for `HAGUE`, STATE for `SECSTATE`. */
  readonly seriesCode: string | undefined
  readonly number: number | undefined
  /** NOTAL, AND PREVIOUS and other notes. */
  readonly note: string | undefined
  /** Of a REF set: what its fields and the narrative say of the paper. */
  readonly paper?: Paper
}

/** A paper that a REF set names: `REF/A/MSG/COMFLEET STRELSAU/N1/042328ZJUN13//`. */
export interface Paper {
  /** MSG, DOC, LTR … as written. */
  readonly type: string | undefined
  readonly originator: string | undefined
  /** The date, or the date-time group, as it stands. */
  readonly date: Part | undefined
  /** Its instant in milliseconds UTC, of a day its beginning; undefined where the date names no possible one. */
  readonly instant: number | undefined
  readonly serial: string | undefined
  /** What AMPN or NARR says of it, without REF A IS. */
  readonly explanation: string | undefined
}

/** A mention of another place in running text. Spans count from the first line of the block. */
export type Mention = Span & {
  readonly text: string
  /** It stands in a quotation, or where one may be: words of another paper point to places of their own. */
  readonly quoted?: 'surely' | 'perhaps'
} & (
    | { readonly kind: 'reference'; readonly label: string }
    | { readonly kind: 'reftel' }
    | { readonly kind: 'septel' }
    /** `PARA 4`, `PARAS 4-6`: one mention for each number; `ofOther` when it goes on with OF REF or REFTEL. */
    | { readonly kind: 'paragraph'; readonly number: number; readonly ofOther: boolean }
    | { readonly kind: 'cable'; readonly year: number | undefined; readonly series: string; readonly number: number }
  )
