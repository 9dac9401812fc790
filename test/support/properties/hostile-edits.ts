import fc from 'fast-check'
import type { Point, TextChange } from '../../../server/language/syntax/document/document.ts'
import { PIECES } from '../edits.ts'
import { anyText } from './any-text.ts'
import { cableTexts } from './cable-texts.ts'

/** A place as a client may send it: somewhere in the text, or anywhere else. */
type Aim = { readonly at: number } | { readonly line: number; readonly character: number }

/** One change in proportions of the text, so that it can be applied to whatever text there is by then. */
export interface HostileEdit {
  /** Undefined for a replacement of the whole text. */
  readonly range: { readonly start: Aim; readonly end: Aim } | undefined
  readonly text: string
}

/** Numbers of clients that count wrong, or speak of a text that is gone. */
const strangeNumbers = fc.oneof(
  fc.constantFrom(-1, -0, 0, 0.5, 1.999, 1e9, 2 ** 31, 2 ** 53, -1e9, Number.NaN, Number.POSITIVE_INFINITY),
  fc.integer({ min: -3, max: 300 }),
)

const aims: fc.Arbitrary<Aim> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }) }) },
  { weight: 1, arbitrary: fc.record({ line: strangeNumbers, character: strangeNumbers }) },
)

/** Nearby ends for most, so that texts are not eaten up at once. */
const ranges: fc.Arbitrary<HostileEdit['range']> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 0.02, noNaN: true }))
      .map(([at, length]) => ({ start: { at }, end: { at: Math.min(1, at + length) } })),
  },
  { weight: 3, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }).map((at) => ({ start: { at }, end: { at } })) },
  { weight: 2, arbitrary: fc.record({ start: aims, end: aims }) },
)

/** Halves of pairs and of line endings, and whole ones. */
const FRAGMENTS = ['\r', '\n', '\r\n', '\ud83d', '\udce8', '\u{1F4E8}', '\u2028', '\u0000', 'A', '1. ', '(C) ', ' ']

const newTexts = fc.oneof(
  fc.constant(''),
  fc.constantFrom(...FRAGMENTS),
  fc.constantFrom(...PIECES),
  anyText(20),
  cableTexts,
)

/** Batches of changes, as each notification carries some. */
export const hostileSessions: fc.Arbitrary<HostileEdit[][]> = fc.array(
  fc.array(
    fc.oneof(
      { weight: 30, arbitrary: fc.record({ range: ranges, text: newTexts }) },
      { weight: 1, arbitrary: newTexts.map((text) => ({ range: undefined, text })) },
    ),
    { minLength: 1, maxLength: 3 },
  ),
  { minLength: 1, maxLength: 6 },
)

/** The change as the protocol says it for a text. */
export function changeOf(text: string, { range, text: newText }: HostileEdit): TextChange {
  if (!range) return { text: newText }
  const lines = text.split(EOL)
  return { range: { start: pointOf(text, lines, range.start), end: pointOf(text, lines, range.end) }, text: newText }
}

/**
 * The text after a change, found by cutting the string: places outside are moved into the text, and those
 * behind the end of a line to its end. Knows nothing of lines and blocks, so that it can be believed.
 */
export function changedText(text: string, { range, text: newText }: TextChange): string {
  if (!range) return newText
  const starts = [0, ...[...text.matchAll(new RegExp(EOL, 'g'))].map((found) => found.index + found[0].length)]
  const lengths = text.split(EOL).map((line) => line.length)
  const offset = ({ line, character }: Point): number => {
    if (!(line >= 0)) return 0
    if (line >= starts.length) return text.length
    const within = character >= 0 ? Math.min(Math.floor(character), lengths[Math.floor(line)] ?? 0) : 0
    return (starts[Math.floor(line)] ?? 0) + within
  }
  const [start = 0, end = 0] = [offset(range.start), offset(range.end)].sort((a, b) => a - b)
  return text.slice(0, start) + newText + text.slice(end)
}

const EOL = /\r\n|\r|\n/

/** An offset between a return and its line feed comes out one column behind the end of the line, as some clients say it. */
function pointOf(text: string, lines: readonly string[], aim: Aim): Point {
  if ('line' in aim) return aim
  const before = text.slice(0, Math.floor(aim.at * text.length)).split(EOL)
  const line = Math.min(before.length, lines.length) - 1
  return { line, character: before.at(-1)?.length ?? 0 }
}
