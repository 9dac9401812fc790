/**
 * What a message is: the types that all above ask, which a newcomer reads first.
 * Nothing here reads a text or remembers anything.
 */

import type { MessageSlice } from '../../syntax/document/message-slice.ts'
import type { LevelCode } from '../../syntax/lines/level-pattern.ts'
import type { Addressee, Originator } from './addressee.ts'
import type { Authority } from './authority.ts'
import type { Body } from './body.ts'
import type { DateTimeGroup } from './date-time-group.ts'
import type { JulianStamp } from './julian-stamp.ts'
import type { OrderLine } from './order-line.ts'
import type { PortionMark } from './portion-mark.ts'
import type { ReferenceList } from './reference.ts'
import type { Part, Span } from './span.ts'
import type { TagsLine } from './tags-line.ts'
import type { TextSets } from './text-set.ts'

/**
 * The typed view of one message. Every part is optional: damaged text lacks parts, and a part that is
 * there may be malformed (it then says so itself). All spans count lines from the first line of the
 * message.
 */
export interface Message {
  readonly slice: MessageSlice
  readonly layout: Layout
  readonly profile: DetectedProfile
  /** True when the copy has a header (DTG, originator or addressees) or, in SMART, the label block. */
  readonly hasHeader: boolean

  readonly transmission: Part | undefined
  readonly routing: RoutingLine | undefined
  readonly station: StationLine | undefined
  readonly security: SecurityLine | undefined
  /** FL5, or the DTG of a SMART `Date/DTG` field. */
  readonly dateTimeGroup: DateTimeGroup | undefined
  readonly from: Originator | undefined
  /** The line or lines of the action list, keyword included; undefined when there is no TO (or `Action:`). */
  readonly toList: Span | undefined
  readonly infoList: Span | undefined
  readonly to: readonly Addressee[]
  readonly info: readonly Addressee[]
  readonly exempt: readonly Addressee[]
  /** True when the head of a readdressal stands above: format lines 1 to 4 are then those of that one. */
  readonly readdressed: boolean
  /** A relay put lines of its own, a pilot, in front of the header; they are left out of it. */
  readonly piloted: boolean
  /** Header lines that fit no format line. */
  readonly unknownHeader: readonly Part[]
  /** Header blocks in file order, for questions of order and of blank lines inside the header. */
  readonly headerBlocks: readonly HeaderBlock[]

  readonly classification: ClassificationLine | undefined
  /** Series and number of a classification line that lost its level. */
  readonly numberLine: Part | undefined
  /** Bare levels that stand as banners, first line of the copy first. */
  readonly banners: readonly Part[]
  /** The overall level: of the classification line, which may misspell it, else of the banner of a draft or SMART copy. */
  readonly level: LevelCode | undefined
  /** MRN as `09 BANGKOK 1234`, where year, series and number are known. */
  readonly id: MessageId | undefined
  readonly captions: readonly Caption[]
  readonly attention: readonly Part[]
  /** Other lines between the addresses and the fields: remarks, the date line of a web page. */
  readonly notes: readonly Part[]
  /** The day that the head of a web copy or the row of a collection gives; the text is as it stands. */
  readonly copyDate: (Part & { readonly day: string }) | undefined
  /** The number with its year that a collection puts above the cable, `09ZENDA123`, where it is that of the cable. */
  readonly copyNumber: (Part & { readonly year: number }) | undefined

  readonly order: OrderLine | undefined
  readonly authority: Authority | undefined
  readonly tags: TagsLine | undefined
  readonly subject: SubjectLine | undefined
  readonly references: ReferenceList | undefined
  /** Sets of the message text format, with what they say beside subject and references. */
  readonly sets: TextSets
  /** Second and further lines of a kind that stands once: E.O., TAGS, SUBJECT. */
  readonly duplicateFields: readonly {
    readonly kind: 'order' | 'tags' | 'subject'
    readonly span: Span
    readonly first: Span
  }[]
  /** Labels of the SMART layout, in file order, tail labels included. */
  readonly labels: readonly LabelField[]

  readonly body: Body
  readonly signature: Part | undefined
  readonly ending: Ending
  readonly distribution: Distribution | undefined
  /** Repeated headers of further sections. */
  readonly sections: readonly SectionHeader[]
  readonly pageMarkers: readonly PageMarker[]
}

/**
 * `teleprinter`: format lines; `draft`: classification or fields without a header; `smart`: label
 * block; `military`: a message of another service, in sets of the message text format or without State's fields;
 * `fragment`: a body without any field, or no cable at all.
 */
export type Layout = 'teleprinter' | 'draft' | 'smart' | 'military' | 'fragment'

export type Profile = 'draft' | 'transmitted' | 'archival'

export interface DetectedProfile {
  readonly profile: Profile
  /** One sentence that names the evidence. */
  readonly reason: string
  /** Taken for a draft, which it would be if it were being written; but nothing in it shows that, and it may be a copy. */
  readonly doubtful?: true
}

export interface HeaderBlock {
  readonly kind: string
  readonly span: Span
  /** Blank lines behind the block. */
  readonly blanks: number
}

export interface RoutingLine {
  readonly span: Span
  /** The digraph: OO. Undefined when the line holds indicators alone. */
  readonly prosign: Part | undefined
  readonly indicators: readonly Part[]
}

export interface StationLine {
  readonly span: Span
  readonly route: Part | undefined
  /** Four digits, without `#`. */
  readonly serial: Part | undefined
  readonly section: Part | undefined
  readonly julian: JulianStamp | undefined
}

export interface SecurityLine {
  readonly span: Span
  /** ZNR or ZNY, or what stands in its place. */
  readonly prosign: Part
  /** Five equal letters in a sound line, or three and the code of a release twice: CCCAA. A second group, `CCCCC/BBBBB`, is left out. */
  readonly letters: Part | undefined
  readonly signals: readonly Part[]
}

export interface ClassificationLine {
  readonly span: Span
  readonly level: Part & {
    /** Undefined when the word is only close to a level. */
    readonly code: LevelCode | undefined
    /** The code, or the level that the word is close to; undefined for the words of service, CLEAR and SVC. */
    readonly meant: LevelCode | undefined
    readonly spaced: boolean
  }
  readonly controls: readonly Part[]
  readonly section: SectionCount | undefined
  readonly series: Part | undefined
  /** The digits as they stand; `value` takes letters that look like digits for those. */
  readonly number: (Part & { readonly value: number }) | undefined
  readonly secondSerial: Part | undefined
  readonly rest: Part | undefined
}

/** `SECTION 02 OF 03` */
export interface SectionCount {
  readonly number: number
  /** Undefined where the line does not tell it. */
  readonly total: number | undefined
  readonly span: Span
  /** How it should read, where a word of it is misspelt. */
  readonly expected: string | undefined
}

export interface MessageId {
  /** Four digits; undefined when no DTG tells it. */
  readonly year: number | undefined
  readonly series: string
  readonly number: number
}

export interface Caption extends Part {
  /** In capitals, inner blanks evened out, spaced-out letters joined: what the vocabulary is asked for. */
  readonly name: string
}

export interface SubjectLine {
  /** The line or lines, keyword included. */
  readonly span: Span
  readonly keyword: Part
  /** Unwrapped, without the mark. */
  readonly text: string
  readonly textSpan: Span | undefined
  readonly mark: PortionMark | undefined
}

export interface LabelField {
  readonly name: string
  readonly keyword: Part
  readonly value: Part
}

export interface Ending {
  /** All BT lines, in file order; the one behind the header included. */
  readonly separations: readonly Part[]
  /** `#nnnn`; the text is the digits. */
  readonly validation: Part | undefined
  readonly endOfMessage: Part | undefined
}

/** Distribution rows of Washington copies: `INFO OCT-01 ADS-00 /026 W`. */
export interface Distribution {
  readonly span: Span
  readonly offices: readonly { readonly name: string; readonly count: number; readonly span: Span }[]
  /** The number behind the slash: the sum of all counts. */
  readonly total: Part | undefined
}

export interface SectionHeader {
  readonly span: Span
  readonly line: ClassificationLine
}

/** `BANGKOK 00001234  002.3 OF 003` */
export interface PageMarker {
  readonly span: Span
  readonly post: Part
  readonly number: Part
  readonly section: number
  readonly total: Part
}
