import assert from 'node:assert/strict'
import { ignoreEdits } from '../../../../server/host/cablerc/ignore-edits.ts'
import { documentText, openDocument } from '../../../../server/language/syntax/document/document.ts'
import { updateDocument } from '../../../../server/language/syntax/document/update-document.ts'

const IDS = new Set(['para-gap'])
const FINDING = { file: 'a.txt', rule: 'para-gap', at: '0badcafe' }

/** The text of a file after a finding is set aside in it; undefined where that is refused. */
function ignored(text: string, finding = FINDING): string | undefined {
  const edits = ignoreEdits({ text, ...finding }, IDS)
  if (!edits) return undefined
  const changes = edits.map(({ range, newText }) => ({ range, text: newText })).reverse()
  return documentText(updateDocument(openDocument('test:file', 1, text), changes, 2))
}

describe('ignoreEdits', () => {
  it('begin a file', () => assert.deepEqual(JSON.parse(ignored('') ?? ''), { ignore: [FINDING] }))

  it('add to a file, behind what is set aside already, and leave its comments', () => {
    const first = ignored('{\n  // why\n  "profile": "archival"\n}\n') ?? ''
    assert.match(first, /\/\/ why/)
    const second = ignored(first, { ...FINDING, at: '0badcafe-2' }) ?? ''
    const { ignore } = JSON.parse(second.replace(/\/\/ why/, ''))
    assert.deepEqual(ignore, [FINDING, { ...FINDING, at: '0badcafe-2' }])
  })

  it('are refused for a file with mistakes and for a rule that is none', () => {
    assert.equal(ignored('{ "ignore": '), undefined)
    assert.equal(ignored('{}', { ...FINDING, rule: 'nonsense' }), undefined)
  })
})
