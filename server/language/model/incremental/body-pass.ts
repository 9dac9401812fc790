import type { MessageSlice } from '../../syntax/document/message-slice.ts'
import type { BodyRole } from '../message/body.ts'
import type { Span } from '../message/span.ts'
import { Bit, kindOf, numberOf } from './block-code.ts'
import { beginsSomething, isBelowTitle, isBetween, isRuled, isTitleBelowLabel } from './heading-place.ts'

/** All that roles and digest rest on. */
export interface PassInput {
  readonly from: number
  readonly table: readonly number[]
  readonly inners: readonly (string | undefined)[]
  readonly quoted: readonly Span[]
  /** Indices into the blocks of the body: the first behind the text, and the one of the signature, -1 for none. */
  readonly textEnd: number
  readonly signature: number
}

export interface Pass {
  readonly input: PassInput
  readonly roles: readonly BodyRole[]
  readonly digest: Digest
}

/**
 * One pass over packed numbers, one for each block. Most keystrokes leave all of them as they were, and
 * then the pass of the version before holds: it knows blocks by their order alone, not by their lines.
 */
export function passOver(slice: MessageSlice, input: PassInput): Pass {
  const before = slice.origin?.slice.memo[PASS] as Pass | undefined
  const pass = before && isSame(before.input, input) ? before : walk(slice.starts, input)
  slice.memo[PASS] = pass
  return pass
}

const PASS = 'pass over the body'

function isSame(a: PassInput, b: PassInput): boolean {
  return (
    a.from === b.from &&
    a.table === b.table &&
    a.inners === b.inners &&
    a.signature === b.signature &&
    a.textEnd === b.textEnd &&
    a.quoted.length === 0 &&
    b.quoted.length === 0
  )
}

function walk(starts: readonly number[], input: PassInput): Pass {
  const { from, inners, quoted } = input
  const codes = input.table.slice(from)
  const roles: BodyRole[] = []
  const digest = newDigest()
  let previousText = -1
  for (let index = 0; index < codes.length; index++) {
    const code = codes[index] ?? 0
    const role =
      quoted.length > 0 && isQuoted(code, quoted, starts[from + index] ?? 0)
        ? 'quoted'
        : roleOf(codes, index, previousText, roles, input, digest)
    roles.push(role)
    if (role === 'paragraph') addParagraph(digest, code, inners[from + index], index)
    if (isText(role)) {
      if (code & Bit.mentions) digest.mentioning.push(index)
      previousText = index
    }
  }
  return { input, roles, digest }
}

function isQuoted(code: number, quoted: readonly Span[], line: number): boolean {
  const kind = kindOf(code)
  return (kind === 'paragraph' || kind === 'text') && isInside(quoted, line)
}

/** Spans ascend and do not overlap. */
function isInside(spans: readonly Span[], line: number): boolean {
  let low = 0
  let high = spans.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((spans[middle]?.line ?? 0) < line) low = middle
    else high = middle - 1
  }
  const span = spans[low]
  return span !== undefined && line > span.line && line <= span.endLine
}

interface Digest {
  paragraphs: number[]
  runs: { index: number; length: number; number: number }[]
  marks: Map<string, { inner: string; count: number; first: number }>
  unmarked: number[]
  mentioning: number[]
  torn: number[]
}

function newDigest(): Digest {
  return { paragraphs: [], runs: [], marks: new Map(), unmarked: [], mentioning: [], torn: [] }
}

function isText(role: BodyRole): boolean {
  return (
    role === 'paragraph' ||
    role === 'quoted' ||
    role === 'continuation' ||
    role === 'plain' ||
    role === 'list' ||
    role === 'heading'
  )
}

function addParagraph(digest: Digest, code: number, inner: string | undefined, index: number): void {
  const number = numberOf(code)
  const run = digest.runs[digest.runs.length - 1]
  if (run && run.number + run.length === number) run.length++
  else digest.runs.push({ index: digest.paragraphs.length, length: 1, number })
  digest.paragraphs.push(index)
  if (inner === undefined) {
    digest.unmarked.push(index)
    return
  }
  const use = digest.marks.get(inner)
  if (use) use.count++
  else digest.marks.set(inner, { inner, count: 1, first: index })
}

function roleOf(
  codes: readonly number[],
  index: number,
  previousText: number,
  roles: readonly BodyRole[],
  { textEnd, signature }: PassInput,
  digest: Digest,
): BodyRole {
  switch (kindOf(codes[index] ?? 0)) {
    case 'paragraph':
      return 'paragraph'
    case 'rule':
      return 'rule'
    case 'section':
      return 'section'
    case 'captions':
      return 'caption'
    case 'text':
      break
    case 'trailer':
      return 'trailer'
    default:
      return 'furniture'
  }
  if (signature === index) return 'signature'
  if (index >= textEnd) return 'trailer'
  return textRole(codes, index, previousText, roles, digest, textEnd)
}

/** Whether a text without a number goes on below a page. */
function isAboveText(codes: readonly number[], from: number): boolean {
  let index = from
  while (index < from + BLOCKS_OF_PAGE && kindOf(codes[index] ?? 0) === 'furniture') index++
  return kindOf(codes[index] ?? 0) === 'text'
}

/** Whether the text below, behind a page, begins in small letters and with no item: a sentence, not a title, stands above it. */
function goesOnInSmallLetters(codes: readonly number[], from: number): boolean {
  let index = from + 1
  while (index < from + BLOCKS_OF_PAGE && kindOf(codes[index] ?? 0) === 'furniture') index++
  const code = codes[index] ?? 0
  return index > from + 1 && kindOf(code) === 'text' && (code & Bit.startsLowerCase) !== 0 && !(code & Bit.list)
}

/** Foot and head, each with a level. */
const BLOCKS_OF_PAGE = 6

function textRole(
  codes: readonly number[],
  index: number,
  previousText: number,
  roles: readonly BodyRole[],
  digest: Digest,
  textEnd: number,
): BodyRole {
  const code = codes[index] ?? 0
  const before = codes[previousText] ?? 0
  if (code & Bit.isAside) return 'furniture'
  if (isRuled(codes, index, roles)) return 'heading'
  if (code & Bit.markAlone && digest.paragraphs.length > 0) return 'continuation'
  if (code & Bit.mark) return markedRole(codes, index, before)
  const open = before & Bit.breaksOff && !(before & Bit.list) && roles[previousText] !== 'heading'
  if (open && (code & Bit.startsLowerCase || (!(code & (Bit.heading | Bit.list)) && code & Bit.prose))) {
    // Below a title or the last item of a list a text begins with a capital as well.
    const isTorn = (code & Bit.startsLowerCase) !== 0 || (before & Bit.hangs) !== 0
    if (isTorn && previousText === index - 1 && before & Bit.blanks) digest.torn.push(index)
    return 'continuation'
  }
  // A page cut the sentence: its last words, in capitals, look like a title.
  if (open && previousText < index - 1 && isPageBetween(codes, previousText, index) && !(code & Bit.list))
    return 'continuation'
  // Without a blank line above, a title is a block of its own only where its look and what follows say so.
  const isApart = code & Bit.gap || (previousText === index - 1 && isAboveParagraph(codes, index))
  // Two lines and more that end in a word which wants another are the middle of a text that blank lines tear; so is one
  // line that a page cuts.
  const isCutByPage = kindOf(codes[index + 1] ?? 0) === 'furniture' && isAboveText(codes, index + 2)
  const isMiddle = code & Bit.hangs && (code & Bit.long || isCutByPage)
  const looksSo =
    !isMiddle &&
    !(code & Bit.breaksOff && goesOnInSmallLetters(codes, index)) &&
    code & Bit.heading &&
    !(before & Bit.hangs) &&
    (!(before & Bit.opensList) || isTitleBelowLabel(codes, index, roles[previousText])) &&
    isApart &&
    !isBelowTitle(codes, index, roles)
  if (looksSo && beginsSomething(codes, index, textEnd)) return 'heading'
  if (code & Bit.wordsOfTitle && isBetween(codes, index, before)) return 'heading'
  if (code & Bit.list) return 'list'
  return digest.paragraphs.length > 0 ? 'continuation' : 'plain'
}

/** Whether nothing but lines of pages stands between two blocks. */
function isPageBetween(codes: readonly number[], from: number, to: number): boolean {
  for (let index = from + 1; index < to; index++) if (kindOf(codes[index] ?? 0) !== 'furniture') return false
  return true
}

/** Whether the next block is a paragraph, the foot and the head of a page between them at most. */
function isAboveParagraph(codes: readonly number[], index: number): boolean {
  let next = index + 1
  while (next <= index + MOST_OF_PAGE && kindOf(codes[next] ?? 0) === 'furniture') next++
  return kindOf(codes[next] ?? 0) === 'paragraph'
}

const MOST_OF_PAGE = 8

/** A mark begins a paragraph of its own; (C) below (B) is an item. */
function markedRole(codes: readonly number[], index: number, before: number): BodyRole {
  const code = codes[index] ?? 0
  if (code & Bit.list && before & Bit.list && !(before & Bit.mark)) return 'list'
  const isApart = code & Bit.gap || kindOf(codes[index + 1] ?? 0) === 'paragraph'
  const isHeading = code & Bit.heading && isApart && beginsSomething(codes, index)
  return isHeading ? 'heading' : 'plain'
}
