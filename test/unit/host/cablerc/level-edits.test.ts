import assert from 'node:assert/strict'
import { type LevelEditsParams, levelEdits } from '../../../../server/host/cablerc/level-edits.ts'
import { documentText, openDocument } from '../../../../server/language/syntax/document/document.ts'
import { updateDocument } from '../../../../server/language/syntax/document/update-document.ts'

const IDS = new Set(['para-gap', 'para-start'])

/** The text of a file after a rule is turned off in it; undefined where that is refused. */
function turnedOff(text: string, others: Partial<LevelEditsParams> = {}): string | undefined {
  const edits = levelEdits({ text, rule: 'para-gap', level: 'off', ...others }, IDS)
  if (!edits) return undefined
  const changes = edits.map(({ range, newText }) => ({ range, text: newText })).reverse()
  return documentText(updateDocument(openDocument('test:file', 1, text), changes, 2))
}

describe('levelEdits', () => {
  it('begin a file', () => {
    assert.equal(turnedOff(''), '{\n  "rules": {\n    "para-gap": "off"\n  }\n}\n')
  })

  it('add to a file, in its own hand, and leave the rest as it is', () => {
    assert.equal(
      turnedOff('{\n\t// why\n\t"rules": {\n\t\t"para-start": "hint"\n\t}\n}'),
      '{\n\t// why\n\t"rules": {\n\t\t"para-start": "hint",\n\t\t"para-gap": "off"\n\t}\n}',
    )
    assert.equal(
      turnedOff('{\r\n    "profile": "draft"\r\n}\r\n'),
      '{\r\n    "profile": "draft",\r\n    "rules": {\r\n        "para-gap": "off"\r\n    }\r\n}\r\n',
    )
  })

  it('change what is said already, there where it is said', () => {
    assert.equal(turnedOff('{ "rules": { "para-gap": "error" } }'), '{ "rules": { "para-gap": "off" } }')
    const text = '{ "overrides": [{ "files": "a" }, { "files": "b", "rules": { "para-gap": "hint" } }] }'
    assert.equal(turnedOff(text, { override: 1 }), text.replace('hint', 'off'))
  })

  it('are refused for a file with mistakes, and for what is not there', () => {
    assert.equal(turnedOff('{ "rules": '), undefined)
    assert.equal(turnedOff('{ "rules": [] }'), undefined)
    assert.equal(turnedOff('{}', { override: 0 }), undefined)
    assert.equal(turnedOff('{}', { rule: 'nonsense' }), undefined)
    assert.equal(turnedOff('{}', { level: 'loud' as 'off' }), undefined)
  })
})
