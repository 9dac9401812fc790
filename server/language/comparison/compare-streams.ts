import { align } from './align.ts'
import { compareGaps, type GapChange } from './compare-gaps.ts'
import type { Change, ChangeKind, Layer, Piece, Row, Side } from './comparison.ts'
import { joinedAlike, layerOfRegion, pairedLayers } from './region.ts'
import { settled } from './settle.ts'
import { type Gap, gapAt, type Place, type Stream, type Word } from './word.ts'

export interface StreamPair {
  readonly before: Stream
  readonly after: Stream
  readonly name: string
  readonly marking: boolean
}

export interface ComparedStreams {
  readonly changes: Change[]
  readonly rows: Row[]
}

type OpenRow = { before: string; after: string; pieces: Piece[] }

/** Walks down both streams together: what is the same, what differs between two words, what differs in them. */
export function compareStreams({ before, after, name, marking }: StreamPair): ComparedStreams {
  const [a, b] = [before.words, after.words]
  const stretches = settled(align(a.map(foldOf), b.map(foldOf)), before, after)
  const changes: Change[] = []
  const layouts = new Map<string, Change>()
  const rows: OpenRow[] = []
  const here = { before: name, after: name }
  let row: OpenRow | undefined
  let places: Map<Word, number> | undefined
  let gapTold = false

  const side = (which: 'before' | 'after', place: Place, text = ''): Side => ({
    line: place.line,
    start: place.start,
    endLine: place.endLine,
    end: place.end,
    label: here[which],
    text,
  })
  const enter = (gapA: Gap | undefined, gapB: Gap | undefined): void => {
    if (gapA && begins(gapA)) here.before = labelName(gapA, name)
    if (gapB && begins(gapB)) here.after = labelName(gapB, name)
    if ((gapA && begins(gapA)) || (gapB && begins(gapB)) || !row) {
      const [left, right] = [gapA !== undefined && begins(gapA), gapB !== undefined && begins(gapB)]
      const both = left === right
      closeRow(gapA, gapB)
      row = { before: both || left ? here.before : '', after: both || right ? here.after : '', pieces: [] }
      rows.push(row)
    }
  }
  /** The stop behind the last word of a row stands in the gap in front of the next. */
  const closeRow = (gapA: Gap | undefined, gapB: Gap | undefined): void => {
    const last = row?.pieces.at(-1)
    if (!row || last?.layer !== undefined || !last?.before || !last.after) return
    const [left, right] = [gapA ?? gapB, gapB ?? gapA].map((gap) => /^[^\s\u00b6]*/.exec(gap?.raw ?? '')?.[0] ?? '')
    if (left !== right || left === undefined) return
    const ended = (side: Side): Side => ({ ...side, text: side.text + left })
    row.pieces[row.pieces.length - 1] = { layer: undefined, before: ended(last.before), after: ended(last.after) }
  }
  const piece = (layer: Layer | undefined, left: Side | undefined, right: Side | undefined): void => {
    row?.pieces.push({ layer, before: left, after: right })
  }
  /** Words that both have, with what stands before them; they go on with those before. */
  const same = (wordA: Word, wordB: Word): void => {
    const [left, right] = [side('before', wordA, wordA.raw), side('after', wordB, wordB.raw)]
    const last = row?.pieces.at(-1)
    // What differs in front of the word stands there already.
    const lead = (word: Word): string => (gapTold ? ' ' : leadOf(word))
    if (!row || !last?.before || !last.after || last.layer !== undefined) {
      piece(undefined, { ...left, text: lead(wordA) + left.text }, { ...right, text: lead(wordB) + right.text })
      return
    }
    row.pieces[row.pieces.length - 1] = {
      layer: undefined,
      before: longer(last.before, wordA),
      after: longer(last.after, wordB),
    }
  }
  const tell = (layer: Layer, kind: ChangeKind, left: Side, right: Side, extent: Change['extent'] = 'words'): void => {
    const change: Change = { layer, kind, extent, marking, before: left, after: right }
    if (layer !== 'layout') {
      changes.push(change)
      return
    }
    // One for each paragraph: where it breaks its lines is one decision.
    const key = `${kind} ${here.before} ${here.after}`
    if (!layouts.has(key)) {
      layouts.set(key, change)
      changes.push(change)
    }
  }
  const gaps = (gapA: Gap, gapB: Gap, near: boolean): void => {
    for (const found of compareGaps(gapA, gapB, near)) tellGap(found)
  }
  const tellGap = ({ layer, kind, before: left, after: right }: GapChange): void => {
    const [from, to] = [side('before', left, left.text), side('after', right, right.text)]
    tell(layer, kind, from, to)
    if (layer === 'layout' || kind === 'renumbered' || kind === 'relettered') return
    piece(layer, from, to)
    gapTold = true
  }
  const tellWords = (layer: Layer, wordsA: readonly Word[], wordsB: readonly Word[], at: { a: Gap; b: Gap }): void => {
    const kind = wordsA.length === 0 ? 'added' : wordsB.length === 0 ? 'removed' : 'changed'
    const left = side('before', placeOf(wordsA, at.a), textOf(wordsA))
    const right = side('after', placeOf(wordsB, at.b), textOf(wordsB))
    tell(layer, kind, left, right, extentOf(wordsA, wordsB))
    piece(layer, left, right)
  }

  /** Gaps that were compared with the stretch in front of them. */
  let seen = false
  for (const [index, { equal, from, to, otherFrom, otherTo }] of stretches.entries()) {
    if (equal) {
      for (let step = 0; step < to - from; step++) {
        const [wordA, wordB] = [a[from + step], b[otherFrom + step]]
        if (!wordA || !wordB) continue
        if (!seen) {
          enter(wordA.before, wordB.before)
          gaps(wordA.before, wordB.before, step === 0 && index > 0)
        }
        seen = false
        sameWords(wordA, wordB)
        gapTold = false
      }
      continue
    }
    region(a.slice(from, to), b.slice(otherFrom, otherTo), gapAt(before, to), gapAt(after, otherTo))
  }
  if (!seen) {
    if (!row) enter(before.tail, after.tail)
    gaps(before.tail, after.tail, stretches.at(-1)?.equal === false)
  }
  return { changes, rows }

  /** Whether the words of the one side are a whole part, whole sentences, or less. */
  function extentOf(wordsA: readonly Word[], wordsB: readonly Word[]): Change['extent'] {
    if (wordsA.length > 0 && wordsB.length > 0) return 'words'
    const [words, stream] = wordsA.length > 0 ? [wordsA, before] : [wordsB, after]
    const [first, last] = [words[0], words.at(-1)]
    if (!first || !last) return 'words'
    places ??= new Map([a, b].flatMap((all) => all.map((word, index): [Word, number] => [word, index])))
    const behind = (places.get(last) ?? 0) + 1
    const next = gapAt(stream, behind)
    const ends = behind === stream.words.length
    if (words.length === stream.words.length || (first.before.label && (next.label || ends))) return 'part'
    const begins = /[.!?]["')]*$/.test(first.before.punctuation) || first.before.label !== undefined
    return begins && /^["')]*[.!?]/.test(next.punctuation) ? 'sentence' : 'words'
  }

  function sameWords(wordA: Word, wordB: Word): void {
    const [layer] = pairedLayers([wordA], [wordB])
    if (layer === undefined) {
      same(wordA, wordB)
      return
    }
    tellWords(layer, [wordA], [wordB], { a: wordA.before, b: wordB.before })
  }

  function region(wordsA: readonly Word[], wordsB: readonly Word[], nextA: Gap, nextB: Gap): void {
    const [firstA, firstB] = [wordsA[0]?.before, wordsB[0]?.before]
    if (firstA && firstB) {
      replaced(wordsA, wordsB, nextA, nextB)
      return
    }
    // What stands on one side alone: its own gap, or the one behind it, is that of the other side.
    const own = (firstA ?? firstB) as Gap
    const far = firstA ? nextB : nextA
    const behind = firstA ? nextA : nextB
    const takesFirst = far.label ? !behind.label : !own.label
    const words = firstA ? wordsA : wordsB
    if (isNumberOf(words, far, behind)) {
      // The number of a paragraph that the other text has as a number, and this one as a word.
      enter(firstA ? own : far, firstA ? far : own)
      seen = true
      return
    }
    if (takesFirst) {
      enter(firstA ? own : far, firstA ? far : own)
      if (firstA) gaps(own, far, true)
      else gaps(far, own, true)
    }
    oneSided(words, firstA ? 'before' : 'after', far, !takesFirst)
    if (!takesFirst) {
      enter(firstA ? behind : far, firstA ? far : behind)
      if (firstA) gaps(behind, far, true)
      else gaps(far, behind, true)
    } else if (behind.label) enter(firstA ? behind : undefined, firstA ? undefined : behind)
    seen = true
  }

  /** Words that one text has alone, a paragraph at a time. */
  function oneSided(words: readonly Word[], which: 'before' | 'after', far: Gap, entersFirst: boolean): void {
    let from = 0
    for (let index = 1; index <= words.length; index++) {
      if (index < words.length && !words[index]?.before.label) continue
      const run = words.slice(from, index)
      const gap = run[0]?.before
      if (gap?.label && (from > 0 || entersFirst))
        enter(which === 'before' ? gap : undefined, which === 'after' ? gap : undefined)
      from = index
      if (!gap) continue
      const [left, right] = which === 'before' ? [run, NO_WORDS] : [NO_WORDS, run]
      tellWords(layerOfRegion(left, right, far), left, right, {
        a: which === 'before' ? gap : far,
        b: which === 'after' ? gap : far,
      })
    }
  }

  function replaced(wordsA: readonly Word[], wordsB: readonly Word[], nextA: Gap, nextB: Gap): void {
    const [firstA, firstB] = [wordsA[0], wordsB[0]] as [Word, Word]
    enter(firstA.before, firstB.before)
    gaps(firstA.before, firstB.before, isNear)
    const at = { a: firstA.before, b: firstB.before }
    const alike = joinedAlike(wordsA, wordsB)
    if (alike) {
      tellWords(alike, wordsA, wordsB, at)
      return
    }
    const layers = pairedLayers(wordsA, wordsB)
    if (layers.length > 0 && layers.every((layer) => layer !== 'words')) {
      wordsA.forEach((wordA, index) => {
        const wordB = wordsB[index] as Word
        const layer = layers[index]
        if (layer) tellWords(layer, [wordA], [wordB], { a: wordA.before, b: wordB.before })
        else same(wordA, wordB)
      })
      return
    }
    const [partsA, partsB] = [atLabels(wordsA), atLabels(wordsB)]
    const common = Math.min(partsA.length, partsB.length)
    for (let index = 0; index < common; index++) {
      const [left, right] = [partsA[index] ?? NO_WORDS, partsB[index] ?? NO_WORDS]
      if (index > 0) {
        enter(left[0]?.before, right[0]?.before)
        if (left[0] && right[0]) gaps(left[0].before, right[0].before, isNear)
      }
      tellWords(layerOfRegion(left, right, nextA, nextB), left, right, {
        a: left[0]?.before ?? nextA,
        b: right[0]?.before ?? nextB,
      })
    }
    for (const left of partsA.slice(common)) oneSided(left, 'before', nextB, true)
    for (const right of partsB.slice(common)) oneSided(right, 'after', nextA, true)
  }
}

const isNear = true
const NO_WORDS: readonly Word[] = []

function foldOf({ fold }: Word): string {
  return fold
}

/** The side with one more word, and what stands before it. */
function longer(side: Side, word: Word): Side {
  return {
    ...side,
    endLine: word.endLine,
    end: word.end,
    text: `${side.text}${evenBlanks(word.before.raw)}${word.raw}`,
  }
}

/** What is shown before the first word of a stretch: of a paragraph, its marks; its number is a name. */
function leadOf({ before }: Word): string {
  if (!before.label) return evenBlanks(before.raw)
  return before.marks.map(({ raw }) => `${raw} `).join('')
}

function evenBlanks(text: string): string {
  return text.replace(/\s+/g, ' ')
}

function begins({ label, field }: Gap): boolean {
  return label !== undefined || field !== undefined
}

function labelName({ label, field }: Gap, part: string): string {
  if (label?.kind === 'paragraph') return `¶${label.name}`
  if (label?.kind === 'reference') return `REF ${label.name}`
  return field ?? part
}

function atLabels(words: readonly Word[]): Word[][] {
  const parts: Word[][] = []
  for (const word of words) {
    if (parts.length === 0 || word.before.label) parts.push([])
    parts.at(-1)?.push(word)
  }
  return parts
}

/** A single number that the other text has as the number of a paragraph. */
function isNumberOf(words: readonly Word[], far: Gap, behind: Gap): boolean {
  return words.length === 1 && far.label?.kind === 'paragraph' && !behind.label && words[0]?.even === far.label.name
}

function placeOf(words: readonly Word[], gap: Gap): Place {
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last) return { line: gap.endLine, start: gap.end, endLine: gap.endLine, end: gap.end }
  return { line: first.line, start: first.start, endLine: last.endLine, end: last.end }
}

function textOf(words: readonly Word[]): string {
  return words.map(({ raw, before }, index) => (index === 0 ? raw : `${evenBlanks(before.raw)}${raw}`)).join('')
}
