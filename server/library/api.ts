/**
 * The shapes of the library, in words of their own: a program that uses them needs no other file.
 * The compiler holds what the core gives to them.
 */

/** How a text came down to us: written and not yet sent, as it was sent, or a copy of an archive. */
export type Profile = 'draft' | 'transmitted' | 'archival'

/** `off` is no finding at all. */
export type Level = 'off' | 'hint' | 'information' | 'warning' | 'error'

/** Lines and columns count from 1, columns in UTF-16 units; the end is exclusive. */
export interface Range {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

export interface Edit {
  readonly range: Range
  readonly text: string
}

export interface Fix {
  readonly title: string
  /** True where it changes no meaning and may be applied unasked. */
  readonly safe: boolean
  readonly edits: readonly Edit[]
}

export interface Finding {
  /** Names the rule; never renamed or reused. */
  readonly rule: string
  readonly level: Exclude<Level, 'off'>
  readonly message: string
  readonly range: Range
  readonly related: readonly { readonly message: string; readonly range: Range }[]
  readonly fixes: readonly Fix[]
}

export interface CheckOptions {
  /** Found out from the text when left out. */
  readonly profile?: Profile
  /** Levels of rules by their ids; the rules' own where nothing is said. An unknown id says nothing. */
  readonly levels?: Readonly<Record<string, Level>>
}

export interface Fixed {
  readonly text: string
  /** Number of fixes. */
  readonly applied: number
}

/**
 * A message as data. What it does not have is null, or an empty list; text is unwrapped. The file
 * `server/data/message.schema.json` of the package is its schema.
 */
export interface ParsedMessage {
  /** `09BANGKOK1234`; without its year where no date tells it. */
  readonly id: string | null
  readonly profile: string
  readonly layout: string
  readonly precedence: string | null
  /** ISO 8601, UTC. */
  readonly dtg: string | null
  readonly from: string | null
  readonly to: readonly ParsedAddressee[]
  readonly info: readonly ParsedAddressee[]
  readonly level: string | null
  readonly captions: readonly string[]
  readonly order: string | null
  /** ISO date. */
  readonly declassifyOn: string | null
  readonly tags: readonly { readonly code: string; readonly kind: string }[]
  readonly subject: { readonly text: string; readonly mark: string | null } | null
  readonly references: readonly {
    readonly label: string | null
    readonly id: string | null
    readonly raw: string
    readonly kind: string
  }[]
  readonly summary: string | null
  readonly paragraphs: readonly {
    readonly number: number | null
    readonly mark: string | null
    readonly text: string
  }[]
  readonly signature: string | null
}

export interface ParsedAddressee {
  readonly route: string | null
  readonly name: string
  readonly precedence: string | null
  readonly number: string | null
}

export interface RuleInfo {
  readonly id: string
  readonly title: string
  readonly family: string
  readonly levels: Readonly<Record<Profile, Level>>
  readonly fix: 'safe' | 'ask' | 'none'
  readonly what: string
  readonly why: string
  readonly source: string
}

/** A worker's own scope, or a port of a channel, in browsers and in Node. */
export interface Port {
  postMessage(message: unknown): void
  addEventListener(type: 'message', listener: (event: { readonly type: string; readonly data?: unknown }) => void): void
  /** A port of a channel lets no message through before. */
  start?(): void
}

export interface ServeOptions {
  /** Gives the `.cablerc.json` files where there are any. */
  readonly files?: {
    read(
      uri: string,
      folderUri: string,
      mostBytes: number,
    ): Promise<
      | { readonly kind: 'text'; readonly text: string }
      | { readonly kind: 'missing' }
      /** With the reason in words, to go behind "This file ". */
      | { readonly kind: 'refused'; readonly reason: string }
    >
  }
  /** Address of the folder with the pages of the rules. */
  readonly docsBase?: string
  /** Told when the server cannot go on. */
  readonly onFailure?: (error: unknown) => void
}
