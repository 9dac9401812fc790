/**
 * How a message ends: signature, web box, BT, `#nnnn` and NNNN.
 * Whether something is missing there is for rules to say.
 */

import type { Block } from '../../../syntax/blocks/block.ts'
import type { Closing } from '../../message/body.ts'
import { type Part, partOf } from '../../message/span.ts'
import { isNoteOfOmission } from '../lines/omission-note.ts'
import { findGluedName } from './glued-name.ts'
import { clearanceTail, endsText, type LastLine, lastLines, trailerOf } from './last-lines.ts'
import { isItem, isQuotedSignature, ownName, quotedSignature } from './own-name.ts'
import { isTitleAlone } from './signer-title.ts'
import { endsWithSurname, isSameName } from './surname.ts'
import { webBox } from './web-box.ts'

/**
 * How the text of a message ends: its signature, and where the text is over. Walks up from the last line, past
 * what is no text, to a surname on a line of its own or behind the last sentence. What decides is what stands
 * above the name (a blank line, the end of a sentence, a rule, a web address) and how the rest is written; a
 * line that may be a name or may go on with its sentence is left undecided. Where a label names who signed,
 * `signed`, only the end of the text is looked for, which is above the same name. Who classified is often who signs: `classifier` is a witness.
 */
export function findClosing(
  blocks: readonly Block[],
  starts: readonly number[],
  signed: string | undefined,
  classifier?: string,
): Closing {
  const isCut = endsInsidePage(blocks)
  const place = placeOfClosing(blocks, starts, isCut, signed, classifier)
  const cut = isCut && signed === undefined && place.signature === undefined && !saysEnd(blocks)
  return { ...place, cut }
}

/** `END OF MESSAGE` in the last line: nothing was lost below it. */
function saysEnd(blocks: readonly Block[]): boolean {
  const last = blocks.findLast(({ kind }) => kind === 'text' || kind === 'paragraph')
  return END_IN_WORDS.test(last?.lines[last.lines.length - last.blanks - 1]?.plain ?? '')
}

type Place = Omit<Closing, 'cut'>

function placeOfClosing(
  blocks: readonly Block[],
  starts: readonly number[],
  isCut: boolean,
  signed: string | undefined,
  classifier: string | undefined,
): Place {
  const headBehind = blocks[blocks.length - 1]?.exit.behind === true
  const lines = withoutLevelBelow(withoutSignAbove(lastLines(blocks, starts, FURTHEST)), headBehind)
  const last = textAbove(lines)
  const place =
    signed !== undefined
      ? aboveSameName(lines, last, signed)
      : (signedAt(lines, last, isCut) ??
        belowWhichNotesStand(lines) ??
        aboveScraps(lines, headBehind) ??
        signedByClassifier(lines, classifier))
  if (place) return place
  return {
    ...closed(lines, last),
    signature: undefined,
    glued: false,
    again: undefined,
    doubtful: isDoubtful(lines, last) || signedFurtherUp(lines) !== undefined,
  }
}

const FURTHEST = 80

/** The level closes each page and heads the next one, and below the last line it does not stand: the copy ends inside a page. */
function endsInsidePage(blocks: readonly Block[]): boolean {
  // The page line of the relay may stand below it.
  const last = blocks.findLast(({ kind, lines }) => kind !== 'furniture' || lines.some(({ kind }) => kind === 'level'))
  if (last?.kind !== 'text' && last?.kind !== 'paragraph') return false
  let levels = 0
  for (const { kind, lines } of blocks.slice(-BLOCKS_OF_A_PAGE)) {
    if (kind !== 'furniture') levels = 0
    else
      for (const line of lines) {
        if (line.kind === 'page' && levels > 1) return true
        if (line.kind !== 'blank') levels = line.kind === 'level' ? levels + 1 : 0
      }
  }
  return false
}

const END_IN_WORDS = /\bEND OF (?:MESSAGE|CABLE|TELEGRAM|TEXT)\W{0,12}$/i
/** With its head; of a long text, no more than that is looked at. */
const BLOCKS_OF_A_PAGE = 120

/** The text ends above the name that a label gives as well. */
function aboveSameName(lines: readonly LastLine[], index: number, signed: string): Place | undefined {
  const line = lines[index]
  const name = line && ownName(lines, index)?.part.text.toUpperCase()
  if (!line || !name || !endsWithSurname(signed, name)) return undefined
  return { ...behind(lines, index + 1, line), signature: undefined, glued: false, again: undefined, doubtful: false }
}

/** Index of the last line that is text, among lines that begin with the last. */
function textAbove(lines: readonly LastLine[]): number {
  let index = Math.max(clearanceTail(lines), belowOperator(lines))
  let text = index
  let tail = false
  for (; index < lines.length; index++) {
    const line = lines[index]
    const trailer = line && trailerOf(line)
    if (!line || trailer === 'note') break
    if (trailer === 'tail') {
      tail ||= /^(?:Y{1,3}$|.{0,60}[-\u2013\u2014] {0,3}OK\b)/.test(line.plain.slice(line.indent))
      if (tail) text = index + 1
      continue
    }
    if (trailer === undefined) {
      const box = webBox(lines, index)
      if (box === 0) break
      index += box - 1
    }
    text = index + 1
  }
  return text
}

/** How many of the last lines, the sign of the operator with them, are what is left of a stamp or a level below it. */
function belowOperator(lines: readonly LastLine[]): number {
  const sign = lines.slice(0, MOST_DIRT).findIndex(({ plain }) => SIGNS_OF_OPERATOR.has(plain.trim()))
  return lines.slice(0, Math.max(0, sign)).every(({ plain }) => plain.length <= LONGEST_DIRT) ? sign + 1 : 0
}

/** The sign of the operator may stand above the surname as well, where the text is over: the name is no scrap below it. */
function withoutSignAbove(lines: readonly LastLine[]): readonly LastLine[] {
  const sign = lines.slice(0, MOST_DIRT).findIndex(({ plain }) => SIGNS_OF_OPERATOR.has(plain.trim()))
  const above = lines[sign + 1]
  if (sign < 1 || !above || !endsText(above.plain)) return lines
  const rest = lines.filter((_, index) => index !== sign)
  const own = ownName(rest, sign - 1)
  return own?.sure && own.part.text.length >= SHORTEST_NAME ? rest : lines
}

/** A surname below the end of a sentence, and below it the level of the page, misread: `CECRBT`, `encnur`. */
function withoutLevelBelow(lines: readonly LastLine[], headBehind: boolean): readonly LastLine[] {
  const [last, name, above] = lines
  if (!last || !name || !above) return lines
  const word = last.plain.slice(last.indent)
  if ((!isMisreadLevel(word) && !(headBehind && SMALL_WORD.test(word))) || !endsText(above.plain)) return lines
  const rest = lines.slice(1)
  return /[a-z]/.test(name.plain) || !ownName(rest, 0)?.sure ? lines : rest
}

/** Above a head that stands behind the text. */
const SMALL_WORD = /^(?:[a-z]{6,20}|C[O0]N[A-Z]{3,10})$/

/** As long as SECRET, in small letters below capitals, or in letters that look like its own. */
function isMisreadLevel(word: string): boolean {
  return word.length === LIKE_SECRET.length && (/^[a-z]+$/.test(word) || isLike(word))
}

function isLike(word: string): boolean {
  return LIKE_SECRET.every((letters, index) => letters.includes(word.charAt(index)))
}

/** The letters of SECRET with those that readers of scans take for them. */
const LIKE_SECRET = ['SCG58', 'EBFC3', 'CGOU', 'RKPN', 'EBFC3', 'TIYL7']
/** Shorter ones are dirt of the scan. */
const SHORTEST_NAME = 4
const SIGNS_OF_OPERATOR: ReadonlySet<string> = new Set(['YY', 'YYY'])
const MOST_DIRT = 5
const LONGEST_DIRT = 24

/** The signature on the line, or behind the last sentence of it. */
function signedAt(lines: readonly LastLine[], index: number, isCut = false): Place | undefined {
  const line = lines[index]
  if (!line || TAIL_MARK.test(line.plain)) return undefined
  // `ROSE HALE` and below it `ACTING`.
  if (isTitleAlone(line.plain) && !line.gap && ownName(lines, index + 1)) return signedAt(lines, index + 1)
  const own = ownName(lines, index)
  if (own && closes(lines[index + 1], CLOSE_OF_LETTER) && lines.some(({ plain }) => LETTER.test(plain)))
    return undefined
  if (own)
    return own.sure && !(isCut && index === 0 && isCutSentence(lines, index, own.part))
      ? withName(lines, index, own.part)
      : undefined
  const glued = findGluedName(line.plain, line.indent)
  // Where the copy is cut off the words behind the last stop begin a sentence.
  if (!glued?.sure || (isCut && index === 0)) return undefined
  // `… paid for it. ANY FURTHER NEWS`
  if (glued.end - glued.start > LONGEST_SURNAME && BEGINS_SENTENCE.test(line.plain.slice(glued.start))) return undefined
  const part = partOf(line.plain, line.line, glued.start, glued.end)
  if (isQuotedSignature(lines, index, glued.textEnd))
    return { ...behind(lines, index + 1, line), signature: part, glued: false, again: undefined, doubtful: false }
  const [again, signature] = twoOf(part)
  return { ...textTo(line, glued.textEnd), signature: signature ?? part, glued: true, again, doubtful: false }
}

/** Words that begin no name of several words. */
const BEGINS_SENTENCE =
  /^(?:ANY|EVERY|EACH|MANY|MOST|FEW|OTHER|ANOTHER|FURTHER|MORE|SUCH|OUR|THEIR|HIS|HER|ITS|YOUR) [A-Z]/
/** Shorter ones are one word, or a name as short. */
const LONGEST_SURNAME = 8

/** `TWO OTHER MI`, where the copy is cut off: words of a sentence, and no name. */
function isCutSentence(lines: readonly LastLine[], index: number, { text }: Part): boolean {
  const [line, above] = [lines[index], lines[index + 1]]
  return line !== undefined && above !== undefined && !(line.gap && endsText(above.plain)) && WORDS_OF_TEXT.test(text)
}

const WORDS_OF_TEXT =
  /^(?:ONE|TWO|THREE|FOUR|FIVE|SIX|TEN|MORE|OTHERS?|SOME|ALL|MANY|BOTH|MOST|FEW|THEIR|HIS|ITS|THE) | (?:AND|OR|THE|OF|IN|TO|FOR|BY|WITH|WERE|WAS|ARE|IS|HAS|HAVE) /

function withName(lines: readonly LastLine[], index: number, signature: Part): Place {
  const [first, second] = twoOf(signature)
  if (second) {
    const line = lines[index] as LastLine
    return { ...behind(lines, index + 1, line), signature: second, glued: false, again: first, doubtful: false }
  }
  const above = lines[index + 1]
  const twice = above && ownName(lines, index + 1)
  if (above && twice && isSameName(twice.part.text, signature.text))
    return { ...behind(lines, index + 2, above), signature, glued: false, again: twice.part, doubtful: false }
  const mayHoldName = above?.plain.toUpperCase().includes(signature.text.toUpperCase())
  const glued = above && mayHoldName ? findGluedName(above.plain, above.indent) : undefined
  if (above && glued?.sure && isSameName(above.plain.slice(glued.start, glued.end), signature.text)) {
    const again = partOf(above.plain, above.line, glued.start, glued.end)
    return { ...textTo(above, glued.textEnd), signature, glued: false, again, doubtful: false }
  }
  // Of two surnames, one above the other, the second signs; the first is no text either.
  const isOfLetter = closes(lines[index + 2], GREETING)
  const isSentence = above !== undefined && !lines[index]?.gap && SENTENCE.test(above.plain)
  const isName =
    twice?.sure && above?.kind === 'text' && !isItem(above) && !isSentence && !isSmallWord(above, signature)
  const stacked = isName && !isOfLetter ? 2 : 1
  const from = lines[index + stacked - 1] as LastLine
  return { ...behind(lines, index + stacked, from), signature, glued: false, again: undefined, doubtful: false }
}

/** `… which the U.S.` / `position.` / `HALE`: the last word of the sentence, for the name is not in small letters. */
function isSmallWord({ plain, indent }: LastLine, signature: Part): boolean {
  return /[a-z]/.test(plain.charAt(indent)) && !/^[a-z]/.test(signature.text)
}

/** `NOTHING NEW.` below a title in capitals, but not `VANCE JR.` */
const SENTENCE = / [A-Z'-]{3,}\.$/

function closes(line: LastLine | undefined, form: RegExp): boolean {
  return line?.plain.endsWith(',') === true && form.test(line.plain)
}

/** What announces a letter that the text quotes, or begins it. */
const LETTER = /\b(?:DEAR|QUOTE|LETTERS?|TEXT|BEGIN|EXCELLENC(?:Y|E)|YOUR MAJESTY)\b/i
/** Below it stands who wrote a letter that the text quotes, and not who signs the message. */
const CLOSE_OF_LETTER =
  /(?:^|[\s.])(?:SINCERELY(?: YOURS)?|YOURS(?: (?:SINCERELY|TRULY|FAITHFULLY|EVER))?|FAITHFULLY|CORDIALLY|RESPECTFULLY|YOUR FRIEND),$/i
/** With another name below it, the same holds for what secretaries of state write to each other. */
const GREETING =
  /(?:^|[\s.])(?:SINCERELY(?: YOURS)?|YOURS(?: (?:SINCERELY|TRULY|FAITHFULLY|EVER))?|FAITHFULLY|CORDIALLY|RESPECTFULLY|YOUR FRIEND|REGARDS|WISHES),$/i

/** `RASSENDYLL RASSENDYLL` */
function twoOf(name: Part): readonly [again: Part, signature: Part] | readonly [undefined, undefined] {
  const half = (name.text.length - 1) / 2
  if (name.text.charAt(half) !== ' ' || !isSameName(name.text.slice(0, half), name.text.slice(half + 1)))
    return [undefined, undefined]
  const part = (from: number, to: number): Part => ({
    ...name,
    start: name.start + from,
    end: name.start + to,
    text: name.text.slice(from, to),
  })
  return [part(0, half), part(half + 1, name.text.length)]
}

/** A signature with a note below it: the text above is over and the name stands alone, or nothing is said. */
function belowWhichNotesStand(lines: readonly LastLine[]): Place | undefined {
  for (let index = 0; index < Math.min(lines.length, NOTE_LINES); index++) {
    const line = lines[index]
    const note = line !== undefined && trailerOf(line) === 'note'
    // The line with the number is text; a name and a note may stand directly below it, with no blank line.
    if (!line || (!note && line.kind === 'paragraph' && lines[index + 1]?.block !== line.block)) return undefined
    if (!note) continue
    let above = index + 1
    while (lines[above] && trailerOf(lines[above] as LastLine) !== undefined) above++
    const own = ownName(lines, above)
    if (own?.sure) return withName(lines, above, own.part)
    const glued = own ? undefined : signedAt(lines, above)
    if (glued?.glued) return glued
  }
  return undefined
}

const NOTE_LINES = 24

/** A surname below the end of a sentence, and below it what a machine read of a level that was struck out: `-frEeRST-`. */
function aboveScraps(lines: readonly LastLine[], headBehind: boolean): Place | undefined {
  let index = 0
  while (index < MOST_SCRAPS && isScrap(lines[index], lines[index + 1])) index++
  // Where the head stands behind the text, the level of the page stands between the two, whatever is left of it.
  if (index === 0 && headBehind && isOneWord(lines[0])) index = 1
  const above = lines[index + 1]
  if (index === 0 || above === undefined || above.kind === 'rule' || !endsText(above.plain)) return undefined
  const own = ownName(lines, index)
  return own?.sure ? withName(lines, index, own.part) : undefined
}

const MOST_SCRAPS = 3

/** A dash may stand apart from it. */
const ONE_WORD = /^(?:[-\u2013\u2014]{1,2} )?[^ ]{2,34}(?: [-\u2013\u2014]{1,2})?$/

function isOneWord(line: LastLine | undefined): boolean {
  return line !== undefined && line.plain.length <= LONGEST_NAME && ONE_WORD.test(line.plain.trimStart())
}

function isScrap(line: LastLine | undefined, above: LastLine | undefined): boolean {
  if (!line || (line.kind !== 'text' && above?.block !== line.block)) return false
  const text = line.plain.slice(line.indent)
  return text.length <= 24 && SCRAP.test(text)
}

/** Of one or two words with a figure or a sign among their letters, or strokes around them. */
const SCRAP =
  /^\d{4,6}$|^(?!Ma?c[A-Z])(?:[-\u2013\u2014]{1,2} ?)?(?=[^ ]{0,15}(?:[A-Za-z][^A-Za-z .,'&/-][A-Za-z]|-[a-z]{1,2}-|\d[^ ]{0,6}[A-Za-z]|[a-z][A-Z]|[-\u2013\u2014"]$))[^ ]{3,16}(?: [^ ]{1,8})?$/

/** A name in capitals on a line of its own, above words of which nobody can say what they are. */
function signedFurtherUp(lines: readonly LastLine[], surname?: string): number | undefined {
  for (let index = 1; index < Math.min(lines.length, WORD_LINES); index++) {
    const line = lines[index]
    if (!line || (line.kind === 'paragraph' && lines[index + 1]?.block !== line.block)) return undefined
    const above = lines[index + 1]
    if (line.plain.length - line.indent > LONGEST_NAME || !above || above.kind === 'rule' || !endsText(above.plain))
      continue
    const own = ownName(lines, index)
    if (!own?.sure) continue
    if (surname !== undefined ? endsWithSurname(own.part.text, surname) : /^[A-Z][A-Z'. -]+$/.test(own.part.text))
      return index
  }
  return undefined
}

const WORD_LINES = 40
const LONGEST_NAME = 34

/** The surname of the classifier behind a dash, `WITH BEST REGARDS-HALE`, or alone on its line: what stands below it is none of the text, whatever it says. */
function signedByClassifier(lines: readonly LastLine[], classifier: string | undefined): Place | undefined {
  const surname = SURNAME.exec(classifier ?? '')?.[1]?.toUpperCase()
  const [last] = lines
  if (
    surname !== undefined &&
    last?.plain.endsWith(`-${surname}`) === true &&
    BEFORE_DASH.test(last.plain.slice(0, -surname.length - 1).slice(-LONGEST_BEFORE))
  ) {
    const start = last.plain.length - surname.length
    const signature = partOf(last.plain, last.line, start, last.plain.length)
    return { ...textTo(last, start - 1), signature, glued: true, again: undefined, doubtful: false }
  }
  const index = surname === undefined ? undefined : signedFurtherUp(lines, surname)
  const own = index === undefined ? undefined : ownName(lines, index)
  return index !== undefined && own ? withName(lines, index, own.part) : undefined
}

/** The text ends on the line above, at a web address or a mark that stands between it and the name. */
function behind(lines: readonly LastLine[], index: number, from: LastLine): Pick<Closing, 'textEnd' | 'firstBlock'> {
  const rest = lines.slice(index + quotedSignature(lines, index))
  const { textEnd, firstBlock } = closed(rest, textAbove(rest))
  return textEnd.line < 0
    ? { textEnd: { line: from.line, character: from.indent }, firstBlock: from.block }
    : { textEnd, firstBlock }
}

function closed(lines: readonly LastLine[], last: number): Pick<Closing, 'textEnd' | 'firstBlock'> {
  const line = lines[last]
  if (!line) return { textEnd: { line: -1, character: 0 }, firstBlock: 0 }
  const residue = TAIL_MARK.exec(line.plain)
  return textTo(line, residue ? residue.index : line.plain.length)
}

/** `END FYI. YYY`: the sign of the operator that the text is over. */
const TAIL_MARK = /(?<=[.)"]) {1,4}Y{2,3}$/

function textTo(line: LastLine, character: number): Pick<Closing, 'textEnd' | 'firstBlock'> {
  return { textEnd: { line: line.line, character }, firstBlock: line.block + 1 }
}

/** Something at the end may be a name, or may go on with its sentence. */
function isDoubtful(lines: readonly LastLine[], last: number): boolean {
  const line = lines[last]
  if (!line) return false
  // The name went with the end of the text.
  if (isNoteOfOmission(line.plain)) return true
  return ownName(lines, last) !== undefined || findGluedName(line.plain, line.indent) !== undefined
}

/** Not `SAPT-HALE`. */
const BEFORE_DASH = /(?:REGARDS|WISHES|[.!?]) ?$/
const LONGEST_BEFORE = 9

const SURNAME = /(?<![A-Za-z'-])([A-Za-z][A-Za-z'-]{2,24})(?:,? (?:Jr|Sr|II|III|IV)\.?)?$/
