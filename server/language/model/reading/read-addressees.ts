import { addressText } from '../../syntax/lines/address-shape.ts'
import type { Line } from '../../syntax/lines/line.ts'
import { editDistance } from '../../text/edit-distance.ts'
import type { Addressee, Originator } from '../message/addressee.ts'
import { oneLine, type Part, partOf } from '../message/span.ts'

/** FL6: `FM AMEMBASSY TOKYO`. */
export function readOriginator(line: Line, at: number): Originator {
  const start = line.plain.indexOf('FM') + 2
  const name = trimmed(line.plain, at, start, line.plain.length)
  return { span: oneLine(at, line.indent, line.plain.length), name }
}

/** Addressees of FL7 or FL8, one a line; the keyword of the first line is left out. */
export function readAddressees(lines: readonly Line[], firstLine: number): Addressee[] {
  const addressees: Addressee[] = []
  lines.forEach((line, index) => {
    const plain = line.plain.slice(0, line.indent) + addressText(line)
    const keyword = KEYWORD.exec(plain)
    const start = keyword ? keyword[0].length : line.indent
    const excluded = keyword !== null && /XMT/.test(keyword[0])
    const addressee = readAddressee(plain, firstLine + index, start, plain.length, excluded)
    if (addressee) addressees.push(addressee)
  })
  return addressees
}

/** The SMART form, separated by semicolons: `BANGKOK, AMEMBASSY ROUTINE; TOKYO, AMEMBASSY ROUTINE`. */
export function readLabelAddressees(lines: readonly Line[], firstLine: number, column: number): Addressee[] {
  const addressees: Addressee[] = []
  lines.forEach((line, index) => {
    let start = index === 0 ? column : line.indent
    while (start < line.plain.length) {
      const separator = line.plain.indexOf(';', start)
      const end = separator < 0 ? line.plain.length : separator
      const addressee = readAddressee(line.plain, firstLine + index, start, end, false)
      if (addressee) addressees.push(addressee)
      start = end + 1
    }
  })
  return addressees
}

const KEYWORD = /^\s*(?:TO|INFO|XMT)(?:[ /]+XMT)?(?:[ /]+|$)/
const ROUTE = /^(R[A-Z0-9]{3,8}|ZEN) ?\//
const PRECEDENCE = /(?:^|\s)((?:NIACT )?(?:FLASH|IMMEDIATE|PRIORITY|ROUTINE))$/
const NUMBER = /\s(\d{3,6})$/
const PRECEDENCE_WORDS = ['FLASH', 'IMMEDIATE', 'PRIORITY', 'ROUTINE']

function readAddressee(plain: string, line: number, from: number, to: number, exempt: boolean): Addressee | undefined {
  const whole = trimmed(plain, line, from, to)
  if (!whole) return undefined
  let { start, end } = whole
  const routeMatch = ROUTE.exec(plain.slice(start, end))
  const route = routeMatch?.[1] ? partOf(plain, line, start, start + routeMatch[1].length) : undefined
  if (routeMatch) start += routeMatch[0].length
  const numberMatch = NUMBER.exec(plain.slice(start, end))
  const number = numberMatch?.[1] ? partOf(plain, line, end - numberMatch[1].length, end) : undefined
  if (numberMatch) end -= numberMatch[0].length
  while (end > start && plain[end - 1] === ' ') end--
  const wordMatch = PRECEDENCE.exec(plain.slice(start, end))
  const precedence = wordMatch?.[1] ? partOf(plain, line, end - wordMatch[1].length, end) : undefined
  const unknown = precedence ? undefined : almostPrecedence(plain, line, start, end)
  const nameEnd = (precedence ?? unknown)?.start ?? end
  const name = trimmed(plain, line, start, nameEnd) ?? oneLinePart(plain, line, start)
  return {
    span: oneLine(line, whole.start, whole.end),
    route,
    name,
    precedence,
    unknownPrecedence: unknown,
    number,
    exempt,
  }
}

/** A last word that is a slip of a precedence: PIORITY, IMEDIATE. */
function almostPrecedence(plain: string, line: number, start: number, end: number): Part | undefined {
  const text = plain.slice(start, end)
  const space = text.lastIndexOf(' ')
  if (space < 0) return undefined
  const word = text.slice(space + 1)
  const close = PRECEDENCE_WORDS.some((known) => editDistance(word, known, 2) <= (known.length > 6 ? 2 : 1))
  return close ? partOf(plain, line, start + space + 1, end) : undefined
}

function oneLinePart(plain: string, line: number, at: number): Part {
  return partOf(plain, line, at, at)
}

function trimmed(plain: string, line: number, from: number, to: number): Part | undefined {
  let start = from
  let end = to
  while (start < end && plain[start] === ' ') start++
  while (end > start && plain[end - 1] === ' ') end--
  return end > start ? partOf(plain, line, start, end) : undefined
}
