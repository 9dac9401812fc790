import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cable } from '../support/command-line.ts'

const FOLDER = join(import.meta.dirname, 'golden')
const cables = ['faulty.txt', 'transmitted.txt', 'archival.txt', 'smart.txt']

/** The words of a command, by the file that holds what it writes. Written anew with ACCEPT_GOLDEN=1, to be read. */
const outputs: Readonly<Record<string, readonly string[]>> = {
  'check.out': ['check', ...cables],
  'check-hidden.out': ['check', '--level', 'error', ...cables],
  'check.json.out': ['check', '--format', 'json', ...cables],
  'check.summary.out': ['check', '--format', 'summary', ...cables],
  'check.github.out': ['check', '--format', 'github', ...cables],
  'check.junit.out': ['check', '--format', 'junit', ...cables],
  'check.unix.out': ['check', '--format', 'unix', ...cables],
  'check.agent.out': ['check', '--format', 'agent', ...cables],
  'fix.diff.out': ['check', '--fix', '--dry-run', '--profile', 'draft', ...cables],
  'parse.out': ['parse', ...cables],
  'parse-ranges.out': ['parse', '--ranges', 'smart.txt'],
  'catalogue.csv.out': ['parse', '--csv', ...cables],
  'outline.out': ['outline', 'transmitted.txt'],
}

describe('the output of the command line', () => {
  for (const [name, words] of Object.entries(outputs))
    it(`of cable ${words.join(' ')}`, async () => {
      const { out, err, code } = await cable(words, { cwd: FOLDER })
      assert.equal(err, '')
      assert.ok(code === 0 || code === 1)
      assert.ok(out.length > 0)
      const file = join(FOLDER, name)
      const shown = readable(name, out)
      if (process.env['ACCEPT_GOLDEN'] && !(existsSync(file) && readFileSync(file, 'utf8') === shown))
        writeFileSync(file, shown)
      assert.equal(shown, readFileSync(file, 'utf8'))
    })

  it('has no file that no command writes', () => {
    assert.deepEqual(readdirSync(FOLDER).sort(), [...cables, ...Object.keys(outputs)].sort())
  })
})

/** Models a value a line, so that a change can be read. */
function readable(name: string, out: string): string {
  if (!name.startsWith('parse')) return out
  const files = out.trimEnd().split('\n')
  return files
    .map((line) => {
      const { name: file, messages }: { name: string; messages: Record<string, unknown>[] } = JSON.parse(line)
      const values = messages.flatMap((message) =>
        Object.entries(message).map(([key, value]) => `  ${key}: ${JSON.stringify(value)}\n`),
      )
      return `${file}\n${values.join('')}`
    })
    .join('')
}
