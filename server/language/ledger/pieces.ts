import { forward } from './entry-edits.ts'
import type { LedgerEntry } from './ledger.ts'

/** A stretch of a restored text: as it was found, or found otherwise, with the entries that made it what it is. */
export interface LedgerPiece {
  readonly found: string
  readonly restored: string
  /** Empty where nothing was repaired. */
  readonly entries: readonly number[]
}

/** What all entries together did to a text, as it was found and as it is now, piece by piece. */
export function piecesOf(found: string, entries: readonly LedgerEntry[]): readonly LedgerPiece[] | undefined {
  let pieces: LedgerPiece[] = [{ found, restored: found, entries: [] }]
  let text = found
  for (const entry of entries) {
    const replacements = forward(text, entry)
    if (!replacements) return undefined
    // From the end, so that the offsets in front stay what they are.
    for (const { start, end, text: put } of replacements.toReversed())
      pieces = changed(pieces, start, end, put, entry.entry)
    text = pieces.map(({ restored }) => restored).join('')
  }
  return pieces.filter(({ found: old, restored }) => old !== '' || restored !== '')
}

/** The pieces that a replacement touches become one; what was never repaired is cut at its edges first. */
function changed(
  pieces: readonly LedgerPiece[],
  start: number,
  end: number,
  put: string,
  entry: number,
): LedgerPiece[] {
  const before: LedgerPiece[] = []
  const touched: LedgerPiece[] = []
  const behind: LedgerPiece[] = []
  let at = 0
  let from = start
  for (const piece of cutAt(cutAt(pieces, start), end)) {
    const to = at + piece.restored.length
    const isTouched = start === end ? at < start && to > start : at < end && to > start
    if (isTouched) {
      if (touched.length === 0) from = at
      touched.push(piece)
    } else if (to <= start && touched.length === 0 && behind.length === 0) before.push(piece)
    else behind.push(piece)
    at = to
  }
  const restored = touched.map((piece) => piece.restored).join('')
  const made: LedgerPiece = {
    found: touched.map((piece) => piece.found).join(''),
    restored: restored.slice(0, start - from) + put + restored.slice(end - from),
    entries: [...new Set([...touched.flatMap(({ entries }) => entries), entry])],
  }
  return [...before, made, ...behind]
}

function cutAt(pieces: readonly LedgerPiece[], offset: number): LedgerPiece[] {
  let at = 0
  return pieces.flatMap((piece) => {
    const within = offset - at
    at += piece.restored.length
    const isCut = piece.entries.length === 0 && within > 0 && within < piece.restored.length
    return isCut ? [same(piece.restored.slice(0, within)), same(piece.restored.slice(within))] : [piece]
  })
}

function same(text: string): LedgerPiece {
  return { found: text, restored: text, entries: [] }
}
