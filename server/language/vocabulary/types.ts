/** What every entry of every list has; the prose of hovers is `title` and `note`. */
export interface Entry {
  /** Canonical spelling, in capitals. */
  readonly code: string
  /** Short plain name. Absent where the meaning of a code is not known. */
  readonly title?: string
  /** One or two sentences for a newcomer. */
  readonly note?: string
  /** Where the entry comes from, as a phrase to show to a reader. */
  readonly source: string
}

/** Dates are ISO days (`2009-08-03`), both ends inclusive; absent means open. */
export interface Period {
  readonly from?: string
  readonly to?: string
}

export interface Precedence extends Entry, Period {
  /** Format line 5 letter. */
  readonly letter: string
  /** Format line 2 prosign: the letter doubled. */
  readonly digraph: string
  readonly words: readonly string[]
  /** Higher is more urgent. NIACT IMMEDIATE ranks above IMMEDIATE but shares its letter. */
  readonly rank: number
  readonly usedByState: boolean
}

export interface Level extends Entry, Period {
  /** Orders levels of national security: 0 unclassified, 4 top secret. */
  readonly rank: number
  /** Orders the unclassified controls (SBU above FOUO above UNCLASSIFIED); 0 for classified levels. */
  readonly controlRank: number
  /** The letter that format line 4 repeats five times. */
  readonly fl4: string
  readonly portions: readonly string[]
  readonly forms: readonly string[]
  /** Telegraphic spelling of the classification line, where there is one. */
  readonly spaced?: string
}

/** What may stand behind the level in a portion mark: NF, ORCON, REL. Levels are given by their codes. */
export interface Caveat extends Entry, Period {
  readonly aliases: readonly string[]
  readonly minLevel?: string
  readonly maxLevel?: string
  /** Controls that may not stand in the same mark, and those that have to. */
  readonly excludes: readonly string[]
  readonly needs: readonly string[]
  /** Captions of which the head of the message has to carry one. */
  readonly rolls: readonly string[]
  /** `countries`: a list follows. */
  readonly takes?: string
  /** A mark by itself as well: (LES). */
  readonly alone?: boolean
}

/** What stands behind the level of one mark, in its place. */
export interface MarkControl {
  /** Canonical: `NF`, `REL TO USA, GBR`; a word that no list has as it is written, in capitals. */
  readonly code: string
  /** As written, in capitals. */
  readonly word: string
  /** Columns inside the mark. */
  readonly start: number
  readonly end: number
  /** What stands before it: `/`, `//`, `-`, `,` or a blank. */
  readonly separator: string
  /** The list behind REL TO and FGI. */
  readonly codes: readonly { readonly word: string; readonly start: number; readonly end: number }[]
  readonly caveat?: Caveat
  /** For SBU, FOUO or a second level behind the first. */
  readonly level?: Level
  /** A category of CUI: not in any list here, and right. */
  readonly category?: boolean
}

/** A mark that is none of an American level: of NATO, of another government, of another agency. */
export interface OtherMark {
  readonly kind: 'foreign' | 'agency'
  readonly title: string
  readonly note?: string
  readonly source?: string
}

/** Of a list of release: a country or a group of them. */
export interface ReleaseCode extends Entry {
  /** Geopolitical TAG of the country. */
  readonly fips?: string
}

export interface PortionMark {
  /** Canonical spelling, single slashes: `C/NF`, `SBU/NF`, `S/REL TO USA, GBR`. */
  readonly code: string
  readonly title: string
  readonly rank: number
  readonly controlRank: number
  /** Code of the level that the mark stands for. */
  readonly level: string
  /** Canonical caveats in order of appearance: `NF`, `ORCON`, `REL TO USA, GBR`; known ones only. */
  readonly caveats: readonly string[]
  /** All that stands behind the level, known or not. */
  readonly controls: readonly MarkControl[]
  /** True for `C - ENTIRE TEXT`: the mark covers the whole message. */
  readonly entireText: boolean
}

export interface Prosign extends Entry {
  readonly kind: 'handling' | 'redundancy' | 'operating-signal'
  /** Groups that may stand beside it on format line 4. */
  readonly pairsWith: readonly string[]
  /** Level code, for a redundancy group that stands for one. */
  readonly level?: string
}

export interface FormatLine extends Entry {
  readonly number: number
}

export type CaptionKind = 'distribution' | 'control' | 'channel' | 'special' | 'visas' | 'attention' | 'reference-note'

export interface Caption extends Entry, Period {
  readonly kind: CaptionKind
  readonly aliases: readonly string[]
  /** Captions that may not stand on the same message; `*` means every other one. */
  readonly excludes: readonly string[]
  /** Captions or level codes that have to stand on the same message. */
  readonly requires: readonly string[]
  /** What may follow the words on the same line: `name`, `countries`. */
  readonly takes?: string
  /** In an answer: what did follow, in capitals. */
  readonly argument?: string
}

export type OrderValue = 'ads' | 'date' | 'event' | 'exemption' | 'gds' | 'group' | 'na' | 'oadr' | 'rds' | 'xgds'

export interface Order extends Entry {
  readonly signed: string
  readonly effectiveFrom: string
  readonly effectiveTo?: string
  /** The number that the E.O. line carries, where it is another one: 13292 amended 12958. */
  readonly lineNumber?: string
  /** What the order wants to see on the E.O. line, in a sentence. */
  readonly demands: string
  readonly values: readonly OrderValue[]
  /** Section that the reason letters belong to: `1.4`, `1.5`, `1.3(a)`, `1-301`. */
  readonly reasonSection?: string
  /** Years from the message to the declassification date: the default limit and the utmost one. */
  readonly yearsDefault?: number
  readonly yearsMax?: number
}

/** Why something is classified: a letter (or number) of a section of an order. */
export interface Reason extends Entry {
  readonly order: string
  readonly section: string
  readonly letter: string
}

/** A word of the E.O. line that stands in place of a date: GDS, XGDS-2, OADR, X5, 25X1, 50X1-HUM. */
export interface Exemption extends Entry {
  readonly kind: 'exemption' | 'schedule' | 'instruction'
  /** Orders under which it is valid. */
  readonly orders: readonly string[]
}

export type TagKind = 'subject' | 'program' | 'geopolitical' | 'organization'

export interface Tag extends Entry, Period {
  readonly kind: TagKind
  /**
   * `tolerated`: no listed code, but written so often that nobody should be told off; `seen`: in real use by several
   * posts, in no list.
   */
  readonly status: 'current' | 'historic' | 'tolerated' | 'seen'
  /** How sure the meaning is. */
  readonly confidence: 'high' | 'medium' | 'low'
  /** Everyday words for what the title says: drugs for narcotics. */
  readonly also?: string
  /** The name of a person has to follow. */
  readonly takesName: boolean
  /** For a subject tag: the broad category. */
  readonly family?: string
  /** For a geopolitical tag: region rather than a country. */
  readonly region: boolean
  /** ISO 3166 code of the same country, where it differs from the FIPS code that TAGS use. */
  readonly iso?: string
  /** FIPS code of the country whose ISO code is spelt like this tag. */
  readonly isoFor?: string
}

export type PostKind =
  | 'embassy'
  | 'consulate'
  | 'mission'
  | 'institute'
  | 'interests-section'
  | 'liaison-office'
  | 'office'
  | 'delegation'
  | 'department'
  | 'agency'
  | 'collective'
  | 'pseudo'

export interface Post extends Entry, Period {
  readonly kind: PostKind
  /** Series name of message reference numbers: `BANGKOK`. Absent for collectives and most agencies. */
  readonly name?: string
  /** `name` and its older or shorter spellings. */
  readonly names: readonly string[]
  /** Plain-language addresses; the first is `code`. */
  readonly plads: readonly string[]
  /** Routing indicators. */
  readonly routes: readonly string[]
  /** Geopolitical TAG of the host country, and its title. */
  readonly geo?: string
  readonly country?: string
}

export interface Route {
  readonly code: string
  readonly posts: readonly Post[]
}

/** A numbered series that is not a post: STATE, SECTO, PARTO, TOSEC. */
export interface Series extends Entry {
  /** Plain-language addresses of its originators, as beginnings: `SECSTATE`, `USDEL SECRETARY`. */
  readonly plads: readonly string[]
}

export interface MessageName {
  readonly code: string
  readonly post?: Post
  readonly series?: Series
}

export interface Zone extends Entry {
  /** Whole hours east of UTC; absent for J, which is local time. */
  readonly offsetHours?: number
  readonly validInDtg: boolean
}

export interface Term extends Entry {
  readonly aliases: readonly string[]
  /** True when the word means the same wherever it stands in running text: POLOFF, but not FM. */
  readonly inText?: boolean
}
