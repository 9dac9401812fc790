import type { Stretch } from './align.ts'
import { gapAt, type Stream, type Word } from './word.ts'

/**
 * Moves what one text has alone to where a reader would say that it begins: at a paragraph, else at a sentence. `A. B.`
 * beside `A. C. B.` has the words of C more, not those between two words that happen to be the same.
 */
export function settled(stretches: readonly Stretch[], before: Stream, after: Stream): readonly Stretch[] {
  const found = stretches.map((each) => ({ ...each }))
  found.forEach((stretch, index) => {
    const [above, below] = [found[index - 1], found[index + 1]]
    if (stretch.equal || !above?.equal || !below?.equal) return
    const one = stretch.from === stretch.to ? after : stretch.otherFrom === stretch.otherTo ? before : undefined
    if (!one) return
    const [from, to] = one === after ? [stretch.otherFrom, stretch.otherTo] : [stretch.from, stretch.to]
    const shift = bestShift(one, from, to, above.to - above.from - 1, below.to - below.from - 1)
    if (shift === 0) return
    above.to += shift
    above.otherTo += shift
    stretch.from += shift
    stretch.to += shift
    stretch.otherFrom += shift
    stretch.otherTo += shift
    below.from += shift
    below.otherFrom += shift
  })
  return found
}

/** Negative upwards. The words that it passes over are the same at both ends of the stretch. */
function bestShift(stream: Stream, from: number, to: number, mostUp: number, mostDown: number): number {
  const { words } = stream
  let best = 0
  let bestWorth = worth(stream, from, to)
  const weigh = (shift: number): void => {
    const own = worth(stream, from + shift, to + shift)
    if (own > bestWorth) {
      best = shift
      bestWorth = own
    }
  }
  for (let up = 1; up <= Math.min(mostUp, FARTHEST) && isSame(words[from - up], words[to - up]); up++) weigh(-up)
  for (
    let down = 1;
    down <= Math.min(mostDown, FARTHEST) && isSame(words[from + down - 1], words[to + down - 1]);
    down++
  )
    weigh(down)
  return best
}

const FARTHEST = 60

function isSame(a: Word | undefined, b: Word | undefined): boolean {
  return a !== undefined && b !== undefined && a.even === b.even
}

function worth(stream: Stream, from: number, to: number): number {
  const [first, next] = [gapAt(stream, from), gapAt(stream, to)]
  const bounds = [first, next].filter(({ label }) => label !== undefined).length
  const stops = [first, next].filter(({ punctuation }) => /[.!?:;]/.test(punctuation)).length
  return bounds * 4 + stops
}
