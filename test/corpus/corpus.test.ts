import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { documentText, openDocument } from '../../server/language/syntax/document/document.ts'
import { lintText } from '../support/cable.ts'
import { type CorpusFile, corpusFiles, corpusIsHere, corpusText, withoutCorpus } from '../support/corpus.ts'

/** Findings of each rule over each folder: `folder rule level` to findings and files. Committed, so that a change shows. */
type CorpusCounts = Record<string, { readonly findings: number; readonly files: number }>

const COMMITTED = join(import.meta.dirname, 'counts.json')

function folderOf({ name }: CorpusFile): string {
  return name.includes('/') ? name.slice(0, name.indexOf('/')) : 'sample'
}

function count(files: readonly CorpusFile[]): CorpusCounts {
  const counts: Record<string, { findings: number; files: number }> = {}
  for (const file of files) {
    const seen = new Set<string>()
    for (const { finding } of lintText(corpusText(file))) {
      const key = `${folderOf(file)} ${finding.rule.id} ${finding.level}`
      counts[key] ??= { findings: 0, files: 0 }
      const sum = counts[key]
      sum.findings++
      if (!seen.has(key)) sum.files++
      seen.add(key)
    }
  }
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** One line for each count that is not as committed. */
function differences(before: CorpusCounts, after: CorpusCounts): string[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return keys.flatMap((key) => {
    const [old, now] = [before[key], after[key]]
    if (old?.findings === now?.findings && old?.files === now?.files) return []
    return [
      `${key}: ${old?.findings ?? 0} in ${old?.files ?? 0} files -> ${now?.findings ?? 0} in ${now?.files ?? 0} files`,
    ]
  })
}

describe('real cables', () => {
  before(() => {
    if (!corpusIsHere) console.log(`    ${withoutCorpus}`)
  })

  it('open, and come back to the character', () => {
    for (const file of corpusFiles()) {
      const text = corpusText(file)
      assert.equal(documentText(openDocument(file.name, 1, text)), text, file.name)
    }
  })

  it('give the same findings whatever their line endings', () => {
    const places = (text: string): string[] =>
      lintText(text).map(
        ({ finding: { rule, span }, line }) => `${rule.id} ${line + span.line}:${span.start}-${span.end}`,
      )
    for (const file of corpusFiles().filter((_, index) => index % 5 === 0)) {
      const text = corpusText(file).replaceAll(/\r\n?/g, '\n')
      const expected = places(text)
      assert.deepEqual(places(text.replaceAll('\n', '\r\n')), expected, `${file.name} with CRLF`)
      assert.deepEqual(places(text.replaceAll('\n', '\r')), expected, `${file.name} with CR`)
    }
  })

  it('give the findings that were committed', () => {
    if (!corpusIsHere) return
    const now = count(corpusFiles())
    const committed: CorpusCounts = existsSync(COMMITTED) ? JSON.parse(readFileSync(COMMITTED, 'utf8')) : {}
    if (process.env['ACCEPT_COUNTS'] !== undefined) {
      writeFileSync(COMMITTED, `${JSON.stringify(now, null, 2)}\n`)
      return
    }
    const changed = differences(committed, now)
    assert.equal(
      changed.length,
      0,
      `findings changed; read them, then accept with ACCEPT_COUNTS=1:\n${changed.join('\n')}`,
    )
  })
})
