import type { SeriesCode } from '../../../vocabulary/series-codes.ts'
import type { Stretch } from '../lines/page-lines.ts'
import { fullYear } from '../values/read-date-time-group.ts'

/** A telegram cited by its number, or several of one series: `08 ZENDA 123/124 AND 130 (NOTAL)`. Offsets of the text. */
export interface CitedCable extends Stretch {
  readonly year: Stretch | undefined
  /** Undefined where the sender is only called by what it is to the reader: EMBTEL, DEPTEL. */
  readonly series: Stretch | undefined
  /** The one name of the series. */
  readonly code: string
  /** False for a series that stands in no list. */
  readonly known: boolean
  readonly numbers: readonly CitedNumber[]
}

export interface CitedNumber extends Stretch {
  readonly value: number
  /** Where a year of its own stands beside the number: `1234-91`, `00123/08`, `02259 (2002)`. */
  readonly year: Stretch | undefined
}

export interface CitingContext {
  readonly seriesCode: (name: string, year?: number) => SeriesCode
  /** Year of the message, which no cited telegram is later than. */
  readonly ownYear: number | undefined
}

/**
 * The telegram whose citation begins at `from`, undefined where none does. A name that stands in no list is taken
 * for a series where nothing in it or behind it says otherwise: dates, resolutions and reports have numbers too.
 */
export function citedCable(text: string, from: number, to: number, context: CitingContext): CitedCable | undefined {
  const piece = text.slice(from, Math.min(to, from + LONGEST))
  return forward(piece, from, context) ?? reversed(piece, from, context)
}

/** No citation is longer, up to the end of its first number. */
const LONGEST = 200

/** `GOV/2009/8`, `S/2008/512`, `A/RES/60/1`: papers of international organizations, told by year or session and number. */
const DOCUMENT =
  /^[A-Z]{1,6}(?:\/[A-Z]{2,6}(?:[./][A-Z]{1,4})?)?\/(?:(?:19|20)\d{2}|\d{2})\/(?:[A-Z]{2,4}\.?)?\d{1,4}(?!\d)/

/** `C-M(74)8`, `BC-D(74)9`, `AGV(74)85`: papers of NATO, told by their committee, the year and a short number. */
const NATO_PAPER = /^(?:[A-Z]{1,4}(?:[-/][A-Z]{1,3}){1,2}|AGV|CM|DPC|DRC|EWG|SPC|MC|NPG|PO) ?\(\d{2}\) ?\d{1,3}(?!\d)/
const LONGEST_SYMBOL = 24

/** The year in front: `08`, `2008`, `'08`, `(08)`, `08-`, glued or not. */
const YEAR =
  /^(?:['\u2018\u2019`] ?(\d{2})|\(((?:19|20)\d{2}|\d{2})\)|((?:19|20)\d{2}|\d{2}))(?:[ ,]{0,3}|-)(?=[A-Za-z])/
/** Name, what may stand between, and number; a year or a mark in parentheses may follow the name, or a year alone, `'08` too, or `08-` in front of the number. */
const NAMED =
  /^([A-Za-z][A-Za-z.'\u2019/0 -]{0,45}?)(\s{1,4}(?:CABLES?|TELEGRAMS?|TELS?|MESSAGES?|MSGS?)\b)?(\s{0,3}\((?:(19\d{2}|20\d{2}|\d{2})|[A-Z]{1,4}(?:\/{1,2}[A-Z]{2,3})?)\)|\s{1,3}(?:['\u2018\u2019`](?=\d\d\s))?(19\d{2}|20\d{2}|(?<=['\u2018\u2019`])\d{2}|0\d(?=-))(?=\s{1,3}\d{2,7}(?!\d)|-\d{3,7}(?!\d)))?(\s{0,4}(?:#|N(?:O|R|UMBER)\b\.?|[:,\u2013-]))?(\s{0,6})(O{0,2}\d[\dO]{0,7})(?![\dA-Za-z])(?!\.\d)(?! ?[A-Z] (?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC))/i
const REVERSED = /^(\d{2,6}) {1,3}([A-Za-z][A-Za-z.' -]{1,25}?)(?=\s{0,3}(?:[,;(.]|AND\b|&|$))/

function forward(piece: string, from: number, context: CitingContext): CitedCable | undefined {
  const year = YEAR.exec(piece)
  const digits = year?.[1] ?? year?.[2] ?? year?.[3]
  const nameAt = year?.[0].length ?? 0
  if (piece.includes('/', nameAt) && DOCUMENT.test(piece.slice(nameAt))) return undefined
  if (piece.includes('(', nameAt) && NATO_PAPER.test(piece.slice(nameAt, nameAt + LONGEST_SYMBOL))) return undefined
  const match = NAMED.exec(piece.slice(nameAt))
  if (!match) return undefined
  const [whole, given = '', , parenthesis, inParentheses, alone, between, blanks = '', number = ''] = match
  const yearInside = inParentheses ?? alone
  const name = given.trimEnd()
  // `STATE A-3312` is an airgram.
  if (between === '-' && /(?:^|\s)A$/.test(name)) return undefined
  // A letter O stands for a zero where the rest are figures.
  if (/O/i.test(number) && number.length < 3) return undefined
  const start = nameAt + whole.length - number.length
  const yearDigits = digits ?? yearInside
  const read = seriesOf(name, yearDigits ? fullYear(yearDigits) : context.ownYear, context)
  if (!read) return undefined
  const isGlued = blanks === '' && between === undefined && parenthesis === undefined
  const isDate = number.length < 3 && DATE_BEHIND.test(piece.slice(start + number.length))
  if (isDate && (!read.known || / \d{1,2}\/\d{1,2}\/\d/.test(piece.slice(start - 1)))) return undefined
  const isDashed = between?.trim() === '-' && year?.[0].endsWith('-') === true
  const isPlain =
    (between === undefined || between.trim() === '#' || isDashed) &&
    (parenthesis === undefined || yearInside !== undefined)
  const lead = name.length - read.name.length
  if (!read.known && !looksLikeSeries(read.name, isPlain, number.length)) return undefined
  if (isGlued && (read.known ? read.name.length < 2 : read.name.length < 4 || number.length < 2)) return undefined
  if (isGlued && !read.known && / /.test(read.name)) return undefined
  const numbers = numbersFrom(piece, start, number, from, context.ownYear)
  const last = numbers[numbers.length - 1]
  const end = last ? Math.max(last.end, last.year?.end ?? 0) : from + start
  if (!read.known && !ENDS_CITATION.test(piece.slice(end - from).trimStart())) return undefined
  const yearAt = digits ? piece.indexOf(digits) : nameAt + whole.indexOf(yearInside ?? '', name.length)
  return {
    start: from,
    end,
    year: yearDigits ? { start: from + yearAt, end: from + yearAt + yearDigits.length } : undefined,
    series: OWN_WORDS.test(read.name)
      ? undefined
      : { start: from + nameAt + lead, end: from + nameAt + lead + read.name.length },
    code: read.code,
    known: read.known,
    numbers,
  }
}

/** `870 ZENDA`: the number before the post, and nothing else. */
function reversed(piece: string, from: number, context: CitingContext): CitedCable | undefined {
  const match = REVERSED.exec(piece)
  if (!match) return undefined
  const [whole, number = '', name = ''] = match
  const read = seriesOf(name, context.ownYear, context)
  if (!read || read.name !== name) return undefined
  // `09 ZENDA` lost its number, or is a date.
  if (read.known ? number.length < 3 && !number.startsWith('0') : number.length < 3 || !/^[A-Z]{4,}$/.test(name))
    return undefined
  // `FY 2007 BUDGET`
  if (number.length === 2 || (!read.known && /^(?:19|20)\d{2}$/.test(number))) return undefined
  const at = from + whole.length - name.length
  return {
    start: from,
    end: from + whole.length,
    year: undefined,
    series: { start: at, end: at + name.length },
    code: read.code,
    known: read.known,
    numbers: [{ start: from, end: from + number.length, value: Number(number), year: undefined }],
  }
}

/** The series that the words end with; words in front of a known one may only say what kind of paper it is. */
function seriesOf(
  words: string,
  year: number | undefined,
  { seriesCode, ownYear }: CitingContext,
): { readonly name: string; readonly code: string; readonly known: boolean } | undefined {
  const whole = seriesCode(words, year)
  if (whole.known) return { name: words, ...whole }
  const kind = KIND_OF_PAPER.exec(words)?.[0]
  if (kind) {
    const name = words.slice(kind.length)
    return name === '' ? undefined : { name, ...seriesCode(name, year) }
  }
  // A letter in front is a label that lost its stop.
  return /^[A-Z] [A-Z]{3}/.test(words)
    ? seriesOf(words.slice(2), year, { seriesCode, ownYear })
    : { name: words, ...whole }
}

/** What may stand in front of a series: its kind, or that it is the same telegram sent on, `ZENDA 118 REPEATED STATE 5501`. */
const KIND_OF_PAPER = /^(?:(?:CIRCULAR|CABLE|TELEGRAM|UNCLASS?|DEPT|POST|REPEATED|RPTD)\s{1,3})+/i
/** Senders that are called by what they are to the reader. */
const OWN_WORDS = /^(?:EMBTEL|DEPTEL|CONGENTEL|CONTEL|MYTEL|OURTEL|YOURTEL|URTEL)S?$/i

/** Words that are in the name of no post: of dates, of parts of a paper, and of papers that are no telegrams. */
const NO_SERIES: ReadonlySet<string> = new Set(
  [
    'JAN FEB MAR APR MAY JUN JUNE JUL JULY AUG SEP SEPT OCT NOV DEC JANUARY FEBRUARY MARCH APRIL AUGUST SEPTEMBER',
    'OCTOBER NOVEMBER DECEMBER MON TUE WED THU FRI SAT SUN DATED DTG ON OF FROM FOR AND TO BY IN AT VIA PARA',
    'PARAS PARAGRAPH PARAGRAPHS PAGE PAGES SECTION SECTIONS SEC PART PARTS ITEM ITEMS ARTICLE ARTICLES ANNEX VOL',
    'VOLUME ISSUE TAB CHAPTER UNSCR UNSC UNGA RES RESOLUTION IIR TD TDX FBIS OSC EUP POC CERP REPORT REPORTS MEMO',
    'MEMOS MEMCON NOTE NOTES LETTER LETTERS TELCON CALL FAX MAIL MAILS MEETING TALKS CFR USC FAM FAH EO HR PL LAW',
    'ACT BILL ROOM TEL PHONE EXT NUMBER NO NR CA NODIS EXDIS SIPDIS NOTAL PREVIOUS REF REFS REFTEL SEPTEL HOTR',
    'SITREP SITREPS POSITION POSITIONS ARMS LICENSE CASE IS ARE WAS THIS THAT EMAIL EMAILS THROUGH THRU PROAG PROAGS',
  ].flatMap((words) => words.split(' ')),
)
const WORDS = /(?<=^|[\s.,/-])[A-Z]+/gi
const NO_SERIES_SIGNED = /(?:^|[\s.,/-])E(?:-MAILS?|\.O)(?![A-Za-z])/i

function namesNoSeries(name: string): boolean {
  return NO_SERIES_SIGNED.test(name) || (name.match(WORDS) ?? []).some((word) => NO_SERIES.has(word.toUpperCase()))
}

/** Up to four words in capitals, or in mixed or small letters as the whole of lower-cased copies is. */
function looksLikeSeries(name: string, isPlain: boolean, digits: number): boolean {
  if (namesNoSeries(name) || name.replace(/[^A-Za-z]/g, '').length < 3) return false
  const words = name.split(/ +/)
  // A sign between name and number is believed of capitals alone.
  if (!isPlain) return digits > 1 && words.length < 3 && words.every((word) => /^[A-Z]{3,}$/.test(word))
  if (words.length > 4) return false
  if (/^[a-z]/.test(name)) return words.length < 3 && words.every((word) => /^[a-z][a-z'-]{2,}$/.test(word))
  return words.every((word) => /^[A-Z][A-Z.'\u2019/-]*$|^[A-Z][a-z.'\u2019-]+$|^d[eo]$/.test(word))
}

/** What may stand behind the number of a telegram of an unknown series. */
const ENDS_CITATION =
  /^(?:$|[,;:.)\]([/&<\u00b6\ufffd-]|[A-Z1-9][.):] |[A-Z]-{1,2} ?(?:\d{2,4} )?[A-Z]{3}|(?:[A-Z] )?[A-Z]{4,} \d|(?:AND|ET|NOTAL|PARAS?|PARAGRAPHS?|SECTIONS?|DATED|DTG|OF|VIA|SUBJECT|CLASSIFIED|REF|PREVIOUS|PAGE|SERIES)\b|(?:19|20)?\d{2}\s{0,3}[A-Z]|[A-Z][A-Z .'-]{2,30} \d{2,8}(?![\dA-Za-z]))/i
/** `9/22`, `09/01/09`: a date. */
const DATE_BEHIND = /^\/\d{1,2}(?!\d)/

/** More numbers of the same series: `123/124`, `123, 124`, `1123; 1124`, `123 AND 124`. */
const FURTHER =
  /^\s{0,3}(?:,\s{0,4}#?(?=[\dO]{2})|;\s{0,4}(?=\d{3,7}(?:\s{0,4}(?:[;)]|$)|\s{1,4}AND\s{1,4}\d))|-(?=\d{3})|(?:\/|,\s{0,4}AND\s|AND\s|&)\s{0,4}#?)([\dO]{1,7})(?![\dA-Za-z.:])(?=\s{0,4}(?:[,;/)([&-]|AND\b|$|PARAS?\b|NOTAL\b))/i
/** A year behind the number: `-91`, `/08`, ` 99`, `(2002)`, `'08`. */
const YEAR_BEHIND =
  /^(?:\s{0,3}\(((?:19|20)\d{2}|\d{2})\)|([-/ ])(\d{2})(?!\d)(?=\s{0,4}(?:[,;.)(]|AND\b|$)|(?<=[-/]\d\d)\s{1,4}[A-Z]{3,}[A-Z .]{0,20} \d)|\s?['\u2019](\d{2})(?!\d))/i

/** `('08)` */
const MARKED_YEAR = /^\s{0,3}\(['\u2018\u2019`]\d{2}\)/

function numbersFrom(
  piece: string,
  start: number,
  first: string,
  from: number,
  ownYear: number | undefined,
): CitedNumber[] {
  const numbers: CitedNumber[] = []
  let at = start
  let digits: string | undefined = first
  while (digits !== undefined && numbers.length < MOST_NUMBERS) {
    const end = at + digits.length
    const year = yearBehind(piece, end, digits, ownYear)
    numbers.push({
      start: from + at,
      end: from + end,
      value: Number(digits.replace(/O/gi, '0')),
      year: year && { start: from + year.start, end: from + year.end },
    })
    const next = year ? year.after : end
    const further: RegExpExecArray | null = furtherOf(piece.slice(next), digits)
    digits = further?.[1]
    if (further && digits !== undefined) at = next + further[0].lastIndexOf(digits)
  }
  return numbers
}

/** `, 124`, `/124`, or the last of several: ` THROUGH 127`, a later number with as many figures. */
function furtherOf(rest: string, digits: string): RegExpExecArray | null {
  const further = FURTHER.exec(rest)
  if (further || !rest.toUpperCase().includes('THR')) return further
  const last = LAST.exec(rest)
  return last?.[1]?.length === digits.length && Number(last[1]) > Number(digits) ? last : null
}

const LAST = /^\s{1,3}THR(?:OUGH|U)\s{1,4}#?(\d{1,7})(?![\dA-Za-z.:])/i

/** Messages to all of a service are numbered by the year: `ALCOAST 021/18`. */
const OF_A_SERVICE = /(?:^|[^A-Z])(?:ALNAV|ALMAR|ALCOAST|ALARACT|ALCG[A-Z]{2,8}|ALSPO|[A-Z]{3,6}ADMIN) {1,3}$/i

/** So many numbers stand behind one name in no list. */
const MOST_NUMBERS = 30

/** `881/05`, with no year in front: of the last figures of a further number it would be an earlier one. */
function isNoFurther(piece: string, bare: string, digits: string): boolean {
  return bare.startsWith('0') && Number(bare) < Number(digits.slice(-2)) && !YEAR.test(piece)
}

/** The year behind the number that ends at `end`. Two figures behind a slant or a dash are one where no short number can be meant. */
function yearBehind(
  piece: string,
  end: number,
  digits: string,
  ownYear: number | undefined,
): (Stretch & { readonly after: number }) | undefined {
  const marked = MARKED_YEAR.exec(piece.slice(end, end + 10))
  if (marked) {
    const at = end + marked[0].length - 3
    return { start: at, end: at + 2, after: at + 3 }
  }
  const match = YEAR_BEHIND.exec(piece.slice(end))
  if (!match) return undefined
  const [whole, parenthesis, separator, bare, apostrophe] = match
  const year = parenthesis ?? bare ?? apostrophe ?? ''
  if (bare !== undefined) {
    if (digits.length < (separator === ' ' ? 4 : 3)) return undefined
    const isShort = separator !== '-' && digits.length === 3
    if (isShort && !isNoFurther(piece, bare, digits) && !OF_A_SERVICE.test(piece.slice(0, end - digits.length)))
      return undefined
    if (ownYear !== undefined && fullYear(bare) > ownYear) return undefined
  }
  const at = end + whole.lastIndexOf(year)
  return { start: at, end: at + year.length, after: end + whole.length }
}
