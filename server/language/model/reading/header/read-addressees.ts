import { addressText } from '../../../syntax/lines/address-shape.ts'
import type { Line } from '../../../syntax/lines/line.ts'
import { editDistance } from '../../../text/edit-distance.ts'
import { matchesOf } from '../../../text/matches-of.ts'
import { trimEndOf } from '../../../text/trim-end.ts'
import type { Addressee, Originator } from '../../message/addressee.ts'
import { oneLine, type Part, partOf } from '../../message/span.ts'
import { flowOf } from '../lines/flow.ts'

/** FL6: `FM AMEMBASSY TOKYO`, or FM alone, and the name on the line below. */
export function readOriginator(line: Line, at: number, below?: Line): Originator {
  const isKeyword = line.plain.startsWith('FM', line.indent) && ' .,'.includes(line.plain.charAt(line.indent + 2))
  const start = isKeyword ? line.indent + 2 + (' '.includes(line.plain.charAt(line.indent + 2)) ? 0 : 1) : line.indent
  const place = trimmed(line.plain, start, behindNumber(line.plain))
  if (!place && below) {
    const name = trimmed(below.plain, below.indent, below.plain.length)
    if (name)
      return {
        span: { ...oneLine(at, line.indent, line.plain.length), endLine: at + 1, end: name[1] },
        name: partOf(below.plain, at + 1, name[0], name[1]),
      }
  }
  const name = place && partOf(line.plain, at, place[0], place[1])
  return { span: oneLine(at, line.indent, line.plain.length), name }
}

/** `FM AMCONSUL ZENDA 8120`: the number of an addressee stands behind the originator, which has none. Where the name ends. */
function behindNumber(plain: string): number {
  const last = plain.charCodeAt(plain.length - 1)
  if (last < DIGIT_0 || last > DIGIT_9) return plain.length
  return POST_WITH_NUMBER.test(plain) ? plain.lastIndexOf(' ') : plain.length
}

const DIGIT_0 = 48
const DIGIT_9 = 57
/** Units of the services have numbers in their names. */
const POST_WITH_NUMBER = /\b(?:AMEMBASSY|AMCONSUL|AMCONGEN|USMISSION|USINT) [A-Z .'-]{2,30} \d{4}$/

/** Addressees of FL7 or FL8, one a line; the keyword of the first line is left out. */
export function readAddressees(lines: readonly Line[], firstLine: number): Addressee[] {
  const addressees: Addressee[] = []
  lines.forEach((line, index) => {
    // What stands before it, a speck of a scan or a label of a print-out, is as blank as an indent.
    const address = addressText(line)
    const uncut = ' '.repeat(line.plain.length - address.length) + address
    const plain = BEHIND.includes(uncut.charAt(uncut.length - 1) || ' ') ? uncut.replace(BT_BEHIND, '') : uncut
    const keyword = KEYWORD.exec(plain.slice(line.indent))
    const start = line.indent + (keyword?.[0].length ?? 0)
    if (keyword && plain.startsWith('PAGE ', start) && PAGE_BEHIND.test(plain.slice(start, start + LONGEST_PAGE)))
      return
    const excluded = keyword !== null && /XMT/.test(keyword[0])
    const last = addressees.length - 1
    const whole = keyword ? undefined : goesOn(addressees[last], plain, firstLine + index)
    if (whole) {
      addressees[last] = whole
      return
    }
    let from = start
    for (const { index: end, 0: comma } of [...matchesOf(plain, BEFORE_POST), { index: plain.length, 0: '' }]) {
      const addressee = readAddressee(plain, firstLine + index, from, end, excluded)
      if (addressee) addressees.push(addressee)
      from = end + comma.length
    }
  })
  return addressees
}

/** `TO PAGE 02 ZENDA 004417 141205Z`: a page ended behind the keyword, and the addressees begin on the next one. */
const PAGE_BEHIND = /^PAGE {1,4}\d{1,3} {1,12}[A-Z][A-Z .'-]{1,24} {1,8}\d{4,6}(?: |$)/
const LONGEST_PAGE = 80

/** The end of the header, on the line of the last addressee, or a speck of the scan. */
const BEHIND = "T|_~^`'.,\u00b7\u2022-"
const BT_BEHIND = / {1,4}(?:BT|[|_~^`'.,\u00b7\u2022-])$|(?<=[A-Z]{3})[.,]$/

/** Several on one line, each of them named in full: `INFO AMEMBASSY BONN, AMEMBASSY PARIS`. */
const BEFORE_POST = / ?[,;] {1,3}(?=(?:AMEMBASSY|AMCONSUL|AMCONGEN|USMISSION|USINT|USLO|SECSTATE) )/g

/** `IMMEDIATE 1234` below `TO SECSTATE WASHDC`: a narrow margin cut the line of the addressee. */
function goesOn(above: Addressee | undefined, plain: string, line: number): Addressee | undefined {
  const match = above && !above.number ? CUT_OFF.exec(plain) : null
  const [, precedence, number] = match?.indices ?? []
  const last = number ?? precedence
  if (!above || !last || (precedence && above.precedence)) return undefined
  return {
    ...above,
    span: { ...above.span, endLine: line, end: last[1] },
    ...(precedence ? { precedence: partOf(plain, line, precedence[0], precedence[1]) } : {}),
    ...(number ? { number: partOf(plain, line, number[0], number[1]) } : {}),
  }
}

const CUT_OFF = /^ {0,12}((?:NIACT )?(?:FLASH|IMMEDIATE|PRIORITY|ROUTINE))?(?: {0,4}(\d{3,6}))? {0,12}$/d

/**
 * The SMART form: `BANGKOK, AMEMBASSY ROUTINE; TOKYO, AMEMBASSY ROUTINE`. An entry ends at the semicolon,
 * wherever the lines end; a precedence that lost its semicolon ends one too.
 */
export function readLabelAddressees(lines: readonly Line[], firstLine: number, column: number): Addressee[] {
  const { text: whole, part } = flowOf(lines, firstLine, column)
  // Another label that lost its line break.
  const behind = whole.search(OTHER_LABEL)
  const text = behind < 0 ? whole : whole.slice(0, behind)
  const addressees: Addressee[] = []
  ENTRY.lastIndex = 0
  for (let match = ENTRY.exec(text); match && match[0] !== ''; match = ENTRY.exec(text)) {
    const end = match.index + trimEndOf(match[0], '; ').length
    const start = match.index + (/^[,.\s]*/.exec(match[0])?.[0].length ?? 0)
    const addressee = readEntry(text, part, Math.min(start, end), end, false)
    if (addressee) addressees.push(addressee)
  }
  return addressees
}

const OTHER_LABEL = / (?:Dissemination Rule|Attachments|Action Post|Signature|Drafted By|Cleared By) {0,2}:/

/** To the semicolon, or to a precedence that more names follow. */
const ENTRY = /[^;]*?(?:\b(?:FLASH|IMMEDIATE|PRIORITY|ROUTINE)(?=[,.]? [A-Z][A-Za-z'-]+[, ])|;|$)/g

const KEYWORD = /^\s*(?:TO|[I/]NFO|XMT)(?:[ /]+XMT)?(?:[ :/]+|$)/
const ROUTE = /^(R[A-Z0-9]{3,8}|ZEN) ?\/{1,2}/
const PRECEDENCE = /(?:^|\s)((?:NIACT )?(?:FLASH|IMMEDIATE|PRIORITY|ROUTINE)|IMMEDIATE NIACT)$/
const PRECEDENCE_BEFORE = /^((?:NIACT )?(?:FLASH|IMMEDIATE|PRIORITY|ROUTINE)) {1,4}(?=[A-Z]{2})/
/** The serial of the station, or the first and the last of a message in parts: `1001-02`. */
const NUMBER = /\s(\d{3,6}(?:-\d{2,4})?)$/
/** A letter behind the serial: names of units have such a number, but not behind their precedence. */
const LETTERED = /(?<=(?:FLASH|IMMEDIATE|PRIORITY|ROUTINE|WASHDC)) (\d{3,6}[A-Z])$/
const PRECEDENCE_WORDS = ['FLASH', 'IMMEDIATE', 'PRIORITY', 'ROUTINE']

function readAddressee(plain: string, line: number, from: number, to: number, exempt: boolean): Addressee | undefined {
  return readEntry(plain, (start, end) => partOf(plain, line, start, end), from, to, exempt)
}

function endsWithLetter(text: string, end: number): boolean {
  const before = text.charCodeAt(end - 2)
  return before >= DIGIT_0 && before <= DIGIT_9 && text.charCodeAt(end - 1) > DIGIT_9
}

/** Reads the stretch of a text whose offsets `part` leads back to their places. */
function readEntry(
  text: string,
  part: (start: number, end: number) => Part,
  from: number,
  to: number,
  exempt: boolean,
): Addressee | undefined {
  const whole = trimmed(text, from, to)
  if (!whole) return undefined
  let [start, end] = whole
  const routeMatch = ROUTE.exec(text.slice(start, end))
  const route = routeMatch?.[1] ? part(start, start + routeMatch[1].length) : undefined
  if (routeMatch) start += routeMatch[0].length
  end = withoutPouch(text, start, end)
  const numberMatch = (endsWithLetter(text, end) ? LETTERED : NUMBER).exec(text.slice(start, end))
  const number = numberMatch?.[1] ? part(end - numberMatch[1].length, end) : undefined
  if (numberMatch) end -= numberMatch[0].length
  while (end > start && text[end - 1] === ' ') end--
  const wordMatch = PRECEDENCE.exec(text.slice(start, end))
  // Drafts say it before the name: `INFO ROUTINE STRELSAU`.
  const leading = wordMatch || number ? null : PRECEDENCE_BEFORE.exec(text.slice(start, end))
  if (leading?.[1]) {
    const [nameStart, nameEnd] = [start + leading[0].length, end]
    return {
      span: part(whole[0], whole[1]),
      route,
      name: part(nameStart, nameEnd),
      precedence: part(start, start + leading[1].length),
      unknownPrecedence: undefined,
      number,
      exempt,
    }
  }
  const wordStart = wordMatch?.[1] ? end - wordMatch[1].length : undefined
  const unknownStart = wordStart === undefined ? almostPrecedence(text, start, end) : undefined
  const [nameStart, nameEnd] = trimmed(text, start, wordStart ?? unknownStart ?? end) ?? [start, start]
  return {
    span: part(whole[0], whole[1]),
    route,
    name: part(nameStart, nameEnd),
    precedence: wordStart === undefined ? undefined : part(wordStart, end),
    unknownPrecedence: unknownStart === undefined ? undefined : part(unknownStart, end),
    number,
    exempt,
  }
}

/** `AMCONSUL HENTZAU POUCH`, `AMCONSUL HENTZAU (BY POUCH)`: how it is sent there is none of the name. */
function withoutPouch(text: string, start: number, end: number): number {
  if (text.lastIndexOf('POUCH', end) < end - LONGEST_POUCH) return end
  return end - (BY_POUCH.exec(text.slice(start, end))?.[0].length ?? 0)
}

const LONGEST_POUCH = 9
const BY_POUCH = /(?: {1,3}(?:BY|VIA|TO))? {1,3}\(?(?:(?:BY|VIA|TO) )?POUCH(?:ED)?\)?$/

/** Where a last word begins that is a slip of a precedence, PIORITY or IMEDIATE, or one that is glued to the name. */
function almostPrecedence(text: string, start: number, end: number): number | undefined {
  const own = text.slice(start, end)
  const glued = GLUED.exec(own)
  if (glued) return start + glued.index + (glued[1]?.length ?? 0)
  const space = own.lastIndexOf(' ')
  if (space < 0) return undefined
  const word = own.slice(space + 1)
  const close = PRECEDENCE_WORDS.some((known) => editDistance(word, known, 2) <= (known.length > 6 ? 2 : 1))
  if (close) return start + space + 1
  // `SECSTATERounNE`: where capitals and small letters meet, a machine read a word of capitals.
  const mixed = MIXED.exec(word)
  const tail = mixed?.[1] ?? ''
  return meantPrecedence(tail) ? end - tail.length : undefined
}

/** The precedence that a word is within two slips of, whatever its case. */
export function meantPrecedence(word: string): string | undefined {
  return PRECEDENCE_WORDS.find((known) => editDistance(word.toUpperCase(), known, 2) <= 2)
}

const GLUED = /([A-Z]{4})(?:IMMEDIATE|PRIORITY|ROUTINE)$/
const MIXED = /[A-Z]{4}([A-Z][a-z]{1,8}[A-Z]{1,8}|[A-Z][a-z]{5,8})$/

function trimmed(text: string, from: number, to: number): [number, number] | undefined {
  let start = from
  let end = to
  while (start < end && text[start] === ' ') start++
  while (end > start && text[end - 1] === ' ') end--
  return end > start ? [start, end] : undefined
}
