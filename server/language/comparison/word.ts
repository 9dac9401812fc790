/** A stretch of a text: zero-based lines of the document, UTF-16 columns, end exclusive. */
export interface Place {
  readonly line: number
  readonly start: number
  readonly endLine: number
  readonly end: number
}

/** A stretch of one line that is read in its own way. */
export interface LineStretch {
  readonly start: number
  readonly end: number
}

/** What names the words behind it, and is no word itself: the number of a paragraph, the letter of a reference, a level. */
export interface Label extends Place {
  readonly kind: 'paragraph' | 'reference' | 'level'
  /** The number, the letter, or the level that is meant. */
  readonly name: string
  /** As it stands. */
  readonly raw: string
}

/** A portion mark, or the code or bar that stands in place of what was excised. */
export interface Sign extends Place {
  /** As it stands. */
  readonly raw: string
  /** Without blanks and letter case, its separators evened out. */
  readonly name: string
}

/** All that stands between two words. */
export interface Gap extends Place {
  /** As it stands, line breaks as `\n`, without page furniture. */
  readonly raw: string
  /** Punctuation in its telegraphic form, without blanks. */
  readonly punctuation: string
  readonly label: Label | undefined
  /** Name of the field that begins here, where all of a text is read as one. */
  readonly field: string | undefined
  readonly marks: readonly Sign[]
  readonly excisions: readonly Sign[]
  /** Lines of pages and sections. */
  readonly furniture: readonly string[]
}

export interface Word extends Place {
  readonly raw: string
  /** In the characters of telegraph: mojibake and typography undone. */
  readonly even: string
  /** What it is found again by: letter case, accents and what scanners mistake evened out. */
  readonly fold: string
  /** A number or letter that names another place: `REF A`, `PARA 4`. */
  readonly mention: boolean
  readonly before: Gap
}

/** The words of a part of a text, in order. */
export interface Stream {
  readonly words: readonly Word[]
  /** What stands behind the last word. */
  readonly tail: Gap
}

/** What stands before a word, or behind the last. */
export function gapAt({ words, tail }: Stream, index: number): Gap {
  return words[index]?.before ?? tail
}

/** A text in which every stretch of blanks and breaks is one blank. */
export function evenBlanks(text: string): string {
  return text.replace(/\s+/g, ' ')
}
