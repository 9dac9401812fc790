import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PUSHED } from '../support/client.ts'
import { cable } from '../support/command-line.ts'
import { corpusFiles } from '../support/corpus.ts'
import { endServers, overStdio } from '../support/spawned-client.ts'

const EXAMPLES = resolve(import.meta.dirname, '../../examples')
const LEVELS = ['', 'error', 'warning', 'information', 'hint']

interface Reported {
  readonly file: string
  readonly rule: string
  readonly level: string
  readonly message: string
  readonly range: {
    readonly line: number
    readonly column: number
    readonly endLine: number
    readonly endColumn: number
  }
}

describe('the command line', () => {
  afterEach(endServers)

  it('reports what the server reports, to the character', async () => {
    const files = [
      ...readdirSync(EXAMPLES)
        .filter((name) => /\.(?:cable|txt)$/.test(name))
        .map((name) => join(EXAMPLES, name)),
      ...corpusFiles()
        .filter((_, index) => index % 4 === 0)
        .map(({ path }) => path),
    ]
    const { out } = await cable(['check', '--format', 'json', ...files])
    const found = new Map<string, string[]>(files.map((file) => [file, []]))
    for (const line of out.split('\n').filter(Boolean)) {
      const { file, rule, level, message, range }: Reported = JSON.parse(line)
      const { line: first, column, endLine, endColumn } = range
      found.get(file)?.push(`${first}:${column}-${endLine}:${endColumn} ${level} ${rule} ${message}`)
    }
    const client = await overStdio({ capabilities: PUSHED })
    for (const file of files) {
      const uri = pathToFileURL(file).href
      await client.open(uri, readFileSync(file, 'utf8'))
      const findings = (await client.findings(uri)).map(({ range: { start, end }, severity, code, message }) => {
        const place = `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`
        return `${place} ${LEVELS[severity ?? 0]} ${code} ${message}`
      })
      assert.deepEqual(findings, found.get(file), file)
    }
  })
})
