import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { writingPlaceAt } from '../../../../server/language/features/completion/place-at.ts'
import { placeAt } from '../../../../server/language/features/places/place.ts'
import type { CableDocument } from '../../../../server/language/syntax/document/document.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { DRAFT, SMART, TRANSMITTED } from '../../../support/completion.ts'
import { OLD, RESTRICTED } from '../../../support/completion-texts.ts'
import { assertPicture } from '../../../support/picture.ts'
import { service } from '../../../support/service.ts'

const FOLDER = resolve(import.meta.dirname, '../../../fixtures/completion')
const CABLES: Readonly<Record<string, readonly string[]>> = {
  T: TRANSMITTED,
  D: DRAFT,
  S: SMART,
  O: OLD,
  R: RESTRICTED,
}
const vocabulary = defaultVocabulary()

/** `T 14|TAGS: PREL`: a line of a cable as it is written, or half written; `\n` begins a further one. */
interface Row {
  readonly row: string
  readonly cable: string
  readonly line: number
  readonly lines: readonly string[]
}

function rowOf(row: string): Row {
  const [, cable = '', line = '', written = ''] = /^(\S) (\d+)\|(.*)$/.exec(row) ?? []
  return { row, cable, line: Number(line), lines: written.split('\\n') }
}

/** What belongs at the edges of all words and signs of lines that are written, or half written, at their place in a cable. */
describe('what belongs at the edges of words', () => {
  it('is told with the token that is written there', () => {
    const rows = readFileSync(join(FOLDER, 'edges.rows'), 'utf8').replace(/\n$/, '').split('\n').map(rowOf)
    const told = new Map<Row, string>()
    for (const [cable, own] of Map.groupBy(rows, (row) => row.cable)) {
      // Of header, level, fields and text one line each stands in a cable at once: that reads a third of the texts.
      const parts = [...Map.groupBy(own, ({ line }) => PARTS.findIndex((last) => line <= last)).values()]
      for (let index = 0; index < Math.max(...parts.map(({ length }) => length)); index++)
        for (const [row, edges] of edgesIn(
          CABLES[cable] ?? [],
          parts.flatMap((part) => part[index] ?? []),
        ))
          told.set(row, edges)
    }
    assertPicture(join(FOLDER, 'edges.said'), rows.map((row) => `${row.row}\n${told.get(row)}`).join(''))
  })
})

/** The last lines of the parts of a cable. */
const PARTS = [8, 11, 20, Number.POSITIVE_INFINITY]

/** The edges of some rows, all of which stand in one text. */
function edgesIn(cable: readonly string[], rows: readonly Row[]): readonly (readonly [Row, string])[] {
  const text = cable.flatMap((line, at) => rows.find((row) => row.line === at)?.lines ?? [line])
  const document = service.open('file:///edges.cable', 1, text.join('\n'))
  return rows.map((row) => {
    const above = rows.filter(({ line }) => line < row.line).reduce((sum, { lines }) => sum + lines.length - 1, 0)
    return [row, edgesOf(document, row.line + above + row.lines.length - 1, row.lines.at(-1) ?? '')]
  })
}

/** `3-5 tag 6-8`: columns of a line from and to which a token of that kind is written, and the columns of the token. */
function edgesOf(document: CableDocument, line: number, text: string): string {
  const runs: { from: number; to: number; told: string }[] = []
  for (const character of columnsOf(text)) {
    const place = placeAt(document, { line, character }, vocabulary)
    const found = place && writingPlaceAt(place, vocabulary)
    const lead = found?.lead ? ` behind ${JSON.stringify(found.lead.text)} at ${found.lead.start}` : ''
    const told = found ? `${found.kind} ${found.start}-${found.end}${lead}` : ''
    const last = runs.at(-1)
    if (last?.told === told) last.to = character
    else runs.push({ from: character, to: character, told })
  }
  return runs.map(({ from, to, told }) => (told === '' ? '' : `  ${from}-${to} ${told}\n`)).join('')
}

/** In front of each word, behind its first character and behind its last one; the same of signs and blanks. */
function columnsOf(text: string): readonly number[] {
  const edges = [...text.matchAll(/[A-Za-z]+|\d+|\s+|[^\w\s]/g)].flatMap(({ index, 0: { length } }) => [
    index,
    index + 1,
    index + length,
  ])
  return [...new Set([0, ...edges])].sort((one, other) => one - other)
}
