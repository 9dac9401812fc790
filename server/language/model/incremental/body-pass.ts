import type { MessageSlice } from '../../syntax/document/message-slice.ts'
import type { BodyRole } from '../message/body.ts'
import type { Span } from '../message/span.ts'
import { Bit, kindOf, numberOf } from './block-code.ts'

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
  return textRole(codes, index, previousText, roles, digest)
}

function textRole(
  codes: readonly number[],
  index: number,
  previousText: number,
  roles: readonly BodyRole[],
  digest: Digest,
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
  // Without a blank line above, a title is a block of its own only where its look and what follows say so.
  const isApart = code & Bit.gap || (previousText === index - 1 && kindOf(codes[index + 1] ?? 0) === 'paragraph')
  if (code & Bit.heading && !(before & Bit.opensList) && isApart && beginsSomething(codes, index)) return 'heading'
  if (code & Bit.wordsOfTitle && isBetween(codes, index, before)) return 'heading'
  if (code & Bit.list) return 'list'
  return digest.paragraphs.length > 0 ? 'continuation' : 'plain'
}

/** Alone between a text that is over and the next numbered paragraph, with a blank line on either side. */
function isBetween(codes: readonly number[], index: number, before: number): boolean {
  const code = codes[index] ?? 0
  const isApart = (code & Bit.gap) !== 0 && (code & Bit.blanks) !== 0
  const isOver = (before & Bit.endsSentence) !== 0 && !(before & (Bit.opensList | Bit.list))
  return isApart && isOver && kindOf(codes[index + 1] ?? 0) === 'paragraph' && !isOneOfMany(codes, index)
}

/** A mark begins a paragraph of its own; (C) below (B) is an item. */
function markedRole(codes: readonly number[], index: number, before: number): BodyRole {
  const code = codes[index] ?? 0
  if (code & Bit.list && before & Bit.list && !(before & Bit.mark)) return 'list'
  const isApart = code & Bit.gap || kindOf(codes[index + 1] ?? 0) === 'paragraph'
  const isHeading = code & Bit.heading && isApart && beginsSomething(codes, index)
  return isHeading ? 'heading' : 'plain'
}

/**
 * A rule on its line, directly below it, around it, or above it alone is proof of a title, whatever the words
 * are. The rule above may be that of another title, and below a blank line one that parts two texts.
 */
function isRuled(codes: readonly number[], index: number, roles: readonly BodyRole[]): boolean {
  const code = codes[index] ?? 0
  if (code & Bit.ruled) return true
  if (!(code & Bit.title)) return false
  const below = kindOf(codes[index + 1] ?? 0) === 'rule'
  const above = roles[index - 1] === 'rule' && roles[index - 2] !== 'heading'
  if (below && !(code & Bit.blanks)) return true
  if (above && below) return true
  if (above && !((codes[index - 1] ?? 0) & Bit.blanks)) return !(code & Bit.list) && beginsSomething(codes, index)
  return below && (code & Bit.gap) !== 0 && !(code & Bit.list) && kindOf(codes[index + 2] ?? 0) === 'paragraph'
}

/** A heading needs something below it: the next block that is no rule or furniture is text. */
function beginsSomething(codes: readonly number[], index: number): boolean {
  if (isOneOfMany(codes, index)) return false
  for (let next = index + 1; next < Math.min(codes.length, index + 6); next++) {
    const code = codes[next] ?? 0
    const kind = kindOf(code)
    if (kind === 'paragraph') return true
    // `BACKGROUND:` leads to a text or a list without a number, and is their first line.
    if (kind === 'text') return (code & (Bit.heading | Bit.long)) !== 0 && !((codes[index] ?? 0) & Bit.opensList)
    if (kind !== 'rule' && kind !== 'furniture' && kind !== 'section') return false
  }
  return false
}

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
