import assert from 'node:assert/strict'
import { offered, withLine } from './completion.ts'

/** Line of the cable, what stands there in its place, the kind of the place, and how its list begins; undefined: nothing. */
export type PlaceRow = readonly [line: number, text: string, kind: string | undefined, ...first: string[]]

/** A test for each row. */
export function checkPlaces(name: string, lines: readonly string[], rows: readonly PlaceRow[]): void {
  describe(name, () => {
    for (const [line, text, kind, ...first] of rows) {
      it(`${text.trim() === '$0' ? `a blank line ${line + 1}` : text} → ${kind ?? 'nothing'}`, () => {
        const found = offered(withLine(lines, line, text))
        assert.equal(found?.place.kind, kind)
        const texts = found?.candidates.map(({ candidate }) => candidate.text) ?? []
        assert.deepEqual(texts.slice(0, first.length), first)
      })
    }
  })
}
