import assert from 'node:assert/strict'
import type { EffectiveRule, EffectiveRules, Source } from '../../../../client/rule-levels/effective-rules.ts'
import { levelPlaces } from '../../../../client/rule-levels/level-places.ts'

const uri = 'file:///cables/.cablerc.json'
const sound: EffectiveRules['file'] = { uri, isOutdated: false }
const damaged: EffectiveRules['file'] = { uri, isOutdated: true }

function places(source: Source, file: EffectiveRules['file'], inFolder = true): readonly string[] {
  const rule: EffectiveRule = { id: 'para-gap', title: '', family: '', applies: true, levels: {}, source }
  return levelPlaces(rule, { file }, inFolder).map(({ target, file: at, override }) =>
    [target, at, override].filter((part) => part !== undefined).join(' '),
  )
}

describe('the places for a level', () => {
  it('are a file of the folder, the workspace and the user', () => {
    assert.deepEqual(places({ kind: 'default' }, null), ['file', 'workspace', 'user'])
    assert.deepEqual(places({ kind: 'settings' }, sound), [`file ${uri}`, 'workspace', 'user'])
  })
  it('are the file alone where it decides, in the override that does', () => {
    assert.deepEqual(places({ kind: 'file', uri }, sound), [`file ${uri}`])
    const override = { index: 1, files: ['drafts/**'] }
    assert.deepEqual(places({ kind: 'file', uri, override }, sound), [`file ${uri} 1`])
  })
  it('are no file outside of all folders, nor one with mistakes', () => {
    assert.deepEqual(places({ kind: 'default' }, null, false), ['user'])
    assert.deepEqual(places({ kind: 'default' }, damaged), ['workspace', 'user'])
    assert.deepEqual(places({ kind: 'file', uri }, damaged), [])
  })
})
