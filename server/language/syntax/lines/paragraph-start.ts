import type { Token } from './classification-line.ts'

/** The columns of what may be the beginning of a numbered paragraph. */
export interface ParagraphStart {
  /** The pilcrow, in whatever form it survived. */
  readonly pilcrow?: Token
  readonly number: Token
  readonly value: number
  /** What stands between number and mark or text: `.` in sound copies; `)`, `,`, `..` or nothing in torn ones. */
  readonly delimiter: string
  readonly delimiterEnd: number
  /** The parentheses after the number with what they hold, whether or not that is a known mark. */
  readonly parenthesis?: Token & { readonly inner: Token; readonly closed: boolean }
  /** True when the parenthesis has the shape of a portion mark: (U), (SBU), (C/NF), (S//REL TO …). */
  readonly marked: boolean
  /** First column of the text behind number and mark. */
  readonly textStart: number
}

/** A pilcrow as it survives: itself, as mojibake of one or two wrong decodings, or replaced. */
const PILCROW = '(?:[\\u00c2\\u00c3\\u201a\\u0192]{0,6}\\u00b6|\\ufffd|&para;|\\u00c2)'
const START = new RegExp(`(${PILCROW})?[ ]{0,3}(\\d{1,3})(?!\\d)([ ]?[.),:]{1,2})?[ ]{0,4}`, 'y')
/** Short enough to be a mark and its caveats; a longer parenthesis is text. */
const PARENTHESIS = /[({[][ ]{0,2}([^()\n{}[\]]{1,40}?)[ ]{0,2}([)}\]])/y
const NEVER_CLOSED = /\(((?:SBU|U|C|S|TS|LOU|FOUO)(?:\/{1,2}(?:NF|NOFORN|FGI))?)(?=[ ]|$)/y
/** Case-insensitive on purpose: copies lower-case whole lines. The vocabulary decides what is valid. */
const MARK_SHAPE =
  /^(?:U|UNCLASSIFIED|UNCLAS|SBU|LOU|FOUO|C|S|TS|CONFIDENTIAL|SECRET|TOP SECRET|[CS]{2})(?:(?:[ ]?(?:\/{1,2}|[-,])|[ ])[ ]?(?:NF|NOFORN|FGI(?:-MOD)?|ORCON|OC|SI|EYES ONLY|ENTIRE TEXT|PORTION MARKED)){0,4}(?:(?:[ ]?\/{1,2}|[ ])[ ]?REL(?: TO)?(?: [A-Z, ]{1,40})?)?\.?$/i

/**
 * Reads the start of a numbered paragraph at column `from`, or returns undefined where the line begins
 * otherwise. It accepts every form seen in copies (`¶4. (C)`, `1.(C)`, `7, (U)`, `3.. (SBU)`, `4 (C)`);
 * whether the line *is* a paragraph depends on its neighbours and is decided by the block builder.
 */
export function readParagraphStart(plain: string, from: number): ParagraphStart | undefined {
  START.lastIndex = from
  const match = START.exec(plain)
  if (!match) return undefined
  const [whole, pilcrow, digits = '', delimiter = ''] = match
  const value = Number(digits)
  if (value === 0) return undefined
  const after = from + whole.length
  const digitsStart = plain.indexOf(digits, from + (pilcrow?.length ?? 0))
  const delimiterEnd = digitsStart + digits.length + delimiter.length
  // "5.2 percent", "10:30" and "1,500" are values.
  if (delimiter && after === delimiterEnd && /\d/.test(plain.charAt(after))) return undefined
  // "4.B. Towers" is an item of a list.
  if (delimiter && after === delimiterEnd && /^[A-Z][.)](?: |$)/.test(plain.slice(after, after + 3))) return undefined
  // "1. . SIZE" is a row of a form, not a paragraph.
  if (plain.charAt(after) === '.' && plain.charAt(after + 1) === ' ') return undefined
  const parenthesis = readParenthesis(plain, after)
  const marked =
    parenthesis !== undefined && MARK_SHAPE.test(plain.slice(parenthesis.inner.start, parenthesis.inner.end))
  if (!marked && (delimiter === '' || delimiter.includes(',') || delimiter.includes(':'))) return undefined
  const base = {
    number: { start: digitsStart, end: digitsStart + digits.length },
    value,
    delimiter: delimiter.trim(),
    delimiterEnd,
    marked,
    ...(pilcrow ? { pilcrow: { start: from, end: from + pilcrow.length } } : {}),
  }
  if (!parenthesis || !(marked || isShortMark(plain, parenthesis))) return { ...base, textStart: after }
  return { ...base, parenthesis, textStart: skipBlanks(plain, parenthesis.end) }
}

function readParenthesis(plain: string, at: number): ParagraphStart['parenthesis'] {
  PARENTHESIS.lastIndex = at
  const closed = PARENTHESIS.exec(plain)
  if (closed) {
    const inner = closed[1] ?? ''
    const innerStart = plain.indexOf(inner, at + 1)
    return {
      start: at,
      end: at + closed[0].length,
      inner: { start: innerStart, end: innerStart + inner.length },
      closed: true,
    }
  }
  NEVER_CLOSED.lastIndex = at
  const open = NEVER_CLOSED.exec(plain)
  if (!open) return undefined
  const end = at + open[0].length
  return { start: at, end, inner: { start: at + 1, end }, closed: false }
}

/** One to four capitals, perhaps with a caveat: a misspelt mark such as (CC), rather than text in parentheses. */
function isShortMark(plain: string, parenthesis: { readonly inner: Token }): boolean {
  return /^[A-Z]{1,4}(?:\/{1,2}[A-Z]{1,6})?$/.test(plain.slice(parenthesis.inner.start, parenthesis.inner.end))
}

function skipBlanks(text: string, at: number): number {
  let next = at
  while (text.charCodeAt(next) === 32) next++
  return next
}
