import { compareSpans } from '../../model/message/span.ts'
import type { Edit } from '../rule.ts'

/** Edits that do not overlap, and the question whether one more would. */
export interface EditSet {
  /** Edits that only touch do not overlap, unless both insert at the same place. */
  readonly overlaps: (edit: Edit) => boolean
  /** Has to be free of overlaps with all that were added. */
  readonly add: (edit: Edit) => void
}

/**
 * Holds the edits in order of place, so that bisection finds the neighbours, and in pieces: two rules that
 * each mend a whole text put theirs between each other's, and in one array each would move half of all.
 */
export function editSet(): EditSet {
  const pieces: Edit[][] = [[]]
  const pieceFor = (edit: Edit): number =>
    Math.max(
      0,
      lastNotBehind(pieces.length, (index) => pieces[index]?.[0], edit),
    )
  return {
    overlaps(edit) {
      const index = pieceFor(edit)
      const piece = pieces[index] ?? []
      const at = lastNotBehind(piece.length, (each) => piece[each], edit)
      const before = piece[at]
      const after = piece[at + 1] ?? pieces[index + 1]?.[0]
      return (before !== undefined && collide(before, edit)) || (after !== undefined && collide(edit, after))
    },
    add(edit) {
      const index = pieceFor(edit)
      const piece = pieces[index] ?? []
      piece.splice(lastNotBehind(piece.length, (each) => piece[each], edit) + 1, 0, edit)
      if (piece.length > LONGEST_PIECE) pieces.splice(index + 1, 0, piece.splice(LONGEST_PIECE / 2))
    },
  }
}

const LONGEST_PIECE = 512

/** Index of the last of `length` edits that does not stand behind `edit`; -1 where all do. */
function lastNotBehind(length: number, at: (index: number) => Edit | undefined, edit: Edit): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    const other = at(middle)
    if (other && compareSpans(other.span, edit.span) <= 0) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** `first` does not begin behind `second`. */
function collide(first: Edit, second: Edit): boolean {
  const reach = first.span.endLine - second.span.line || first.span.end - second.span.start
  if (reach > 0) return true
  return reach === 0 && isInsertion(first) && isInsertion(second)
}

function isInsertion({ span }: Edit): boolean {
  return span.line === span.endLine && span.start === span.end
}
