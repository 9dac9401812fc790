import { join, resolve } from 'node:path'
import { compareDocuments } from '../../../server/language/comparison/compare.ts'
import { comparisonText, PLAIN_MARKS } from '../../../server/language/comparison/comparison-text.ts'
import type { CableDocument } from '../../../server/language/syntax/document/document.ts'
import { defaultVocabulary } from '../../../server/language/vocabulary/vocabulary.ts'
import { lintText } from '../../support/cable.ts'
import { type ChangedText, changedTexts } from '../../support/changed-text.ts'
import type { compared } from '../../support/comparison/compared.ts'
import { tokensPicture } from '../../support/feature-pictures.ts'
import { assertPicture } from '../../support/picture.ts'
import { changedLines, readPicture } from '../../support/read-picture.ts'
import { saidPicture } from '../../support/said-picture.ts'
import { service } from '../../support/service.ts'

const ROOT = resolve(import.meta.dirname, '../../fixtures/odd')

interface Opened extends ChangedText {
  readonly old: CableDocument
  readonly now: CableDocument
}

/** Texts that stand among the fixtures with one thing more out of order. */
describe('a text with one fault more', () => {
  let texts: readonly Opened[] = []
  before(() => {
    const open = (text: string): CableDocument => service.open('file:///odd.txt', 1, text)
    texts = changedTexts('odd/one-more.changes').map((text) => ({
      ...text,
      old: open(text.before),
      now: open(text.after),
    }))
  })
  const drawn = (lines: (text: Opened) => readonly string[]): string =>
    texts
      .map(
        (text) =>
          `# ${text.name}\n${text.written}${lines(text)
            .map((line) => `${line}\n`)
            .join('')}`,
      )
      .join('\n')
  const changed = (what: (text: string, document: CableDocument) => readonly string[]): string =>
    drawn((text) =>
      changedLines(moved(what(text.before, text.old), text), what(text.after, text.now)).map((line) => `  ${line}`),
    )

  it('is found fault with', () =>
    assertPicture(
      join(ROOT, 'one-more.said'),
      drawn(({ after }) => said(after)),
    ))
  it('is read otherwise there, and nowhere else', () => {
    assertPicture(join(ROOT, 'one-more.read'), changed(readPicture))
  })
  it('is coloured otherwise there, and nowhere else', () => {
    assertPicture(join(ROOT, 'one-more.tokens'), changed(coloured))
  })
  it('is told apart from what it was', () => {
    const told = drawn(({ old, now }) => {
      const found = compareDocuments(old, now, defaultVocabulary())
      const places = found.changes.map(({ before: left, after: right }) => `${place(left)} ${place(right)}`)
      return [comparisonText(found, PLAIN_MARKS), ...places]
    })
    assertPicture(join(ROOT, 'one-more.compared'), told)
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

/** That the copies have no NNNN is said in fixtures of its own. */
function said(text: string): readonly string[] {
  const ids = new Set(lintText(text).map(({ finding }) => finding.rule.id))
  ids.delete('structure-missing-nnnn')
  return [...ids].sort().map((id) => `${id}\n${saidPicture(id, text, undefined)}`.trimEnd())
}

function coloured(text: string, document: CableDocument): readonly string[] {
  const rows = tokensPicture(text, service.semanticTokens(document), service.semanticTokensLegend)
  return rows.trimEnd().split('\n')
}

function place({ line, start, endLine, end }: ReturnType<typeof compared>['changes'][number]['before']): string {
  return `${line + 1}:${start + 1}-${endLine + 1}:${end + 1}`
}
