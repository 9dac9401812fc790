import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join, resolve } from 'node:path'
import { type Node, parse } from 'acorn'
import { full } from 'acorn-walk'
import { checkSync } from 'recheck'

const CORE = resolve(import.meta.dirname, '../../server/language')

interface Pattern {
  readonly place: string
  readonly source: string
  readonly flags: string
}

/** Every regular expression literal of the core. */
function patterns(): Pattern[] {
  const names = readdirSync(CORE, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  return names.flatMap((name) => {
    const found: Pattern[] = []
    const program = parse(stripTypeScriptTypes(readFileSync(join(CORE, name), 'utf8')), {
      ecmaVersion: 'latest',
      sourceType: 'module',
      locations: true,
    })
    full(program, (node: Node) => {
      if (!('regex' in node) || node.regex === null || node.regex === undefined) return
      const { pattern, flags } = node.regex as { pattern: string; flags: string }
      found.push({ place: `${name}:${node.loc?.start.line}`, source: pattern, flags: flags.replace('d', '') })
    })
    return found
  })
}

describe('regular expressions of the core', () => {
  it('take time in proportion to the text', () => {
    const all = patterns()
    assert.ok(all.length > 100, `only ${all.length} found`)
    const slow = all.flatMap(({ place, source, flags }) => {
      const result = checkSync(source, flags, { timeout: 5_000 })
      return result.status === 'vulnerable' ? [`${place} ${result.complexity.summary}: ${source}`] : []
    })
    assert.deepEqual(slow, [])
  })
})
