import assert from 'node:assert/strict'
import type { EffectiveRule, EffectiveRules, Source } from '../../../../client/rule-levels/effective-rules.ts'
import {
  levelText,
  profileLines,
  ruleSourceText,
  rulesByFamily,
  rulesByLevel,
} from '../../../../client/rule-levels/effective-rules-text.ts'

const file: Source = { kind: 'file', uri: 'file:///cables/drafts%20old/.cablerc.json' }
const place = (id: string | undefined): string => (id === undefined ? 'your settings' : `the settings that name ${id}`)

function effective(profileSource: Source, profile: string, count = 1): EffectiveRules {
  const message = { line: 0, layout: 'draft', profile, detectedProfile: 'archival', reason: 'It has no ending.' }
  return { run: 'onType', profileSource, messages: Array(count).fill(message), rules: [], file: null }
}

function rule(levels: EffectiveRule['levels'], source: Source = { kind: 'default' }): EffectiveRule {
  return {
    id: 'para-gap',
    title: 'Paragraph number missing',
    family: 'Paragraph numbers',
    applies: true,
    levels,
    source,
  }
}

describe('the text of effective rules', () => {
  it('says what kind of copy it is, who says so, and why', () => {
    assert.deepEqual(profileLines(effective({ kind: 'default' }, 'archival'), place), [
      'Archival copy. It has no ending.',
    ])
    assert.deepEqual(profileLines(effective({ kind: 'settings' }, 'draft'), place), [
      'Draft copy, set by your settings. It looks like an archival copy: It has no ending.',
    ])
    assert.deepEqual(profileLines(effective(file, 'archival'), place), [
      'Archival copy. It has no ending. Set by drafts old/.cablerc.json as well.',
    ])
    assert.match(profileLines(effective({ kind: 'default' }, 'archival', 2), place)[1] ?? '', /^Message 2: /)
  })

  it('says who decides a level', () => {
    assert.equal(ruleSourceText(rule({}), place), "the rule's own level")
    assert.equal(ruleSourceText(rule({}, { kind: 'settings' }), place), 'set by the settings that name para-gap')
    assert.equal(ruleSourceText(rule({}, file), place), 'set by drafts old/.cablerc.json')
    const override = { index: 0, files: ['a/**', '*.txt'] }
    assert.equal(
      ruleSourceText(rule({}, { ...file, override }), place),
      'set by drafts old/.cablerc.json, for a/**, *.txt',
    )
  })

  it('says so where nobody decides, because the rule means nothing there', () => {
    const idle = { ...rule({ draft: 'off' }, { kind: 'settings' }), applies: false }
    assert.equal(ruleSourceText(idle, place), 'means nothing in a text built like this one')
  })

  it('says one level, or that of each kind of copy', () => {
    assert.equal(levelText(rule({ draft: 'error', archival: 'error' })), 'error')
    assert.equal(levelText(rule({ draft: 'error', archival: 'off' })), 'error in draft, off in archival')
  })

  it('puts the loudest rules first', () => {
    const [quiet, loud, off] = [rule({ a: 'hint' }), rule({ a: 'off', b: 'error' }), rule({ a: 'off' })]
    assert.deepEqual(rulesByLevel([quiet, off, loud]), [
      ['error', [loud]],
      ['hint', [quiet]],
      ['off', [off]],
    ])
  })
  it('puts those of a family together, in the order that they come in', () => {
    const [tags, para, last] = [{ ...rule({}), family: 'TAGS' }, rule({}), { ...rule({}), family: 'TAGS' }]
    assert.deepEqual(rulesByFamily([tags, para, last]), [
      ['TAGS', [tags, last]],
      ['Paragraph numbers', [para]],
    ])
  })
})
