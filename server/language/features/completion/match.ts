import { nearest } from '../../vocabulary/nearest.ts'
import { evenSpelling, solidSpelling } from '../../vocabulary/spelling.ts'
import type { Candidate } from './candidate.ts'

/** How well a candidate fits; undefined where it does not. */
export type Matcher = (candidate: Candidate) => number | undefined

/**
 * Tells how well candidates fit what was typed: 0 its own beginning, 1 a word of it or its letters without blanks, 2 its
 * title or another name. What was typed is taken to pieces once for the whole list.
 */
export function matcherOf(typed: string): Matcher {
  const wanted = evenSpelling(typed)
  if (wanted === '') return () => 0
  const solid = solidSpelling(typed)
  const pieces = wanted.split(/[^A-Z0-9]+/).filter((piece) => piece !== '')
  return (candidate) => {
    const { text, label, solid: letters, whole } = spellingOf(candidate)
    if (text.startsWith(wanted) || label?.startsWith(wanted)) return 0
    if (solid !== '' && letters.startsWith(solid)) return 1
    // Most of a long list is passed over here, without taking it to pieces.
    if (pieces.length === 0 || !pieces.every((piece) => whole.includes(piece))) return undefined
    const own = wordsOf(label ?? text)
    if (startsEach(pieces, own)) return 1
    const all = candidate.words === undefined ? own : [...own, ...wordsOf(candidate.words.toUpperCase())]
    return startsEach(pieces, all) ? 2 : undefined
  }
}

interface Spelling {
  readonly text: string
  readonly label: string | undefined
  /** Without blanks and signs. */
  readonly solid: string
  /** With all by which it is found. */
  readonly whole: string
}

/** In capitals. Known as long as the candidate is: those of long lists are kept from key to key. */
function spellingOf(candidate: Candidate): Spelling {
  const known = spellings.get(candidate)
  if (known) return known
  const label = candidate.label?.toUpperCase()
  // What several lines begin with says nothing about them.
  const text = candidate.text.includes('\n') ? (label ?? '') : candidate.text.toUpperCase()
  const made = {
    text,
    label,
    solid: solidSpelling(text),
    whole: `${label ?? text} ${candidate.words ?? ''}`.toUpperCase(),
  }
  spellings.set(candidate, made)
  return made
}

const spellings = new WeakMap<Candidate, Spelling>()

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
