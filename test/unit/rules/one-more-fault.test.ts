import { join, resolve } from 'node:path'
import { comparisonText, PLAIN_MARKS } from '../../../server/language/comparison/comparison-text.ts'
import { lintText } from '../../support/cable.ts'
import { type ChangedText, changedTexts } from '../../support/changed-text.ts'
import { compared } from '../../support/comparison/compared.ts'
import { tokensPicture } from '../../support/feature-pictures.ts'
import { assertPicture } from '../../support/picture.ts'
import { changedLines, readPicture } from '../../support/read-picture.ts'
import { saidPicture } from '../../support/said-picture.ts'
import { service } from '../../support/service.ts'

const ROOT = resolve(import.meta.dirname, '../../fixtures/odd')
const texts = changedTexts('odd/one-more.changes')

/** Texts that stand among the fixtures with one thing more out of order: what becomes otherwise, and nothing else. */
describe('a text with one fault more', () => {
  const changed = (what: (text: string) => readonly string[]): string => {
    const drawn = texts.map(({ name, written, before, after, ...text }) => {
      const lines = changedLines(moved(what(before), text), what(after))
      return `# ${name}\n${written}${lines.map((line) => `  ${line}\n`).join('')}`
    })
    return drawn.join('\n')
  }

  it('is found fault with otherwise', () => assertPicture(join(ROOT, 'one-more.said'), changed(said)))
  it('is read otherwise', () => assertPicture(join(ROOT, 'one-more.read'), changed(readPicture)))
  it('is coloured otherwise', () => assertPicture(join(ROOT, 'one-more.tokens'), changed(coloured)))
  it('is told apart from what it was', () => {
    const told = texts.map(({ name, written, before, after }) => {
      const found = compared(before, after)
      const places = found.changes.map(({ before: left, after: right }) => `${place(left)} ${place(right)}\n`)
      return `# ${name}\n${written}${comparisonText(found, PLAIN_MARKS)}${places.join('')}`
    })
    assertPicture(join(ROOT, 'one-more.compared'), told.join('\n'))
  })
})

/** What stands below the change has moved with it. */
function moved(lines: readonly string[], { lineAfter }: Pick<ChangedText, 'lineAfter'>): readonly string[] {
  const shifted = (line: string): string => String(lineAfter(Number(line)))
  return lines.map((line) =>
    line
      .replace(/\b(\d+):(?=\d+-)/g, (_, at) => `${shifted(at)}:`)
      .replace(/-(\d+):(?=\d+)/g, (_, at) => `-${shifted(at)}:`)
      .replace(/^fold (\d+)-(\d+)/, (_, from, to) => `fold ${shifted(from)}-${shifted(to)}`)
      .replace(/^(\d+):(?=\d+ ")/, (_, at) => `${shifted(at)}:`),
  )
}

/** Each rule as one line, that what it says of several places stays together. */
function said(text: string): readonly string[] {
  const ids = new Set(lintText(text).map(({ finding }) => finding.rule.id))
  return [...ids].sort().map((id) => `${id}\n${saidPicture(id, text, undefined)}`.trimEnd())
}

function coloured(text: string): readonly string[] {
  const document = service.open('file:///odd.txt', 1, text)
  const rows = tokensPicture(text, service.semanticTokens(document), service.semanticTokensLegend)
  return rows.trimEnd().split('\n')
}

function place({ line, start, endLine, end }: ReturnType<typeof compared>['changes'][number]['before']): string {
  return `${line + 1}:${start + 1}-${endLine + 1}:${end + 1}`
}
