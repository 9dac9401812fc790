import { type LevelMatch, matchLevel } from './level-pattern.ts'
import { readSectionPart, type SectionTokens } from './section-part.ts'
import type { Token } from './token.ts'

/** Columns of the parts of a classification line; see the reference, section 3. */
export interface ClassificationTokens {
  readonly level: LevelMatch
  /** EFTO, FOUO, NOFORN, SENSITIVE … between the level and the series. */
  readonly controls: readonly Token[]
  readonly section?: SectionTokens
  readonly series?: Token
  /** Digits, perhaps with letters that look like some: `OOO123`. */
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
  // `BT C O N F I D E N T I A L ZENDA 000123`: the line above was joined to it.
  const first = matchLevel(plain, plain.startsWith('BT ', from) ? skipBlanks(plain, from + 3) : from)
  if (!first) return undefined
  // `UNCLASSIFIED LIMITED OFFICIAL USE`: the second says what the copy was.
  const limited = first.code === 'UNCLASSIFIED' ? limitedBehind(plain, skipBlanks(plain, first.end)) : undefined
  const level = limited ? { ...limited, start: first.start } : first
  const behind = skipBlanks(plain, level.end)
  let at = behind
  const controls: Token[] = []
  for (let control = controlAt(plain, at); control; control = controlAt(plain, at)) {
    const end = at + control[0].length
    const word = control[1] ?? ''
    if (word) controls.push({ start: end - word.length, end })
    at = controls.length > 0 ? skipSlants(plain, end) : skipBlanks(plain, end)
  }
  const section = readSectionPart(plain, at)
  if (section) at = skipBlanks(plain, section.whole.end)
  const tail = matchAt(SERIES, plain, at)
  const base = { level, controls, ...(section ? { section } : {}) }
  // Far from the level and glued to its number stands the stamp of a printer, no series.
  // `CONFIDENTIAL PAGE 01 ZENDA 00123`: lines of a page that were joined.
  if (!tail || tail[1]?.trimEnd() === 'PAGE' || (isGlued(tail) && isStamp(plain, level, tail))) {
    if (at >= plain.length) return base
    // A series alone is believed only after what is no word of a sentence: solid words are prose.
    const isSign = level.spaced || section !== undefined || plain.startsWith('UNCLAS ', level.start)
    const alone = isSign ? matchAt(SERIES_ALONE, plain, at) : undefined
    if (alone) return { ...base, series: { start: at, end: at + alone[0].length } }
    // Slants that part no controls belong to what follows: `UNCLAS //N01000//`.
    return { ...base, rest: { start: controls.length > 0 || section ? at : behind, end: plain.length } }
  }
  const name = tail[1] ?? ''
  const digits = tail[2] ?? ''
  const numberEnd = at + tail[0].length
  const numberStart = numberEnd - digits.length
  const afterNumber = skipBlanks(plain, numberEnd)
  const second = matchAt(SECOND_SERIAL, plain, afterNumber)
  const numbersEnd = skipBlanks(plain, second ? afterNumber + second[0].length : numberEnd)
  // `CONFIDENTIAL ZENDA 00123 SECTION 01 OF 02`: the other way round.
  const behindNumber = section ? undefined : readSectionPart(plain, numbersEnd)
  const restStart = behindNumber ? skipBlanks(plain, behindNumber.whole.end) : numbersEnd
  return {
    ...base,
    ...(behindNumber ? { section: behindNumber } : {}),
    series: { start: at, end: at + name.trimEnd().length },
    number: { start: numberStart, end: numberEnd },
    ...(second ? { secondSerial: { start: afterNumber, end: afterNumber + second[0].length } } : {}),
    ...(restStart < plain.length ? { rest: { start: restStart, end: plain.length } } : {}),
  }
}

function limitedBehind(plain: string, at: number): LevelMatch | undefined {
  return plain.startsWith('LIMITED OFF', at) ? matchLevel(plain, at) : undefined
}

/** Behind a slant nearly any letter begins a control; elsewhere few do. */
function controlAt(plain: string, at: number): RegExpExecArray | null {
  const isBehindSlant = plain.charAt(at - 1) === '/' || plain.charAt(at - 2) === '/'
  const mayBe = isBehindSlant || (at < plain.length && CONTROL_INITIALS.includes(plain.charAt(at)))
  return mayBe ? matchAt(CONTROL, plain, at) : null
}

const CONTROL_INITIALS = '/EFNSLRWOP'
/** Words behind the level, set off by blanks or, as banners have them, by slants: `S E C R E T//NOFORN ZENDA 000123`. */
const CONTROL =
  /(?:\/{1,2} ?)?((?:E ?F ?T ?O|F ?O ?U ?O|FOR OFFICIAL USE ONLY|N ?O ?F ?O ?R ?N|W ?N ?I ?N ?T ?E ?L|N ?O ?C ?O ?N ?T ?R ?A ?C ?T|O ?R ?C ?O ?N|P ?R ?O ?P ?I ?N|S ?E ?N ?S ?I ?T ?I ?V ?E|S ?B ?U|L ?I ?M ?D ?I ?S|E ?X ?D ?I ?S|N ?O ?D ?I ?S|S ?T ?A ?D ?I ?S|REL(?:EASABLE)? TO [A-Z]{2,4}(?:(?:, ?|,? AND )[A-Z]{2,4}){0,30})(?![A-Za-z0-9])|(?<=\/ ?)(?:NF|ORCON|OC|PROPIN|PR|IMCON|RELIDO|SI|TK|HCS|FGI|RD|FRD|LES|SSI|SIPDIS|NOCONTRACTOR|X[1-8]|MR|REL(?: ?TO)? [A-Z]{2,4}(?:, ?[A-Z]{2,4}){0,30})(?![A-Za-z0-9]))|\/{1,2}(?![/A-Za-z0-9])/y
const SERIES =
  /([A-Z][A-Z .'/-]{0,38}?)\s{0,4}(?<![0-9])(\d{1,7}|(?<=\s)[OIL]{1,4}\d[\dOILl]{2,5}|(?<=\s)\d[\dOILl]{4,6})(?![\dA-Z:,]|l\d|(?<!\d{4})\.|\.(?! *$))/y
const SERIES_ALONE =
  /(?!(?:SIPDIS|NODIS|EXDIS|LIMDIS|STADIS|CORRECTED|C O R R|NNNN|QQQQ|PAGE|SECTION|FOR|WHEN)\b)[A-Z][A-Z .'-]{2,30}$/y
const SECOND_SERIAL = /\/? ?TOSEC ?\/? ?\d{3,7}/y

function isGlued([whole, name = '', digits = '']: RegExpExecArray): boolean {
  return whole.length === name.trimEnd().length + digits.length
}

/** `CONFIDENTIAL     QRS2071`: solid, with a wide gap or few digits. A sound line has blanks, or six digits. */
function isStamp(plain: string, level: LevelMatch, [, name = '', digits = '']: RegExpExecArray): boolean {
  if (name.trimEnd().length < 3) return true
  if (level.spaced) return false
  return digits.length < 5 || plain.startsWith('   ', level.end)
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Past the slants and blanks that close a list of controls, unless another control follows them. */
function skipSlants(text: string, at: number): number {
  const next = skipBlanks(text, at)
  const match = matchAt(SLANTS, text, next)
  return match && !controlAt(text, next) ? next + match[0].length : next
}

const SLANTS = /\/{1,2} ?(?=[A-Z])/y

function skipBlanks(text: string, at: number): number {
  let next = at
  while (text.charCodeAt(next) === 32) next++
  return next
}
