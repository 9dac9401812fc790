import { matchesOf } from './matches-of.ts'

/** Why a character does not belong into the text of a telegram, which knows seven bits. */
export type ForeignKind = 'mojibake' | 'control' | 'smart'

export interface ForeignCharacter {
  readonly kind: ForeignKind
  readonly start: number
  readonly end: number
  /** What is meant; undefined where that is lost. */
  readonly replacement: string | undefined
  /** For messages: `U+00A0`, or the characters themselves. */
  readonly name: string
}

/**
 * Finds characters foreign to telegram text in a line: UTF-8 read as Windows-1252 (`Â¶`, `â€™`), HTML
 * entities, lost characters; control characters and blanks of other width; typographic punctuation.
 * Letters with accents are left alone. Linear; a pure ASCII line costs one test.
 */
export function foreignIn(text: string): readonly ForeignCharacter[] {
  if (!SUSPECT.test(text)) return NONE
  const found: ForeignCharacter[] = []
  for (const match of matchesOf(text, TOKENS)) {
    const read = readToken(match[0], text, match.index)
    if (read) found.push({ ...read, start: match.index, end: match.index + match[0].length })
  }
  return found
}

const NONE: readonly ForeignCharacter[] = []
const SUSPECT = /[^\t\x20-\x7e]|&(?:#|[a-z]{2,5};)/
/** What Windows-1252 shows for the bytes 0x80 to 0xbf, which follow the first of a character in UTF-8. */
const FOLLOWING =
  '[\\u0080-\\u00bf\\u0152\\u0153\\u0160\\u0161\\u0178\\u017d\\u017e\\u0192\\u02c6\\u02dc\\u2013\\u2014\\u2018-\\u201e\\u2020-\\u2022\\u2026\\u2030\\u2039\\u203a\\u20ac\\u2122]'
/** Only the first bytes of Latin letters, punctuation and U+FFFD: a capital such as É before a quotation mark is text. */
const TOKENS = new RegExp(
  `(?:[\\u00c2\\u00c3]${FOLLOWING}|[\\u00e2\\u00ef]${FOLLOWING}{2})+|\\u00e2\\u20ac\\ufffd|&(?:#\\d{2,5}|#x[0-9A-Fa-f]{2,6}|[a-z]{2,5});|[^\\t\\x20-\\x7e]`,
  'g',
)

type Read = Pick<ForeignCharacter, 'kind' | 'replacement' | 'name'> | undefined

function readToken(token: string, text: string, at: number): Read {
  if (token.startsWith('&')) return readEntity(token)
  if (token.endsWith('\ufffd') && token.length > 1) {
    // Of the bytes that Windows-1252 lacks, the one of a closing quotation mark: behind a word and not inside of one.
    const closes = /[^\s(]/.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + token.length))
    return { kind: 'mojibake', replacement: closes ? '"' : undefined, name: token }
  }
  if (token.length > 1) {
    const decoded = decodeTwice(token)
    if (decoded !== undefined) return { kind: 'mojibake', replacement: toTelegram(decoded), name: token }
    return undefined
  }
  const code = token.charCodeAt(0)
  if (token === '\ufffd' || token === '\u00c2') return readLost(token, text, at)
  if (SEPARATORS.has(code) && /\S/.test(text.charAt(at - 1)) && /\S/.test(text.charAt(at + 1)))
    return { kind: 'control', replacement: ' ', name: codeName(code) }
  if (code < 0x20 || (code >= 0x7f && code <= 0xa0))
    return { kind: 'control', replacement: toTelegram(token), name: codeName(code) }
  if (BLANKS.test(token)) {
    // A byte order mark at the very beginning is the file's, not the text's.
    return at === 0 && code === 0xfeff
      ? undefined
      : { kind: 'control', replacement: toTelegram(token), name: codeName(code) }
  }
  return SMART[token] === undefined ? undefined : { kind: 'smart', replacement: SMART[token], name: token }
}

/** Vertical tab, form feed, the separators of ASCII, next line, line and paragraph separator: between two words they stand for a blank. */
const SEPARATORS: ReadonlySet<number> = new Set([0x0b, 0x0c, 0x1c, 0x1d, 0x1e, 0x1f, 0x85, 0x2028, 0x2029])
const BLANKS = /[\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]/

/** Before a paragraph number a lost character was a pilcrow; elsewhere nobody knows. */
function readLost(token: string, text: string, at: number): Read {
  const pilcrow = text.slice(0, at).trim() === '' && /^\s{0,2}(?:\d{1,3}|[A-Z])\./.test(text.slice(at + 1, at + 9))
  if (pilcrow) return { kind: 'mojibake', replacement: '\u00b6', name: token }
  return token === '\ufffd' ? { kind: 'mojibake', replacement: undefined, name: 'U+FFFD' } : undefined
}

function readEntity(token: string): Read {
  const name = token.slice(1, -1)
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  const character = name.startsWith('#') ? characterOf(code) : ENTITIES[name]
  return character === undefined ? undefined : { kind: 'mojibake', replacement: toTelegram(character), name: token }
}

function characterOf(code: number): string | undefined {
  return code > 0 && code <= 0xffff && (code < 0xd800 || code > 0xdfff) ? String.fromCharCode(code) : undefined
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  ldquo: '"',
  lsquo: "'",
  lt: '<',
  mdash: '--',
  nbsp: ' ',
  ndash: '-',
  para: '\u00b6',
  quot: '"',
  rdquo: '"',
  rsquo: "'",
  sect: '\u00a7',
}

const SMART: Readonly<Record<string, string>> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '--',
  '\u2015': '--',
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u201b': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u201f': '"',
  '\u2026': '...',
  '\u2032': "'",
  '\u2033': '"',
  '\u00ab': '"',
  '\u00bb': '"',
}

/** Windows-1252 from 0x80 to 0x9f; the places without a character hold the control itself. */
const WINDOWS_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

/** The same with nothing that would be reported in its turn. */
function toTelegram(text: string): string {
  let result = ''
  for (const character of text) {
    const code = character.charCodeAt(0)
    if (code >= 0x80 && code < 0xa0) {
      const read = WINDOWS_1252.charAt(code - 0x80)
      result += SMART[read] ?? (read.charCodeAt(0) === code ? '' : read)
    } else if (code === 0xa0 || code === 0x202f || code === 0x3000 || (code >= 0x2000 && code <= 0x200a)) result += ' '
    else if (code === 0x0a || code === 0x0d) result += ' '
    else if ((code < 0x20 && code !== 9) || code === 0x7f || BLANKS.test(character)) continue
    else result += SMART[character] ?? character
  }
  return result
}

/** UTF-8 that was read as Windows-1252, once or twice over. */
function decodeTwice(token: string): string | undefined {
  const once = decode(token)
  return once === undefined ? undefined : (decode(once) ?? once)
}

function decode(text: string): string | undefined {
  let result = ''
  for (let at = 0; at < text.length; ) {
    const lead = byteOf(text.charAt(at))
    // Those of four bytes are no token: `ðŸ` has a letter of the second kind between.
    if (lead < 0xc2 || lead > 0xef) return undefined
    const size = lead < 0xe0 ? 2 : 3
    let code = lead & (0xff >> (size + 1))
    for (let index = 1; index < size; index++) {
      const byte = byteOf(text.charAt(at + index))
      if (byte < 0x80 || byte > 0xbf) return undefined
      code = (code << 6) | (byte & 0x3f)
    }
    if (code >= 0xd800 && code <= 0xdfff) return undefined
    result += String.fromCodePoint(code)
    at += size
  }
  return result
}

/** The byte that Windows-1252 shows as the character; -1 where there is none. */
function byteOf(character: string): number {
  const code = character.charCodeAt(0)
  if (code <= 0xff) return code
  const place = character === '' ? -1 : WINDOWS_1252.indexOf(character)
  return place < 0 ? -1 : 0x80 + place
}

function codeName(code: number): string {
  return CONTROL_NAMES[code] ?? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}

const CONTROL_NAMES: Readonly<Record<number, string>> = {
  12: 'a form feed',
  160: 'a no-break space',
  173: 'a soft hyphen',
  8203: 'a zero-width space',
  65279: 'a byte order mark',
}
