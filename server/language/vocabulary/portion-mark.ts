import { evenSpelling } from './spelling.ts'
import type { Caveat, Level, PortionMark } from './types.ts'

/** The words that marks are made of. */
export interface MarkWords {
  level(word: string): Level | undefined
  caveat(word: string): Caveat | undefined
}

/**
 * Reads the inside of a portion mark, in any case, with `/`, `//`, `-` or a blank between its parts:
 * `C`, `S//NF`, `sbu/noforn`, `S//REL TO USA, FVEY`, `C - ENTIRE TEXT`, `UNCLASSIFIED`.
 * Every part has to be known, so `Comment`, `D-NY`, `A`, `1` and `PTT` give undefined.
 * Sources: 32 CFR 2001.21, 5 FAH-1 H-246.2, spellings observed in copies.
 */
export function readPortionMark(text: string, words: MarkWords): PortionMark | undefined {
  if (text.length > LONGEST_MARK) return undefined
  const even = withoutPeriod(evenSpelling(text))
  const ending = ENTIRE.find((phrase) => even.endsWith(phrase))
  const head = ending === undefined ? even : trimSeparators(even.slice(0, -ending.length))
  const mark = readMark(GLUED[head] ?? head, words)
  return mark && ending !== undefined ? { ...mark, entireText: true } : mark
}

function readMark(head: string, words: MarkWords): PortionMark | undefined {
  const whole = words.level(head)
  if (whole) return makeMark(whole, [])
  const word = longestLevel(head, words)
  const level = words.level(word)
  return level && readCaveats(level, trimSeparators(head.slice(word.length)).split(SEPARATORS), words)
}

/** `TOP SECRET/NF` begins with a level of two words, so the longest beginning that is a level wins. */
function longestLevel(head: string, words: MarkWords): string {
  let found = ''
  for (let at = 1; at < head.length; at++) {
    if (isSeparator(head.charAt(at)) && words.level(head.slice(0, at))) found = head.slice(0, at)
  }
  return found
}

function readCaveats(level: Level, parts: readonly string[], words: MarkWords): PortionMark | undefined {
  const caveats: NamedCaveat[] = []
  let strongest = level
  for (const [index, part] of parts.entries()) {
    const known = words.caveat(part === 'N' && level.code === 'SBU' ? 'NF' : part)
    if (known && TAKES_CODES.has(known.code)) {
      const listed = withCodes(known, parts.slice(index + 1))
      return listed && makeMark(strongest, [...caveats, listed])
    }
    if (known) caveats.push({ code: known.code, title: known.title ?? known.code })
    else {
      // `U//FOUO`: an unclassified control after the level, never a second classification.
      const control = words.level(part)
      if (!control || control.rank > 0 || level.rank > 0) return undefined
      strongest = control
    }
  }
  return makeMark(strongest, caveats)
}

interface NamedCaveat {
  readonly code: string
  readonly title: string
}

/** `REL TO USA, FVEY` and `FGI GBR`: the rest of the mark is a list of codes. Undefined if one is no code. */
function withCodes(caveat: Caveat, rest: readonly string[]): NamedCaveat | undefined {
  const codes = rest.flatMap((word) => word.split(',')).filter((word) => word !== '' && word !== 'AND' && word !== 'TO')
  if (!codes.every((code) => CODE.test(code))) return undefined
  const title = caveat.title ?? caveat.code
  if (codes.length === 0) return { code: caveat.code, title }
  const joint = caveat.code === 'REL' ? 'REL TO' : caveat.code
  return { code: `${joint} ${codes.join(', ')}`, title: `${title} ${codes.join(', ')}` }
}

function makeMark(level: Level, caveats: readonly NamedCaveat[]): PortionMark {
  const codes = caveats.map((caveat) => caveat.code)
  return {
    code: [level.portions[0] ?? level.code, ...codes].join('/'),
    title: [level.title ?? level.code, ...caveats.map((caveat) => caveat.title)].join(', '),
    rank: level.rank,
    controlRank: level.controlRank,
    level: level.code,
    caveats: codes,
    entireText: false,
  }
}

function trimSeparators(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isSeparator(text.charAt(start))) start++
  while (end > start && isSeparator(text.charAt(end - 1))) end--
  return text.slice(start, end)
}

function isSeparator(character: string): boolean {
  return character === '/' || character === '-' || character === ' '
}

function withoutPeriod(text: string): string {
  return text.endsWith('.') ? text.slice(0, -1) : text
}

const LONGEST_MARK = 120
const ENTIRE = ['ENTIRE TEXT', 'ENTIRE MESSAGE', 'ENTIRE CABLE']
const SEPARATORS = /[/ -]+/
const CODE = /^[A-Z]{2,5}$/
const TAKES_CODES: ReadonlySet<string> = new Set(['REL', 'FGI'])

/** Marks written without any separator, as copies show them. */
const GLUED: Readonly<Record<string, string>> = { CNF: 'C/NF', SNF: 'S/NF', SBUNF: 'SBU/NF', TSNF: 'TS/NF' }
