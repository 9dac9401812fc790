import { align } from './align.ts'
import type { Change, Layer, Row } from './comparison.ts'
import { takeMinutes } from './minutes.ts'
import { joinedAlike, layerOfRegion, pairedLayers } from './region.ts'
import { settled } from './settle.ts'
import { evenBlanks, type Gap, gapAt, type Label, type Place, type Stream, type Word } from './word.ts'

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

/** Walks down both streams together: what is the same, what differs between two words, what differs in them. */
export function compareStreams({ before, after, name, marking }: StreamPair): ComparedStreams {
  const [a, b] = [before.words, after.words]
  const stretches = settled(align(a.map(foldOf), b.map(foldOf)), before, after)
  const { changes, rows, enter, gaps, same, passed, side, words: tell } = takeMinutes(name, marking)
  let places: Map<Word, number> | undefined
  const tellWords = (
    layer: Layer,
    wordsA: readonly Word[],
    wordsB: readonly Word[],
    at: { a: Place; b: Place },
  ): void => {
    const kind = wordsA.length === 0 ? 'added' : wordsB.length === 0 ? 'removed' : 'changed'
    const left = side('before', placeOf(wordsA, at.a), textOf(wordsA))
    const right = side('after', placeOf(wordsB, at.b), textOf(wordsB))
    tell(layer, kind, left, right, extentOf(wordsA, wordsB))
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
        passed()
      }
      continue
    }
    region(a.slice(from, to), b.slice(otherFrom, otherTo), gapAt(before, to), gapAt(after, otherTo))
  }
  if (!seen) {
    if (rows.length === 0) enter(before.tail, after.tail)
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
    const [number] = words
    if (number && far.label && isNumberOf(words, far, behind)) {
      // The number of a paragraph that the other text has as a number, and this one as a word.
      enter(firstA ? own : far, firstA ? far : own)
      const named: Gap = { ...behind, label: far.label }
      if (firstA) gaps(named, far, true)
      else gaps(far, named, true)
      numberedOtherwise(number, behind, far, far.label, firstA !== undefined)
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

  /** `4.` in the one text, `4` or `4:` in the other, where nothing but the sentence tells that it is a number. */
  function numberedOtherwise(word: Word, behind: Gap, far: Gap, label: Label, isFirst: boolean): void {
    const own = evenBlanks(word.raw + behind.raw).trim()
    const other = evenBlanks(far.raw.slice(far.raw.indexOf(label.raw))).trim()
    if (own === other) return
    const [left, right] = isFirst ? [word, label] : [label, word]
    const [from, to] = isFirst ? [own, other] : [other, own]
    tell('characters', 'changed', side('before', left, from), side('after', right, to), 'words')
  }

  /** Words that one text has alone, a paragraph at a time. */
  function oneSided(words: readonly Word[], which: 'before' | 'after', far: Gap, entersFirst: boolean): void {
    let from = 0
    for (let index = 1; index <= words.length; index++) {
      if (index < words.length && !words[index]?.before.label) continue
      const run = words.slice(from, index)
      const gap = run[0]?.before
      if (rows.length === 0 || (gap?.label && (from > 0 || entersFirst)))
        enter(which === 'before' ? gap : undefined, which === 'after' ? gap : undefined)
      from = index
      if (!gap) continue
      const [left, right] = which === 'before' ? [run, NO_WORDS] : [NO_WORDS, run]
      const place = entersFirst ? inFrontOf(far, gap.label !== undefined) : far
      tellWords(layerOfRegion(left, right, far), left, right, {
        a: which === 'before' ? gap : place,
        b: which === 'after' ? gap : place,
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

/** Where a paragraph, or words at the end of one, would stand in front of the paragraph that begins behind a gap. */
function inFrontOf(gap: Gap, isParagraph: boolean): Place {
  if (!gap.label) return gap
  const { line, start } = isParagraph ? gap.label : gap
  return { line, start, endLine: line, end: start }
}

const isNear = true
const NO_WORDS: readonly Word[] = []

function foldOf({ fold }: Word): string {
  return fold
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

/** Of words; where there are none, behind what stands in their place. */
function placeOf(words: readonly Word[], gap: Place): Place {
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last) return { line: gap.endLine, start: gap.end, endLine: gap.endLine, end: gap.end }
  return { line: first.line, start: first.start, endLine: last.endLine, end: last.end }
}

function textOf(words: readonly Word[]): string {
  return words.map(({ raw, before }, index) => (index === 0 ? raw : `${evenBlanks(before.raw)}${raw}`)).join('')
}
