import assert from 'node:assert/strict'
import { readSettings } from '../../../../../server/host/protocol/configuration/settings.ts'

const IDS = new Set(['para-gap', 'para-start'])

describe('readSettings', () => {
  it('has a default for everything', () => {
    for (const raw of [undefined, null, {}]) {
      const { settings, problems } = readSettings(raw, IDS)
      assert.deepEqual(settings, {
        profile: 'auto',
        run: 'onType',
        scope: 'openFiles',
        collection: true,
        columns: undefined,
        levels: new Map(),
      })
      assert.deepEqual(problems, [])
    }
  })

  it('takes what is sound', () => {
    const raw = {
      profile: 'draft',
      run: 'onSave',
      columns: 72,
      rules: { 'para-gap': 'off' },
      diagnosticScope: 'folder',
      collection: false,
      detectInPlainText: false,
      trace: { server: 'verbose' },
    }
    const { settings, problems } = readSettings(raw, IDS)
    assert.deepEqual(settings, {
      profile: 'draft',
      run: 'onSave',
      scope: 'folder',
      collection: false,
      columns: 72,
      levels: new Map([['para-gap', 'off']]),
    })
    assert.deepEqual(problems, [])
  })

  it('says what it does not know, and keeps the rest', () => {
    const raw = {
      profile: 'raft',
      run: 4,
      collection: 'yes',
      rules: { 'para-gpa': 'off', 'para-start': 'hint', 'para-gap': 1 },
      other: 1,
      columns: 9,
    }
    const { settings, problems } = readSettings(raw, IDS)
    assert.deepEqual(settings, {
      profile: 'auto',
      run: 'onType',
      columns: undefined,
      scope: 'openFiles',
      collection: true,
      levels: new Map([['para-start', 'hint']]),
    })
    assert.deepEqual(problems, [
      'There is no setting cable.other.',
      'cable.profile can be auto, draft, transmitted, archival, not "raft".',
      'cable.run can be onType, onSave, off, not 4.',
      'cable.collection can be true, false, not "yes".',
      'There is no rule para-gpa, named in cable.rules: did you mean para-gap?',
      'cable.rules: para-gap can be off, hint, information, warning, error, not 1.',
      'cable.columns can be a whole number from 40 to 200, not 9.',
    ])
  })

  it('survives any shape', () => {
    for (const raw of [1, 'text', [], { rules: [] }, { rules: 'x' }, { rules: null, run: null, profile: null }]) {
      assert.deepEqual(readSettings(raw, IDS).settings.levels, new Map())
    }
  })
})
