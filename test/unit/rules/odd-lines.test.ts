import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { CableDocument } from '../../../server/language/syntax/document/document.ts'
import { tokensPicture } from '../../support/feature-pictures.ts'
import { type OddLine, oddLine, SOUND } from '../../support/odd-line.ts'
import { assertPicture } from '../../support/picture.ts'
import { changedLines, readPicture } from '../../support/read-picture.ts'
import { service } from '../../support/service.ts'

const ROOT = resolve(import.meta.dirname, '../../fixtures/odd')
const allRows = readFileSync(join(ROOT, 'lines.rows'), 'utf8').trimEnd().split('\n')

describe('a cable with one line in another form', () => {
  for (const name of Object.keys(SOUND).filter((each) => allRows.some((row) => row.startsWith(`${each}|`)))) {
    const picture = (kind: string): string => join(ROOT, 'lines', `${name}.${kind}`)
    let rows: readonly (OddLine & { readonly document: CableDocument })[] = []
    before(() => {
      rows = allRows
        .filter((row) => row.startsWith(`${name}|`))
        .map(oddLine)
        .map((odd) => ({ ...odd, document: service.open('file:///odd.txt', 1, odd.text) }))
    })

    it(`${name}: is read otherwise there, and nowhere else`, () => {
      const sound = readPicture(oddLine(`dtg|${SOUND.dtg}`).text).map(withoutPlace)
      const read = rows.map(({ row, text, document }) => {
        const changed = changedLines(sound, readPicture(text, document).map(withoutPlace))
        return `${row}\n${changed.map((line) => `  ${line}\n`).join('')}`
      })
      assertPicture(picture('read'), read.join(''))
    })

    it(`${name}: is coloured there as what it is`, () => {
      const coloured = rows.map(({ row, text, document, from, to }) => {
        const data = service.semanticTokens(document)
        const tokens = tokensPicture(text, data, service.semanticTokensLegend)
          .split('\n')
          .filter((token) => {
            const line = Number.parseInt(token, 10) - 1
            return line >= from && line < to
          })
          .map((token) => token.replace(/^\d+/, (line) => `${Number(line) - from}`))
        return `${row}\n  ${tokens.join('; ')}\n`
      })
      assertPicture(picture('tokens'), coloured.join(''))
    })

    it(`${name}: leads from its words to where others are, and explains them`, () => {
      const known = new Set<string>()
      const context = { markdown: false, now: Date.UTC(2012, 7, 3, 14, 53), timeZone: () => 'Europe/Berlin' }
      const told = rows.map(({ row, text, document, from, to }) => {
        const lines = text.split('\n').slice(from, to)
        // What a hover speaks of is asked about once.
        let spoken = { line: -1, character: -1 }
        const shown = lines.flatMap((words, index) =>
          [...words.matchAll(/[^\s,;()/]+/g)].flatMap(({ index: character, 0: word }) => {
            const position = { line: from + index, character }
            if (spoken.line > position.line || (spoken.line === position.line && spoken.character > character))
              return []
            const targets = service
              .definition(document, position)
              .map(
                ({ targetSelectionRange: { start, end } }) =>
                  `${start.line - from}:${start.character}-${end.line - from}:${end.character}`,
              )
            const { range, contents } = service.hover(document, position, context) ?? {}
            if (range) spoken = range.end
            const said = typeof contents === 'object' && 'value' in contents ? contents.value : ''
            const isNew = said !== '' && !known.has(said)
            known.add(said)
            const hover = isNew ? ` (${range?.start.character}-${range?.end.character}) ${shortened(said)}` : ''
            return targets.length > 0 || isNew ? [`  ${word} ${targets.join(' ')}${hover}\n`] : []
          }),
        )
        return shown.length > 0 ? `${row}\n${shown.join('')}` : ''
      })
      assertPicture(picture('leads'), told.join(''))
    })
  }
})

/** Where only the places moved, nothing is read otherwise. */
function withoutPlace(line: string): string {
  return line.replace(/ \d+:(\d+)-\d+:(\d+)$/, ' $1-$2').replace(/^fold .*/, 'fold')
}

/** Its lines side by side; of a long one the beginning. */
function shortened(hover: string): string {
  return hover
    .trim()
    .replace(/\s*\n\s*/g, ' | ')
    .slice(0, 400)
}
