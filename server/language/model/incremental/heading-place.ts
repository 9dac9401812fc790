import type { BodyRole } from '../message/body.ts'
import { Bit, isArticleTitle, isPartTitle, isSmallTitle, kindOf } from './block-code.ts'

/** Alone between a text that is over and the next numbered paragraph, with a blank line on either side. */
export function isBetween(codes: readonly number[], index: number, before: number): boolean {
  const code = codes[index] ?? 0
  const isApart = (code & Bit.gap) !== 0 && (code & Bit.blanks) !== 0
  const isOver = (before & Bit.endsSentence) !== 0 && !(before & (Bit.opensList | Bit.list))
  return isApart && isOver && kindOf(codes[index + 1] ?? 0) === 'paragraph' && !isOneOfMany(codes, index)
}

/**
 * A rule on its line, directly below it, around it, or above it alone is proof of a title, whatever the words
 * are. The rule above may be that of another title, and below a blank line one that parts two texts.
 */
export function isRuled(codes: readonly number[], index: number, roles: readonly BodyRole[]): boolean {
  const code = codes[index] ?? 0
  if (code & Bit.ruled) return true
  if (!(code & Bit.title)) return false
  const below = kindOf(codes[index + 1] ?? 0) === 'rule'
  const above = roles[index - 1] === 'rule' && roles[index - 2] !== 'heading'
  // In small letters it may be the rest of a sentence, or a row: what is above is over, and a text begins below.
  if (isSmallTitle(code)) {
    const isPlaced = below && !(code & Bit.blanks) && (above || isBelowSentence(codes, index))
    const next = codes[index + 2] ?? 0
    return isPlaced && (kindOf(next) === 'paragraph' || (next & Bit.prose) !== 0) && beginsSomething(codes, index)
  }
  if (below && !(code & Bit.blanks)) return true
  if (above && below) return true
  if (above && !((codes[index - 1] ?? 0) & Bit.blanks)) return !(code & Bit.list) && beginsSomething(codes, index)
  const apart = (code & Bit.gap) !== 0 || isCutFromText(codes, index)
  // Two lines that end in a stop are a text, unless all its words look like those of a title.
  const isSentences = (code & SENTENCES) === SENTENCES && !(code & Bit.heading)
  return below && apart && !isSentences && !(code & Bit.list) && kindOf(codes[index + 2] ?? 0) === 'paragraph'
}

function isBelowSentence(codes: readonly number[], index: number): boolean {
  return ((codes[index - 1] ?? 0) & Bit.endsSentence) !== 0
}

/** Directly below a text that goes no further with it: the words were a title there, before the rule was looked for. */
function isCutFromText(codes: readonly number[], index: number): boolean {
  const above = codes[index - 1] ?? 0
  const kind = kindOf(above)
  return ((codes[index] ?? 0) & Bit.heading) !== 0 && (kind === 'paragraph' || kind === 'text') && !(above & Bit.blanks)
}

/** Several lines directly below a title and its rule: what it heads, names of persons in most cases. */
export function isBelowTitle(codes: readonly number[], index: number, roles: readonly BodyRole[]): boolean {
  const isDirect = roles[index - 1] === 'rule' && !((codes[index - 1] ?? 0) & Bit.blanks)
  return isDirect && roles[index - 2] === 'heading' && ((codes[index] ?? 0) & Bit.long) !== 0
}

/**
 * Below `Block Quotes:`, which may lead to a list: a title directly above its text, or, where a rule proves the label to
 * be a title of its own, one above a text in sentences; names of a list have none below them.
 */
export function isTitleBelowLabel(codes: readonly number[], index: number, label: BodyRole | undefined): boolean {
  const next = codes[index + 1] ?? 0
  return isDirectlyAboveText(codes, index) || (label === 'heading' && (next & PROSE_AND_LONG) === PROSE_AND_LONG)
}

const PROSE_AND_LONG = Bit.prose | Bit.long
const SENTENCES = PROSE_AND_LONG | Bit.endsSentence

/** The block builder parts a title from its text, without a blank line, where it is one. */
function isDirectlyAboveText(codes: readonly number[], index: number): boolean {
  const code = codes[index] ?? 0
  return (code & (Bit.gap | Bit.heading | Bit.blanks)) === (Bit.gap | Bit.heading) && isText(codes[index + 1] ?? 0)
}

function isText(code: number): boolean {
  return kindOf(code) === 'text' && (code & PROSE_AND_LONG) === PROSE_AND_LONG
}

/** A heading needs something below it: the next block that is no rule or furniture is text, above the block `end` where the text ends. */
export function beginsSomething(codes: readonly number[], index: number, end = codes.length): boolean {
  if (isOneOfMany(codes, index)) return false
  // Answers, `A) "Yes"`, `B) "No"`, stand one below the other; below the title of an article stands what it says.
  const isOfArticle = isArticleTitle(codes[index] ?? 0)
  if (isOfArticle && isArticleTitle(codes[index - 1] ?? 0)) return false
  for (let next = index + 1; next < Math.min(end, index + FURTHEST); next++) {
    const code = codes[next] ?? 0
    const kind = kindOf(code)
    if (kind === 'paragraph') return !isOfArticle
    if (kind === 'text' && isOfArticle) return (code & Bit.long) !== 0 && !isArticleTitle(code)
    // `BACKGROUND:` leads to a text or a list without a number, and is their first line.
    if (kind === 'text' && code & Bit.prose && isPartTitle(codes[index] ?? 0)) return true
    if (kind === 'text' && (codes[index] ?? 0) & Bit.opensList) return isDirectlyAboveText(codes, next)
    if (kind === 'text') return (code & (Bit.heading | Bit.long)) !== 0
    if (kind !== 'rule' && kind !== 'furniture' && kind !== 'section') return false
  }
  return false
}

/** Foot and head of a page that a reviewer stamped are up to six blocks. */
const FURTHEST = 9

/** Three titles in a row, each alone between blank lines, are names of a list. */
function isOneOfMany(codes: readonly number[], index: number): boolean {
  let first = index
  let last = index
  while (index - first < 2 && isTitleAlone(codes[first - 1] ?? 0)) first--
  while (last - index < 2 && isTitleAlone(codes[last + 1] ?? 0)) last++
  return last - first >= 2
}

/** A title by the look of its words alone. */
function isTitleAlone(code: number): boolean {
  return kindOf(code) === 'text' && (code & Bit.heading) !== 0 && !(code & (Bit.ruled | Bit.prose))
}
