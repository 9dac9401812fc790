import assert from 'node:assert/strict'
import { parse } from 'jsonc-parser'
import { withMissing } from '../../../../server/tools/workbench/keep-settings.ts'
import { offlineSettings } from '../../../../server/tools/workbench/settings.ts'

describe('the settings of a window that is kept', () => {
  it('do not save by themselves', () => assert.equal(offlineSettings['files.autoSave'], 'off'))

  it('get what a later version sets, and keep what the user has changed', () => {
    const kept = '{\n  // mine\n  "editor.fontSize": 20,\n  "files.autoSave": "onFocusChange",\n}'
    const text = withMissing(kept, { 'files.autoSave': 'off', 'git.enabled': false })
    assert.match(text, /\/\/ mine/)
    assert.deepEqual(parse(text, [], { allowTrailingComma: true }), {
      'editor.fontSize': 20,
      'files.autoSave': 'onFocusChange',
      'git.enabled': false,
    })
    assert.deepEqual(JSON.parse(withMissing('{}', { a: 1, b: { c: 2 } })), { a: 1, b: { c: 2 } })
  })

  it('stay as they are where they are complete, or are no settings', () => {
    for (const text of ['{ "a": 2 }', '{ "a": ', '[]', '', 'null']) assert.equal(withMissing(text, { a: 1 }), text)
  })
})
