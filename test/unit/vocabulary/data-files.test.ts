import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { bundledLists } from '../../../server/language/vocabulary/lists.ts'

const folder = new URL('../../../server/data/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))

interface Entry extends Readonly<Record<string, unknown>> {
  readonly code: string
  readonly source: string
}

interface List {
  readonly name: string
  readonly description: string
  readonly sources: Readonly<Record<string, string>>
  readonly entries: readonly Entry[]
}

/** Strings of the project stay below this once they are bundled, so that the server starts at once. */
const LARGEST_BUNDLE = 245_000

describe('data files', () => {
  it('are the lists that the vocabulary loads, no more and no fewer', () => {
    assert.deepEqual(files.map((name) => name.slice(0, -'.json'.length)).sort(), Object.keys(bundledLists).sort())
  })

  it('stay small enough to be bundled as text', () => {
    const size = files.reduce((sum, name) => sum + Buffer.byteLength(JSON.stringify(read(name))), 0)
    assert.ok(size < LARGEST_BUNDLE, `${size} bytes without blanks`)
  })

  it('are described in SOURCES.md', () => {
    const prose = readFileSync(new URL('SOURCES.md', folder), 'utf8')
    assert.deepEqual(
      files.filter((name) => !prose.includes(`\`${name}\``)),
      [],
    )
  })

  for (const name of files) {
    describe(name, () => {
      const list = read(name)

      it('is named after its file and described', () => {
        assert.equal(`${list.name}.json`, name)
        assert.ok(list.description.length > 20)
      })

      it('gives every entry a source, and uses every source', () => {
        assert.deepEqual(
          list.entries.filter((entry) => !(entry.source in list.sources)).map((entry) => entry.code),
          [],
        )
        const used = new Set(list.entries.map((entry) => entry.source))
        assert.deepEqual(
          Object.keys(list.sources).filter((key) => !used.has(key)),
          [],
        )
      })

      it('has one entry per code, in order, one per line', () => {
        const codes = list.entries.map((entry) => entry.code)
        assert.deepEqual(
          codes.filter((code, index) => codes.indexOf(code) !== index),
          [],
        )
        if (name !== 'format-lines.json') assert.deepEqual(codes, [...codes].sort())
        const lines = readFileSync(new URL(name, folder), 'utf8').split('\n')
        assert.equal(lines.filter((line) => line.trimStart().startsWith('{"code":')).length, codes.length)
      })

      it('holds true days', () => {
        const days = list.entries.flatMap((entry) =>
          DAY_FIELDS.map((field) => entry[field]).filter((day) => day !== undefined),
        )
        assert.deepEqual(
          days.filter((day) => typeof day !== 'string' || !isDay(day)),
          [],
        )
        for (const entry of list.entries) {
          const from = entry['from'] ?? entry['effectiveFrom']
          const to = entry['to'] ?? entry['effectiveTo']
          if (typeof from === 'string' && typeof to === 'string') assert.ok(from <= to, entry.code)
        }
      })

      it('has prose without double blanks, a trailing blank or an unended sentence', () => {
        for (const entry of list.entries) {
          const note = entry['note']
          if (note !== undefined) assert.match(String(note), /^\S.*[.?)]$/, entry.code)
          for (const text of [entry['title'], note]) {
            if (text !== undefined) assert.ok(text === String(text).trim() && !String(text).includes('  '), entry.code)
          }
        }
      })
    })
  }
})

const DAY_FIELDS = ['from', 'to', 'signed', 'effectiveFrom', 'effectiveTo']

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

function read(name: string): List {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
}
