import { join, resolve } from 'node:path'
import { foreignIn } from '../../../server/language/text/foreign-in.ts'
import { assertPicture } from '../../support/picture.ts'

const FOLDER = resolve(import.meta.dirname, '../../fixtures/text')

/** Inside of a word, between words, at either end of a line; as an entity, and read with the wrong set once and twice. */
const PLACES: readonly (readonly [where: string, of: (character: string) => string])[] = [
  ['in a word', (it) => `to${it}wn`],
  ['between blanks', (it) => `to ${it} wn`],
  ['first', (it) => `${it}town`],
  ['last', (it) => `town${it}`],
  ['as an entity', (it) => `to&#${it.codePointAt(0)};wn`],
  ['read once with the wrong set', (it) => `to${misread(it)}wn`],
  ['read twice', (it) => `to${misread(misread(it))}wn`],
]

const from = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)

/** Controls and signs one by one, letters at the ends of their ranges. */
const CODES = [
  ...from(0x00, 0x27),
  0x40,
  0x7a,
  ...from(0x7e, 0xc4),
  ...[0xdf, 0xe0, 0xff, 0x100, 0x152, 0x17f, 0x180, 0x7ff, 0x800, 0xfff, 0x1680, 0x1fff],
  ...from(0x2000, 0x2030),
  ...[0x2032, 0x2033, 0x2039, 0x205f, 0x2060, 0x2064, 0x2065, 0x20ac, 0x2122, 0x3000, 0x3001, 0xd7ff],
  ...[0xe000, 0xfeff, 0xfffd, 0xfffe, 0x10000, 0x1f600, 0x10ffff],
]

describe('every character that is no letter', () => {
  it('becomes what it says wherever it stands', () => {
    const rows = CODES.map((code) => {
      const told = PLACES.map(([where, of]) => {
        const text = of(String.fromCodePoint(code))
        const found = foreignIn(text).map(
          ({ kind, start, end, replacement, name }) =>
            `${kind} ${start}-${end} ${replacement === undefined ? 'lost' : JSON.stringify(replacement)} ${JSON.stringify(name)}`,
        )
        return found.length > 0 ? `  ${where}: ${found.join(', ')}\n` : ''
      })
      return `U+${code.toString(16).padStart(4, '0')}\n${told.join('')}`
    })
    assertPicture(join(FOLDER, 'characters.said'), rows.join(''))
  })
})

/** The bytes of UTF-8, shown as Windows-1252 shows them. */
function misread(text: string): string {
  return new TextDecoder('windows-1252').decode(new TextEncoder().encode(text))
}
