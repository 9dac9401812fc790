import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join, resolve } from 'node:path'
import { type Node, parse } from 'acorn'
import { full } from 'acorn-walk'
import { checkSync } from 'recheck'

const CORE = resolve(import.meta.dirname, '../../server/language')
const PROVEN = join(import.meta.dirname, 'proven.json')

/**
 * The checker stops by default after so many milliseconds, so that its answers depend on what else the machine
 * does. Limited by steps and with one seed it gives the same answer everywhere. What no automaton can decide in
 * two minutes is unknown, and an unknown pattern is one to write more simply.
 */
const PARAMETERS = { timeout: 120_000, attackTimeout: null, incubationTimeout: null, randomSeed: 1 } as const
const { version } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../node_modules/recheck/package.json'), 'utf8'),
)

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

/** What a proof holds for: the pattern, and the checker with its parameters. */
function nameOf({ source, flags }: Pattern): string {
  const subject = JSON.stringify([version, PARAMETERS, source, flags])
  return createHash('sha256').update(subject).digest('hex').slice(0, 16)
}

/**
 * A pattern that was proven once is proven: `proven.json` has the names of those, and a pattern that is new or has
 * changed is checked here and now. `PROVE_PATTERNS=1` writes the new ones down, `PROVE_PATTERNS=all` checks all
 * of them, which takes minutes.
 */
describe('regular expressions of the core', () => {
  it('take time in proportion to the text', () => {
    const all = new Map(patterns().map((pattern) => [nameOf(pattern), pattern]))
    assert.ok(all.size > 100, `only ${all.size} found`)
    const asked = process.env['PROVE_PATTERNS']
    const known = new Set<string>(asked === 'all' ? [] : JSON.parse(readFileSync(PROVEN, 'utf8')))
    const proven = [...all.keys()].filter((name) => known.has(name))
    const slow: string[] = []
    for (const [name, { place, source, flags }] of all) {
      if (known.has(name)) continue
      const result = checkSync(source, flags, PARAMETERS)
      if (result.status === 'safe') proven.push(name)
      else {
        const why = result.status === 'unknown' ? result.error.kind : result.complexity.summary
        slow.push(`${place} ${result.status}, ${why}: ${source}`)
      }
      if (asked !== undefined) writeFileSync(PROVEN, `${JSON.stringify(proven.sort(), null, 2)}\n`)
    }
    assert.deepEqual(slow, [])
  })
})
