import assert from 'node:assert/strict'
import { join, resolve } from 'node:path'
import type { Completion } from '../../server/language/features/completion/completion.ts'
import { offered, withLine } from './completion.ts'
import { assertPicture } from './picture.ts'

const FOLDER = resolve(import.meta.dirname, '../fixtures/completion')

/** Line of the cable, what stands there in its place, the kind of the place, and how its list begins; undefined: nothing. */
export type PlaceRow = readonly [line: number, text: string, kind: string | undefined, ...first: string[]]

/** A test for each row, and a picture of all that is offered there. */
export function checkPlaces(name: string, lines: readonly string[], rows: readonly PlaceRow[]): void {
  const known = new Map<PlaceRow, Completion | undefined>()
  const offer = (row: PlaceRow): Completion | undefined => {
    const [line, text] = row
    if (!known.has(row)) known.set(row, offered(withLine(lines, line, text)))
    return known.get(row)
  }
  describe(name, () => {
    // Asked anew when the tests are run again, as `test:strength` does.
    after(() => known.clear())

    for (const row of rows) {
      const [line, text, kind, ...first] = row
      it(`${text.trim() === '$0' ? `a blank line ${line + 1}` : text} → ${kind ?? 'nothing'}`, () => {
        const found = offer(row)
        assert.equal(found?.place.kind, kind)
        const texts = found?.candidates.map(({ candidate }) => candidate.text) ?? []
        assert.deepEqual(texts.slice(0, first.length), first)
      })
    }

    it('are offered with all that is known of them', () => {
      const told = rows.map((row) => `${row[0] + 1} ${row[1]}\n${toldOf(offer(row))}`)
      assertPicture(join(FOLDER, `${name.replace(/[^A-Za-z0-9]+/g, '-')}.said`), told.join(''))
    })
  })
}

/** The same without a test for each: what is offered where is told by the picture. */
export function picturePlaces(
  name: string,
  rows: readonly (readonly [lines: readonly string[], line: number, text: string])[],
): void {
  it(`${name}, with all that is known of them`, () => {
    const told = rows.map(
      ([lines, line, text]) => `${line + 1} ${text}\n${toldOf(offered(withLine(lines, line, text)))}`,
    )
    assertPicture(join(FOLDER, `${name.replace(/[^A-Za-z0-9]+/g, '-')}.said`), told.join(''))
  })
}

/** The place, how many, the first with all its parts and what it is found by, and the next by what they are called. */
function toldOf(found: Completion | undefined): string {
  if (!found) return ''
  const { place, candidates, isIncomplete } = found
  const [first, ...others] = candidates
  const { text, ...parts } = first?.candidate ?? { text: '' }
  const all = Object.entries(parts).map(([name, part]) => ` ${name}=${JSON.stringify(part)}`)
  const filter = first?.filter === text ? '' : ` filter=${JSON.stringify(first?.filter)}`
  const next = others.slice(0, MOST).map(({ candidate }) => candidate.label ?? candidate.text)
  return [
    `  ${place.kind} ${place.start}-${place.end} ${JSON.stringify(place.typed)} ${candidates.length}${isIncomplete ? ' and more' : ''}: `,
    `${JSON.stringify(text)}${all.join('')}${filter}\n`,
    ...(next.length > 0 ? [`    ${next.map((each) => JSON.stringify(each).slice(1, -1)).join(' | ')}\n`] : []),
  ].join('')
}

const MOST = 6
