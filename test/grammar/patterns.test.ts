import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { cableGrammar } from '../../syntaxes/source/grammar.ts'
import type { Rule } from '../../syntaxes/source/rule.ts'
import { grammarUrl } from '../support/grammar.ts'

const rules = allRules([...cableGrammar.patterns, ...Object.values(cableGrammar.repository)])
const patterns = rules
  .flatMap(({ match, begin, end }) => [match, begin, end])
  .filter((pattern) => pattern !== undefined)

const SAMPLE = Array.from({ length: 95 }, (_, code) => String.fromCharCode(32 + code))

describe('the grammar', () => {
  it('is built from its source: run `node syntaxes/build.ts`', () =>
    assert.deepEqual(JSON.parse(readFileSync(grammarUrl, 'utf8')), JSON.parse(JSON.stringify(cableGrammar))))

  it('refers to rules that exist, and to all of them', () => {
    const wanted = new Set(rules.map(({ include }) => include).filter((include) => include !== undefined))
    const known = Object.keys(cableGrammar.repository).map((name) => `#${name}`)
    assert.deepEqual([...wanted].sort(), known.sort())
  })

  it('names every scope in the manner of TextMate, for this language', () => {
    const names = rules.flatMap(({ name, contentName }) => [name, contentName]).filter((name) => name !== undefined)
    assert.ok(names.length > 100)
    for (const scope of names.flatMap((name) => name.split(' '))) {
      assert.match(scope, /^(?:comment|constant|entity|keyword|markup|meta|punctuation|string|support|variable)\./)
      assert.match(scope, /^[a-z-]+(?:\.[a-z-]+)*\.cable$/)
    }
  })
})

describe('no pattern', () => {
  it('repeats without bound what repeats without bound', () => {
    assert.ok(patterns.length > 100)
    assert.deepEqual(patterns.filter(nestsRepetition), [])
  })

  it('puts two repetitions without bound side by side that take the same characters', () =>
    assert.deepEqual(patterns.filter(sharesRepetition), []))
})

describe('the check for nested repetition', () => {
  const nested = ['(a+)+', '(?:a*b)*', '((a+)b)*', '(?:x(?:[)]+))+', '(?:a{2,})+']
  for (const pattern of nested) it(`sees ${pattern}`, () => assert.ok(nestsRepetition(pattern)))
  const flat = ['(a+)', '(?:a?b)*', '(?:a{0,3})+', '[(+]+', '(?:a+){0,3}', '\\(a+\\)+']
  for (const pattern of flat) it(`passes ${pattern}`, () => assert.ok(!nestsRepetition(pattern)))
})

describe('the check for shared repetition', () => {
  const shared = ['\\s*[a ]*x', '-{3,}[\\s-]*$', '[^a]*\\s+$', '(?:a+)(a*)', '.*a*x']
  for (const pattern of shared) it(`sees ${pattern}`, () => assert.ok(sharesRepetition(pattern)))
  const apart = ['\\s*[ab]*', '-{3}[\\s-]*$', 'a*xa*', '\\(*\\)*', '(.*)\\s*$']
  for (const pattern of apart) it(`passes ${pattern}`, () => assert.ok(!sharesRepetition(pattern)))
})

function allRules(list: readonly Rule[]): readonly Rule[] {
  return list.flatMap((rule) => [
    rule,
    ...allRules(rule.patterns ?? []),
    ...allRules(Object.values(rule.captures ?? {})),
    ...allRules(Object.values(rule.beginCaptures ?? {})),
  ])
}

/** True where a quantifier without an upper bound follows a group that holds another. */
function nestsRepetition(pattern: string): boolean {
  const text = pattern.replaceAll(/\\./g, 'e').replaceAll(/\[\^?\]?[^\]]*\]/g, 'c')
  const unbounded = /^(?:[*+]|\{\d+,\})/
  const groups: boolean[] = [false]
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index)
    if (character === '(') groups.push(false)
    const repeats = unbounded.test(text.slice(index + 1))
    const holds = character === ')' ? (groups.pop() ?? false) : false
    if (holds && repeats) return true
    if (holds || (repeats && character !== '(')) groups[groups.length - 1] = true
  }
  return false
}

/**
 * True where two quantifiers without an upper bound follow each other and some character satisfies both: on a long run
 * of it the engine tries every division. `.*` before the end of the pattern is none: it never has to give back.
 */
function sharesRepetition(pattern: string): boolean {
  const text = pattern.replace(/\(?\.\*\)?(?:\\s\*)?\$$/, '')
  const pair =
    /(?=(\\.|\[\^?\]?(?:\\.|[^\]])*\]|[^\\()[\]|*+?{}])(?:[*+]|\{\d+,\})(?:\((?:\?:)?|\))*(\\.|\[\^?\]?(?:\\.|[^\]])*\]|[^\\()[\]|*+?{}])(?:[*+]|\{\d+,\}))/g
  return [...text.matchAll(pair)].some(([, first, second]) => {
    const both = [first, second].map((atom) => new RegExp(`^${atom ?? ''}$`))
    return SAMPLE.some((character) => both.every((atom) => atom.test(character)))
  })
}
