import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readMarks } from './marks.ts'
import { oddLine } from './odd-line.ts'

const FIXTURES = resolve(import.meta.dirname, '../fixtures')

/** A text of the fixtures, and the same with lines of it in another form. */
export interface ChangedText {
  readonly name: string
  /** The lines that went and came, as they are written in the file. */
  readonly written: string
  readonly before: string
  readonly after: string
  /** Where a line of the text before stands in the one after; both count from 1. */
  lineAfter(line: number): number
}

/**
 * Reads `# SOURCE`, then for each place `@LINE` with lines that begin with `-` and `+`. The source is `odd/sets.txt 2`, a
 * row of `odd/lines.rows`, or `rules/para-gap/example-1.txt`. What is to go has to stand there.
 */
export function changedTexts(file: string): readonly ChangedText[] {
  const [, ...all] = readFileSync(join(FIXTURES, file), 'utf8').split(/^# /m)
  return all.map((each) => {
    const [name = '', ...script] = each.replace(/\n+$/, '').split('\n')
    const before = sourceText(name)
    const lines = before.split('\n')
    const moved: { readonly from: number; readonly by: number }[] = []
    for (const place of script.join('\n').split(/^@/m).slice(1).reverse()) {
      const [number = '', ...rows] = place.replace(/\n+$/, '').split('\n')
      const gone = rows.filter((row) => row.startsWith('-')).map((row) => row.slice(1))
      const come = rows.filter((row) => row.startsWith('+')).map((row) => row.slice(1))
      const at = Number(number) - 1
      assert.deepEqual(lines.slice(at, at + gone.length), gone, `${name}, line ${number}`)
      lines.splice(at, gone.length, ...come)
      moved.push({ from: at + 1 + gone.length, by: come.length - gone.length })
    }
    return {
      name,
      written: `${script.join('\n')}\n`,
      before,
      after: lines.join('\n'),
      lineAfter: (line) => moved.reduce((now, { from, by }) => (line >= from ? now + by : now), line),
    }
  })
}

/** The text of a fixture by its name, as `changedTexts` has them. */
export function sourceText(name: string): string {
  if (name.includes('|')) return oddLine(name).text
  const [file = '', number] = name.split(' ')
  const text = readFileSync(join(FIXTURES, file), 'utf8')
  return number === undefined ? readMarks(text).text : (text.split('\n~~~~\n')[Number(number) - 1] ?? '')
}
