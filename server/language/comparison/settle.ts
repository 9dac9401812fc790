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
    const shift = bestShift(
      { one, far: one === after ? before : after, place: one === after ? stretch.from : stretch.otherFrom },
      from,
      to,
      // All of a stretch is passed over only at an end of the text: else it would stand between two that differ.
      above.to - above.from - (index === 1 ? 0 : 1),
      below.to - below.from - (index === found.length - 2 ? 0 : 1),
    )
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
  return found.filter(({ equal, from, to }) => !equal || to > from)
}

/** Words that one text has alone, and where they would stand in the other. */
interface Alone {
  readonly one: Stream
  readonly far: Stream
  readonly place: number
}

/** Negative upwards. The words that it passes over are the same at both ends of the stretch. */
function bestShift(alone: Alone, from: number, to: number, mostUp: number, mostDown: number): number {
  const { words } = alone.one
  let best = 0
  let bestWorth = worth(alone, from, to, 0)
  const weigh = (shift: number): void => {
    const own = worth(alone, from + shift, to + shift, shift)
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

function worth({ one, far, place }: Alone, from: number, to: number, shift: number): number {
  const [first, next] = [gapAt(one, from), gapAt(one, to)]
  const bounds = [first, next].filter(({ label }) => label !== undefined).length
  const stops = [first, next].filter(({ punctuation }) => /[.!?:;]/.test(punctuation)).length
  // The number of a paragraph stays with the paragraph that the other text has.
  const isKept = (gapAt(far, place + shift).label === undefined) === (bounds === 0)
  return bounds * 4 + stops + (isKept ? 3 : 0)
}
