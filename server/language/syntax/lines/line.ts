/**
 * What one line looks like, from its own characters alone.
 * No line before or behind it is asked: `TO BE FRANK` looks like an address line wherever it stands.
 */

import type { ParagraphStart } from './paragraph-start.ts'
import type { EndOfLine } from './split-lines.ts'

/**
 * What a line looks like by itself. The look alone never decides: the block builder takes it for what
 * it says only where it can stand ("TO BE HONEST" looks like an address line, but not in a paragraph).
 */
export type LineKind =
  | 'blank'
  | 'transmission' // FL1 VZCZC…
  | 'routing' // FL2 OO RUEH… or further routing indicators
  | 'janap' // JANAP 128 header line of military traffic
  | 'station' // FL3 DE RUEHBK #1234 2151453
  | 'security' // FL4 ZNY CCCCC ZZH
  | 'date-time-group' // FL5 O 031453Z AUG 09, well-formed or not
  | 'from' // FL6
  | 'to' // FL7
  | 'info' // FL8
  | 'exempt' // FL9 XMT
  | 'accounting' // FL10 GRNC, ACCT
  | 'separation' // FL11, FL13 BT
  | 'validation' // FL15 #nnnn
  | 'end-of-message' // FL16 NNNN
  | 'classification' // level with series and number
  | 'level' // a level alone, as page banners repeat it
  | 'order' // E.O. 12958: …
  | 'tags'
  | 'subject'
  | 'references'
  | 'authority' // Classified By …
  | 'page' // PAGE 02 …
  | 'page-marker' // BANGKOK 00001234  002 OF 003
  | 'release' // release stamps of archives
  | 'archive' // what archives write below a copy: Message Attributes
  | 'distribution' // ACTION SS-25, INFO OCT-01 ADS-00 /026 W
  | 'control' // ------------------062281 060035Z /62
  | 'drafting' // DRAFTED BY …, APPROVED BY …
  | 'rule' // ----
  | 'heading' // a title with its rule on the same line: The Capital -----
  | 'label' // SMART: MRN:, Date/DTG:, Signature: …
  | 'set' // MSGID/, SUBJ/, REF/ and other sets of the message text format
  | 'remarks' // RMKS/ or GENTEXT/REMARKS/, without a number behind it
  | 'numbered' // begins like a numbered paragraph
  | 'text'

/**
 * One line of a document. Knows neither its number nor its document: it is determined by its own
 * characters, so an unchanged line can serve any version.
 */
export interface Line {
  /** Exactly as in the file, without the line ending. */
  readonly text: string
  readonly eol: EndOfLine
  /**
   * The text as patterns see it: same columns, blanks evened out, trailing blanks dropped. A line of the
   * header that a copy has in small letters stands here in capitals.
   */
  readonly plain: string
  /**
   * Column of the first character that is no blank; the length of `plain` on a blank line. Where a set begins the text,
   * of the first behind it: `RMKS/1. THE TEXT` begins with its number.
   */
  readonly indent: number
  readonly kind: LineKind
  /** Of a line that begins like a numbered paragraph, that beginning. It is asked for again and again. */
  readonly start: ParagraphStart | undefined
  /** True when all characters of `text` are printable ASCII, so that nothing foreign can be among them. */
  readonly ascii: boolean
}
