import { isCutKeyword } from '../../../syntax/lines/cut-keyword.ts'
import { type Part, partOf } from '../../message/span.ts'
import { endsText, type LastLine, trailerOf } from './last-lines.ts'
import { isSameName, nameIn } from './surname.ts'
import { webPart } from './web-box.ts'

interface OwnName {
  readonly part: Part
  readonly sure: boolean
}

/** The name that is all of a line. */
export function ownName(lines: readonly LastLine[], index: number): OwnName | undefined {
  const line = lines[index]
  if (!line || !isBelowNumber(lines, index) || isCutKeyword(line.plain)) return undefined
  if (isLastOfList(line, lines[index + 1])) return undefined
  const name = nameIn(line.plain, line.indent, line.plain.length)
  if (!name) return undefined
  const above = lines[index + 1]
  const part = partOf(line.plain, line.line, name.start, name.end)
  const apart = line.gap || above === undefined || above.kind === 'rule'
  const over = above !== undefined && (endsText(above.plain) || isAbove(above, part.text))
  // Several words in front of a comma directly below the text: a sentence that a copy cut off.
  if (
    !apart &&
    line.plain.endsWith(',') &&
    line.plain.slice(line.indent).includes(' ') &&
    !name.ofPerson &&
    !isOver(above)
  )
    return undefined
  // `A1RCRAFT` below a name: an aircraft, of which it tells, and no letter misread.
  if (above && hasFigure(part.text) && isNameAlone(above)) return undefined
  // The last word of a sentence that goes over the line.
  if (!apart && !over && line.plain.charAt(name.end) === '.') return undefined
  // What may be one of a list of people, or the end of a sentence, signs below a text that is over.
  if (name.ofPerson) return { part, sure: apart && over }
  switch (name.written) {
    case 'capitals':
      return { part, sure: apart || over || isCutOff(above) || standsOut(lines, index, part.text) }
    case 'mixed':
      return {
        part,
        sure: (apart || over || isCutOff(above)) && !(above !== undefined && CLOSE_OF_LETTER.test(above.plain)),
      }
    case 'small':
      return apart || over ? { part, sure: over && (!apart || isAllSmall(lines, index)) } : undefined
  }
}

function isOver({ plain }: LastLine): boolean {
  return /[.!?:]["'\u2019\u201d]?$|\bEND (?:OF )?[A-Z]{4,12}[.)]?$/i.test(plain)
}

function hasFigure(name: string): boolean {
  return /\d/.test(name)
}

/** Of a sentence that is over, or a level, a word may stand alone as well. */
function isNameAlone({ plain, indent }: LastLine): boolean {
  if (/[.!?]$/.test(plain) || /^\s*(?:UNCLAS|CONFIDENTIAL|SECRET|TOP SECRET)/.test(plain)) return false
  return nameIn(plain, indent, plain.length)?.written === 'capitals'
}

/** `- SAPT` below `- Tarlenheim`; apart from a list without blank lines a name signs, and between dashes too. */
function isLastOfList(line: LastLine, above: LastLine | undefined): boolean {
  return isItem(line) && isItem(above) && (!line.gap || above?.gap === true) && !line.plain.endsWith('-')
}

/** `-- Interior.`, `* Sapt`: an item of a list. */
export function isItem(line: LastLine | undefined): boolean {
  return line !== undefined && ITEM_SIGNS.includes(line.plain.charAt(line.indent)) && ITEM.test(line.plain)
}

const ITEM_SIGNS = '-*\u2022\u2013\u2014'
const ITEM = /^\s*(?:-{1,2}(?: -{1,2})?|[*\u2022\u2013\u2014]) /

/** What stands above breaks off whatever its last word is: a release took it, or no teleprinter wrapped the line. */
function isCutOff({ plain, indent }: LastLine): boolean {
  return TAKEN_OUT.test(plain) || (plain.length - indent > UNWRAPPED && !DANGLES.test(plain.slice(-DANGLING)))
}

const TAKEN_OUT = /X{6}[)\]]?$/
/** Longer lines than this have no margin. */
const UNWRAPPED = 120

/** `Sincerely,`, `Your friend,`: the name below it signs a letter that the cable repeats. */
const CLOSE_OF_LETTER =
  /^\s{0,40}(?:(?:very |most |yours? |with )?(?:best |warm |kind |deep |high |highest )?(?:sincerely|truly|faithfully|respectfully|ever|cordially|regards|wishes|friend|appreciation|esteem|gratitude|colleague)(?: yours| ever)?|yours),?$/i

/** A copy without capitals has none in its names either. */
function isAllSmall(lines: readonly LastLine[], index: number): boolean {
  const above = lines.slice(index + 1, index + 1 + FEW_LINES)
  return above.length > 1 && above.every(({ plain }) => !/[A-Z]/.test(plain))
}

const FEW_LINES = 6

/** The line with the number of a paragraph is text; those below it may be something else. */
function isBelowNumber(lines: readonly LastLine[], index: number): boolean {
  const line = lines[index]
  return line?.kind === 'text' || (line?.kind === 'paragraph' && lines[index + 1]?.block === line.block)
}

/** What stands above the name is no text, another name in capitals, or the same name. */
function isAbove(line: LastLine, text: string): boolean {
  if (trailerOf(line) === 'no text' || webPart(line.plain) !== undefined) return true
  const name = nameIn(line.plain, line.indent, line.plain.length)
  return name !== undefined && (name.written === 'capitals' || isSameName(line.plain.slice(name.start, name.end), text))
}

/**
 * Capitals below a text in small letters that breaks off well before the margin, or below a line that no
 * teleprinter wrapped: there each line is a paragraph.
 */
function standsOut(lines: readonly LastLine[], index: number, name: string): boolean {
  const above = lines[index + 1]
  if (!above) return true
  if (DANGLES.test(above.plain.slice(-DANGLING))) return false
  const length = above.plain.length - above.indent
  if (length > UNWRAPPED) return true
  const widest = Math.max(...lines.slice(index + 1, index + 12).map(({ plain }) => Math.min(plain.length, 90)))
  if (/[a-z]{3}/.test(above.plain)) return name.length > 5 || length < widest * 0.7
  return length < widest * 0.6 && !above.plain.endsWith(',') && !above.plain.endsWith('-')
}

/** A line that ends so goes on below: `… REMINDING HIM THAT I`. */
const DANGLES =
  / (?:I|A|AN|THE|OF|IN|ON|AT|TO|BY|FOR|FROM|WITH|AND|OR|BUT|THAT|WHICH|WHO|AS|IS|WAS|WERE|ARE|HAD|HAS|HAVE|WILL|WOULD|NOT|HE|SHE|WE|THEY|HIS|ITS|THEIR|OUR)$/i
const DANGLING = 8

/** Lines with the signature of a message that is repeated in this one: `SAPT UNQUOTE`, or each on its own line. */
export function quotedSignature(lines: readonly LastLine[], index: number): number {
  const line = lines[index]
  if (!line) return 0
  if (isQuotedSignature(lines, index, line.plain.length)) return 1
  return /^\s*(?:UNQUOTE|UNQTE)[.:]?$/.test(line.plain) && ownName(lines, index + 1)?.sure ? 2 : 0
}

/** Whether the line up to `end` is a surname and UNQUOTE, below a text that is over. */
export function isQuotedSignature(lines: readonly LastLine[], index: number, end: number): boolean {
  const line = lines[index]
  const unquote = line && QUOTED_END.exec(line.plain.slice(0, end))
  if (!unquote || !(line.gap || endsText(lines[index + 1]?.plain ?? '.'))) return false
  return isBelowNumber(lines, index) && nameIn(line.plain, line.indent, unquote.index)?.written === 'capitals'
}

const QUOTED_END = /\s{1,3}(?:UNQUOTE|UNQTE)[.:;]?$/
