import fc from 'fast-check'
import { corpusFiles, corpusText } from '../corpus.ts'
import { pieceTexts } from '../edits.ts'
import { textOf, writeCable } from '../generator/write-cable.ts'
import { anyText } from './any-text.ts'

/** Names alone: a text is read when it is drawn. */
const files = corpusFiles()

const written = fc.nat({ max: 100_000 }).map((seed) => {
  const { rows, eol } = writeCable(seed)
  return textOf(rows, eol)
})

const found = fc.nat({ max: Math.max(0, files.length - 1) }).map((index) => {
  const file = files[index]
  return file ? corpusText(file) : ''
})

const whole = files.length > 0 ? fc.oneof({ weight: 2, arbitrary: written }, { weight: 1, arbitrary: found }) : written

/** A stretch of a cable; of real ones where they are here. Short enough to be opened many times a second. */
const stretches = fc
  .tuple(whole, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 3_000 }))
  .map(([text, at, length]) => {
    const start = Math.floor(at * Math.max(0, text.length - length))
    return text.slice(start, start + length)
  })

/** Two texts in one file, with whatever between them. */
const joined = fc
  .tuple(stretches, fc.constantFrom('', '\n', '\r', 'NNNN\n\n', '\u{1F4E8}'), stretches)
  .map((parts) => parts.join(''))

/** Cables, or what looks like a part of one. */
export const cableTexts: fc.Arbitrary<string> = fc.oneof(pieceTexts, pieceTexts, stretches, joined)

/** Any text at all: strings of any code units, structure gone wrong, parts of cables, cables spoilt by strings. */
export const anyTexts: fc.Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: anyText(200) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
      .map((codes) => String.fromCharCode(...codes)),
  },
  { weight: 4, arbitrary: cableTexts },
  {
    weight: 2,
    arbitrary: fc
      .tuple(cableTexts, fc.double({ min: 0, max: 1, noNaN: true }), anyText(40))
      .map(([text, at, spoiler]) => {
        const place = Math.floor(at * text.length)
        return text.slice(0, place) + spoiler + text.slice(place)
      }),
  },
)

/** Whole cables, with a word changed here and there: what rules have most to say about. */
export const wholeCables: fc.Arbitrary<string> = fc
  .tuple(
    whole,
    fc.array(
      fc.tuple(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom('', '(C)', '9. ', '\n', '\n\n', 'A', '`', '\u2019'),
      ),
      {
        maxLength: 4,
      },
    ),
  )
  .map(([text, changes]) =>
    changes.reduce((current, [at, change]) => {
      const place = Math.floor(at * current.length)
      return current.slice(0, place) + change + current.slice(place + 4)
    }, text),
  )
