import { nearest } from '../../vocabulary/nearest.ts'
import { evenSpelling, solidSpelling } from '../../vocabulary/spelling.ts'
import type { Candidate } from './candidate.ts'

/**
 * How well a candidate fits what was typed: 0 its own beginning, 1 a word of it or its letters without blanks, 2 its
 * title or another name, 3 a slip. Undefined where it does not fit.
 */
export function matchOf(candidate: Candidate, typed: string): number | undefined {
  const wanted = evenSpelling(typed)
  if (wanted === '') return 0
  // What several lines begin with says nothing about them.
  const text = (candidate.text.includes('\n') ? (candidate.label ?? '') : candidate.text).toUpperCase()
  if (text.startsWith(wanted) || (candidate.label ?? '').toUpperCase().startsWith(wanted)) return 0
  const solid = solidSpelling(typed)
  if (solid !== '' && solidSpelling(text).startsWith(solid)) return 1
  const pieces = wanted.split(/[^A-Z0-9]+/).filter((piece) => piece !== '')
  if (pieces.length === 0) return undefined
  // Most of a long list is passed over here, without taking it to pieces.
  const whole = `${candidate.label ?? text} ${candidate.words ?? ''}`.toUpperCase()
  if (!pieces.every((piece) => whole.includes(piece))) return undefined
  const own = wordsOf((candidate.label ?? text).toUpperCase())
  if (startsEach(pieces, own)) return 1
  const all = candidate.words === undefined ? own : [...own, ...wordsOf(candidate.words.toUpperCase())]
  return startsEach(pieces, all) ? 2 : undefined
}

/** The one word of all candidates that what was typed is a slip of; asked where nothing fits. */
export function slipOf(candidates: readonly Candidate[], typed: string): string | undefined {
  const wanted = evenSpelling(typed)
  if (!/^[A-Z]{4,20}$/.test(wanted)) return undefined
  const words = new Set(candidates.flatMap(({ text, words = '' }) => wordsOf(`${text} ${words}`.toUpperCase())))
  return nearest(
    wanted,
    [...words].filter((word) => word.length > 3),
  )
}

function startsEach(pieces: readonly string[], words: readonly string[]): boolean {
  return pieces.every((piece) => words.some((word) => word.startsWith(piece)))
}

function wordsOf(text: string): string[] {
  return text.split(/[^A-Z0-9]+/)
}
