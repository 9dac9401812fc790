import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { CableDocument } from '../../../server/language/syntax/document/document.ts'
import { lintText } from '../../support/cable.ts'
import { outlinePicture, tokensPicture } from '../../support/feature-pictures.ts'
import { oddRow } from '../../support/odd-rows.ts'
import { assertPicture } from '../../support/picture.ts'
import { changedLines, readPicture } from '../../support/read-picture.ts'
import { saidPicture } from '../../support/said-picture.ts'
import { service } from '../../support/service.ts'

const ROOT = resolve(import.meta.dirname, '../../fixtures/odd')

/** A row for each way in which some parts are written: what else than in a cable in order is said and read of it. */
describe('a cable with some parts in another form', () => {
  let rows: readonly { readonly row: string; readonly text: string; readonly document: CableDocument }[] = []
  before(() => {
    rows = readFileSync(join(ROOT, 'parts.rows'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((row) => {
        const text = oddRow(row)
        return { row, text, document: service.open('file:///odd.txt', 1, text) }
      })
  })
  const drawn = (lines: (row: (typeof rows)[number]) => readonly string[]): string =>
    rows
      .map(
        (row) =>
          `${row.row}\n${lines(row)
            .map((line) => `  ${line}\n`)
            .join('')}`,
      )
      .join('')

  it('is found fault with', () =>
    assertPicture(
      join(ROOT, 'parts.said'),
      drawn(({ text }) => said(text)),
    ))
  it('is read otherwise', () => {
    const sound = readPicture(oddRow('bt|BT')).map(withoutPlace)
    assertPicture(
      join(ROOT, 'parts.read'),
      drawn(({ text, document }) => changedLines(sound, readPicture(text, document).map(withoutPlace))),
    )
  })
  it('is coloured and outlined', () => {
    const sound = looks(service.open('file:///odd.txt', 1, oddRow('bt|BT')), oddRow('bt|BT'))
    assertPicture(
      join(ROOT, 'parts.looks'),
      drawn(({ text, document }) => changedLines(sound, looks(document, text)).filter((line) => line.startsWith('+'))),
    )
  })
})

/** That the copies have no NNNN is said in fixtures of its own. */
function said(text: string): readonly string[] {
  const ids = new Set(lintText(text).map(({ finding }) => finding.rule.id))
  ids.delete('structure-missing-nnnn')
  return [...ids].sort().flatMap((id) => `${id}\n${saidPicture(id, text, undefined)}`.trimEnd().split('\n'))
}

/** Where only the lines moved, nothing is read otherwise. */
function withoutPlace(line: string): string {
  return line
    .replace(
      / (\d+):(\d+)-(\d+):(\d+)$/,
      (_, from, start, to, end) => ` ${start}-${end}, ${Number(to) - Number(from)} below`,
    )
    .replace(/^fold .*/, 'fold')
}

/** Of each token, outline item and fold what it is; where it stands in its line. */
function looks(document: CableDocument, text: string): readonly string[] {
  const tokens = tokensPicture(text, service.semanticTokens(document), service.semanticTokensLegend)
  return [
    ...tokens
      .trimEnd()
      .split('\n')
      .map((row) => row.replace(/^\d+:/, '')),
    ...outlinePicture(service.symbols(document))
      .trimEnd()
      .split('\n')
      .map((row) =>
        row
          .trim()
          .replace(
            /\[(\d+):(\d+)-(\d+):(\d+)\] @\d+:(\d+)/,
            (_, a, b, c, d, e) => `[${b}, ${Number(c) - Number(a)} below ${d}] @${e}`,
          ),
      ),
  ]
}
