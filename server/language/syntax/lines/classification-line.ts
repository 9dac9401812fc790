import { type LevelMatch, matchLevel } from './level-pattern.ts'

export interface Token {
  readonly start: number
  readonly end: number
}

/** Columns of the parts of a classification line; see the reference, section 3. */
export interface ClassificationTokens {
  readonly level: LevelMatch
  /** EFTO, FOUO, NOFORN, SENSITIVE … between the level and the series. */
  readonly controls: readonly Token[]
  readonly section?: { readonly number: Token; readonly total: Token; readonly whole: Token }
  readonly series?: Token
  readonly number?: Token
  /** The second serial of a message to the travelling Secretary: `TOSEC 120056`. */
  readonly secondSerial?: Token
  /** What follows the number on the same line: captions, mostly. */
  readonly rest?: Token
}

/**
 * Reads a line as `level [control…] [SECTION n OF m] series number [rest]`. Returns undefined where the
 * line does not begin with a level (or a misspelt one that series and number follow).
 */
export function readClassificationLine(plain: string, from: number): ClassificationTokens | undefined {
  const level = matchLevel(plain, from)
  if (!level) return undefined
  let at = skipBlanks(plain, level.end)
  const controls: Token[] = []
  for (let control = matchAt(CONTROL, plain, at); control; control = matchAt(CONTROL, plain, at)) {
    controls.push({ start: at, end: at + control[0].length })
    at = skipBlanks(plain, at + control[0].length)
  }
  const sectionMatch = matchAt(SECTION, plain, at)
  const section = sectionMatch ? sectionTokens(sectionMatch, at) : undefined
  if (section) at = skipBlanks(plain, section.whole.end)
  const tail = matchAt(SERIES, plain, at)
  const base = { level, controls, ...(section ? { section } : {}) }
  if (!tail) {
    if (at >= plain.length) return base
    // A series alone is believed only after a letter-spaced level: solid words are prose.
    const alone = level.spaced ? matchAt(SERIES_ALONE, plain, at) : undefined
    if (alone) return { ...base, series: { start: at, end: at + alone[0].length } }
    return { ...base, rest: { start: at, end: plain.length } }
  }
  const name = tail[1] ?? ''
  const digits = tail[2] ?? ''
  const numberEnd = at + tail[0].length
  const numberStart = numberEnd - digits.length
  const afterNumber = skipBlanks(plain, numberEnd)
  const second = matchAt(SECOND_SERIAL, plain, afterNumber)
  const restStart = skipBlanks(plain, second ? afterNumber + second[0].length : numberEnd)
  return {
    ...base,
    series: { start: at, end: at + name.trimEnd().length },
    number: { start: numberStart, end: numberEnd },
    ...(second ? { secondSerial: { start: afterNumber, end: afterNumber + second[0].length } } : {}),
    ...(restStart < plain.length ? { rest: { start: restStart, end: plain.length } } : {}),
  }
}

const CONTROL =
  /(?:E ?F ?T ?O|F ?O ?U ?O|FOR OFFICIAL USE ONLY|N ?O ?F ?O ?R ?N|SENSITIVE|S ?B ?U|LIMDIS|EXDIS|NODIS|STADIS|\/{1,2}|NOFORN)(?![A-Za-z0-9])/y
/** `SECTION 01 OF 03`, also spaced out; the last one may be the `FINAL SECTION OF 03`. */
const SECTION =
  /(?:S ?E ?C ?T ?I ?O ?N +(\d{1,3})|F ?I ?N ?A ?L +S ?E ?C ?T ?I ?O ?N) {0,4}(?:O ?F|0F) {0,4}(\d{1,3})(?!\d)/y
const SERIES = /([A-Z][A-Z .'/-]{0,38}?)\s{0,4}(?<![0-9])(\d{1,7})(?![\dA-Z:.,])/y
const SERIES_ALONE = /[A-Z][A-Z .'-]{2,30}$/y
const SECOND_SERIAL = /\/? ?TOSEC ?\/? ?\d{3,7}/y

function sectionTokens(match: RegExpExecArray, at: number): { number: Token; total: Token; whole: Token } {
  const total = match[2] ?? ''
  const number = match[1] ?? total
  const end = at + match[0].length
  const numberStart = at + match[0].search(/\d/)
  return {
    number: { start: numberStart, end: numberStart + number.length },
    total: { start: end - total.length, end },
    whole: { start: at, end },
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function skipBlanks(text: string, at: number): number {
  let next = at
  while (text.charCodeAt(next) === 32) next++
  return next
}
