import type { Layer } from './comparison.ts'
import { differenceOf } from './same-word.ts'
import type { Gap, Word } from './word.ts'

/** For words that stand in the same places, the layer of each pair; none where the sides are not of one length. */
export function pairedLayers(a: readonly Word[], b: readonly Word[]): readonly (Layer | undefined)[] {
  if (a.length !== b.length) return []
  return a.map((word, index) => {
    const other = b[index]
    if (!other || word.raw === other.raw) return undefined
    // The one letter or number that a mention follows when its target is relettered.
    if (word.mention && other.mention)
      return word.even.toLowerCase() === other.even.toLowerCase() ? 'characters' : 'marks'
    const difference = differenceOf(word.even, other.even)
    return difference === 'none' ? 'characters' : difference
  })
}

/** Words that were torn or run together, and say the same; undefined where they do not. */
export function joinedAlike(a: readonly Word[], b: readonly Word[]): Layer | undefined {
  if (a.length === b.length) return undefined
  if (a.some(hasSigns) || b.some(hasSigns)) return undefined
  const [left, right] = [bare(a), bare(b)]
  if (left !== right) return undefined
  const [more, fewer] = a.length > b.length ? [a, b] : [b, a]
  const torn = more.slice(1).map(({ before }) => before.raw)
  const atLineEnd = torn.every(isLineEnd) && fewer.slice(1).every(({ before }) => before.raw.trim() === '')
  const spacedOut = more.every(({ even }) => even.length === 1) && torn.every((gap) => gap.trim() === '')
  return atLineEnd || spacedOut ? 'layout' : 'characters'
}

/** Nothing but blanks with a line end among them, behind the hyphen of a word that was divided. */
function isLineEnd(gap: string): boolean {
  const blanks = gap.startsWith('-') ? gap.slice(1) : gap
  return blanks.includes('\n') && blanks.trim() === ''
}

function hasSigns({ before }: Word, index: number): boolean {
  return index > 0 && (before.label !== undefined || before.marks.length > 0 || before.excisions.length > 0)
}

function bare(words: readonly Word[]): string {
  return words.map(({ even }) => even.toLowerCase().replace(/['`?]/g, '')).join('')
}

/**
 * The layer of words that differ. Excised in the one and open in the other is told by the sign of an excision where
 * the words are not, or next to it: codes stand at the margin of some line beside the gap.
 */
export function layerOfRegion(a: readonly Word[], b: readonly Word[], next: Gap, nextOther = next): Layer {
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a]
  if (fewer.length <= MOST_LEFT && more.length > fewer.length && isExcised(fewer, [next, nextOther])) return 'released'
  const isMention = [...a, ...b].every(({ mention }) => mention)
  return isMention && a.length === b.length ? 'marks' : 'words'
}

/** So many words may be left of a passage that was taken out. */
const MOST_LEFT = 2

function isExcised(words: readonly Word[], next: readonly Gap[]): boolean {
  return words.some(({ before }) => before.excisions.length > 0) || next.some(({ excisions }) => excisions.length > 0)
}
