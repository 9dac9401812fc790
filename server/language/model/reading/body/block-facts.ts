/**
 * What one block of the text says by itself, computed once for it: number, mark, mentions, markers of named blocks.
 * Nothing about the block before or behind it, but for pairing the markers that were found.
 */

import type { Block } from '../../../syntax/blocks/block.ts'
import { isTitleInSmallLetters } from '../../../syntax/blocks/title-ahead.ts'
import type { Line } from '../../../syntax/lines/line.ts'
import { readOtherNumber } from '../../../syntax/lines/other-number.ts'
import type { ParagraphStart } from '../../../syntax/lines/paragraph-start.ts'
import type { BlockFacts, BlockMarker } from '../../message/body.ts'
import type { TextPlace } from '../../message/portion-mark.ts'
import type { Mention } from '../../message/reference.ts'
import { isNoteOfCentre } from '../closing/last-lines.ts'
import { isAdvertisement, isWebBox } from '../closing/web-box.ts'
import { textLines } from '../lines/block-lines.ts'
import { type Flow, flowOf } from '../lines/flow.ts'
import { isMarginOfRelease } from '../lines/margin-of-release.ts'
import { findMentions } from '../references/find-mentions.ts'
import { findMarkers } from './find-markers.ts'
import { markOfParagraph, markOfText } from './find-marks.ts'
import { isHeading, isQuotedTitle, isTitle, isTitleInWords, isTitleOfPart } from './heading-shape.ts'
import { itemMarksOf } from './item-marks.ts'
import { goesOn, hangs, hangsByItsWords } from './torn-sentence.ts'

/** What a block of the body says by itself; computed once for each block. */
export function blockFacts(block: Block): BlockFacts {
  // Spelled out: this is asked for every block on every keystroke.
  const known = block.memo[FACTS] as BlockFacts | undefined
  if (known) return known
  const facts = readFacts(block)
  block.memo[FACTS] = facts
  return facts
}

/**
 * The text of a block behind its number and mark, unwrapped. Read anew each time: kept, the text of a
 * collection would be held twice, and a getter among the facts would give each object a shape of its own.
 */
export function blockText(block: Block): string {
  return blockFlow(block).text
}

/** The same with its places, which count from the first line of the block. */
export function blockFlow(block: Block): Flow {
  return flowFrom(textLines(block), blockFacts(block).text)
}

const FACTS = 'facts'
const NO_MENTIONS: readonly Mention[] = []
const NO_MARKERS: readonly BlockMarker[] = []
/** Words without which a line needs no closer look: superficial on purpose. */
const MENTION_HINT = /ref|para|septel|\d{2} [A-Z]{3,}/i
/** SUMMARY, COMMENT and QUOTE without their first letters, which are the beginnings of half of all words. */
const MARKER_HINT =
  /ummary|omment|uote\b|qte\b|ntro(?:duction)?\b|ction request|ackground|\bend\b|\bbegin\b|\bnote\b|\bbio\b/i

/** Something of each word of either, in fewer and rarer letters: this is what is tried on every line. */
const HINT =
  /[Mm][Mm][AaEe]|[UuNn][Oo][Tt][Ee]|[Qq][Tt][Ee]|[Nn][Tt][Rr][Oo](?:[Dd][Uu]|\b)|[Nn] [Rr][Ee][Qq]|[Kk][Gg][Rr]|\b(?:[Ee][Nn][Dd]|[Bb][Ee][Gg]|[Bb][Ii][Oo])|[Rr][Ee][Ff]|[Pp][Aa][Rr][Aa]|[Ss][Ee][Pp][Tt][Ee]|\d{2} [A-Za-z]{3}/

/** `END SUMMARY` without a stop: nothing goes on behind it. */
const ENDS_BLOCK = /\b(?:END|BEGIN) (?:OF )?(?:[A-Z]{2,12} ){0,3}[A-Z]{2,12}$/i

const ENDS_SENTENCE = /[.!?:;][)"'\u201d\u2019\]]{0,3}$|[)\]"]$|--?$/

function readFacts(block: Block): BlockFacts {
  const lines = textLines(block)
  const first = lines[0]
  const last = lines[lines.length - 1]
  const start = block.kind === 'paragraph' && first ? startOf(block, first) : undefined
  const found = first && start ? markOfParagraph(lines, start) : block.kind === 'text' ? markOfText(lines) : undefined
  const text = found?.text ?? { line: 0, column: first?.indent ?? 0 }
  let flow: Flow | undefined
  const wholeFlow = (): Flow => {
    flow ??= flowFrom(lines, text)
    return flow
  }
  const hinted = lines.filter((line) => HINT.test(line.plain))
  const mentions = hinted.some((line) => MENTION_HINT.test(line.plain)) ? findMentions(wholeFlow()) : NO_MENTIONS
  const markers = hinted.some((line) => MARKER_HINT.test(line.plain)) ? findMarkers(wholeFlow()) : NO_MARKERS
  flow = undefined
  const lead = lines[text.line]?.plain.charAt(text.column) ?? ''
  const isSmall = lead >= 'a' && lead <= 'z'
  const titleShape = block.kind === 'text' && isTitle(lines)
  // (C) may be the label of an item; (U) and (S) begin a text of their own.
  const listShape = block.kind === 'text' && isList(lines) && !NO_LABEL.test(found?.mark?.inner ?? '')
  return {
    start,
    mark: found?.mark,
    itemMarks: itemMarksOf(lines, found?.mark),
    text,
    mentions,
    markers,
    endsSentence: ENDS_SENTENCE.test(last?.plain ?? ''),
    startsLowerCase: isSmall || goesOn(first?.plain.slice(start?.textStart ?? first.indent) ?? ''),
    headingShape: block.kind === 'text' && (isHeading(lines) || isTitleInSmallLetters(block)),
    partShape: block.kind === 'text' && isTitleOfPart(lines),
    articleShape: block.kind === 'text' && isQuotedTitle(lines),
    titleShape,
    smallShape: titleShape && isSmall,
    wordsOfTitle: block.kind === 'text' && isTitleInWords(lines),
    ruled: block.kind === 'text' && first?.kind === 'heading',
    isAside:
      block.kind === 'text' &&
      (isWebBox(lines) || isAdvertisement(lines) || isNoteOfCentre(lines) || lines.every(isMarginOfRelease)),
    markAlone: block.kind === 'text' && lines.length === 1 && found?.mark !== undefined && lead === '',
    listShape,
    breaksOff:
      last !== undefined &&
      last.plain.length >= 36 &&
      /(?:[\w,]|[A-Za-z]-)$/.test(last.plain) &&
      !ENDS_BLOCK.test(last.plain),
    opensList: last?.plain.endsWith(':') ?? false,
    // An item needs no stop.
    hangs: last !== undefined && (listShape ? hangsByItsWords : hangs)(lines, last),
    prose: lines.length > 3 || (last !== undefined && (last.plain.length > 76 || /[.!?]["')]?$/.test(last.plain))),
  }
}

/** Of a paragraph, in the form of number that the copy has. */
function startOf({ exit }: Block, line: Line): ParagraphStart | undefined {
  const other = exit.style ? readOtherNumber(line.plain, line.indent) : undefined
  return other && other.style === exit.style ? other.start : line.start
}

function flowFrom(lines: readonly Line[], { line, column }: TextPlace): Flow {
  return flowOf(line > 0 ? lines.slice(line) : lines, line, column)
}

const NO_LABEL = /^(?:U|S|TS|SBU|LOU)$/

/** A letter, a number, a dash, a star, or a bullet of a word processor; two dashes may stand without a blank behind them. */
const ITEM =
  /^\s*(?:\u00b6\s*)?(?:(?:\(?(?:[A-Za-z]|[ivx]{1,4}|\d{1,2}[A-Za-z]?)[.)]|-{1,2}|[*\u2022\u25aa\u25cf\u25e6\u25cb\u2023\u00b7\u2013\u2014\uf0b7\uf0a7]|o)\s|--(?=[A-Za-z(]))/

/** Items marked by letters, dashes or bullets, or columns. */
function isList(lines: readonly Line[]): boolean {
  const first = lines[0]
  if (!first) return false
  if (ITEM.test(first.plain)) return true
  if (lines.length < 3) return false
  const short = lines.filter((line) => line.plain.length < 50 || /\S {3,}\S/.test(line.plain)).length
  return short === lines.length
}
