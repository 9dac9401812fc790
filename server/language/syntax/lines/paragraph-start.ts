import type { Parenthesis } from './mark-at.ts'
import { markBehindNumber } from './mark-behind-number.ts'
import { behindStruckMark } from './struck-mark.ts'
import type { Token } from './token.ts'

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
  readonly parenthesis?: Parenthesis
  /** True when the parenthesis has the shape of a portion mark: (U), (SBU), (C/NF), (S//REL TO …). */
  readonly marked: boolean
  /** What is left of a mark that was struck out. */
  readonly struck?: Token
  /** First column of the text behind number and mark. */
  readonly textStart: number
}

/** A pilcrow as it survives: itself, as mojibake of one or two wrong decodings, or replaced. */
const PILCROW = '(?:[\\u00c2\\u00c3\\u201a\\u0192]{0,6}\\u00b6|\\ufffd|&para;|\\u00c2)'
const START = new RegExp(`(${PILCROW})?[ ]{0,3}(\\d{1,3})(?!\\d)([ '\\u2019]?[.),:;]{1,2})?[ ]{0,4}`, 'y')
/** A pilcrow that needs no period behind the number; a lone wrong character may be anything. */
const SURE_PILCROW = /\u00b6|^&para;$/

/**
 * Reads the start of a numbered paragraph at column `from`, or returns undefined where the line begins
 * otherwise. It accepts every form seen in copies (`¶4. (C)`, `1.(C)`, `7, (U)`, `3.. (SBU)`, `4 (C)`, `¶5 The`);
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
  if (
    delimiter &&
    after === delimiterEnd &&
    /\d/.test(plain.charAt(after)) &&
    !STRUCK_FIGURES.test(plain.slice(after, after + 9))
  )
    return undefined
  // `6 . 2`: scraps of a margin, and no number with its text.
  if (delimiter.startsWith(' ') && plain.length - after < 4 && /^\d{1,3}$/.test(plain.slice(after))) return undefined
  // "4.B. Towers" and "4.B.1. Towers" is an item of a list.
  if (delimiter && after === delimiterEnd && /^[A-Z][.)](?: |$|\d)/.test(plain.slice(after, after + 4)))
    return undefined
  // "1. . SIZE" is a row of a form, not a paragraph.
  if (plain.charAt(after) === '.' && plain.charAt(after + 1) === ' ') return undefined
  DOCUMENT.lastIndex = after
  if (DOCUMENTS.has(plain.slice(after, after + 3)) && DOCUMENT.test(plain)) return undefined
  TELEGRAM.lastIndex = after
  if (value >= LARGE && TELEGRAM.test(plain)) return undefined
  const behind = markBehindNumber(plain, after)
  const { marked } = behind
  const mayBeStruck =
    !behind.parenthesis && (delimiter.endsWith('.') || (delimiter === '' && OPENS_STRUCK.test(plain.charAt(after))))
  const behindStruck = mayBeStruck ? behindStruckMark(plain, behind.textStart) : 0
  const bare = delimiter === '' && !(pilcrow && SURE_PILCROW.test(pilcrow))
  if (!marked && !(bare && behindStruck > 0) && (bare || UNSURE.test(delimiter))) return undefined
  const { textStart } = behind
  return {
    number: { start: digitsStart, end: digitsStart + digits.length },
    value,
    // `4'. THE DUKE`: dirt behind the figure.
    delimiter: delimiter.replace("'", '').replace('\u2019', '').trim(),
    delimiterEnd,
    ...(pilcrow ? { pilcrow: { start: from, end: from + pilcrow.length } } : {}),
    ...behind,
    ...(behindStruck > 0 ? { struck: struckMark(plain, textStart, behindStruck), textStart: behindStruck } : {}),
  }
}

function struckMark(plain: string, start: number, behind: number): Token {
  return { start, end: plain.charCodeAt(behind - 1) === BLANK ? behind - 1 : behind }
}

/** Signs behind figures of many kinds: they end the number of a paragraph only before a mark. */
const UNSURE = /[,:;]/
const BLANK = 32
/** `5.48+ THE DUKE`, `5.4E4- THE DUKE`: the remains of a mark directly behind the stop. */
const STRUCK_FIGURES =
  /^\d{1,4}[)}>+*][-\u2013\u2014]{1,2}(?=[A-Z]{3})|^\d{1,4}(?:(?:[A-Z]\d)?[+*)}>\u2014-]{1,2}|[A-Z][+*)}>]) [A-Z]/
/** Behind a number without its stop. */
const OPENS_STRUCK = /[-({\u2013\u2014]/

/** `612. Ref: Deptel 401`, `1204. For the Secretary`: volumes of documents print the number of a telegram before its text. */
const LARGE = 100
const TELEGRAM =
  /(?:Refs?|Reftels?|References?|Subjects?|Subj|Eyes [Oo]nly|For|Deptels?|Embtels?|Department for|Joint)(?![A-Za-z])/y
/** How what is named below begins. */
const DOCUMENTS: ReadonlySet<string> = new Set('Cir Bac Edi Tel Air Mem Let Mes Not CIR BAC TEL AIR'.split(' '))
/** Whether a document of a volume begins here, with its number: nothing of a header stands below. */
export function isTitleOfVolume(text: string): boolean {
  const number = NUMBER_OF_DOCUMENT.exec(text)?.[0].length ?? 0
  DOCUMENT.lastIndex = number
  return number > 0 && DOCUMENT.test(text)
}

const NUMBER_OF_DOCUMENT = /^\d{1,4}\. (?=[A-Z])/
/** `211. Telegram From the Embassy in …`: the number is that of the document in a volume of documents. */
const DOCUMENT =
  /(?:Circular |Backchannel |Editorial )?(?:Telegram|Airgram|Memorandum|Letter|Message|Note)(?: \d{1,6})? From [A-Z\dt]|(?:CIRCULAR |BACKCHANNEL )?(?:TELEGRAM|AIRGRAM)(?: \d{1,6})? (?:FROM|from) (?:THE|the) (?:EMBASSY|Embassy|CONSULATE|Consulate|MISSION|Mission|LEGATION|Legation|DEPARTMENT|Department)/y
