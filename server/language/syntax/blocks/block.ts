/**
 * What a line is where it stands: lines put together to blocks, each in the state that the one before left.
 * What a field says is read later, by the model.
 */

import type { Line } from '../lines/line.ts'
import type { NumberStyle } from '../lines/other-number.ts'

/** What a run of lines is, where it stands. Header kinds carry the names of the format lines. */
export type BlockKind =
  | 'blank' // blank lines that no block precedes
  | 'preface' // text before the header: notes, forwarding mail, form fields
  | 'distribution' // distribution, control and drafting lines of Washington copies
  | 'transmission'
  | 'routing'
  | 'janap'
  | 'station'
  | 'security'
  | 'date-time-group'
  | 'from'
  | 'to'
  | 'info'
  | 'exempt'
  | 'accounting'
  | 'unknown' // a line of the header that is none of these
  | 'classification'
  | 'captions' // captions and attention lines above the E.O. line; in the body, a stray caption
  | 'order'
  | 'tags'
  | 'subject'
  | 'references'
  | 'authority'
  | 'set' // sets of the message text format, from the one that begins the block to its two slants
  | 'label' // a field of the SMART layout with its wrapped value
  | 'paragraph' // begins with a paragraph number
  | 'text' // unnumbered: continuations, headings, lists, the signature
  | 'rule'
  | 'furniture' // page headers, page markers, banners, release stamps
  | 'section' // a repeated header of a further section
  | 'separation'
  | 'validation'
  | 'end-of-message'
  | 'trailer' // text behind the ending

/** Where in a message the builder stands. Values, not names, are compared: see `sameState`. */
export interface BlockState {
  readonly phase:
    | 'preface'
    | 'header'
    | 'address'
    | 'captions'
    | 'fields'
    | 'titled'
    | 'labels'
    | 'sets'
    | 'body'
    | 'ending'
    | 'tail'
  /** Kind of the field, address list or ending line that a continuation would belong to. */
  readonly field: BlockKind | undefined
  /** Last accepted paragraph number, 0 before the first. */
  readonly last: number
  /** How paragraphs are numbered, where it is not `1.`: `(1)`, `Para 1.` */
  readonly style: NumberStyle | undefined
  /** True when a blank line or page furniture precedes. */
  readonly gap: boolean
  readonly smart: boolean
  /** True below a label of SMART in capitals: the copy has no small letters. */
  readonly capitals: boolean
  /** True directly after a line that looks like a signature. */
  readonly signed: boolean
  /** True when page furniture, and nothing else, stands between a field or a cut sentence and the next line. */
  readonly torn: boolean
  /** True when the last line of text wants a number to follow: "... on January". */
  readonly hanging: boolean
  /** True where the header stands below the text; see `opensHeadBehind`. */
  readonly behind: boolean
  /** True below a title that stood directly above its text: such texts come in rows, as in a review of the press. */
  readonly reviewed: boolean
}

/** A run of lines with the blank lines after it. Position-free, like its lines. */
export interface Block {
  readonly kind: BlockKind
  readonly lines: readonly Line[]
  /** How many of `lines`, at the end, are blank. */
  readonly blanks: number
  readonly entry: BlockState
  readonly exit: BlockState
  /** True when a message begins with this block. */
  readonly startsMessage: boolean
  /** How many lines behind its own the builder had to look at to decide. */
  readonly reach: number
  readonly memo: Memo
}

/**
 * What was found out about a block or message, by whoever asked first: see `remember`. Every value is a
 * function of its owner alone; living there, it is dropped with the owner and costs no look-up table.
 */
export interface Memo {
  [key: string]: unknown
}

export const initialState: BlockState = {
  phase: 'preface',
  field: undefined,
  last: 0,
  style: undefined,
  gap: true,
  smart: false,
  capitals: false,
  signed: false,
  torn: false,
  hanging: false,
  behind: false,
  reviewed: false,
}

export function sameState(a: BlockState, b: BlockState): boolean {
  return (
    a === b ||
    (a.phase === b.phase &&
      a.field === b.field &&
      a.last === b.last &&
      a.style === b.style &&
      a.gap === b.gap &&
      a.smart === b.smart &&
      a.capitals === b.capitals &&
      a.signed === b.signed &&
      a.torn === b.torn &&
      a.hanging === b.hanging &&
      a.behind === b.behind &&
      a.reviewed === b.reviewed)
  )
}
