import assert from 'node:assert/strict'
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Profile } from '../../../server/language/model/message/message.ts'
import { rules } from '../../../server/language/rules/registry/registry.ts'
import { type Example, LEVELS, type Level, type Rule } from '../../../server/language/rules/rule.ts'
import { splitLines } from '../../../server/language/syntax/lines/split-lines.ts'
import { lintText, type PlacedFinding } from '../../support/cable.ts'
import { fixedBy, fixesOf } from '../../support/fixes.ts'

const FIXTURES = resolve(import.meta.dirname, '../../fixtures/rules')
const PROFILES: readonly Profile[] = ['draft', 'transmitted', 'archival']

describe('rules', () => {
  it('have ids of their own', () => {
    assert.ok(rules.length > 0)
    const ids = rules.map(({ id }) => id)
    assert.deepEqual([...new Set(ids)], ids)
    for (const id of ids) assert.match(id, /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/)
  })

  for (const rule of rules) {
    describe(rule.id, () => {
      it('is documented', () => checkWords(rule))
      it('is on somewhere', () => {
        const levels = PROFILES.map((profile) => levelIn(rule, profile))
        for (const level of levels) assert.ok(LEVELS.includes(level))
        assert.ok(levels.some((level) => level !== 'off'))
      })
      it('has a fixture that fires and one that stays silent', () => {
        const folder = join(FIXTURES, rule.id)
        const names = existsSync(folder) ? readdirSync(folder).filter((name) => !name.endsWith('.fixed.txt')) : []
        assert.ok(
          names.some((name) => name.startsWith('silent-')),
          'no silent fixture',
        )
        assert.ok(
          names.some((name) => !name.startsWith('silent-')),
          'no fixture that fires',
        )
      })
      rule.docs.bad.forEach((example, index) => {
        it(`reports bad example ${index + 1}`, () => checkBadExample(rule, example))
      })
      rule.docs.good.forEach((example, index) => {
        it(`passes over good example ${index + 1}`, () => assert.deepEqual(messages(findingsOf(rule, example)), []))
      })
      it('offers what it says it can fix', () => checkFixKinds(rule))
    })
  }
})

function levelIn(rule: Rule, profile: Profile): Level {
  return typeof rule.severity === 'string' ? rule.severity : rule.severity[profile]
}

function checkWords({ title, docs, fix }: Rule): void {
  assert.match(title, /^[A-Z][^\n]*[^.\s]$/)
  assert.ok(title.length <= 60, 'the title is long')
  for (const text of [docs.what, docs.why, docs.source, ...(docs.fix === undefined ? [] : [docs.fix])]) {
    assert.match(text, /^\S[^\n]*\.$/, 'a sentence, with its period')
  }
  assert.ok(docs.bad.length > 0 && docs.good.length > 0, 'a bad and a good example')
  assert.equal(docs.fix !== undefined, fix !== 'none', 'docs.fix says what the fix does, where there is one')
}

function findingsOf(rule: Rule, { text, profile }: Example): PlacedFinding[] {
  return lintText(text, { profile }).filter(({ finding }) => finding.rule.id === rule.id)
}

function messages(findings: readonly PlacedFinding[]): string[] {
  return findings.map(({ finding }) => finding.message)
}

function checkBadExample(rule: Rule, example: Example): void {
  const findings = findingsOf(rule, example)
  assert.ok(findings.length > 0, 'no finding')
  for (const placed of findings) {
    assert.match(placed.finding.message, /^\S[^\n]*[^.\s]$/, 'a message without a final period')
    assert.doesNotMatch(placed.finding.message, /undefined|NaN|\[object/)
    checkPlaces(placed, example.text)
  }
  if (example.fixed === undefined) return
  const fixed = fixedBy(rule.id, example.text, { profile: example.profile })
  assert.equal(fixed.text, example.fixed)
  assert.deepEqual(messages(findingsOf(rule, { ...example, text: fixed.text })), [])
}

/** Ranges of findings, related places and edits lie inside the text, and are not upside down. */
function checkPlaces(placed: PlacedFinding, text: string): void {
  const lines = splitLines(text)
  const { finding, line } = placed
  const spans = [
    finding.span,
    ...(finding.related ?? []).map(({ span }) => span),
    ...(finding.fixes?.() ?? []).flatMap(({ edits }) => edits.map(({ span }) => span)),
  ]
  for (const span of spans) {
    assert.ok(span.line < span.endLine || (span.line === span.endLine && span.start <= span.end), 'upside down')
    assert.ok(span.start >= 0 && span.start <= (lines[line + span.line]?.text.length ?? -1), 'start outside the text')
    assert.ok(span.end >= 0 && span.end <= (lines[line + span.endLine]?.text.length ?? -1), 'end outside the text')
  }
}

function checkFixKinds(rule: Rule): void {
  const fixes = rule.docs.bad.flatMap((example) => findingsOf(rule, example).flatMap(fixesOf))
  if (rule.fix === 'none') {
    assert.deepEqual(fixes, [])
    return
  }
  assert.ok(fixes.length > 0, 'no bad example is offered a fix')
  assert.ok(
    rule.docs.bad.some(({ fixed }) => fixed !== undefined),
    'no bad example shows what the fix makes of it',
  )
  for (const { title, kind, edits } of fixes) {
    assert.match(title, /^[A-Z]/)
    assert.ok(edits.length > 0, `${title} changes nothing`)
    assert.ok(kind === 'ask' || rule.fix === 'safe', `${title} is safe, though the rule asks`)
  }
}
