import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join, resolve } from 'node:path'
import { type Node, parse } from 'acorn'
import { samplesOf } from '../../support/pattern-samples.ts'

const CORE = resolve(import.meta.dirname, '../../../server/language')
const FIXTURES = resolve(import.meta.dirname, '../../fixtures')
const CABLES = resolve(import.meta.dirname, '../../../../shared/cables')

/** Patterns that stand before long ones to save their work: file, the short ones, the long ones. */
const PAIRS: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['model/reading/references/reference-items.ts', ['MAY_LEAD'], ['LEAD']],
  ['model/reading/lines/omission-note.ts', ['BEGINS_LIKE_A_NOTE', 'SAYS_WHAT_HAPPENED'], ['NOTE_OF_OMISSION']],
  ['model/reading/body/redaction.ts', ['MAY_BE_REDACTION'], ['REDACTION']],
  ['model/reading/body/block-facts.ts', ['HINT'], ['MENTION_HINT', 'MARKER_HINT']],
  ['model/reading/closing/signer-title.ts', ['MAY_BE_CAPACITY'], ['BEFORE_NAME', 'TITLE_ALONE']],
  ['model/reading/closing/web-box.ts', ['MAY_LEAD', 'NAMES_A_PLACE'], ['WEB_LEAD']],
  ['model/reading/closing/last-lines.ts', ['MAY_BE_NO_TEXT'], ['NO_TEXT']],
  ['model/reading/closing/last-lines.ts', ['MAY_BE_NOTE'], ['NOTE']],
  ['model/reading/closing/last-lines.ts', ['MAY_BE_TAIL'], ['TAIL']],
  ['model/reading/closing/surname.ts', ['MAY_STAND_BEHIND'], ['BEHIND_NAME']],
  ['syntax/lines/mark-at.ts', ['MAY_BE_NAMED'], ['NAMED']],
  ['rules/portions/hidden-marks.ts', ['MAY_BE_ITEM'], ['TORN_ITEM']],
]

/** The patterns and texts that a file of the core names at its top, by their names. */
function constantsOf(file: string): Record<string, unknown> {
  const source = stripTypeScriptTypes(readFileSync(join(CORE, file), 'utf8'))
  const known: Record<string, unknown> = {}
  for (const statement of parse(source, { ecmaVersion: 'latest', sourceType: 'module' }).body) {
    if (statement.type !== 'VariableDeclaration') continue
    for (const { id, init } of statement.declarations) {
      if (id.type !== 'Identifier' || !init || !PLAIN.has(init.type)) continue
      const value = evaluated(source, init, known)
      if (value !== undefined) known[id.name] = value
    }
  }
  return known
}

const PLAIN: ReadonlySet<string> = new Set(['Literal', 'TemplateLiteral', 'NewExpression'])

function evaluated(source: string, { start, end }: Node, known: Record<string, unknown>): unknown {
  try {
    return new Function(...Object.keys(known), `return ${source.slice(start, end)}`)(...Object.values(known))
  } catch {
    // It rests on what another file has.
    return undefined
  }
}

/** Every line of the fixtures and, where they are there, of the real cables, and what follows each blank of it. */
function linesOfTexts(): ReadonlySet<string> {
  const lines = new Set<string>()
  for (const folder of [FIXTURES, CABLES]) {
    let names: string[]
    try {
      names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt'))
    } catch {
      continue
    }
    for (const name of names)
      for (const line of readFileSync(join(folder, name), 'utf8').split(/\r?\n/)) lines.add(line.slice(0, LONGEST))
  }
  return lines
}

const LONGEST = 240
const SAMPLES = 1500

describe('short patterns before long ones', () => {
  const lines = linesOfTexts()
  for (const [file, short, long] of PAIRS) {
    const constants = constantsOf(file)
    const pattern = (name: string): RegExp => {
      const found = constants[name]
      assert.ok(found instanceof RegExp, `${file} has no pattern ${name}`)
      return found
    }
    it(`let through what the long ones take: ${short.join(' and ')} before ${long.join(', ')}`, () => {
      const shorts = short.map(pattern)
      for (const name of long) {
        const whole = pattern(name)
        const samples = samplesOf(whole, SAMPLES)
        assert.ok(samples.length > 20, `${name}: only ${samples.length} samples`)
        const lost = [...samples, ...[...lines].filter((line) => whole.test(line))].filter(
          (text) => !shorts.every((each) => each.test(text)),
        )
        assert.deepEqual(lost.slice(0, 5), [], `${lost.length} texts that ${name} takes`)
      }
    })
  }

  it('are all in the list', () => {
    const listed = new Set(PAIRS.flatMap(([, short]) => short))
    const names = readdirSync(CORE, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
    const found = names.flatMap((name) =>
      [
        ...readFileSync(join(CORE, name), 'utf8').matchAll(
          /\b(MAY_[A-Z_]+)\.test\([a-z.]+\) && [A-Z_]+\.(?:test|exec)/g,
        ),
      ].map(([, short]) => short ?? ''),
    )
    assert.deepEqual(
      found.filter((name) => !listed.has(name)),
      [],
    )
  })
})
