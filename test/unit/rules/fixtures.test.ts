import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { rules } from '../../../server/language/rules/registry/registry.ts'
import { type LintOptions, lintText, type PlacedFinding } from '../../support/cable.ts'
import { afterFix, fixedBy, fixesOf, newFindings } from '../../support/fixes.ts'
import { describeMark, type Mark, readMarks } from '../../support/marks.ts'

const ROOT = resolve(import.meta.dirname, '../../fixtures/rules')

describe('fixtures of rules', () => {
  const folders = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isDirectory())

  it('belong to rules that exist', () => {
    const ids = new Set(rules.map(({ id }) => id))
    assert.deepEqual(
      folders.map(({ name }) => name).filter((name) => !ids.has(name)),
      [],
    )
  })

  for (const { name: ruleId } of folders) {
    describe(ruleId, () => {
      const names = readdirSync(join(ROOT, ruleId)).filter((name) => /(?<!\.fixed)\.txt$/.test(name))
      for (const name of names) {
        it(`${name}: findings stand where the marks are`, () => {
          const { text, profile, marks } = readFixture(ruleId, name)
          const found = findingsOf(ruleId, text, { profile })
          assert.deepEqual(
            found.map((placed) => describeFinding(placed, text, marks)),
            marks.map(describeMark).sort(),
          )
          assert.equal(marks.length === 0, name.startsWith('silent-'), 'files without marks are named silent-…')
        })

        it(`${name}: fixes do what they say, and nothing else`, () => {
          const { text, profile } = readFixture(ruleId, name)
          checkFixes(ruleId, text, { profile })
          const expected = join(ROOT, ruleId, name.replace(/\.txt$/, '.fixed.txt'))
          if (existsSync(expected)) {
            assert.equal(fixedBy(ruleId, text, { profile }).text, readFileSync(expected, 'utf8'))
          }
        })
      }
    })
  }
})

/** After the fixes the findings are gone, no others have come, and there is nothing left to fix. */
function checkFixes(ruleId: string, text: string, options: LintOptions): void {
  const before = lintText(text, options)
  const own = before.filter(({ finding }) => finding.rule.id === ruleId)
  for (const placed of own) {
    for (const fix of fixesOf(placed)) {
      const after = lintText(afterFix(text, fix), options)
      const same = (found: readonly PlacedFinding[]): number =>
        found.filter(({ finding }) => finding.rule.id === ruleId && finding.message === placed.finding.message).length
      assert.ok(same(after) < same(own), `"${fix.title}" leaves its finding`)
      assert.deepEqual(newFindings(before, after), [], `"${fix.title}" brings new findings`)
    }
  }
  const fixed = fixedBy(ruleId, text, options)
  assert.ok(fixed.settled, 'fixing comes to no end')
  const after = lintText(fixed.text, options)
  const fixable = after.filter((placed) => placed.finding.rule.id === ruleId && fixesOf(placed).length > 0)
  assert.deepEqual(
    fixable.map(({ finding }) => finding.message),
    [],
  )
  assert.deepEqual(newFindings(before, after), [])
}

function readFixture(ruleId: string, name: string) {
  return readMarks(readFileSync(join(ROOT, ruleId, name), 'utf8'))
}

function findingsOf(ruleId: string, text: string, options: LintOptions): PlacedFinding[] {
  const order = (placed: PlacedFinding): string => describeFinding(placed, text, [])
  return lintText(text, options)
    .filter(({ finding }) => finding.rule.id === ruleId)
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))
}

/** A range over several lines is marked on its first; one that starts in the first two columns may be marked by `~<-`. */
function describeFinding({ finding, line }: PlacedFinding, text: string, marks: readonly Mark[]): string {
  const { span, rule } = finding
  const first = line + span.line
  const end = span.endLine === span.line ? span.end : (text.split(/\r\n|\n|\r/)[first]?.trimEnd().length ?? 0)
  const atStart = span.start < 2 && marks.some((mark) => mark.line === first && mark.end === undefined)
  return describeMark({ ruleId: rule.id, line: first, start: span.start, end: atStart ? undefined : end })
}
