import assert from 'node:assert/strict'
import type { CodeAction, DocumentSymbol, FoldingRange, InitializeParams } from 'vscode-languageserver'
import { clientAbilities, initialFolders } from '../../../../../server/host/protocol/connection/client-abilities.ts'
import { shapeDiagnostics } from '../../../../../server/host/protocol/diagnostics/diagnostic-shape.ts'
import {
  shapeAction,
  shapeDefinition,
  shapeFolds,
  shapeSymbols,
} from '../../../../../server/host/protocol/requests/answer-shape.ts'

const BARE: InitializeParams = { processId: null, rootUri: null, capabilities: {} }
const bare = clientAbilities(BARE)
const at = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 1 } })

function symbol(name: string, line: number, children: DocumentSymbol[] = []): DocumentSymbol {
  return { name, kind: 15, range: at(line), selectionRange: at(line), children }
}

describe('answers for a client that can do little', () => {
  it('list the outline flat and in file order', () => {
    const nested = [symbol('a', 0, [symbol('b', 1, [symbol('c', 2)]), symbol('d', 3)]), symbol('e', 4)]
    assert.deepEqual(
      shapeSymbols(nested, 'test:a', bare).map((each) => [each.name, 'containerName' in each && each.containerName]),
      [
        ['a', false],
        ['b', 'a'],
        ['c', 'b'],
        ['d', 'a'],
        ['e', false],
      ],
    )
    assert.deepEqual(shapeSymbols(nested, 'test:a', { ...bare, nestedSymbols: true }), nested)
  })

  it('keep the outermost of too many folds, in their order', () => {
    const folds: FoldingRange[] = [
      { startLine: 0, endLine: 9 },
      { startLine: 1, endLine: 4 },
      { startLine: 2, endLine: 3 },
      { startLine: 5, endLine: 8, startCharacter: 3, kind: 'comment' },
      { startLine: 12, endLine: 14 },
    ]
    const kept = (mostFolds: number | undefined) =>
      shapeFolds(folds, { ...bare, mostFolds }).map(({ startLine }) => startLine)
    assert.deepEqual(kept(undefined), [0, 1, 2, 5, 12])
    assert.deepEqual(kept(4), [0, 1, 5, 12])
    assert.deepEqual(kept(2), [0, 12])
    assert.deepEqual(kept(0), [])
    assert.deepEqual(shapeFolds(folds, { ...bare, foldsLinesOnly: true })[3], {
      startLine: 5,
      endLine: 8,
      kind: 'comment',
    })
  })

  it('give definitions as places', () => {
    const link = { targetUri: 'test:a', targetRange: at(1), targetSelectionRange: at(2), originSelectionRange: at(3) }
    assert.deepEqual(shapeDefinition([link], bare), [{ uri: 'test:a', range: at(2) }])
    assert.deepEqual(shapeDefinition([link], { ...bare, definitionLinks: true }), [link])
  })

  it('leave out the parts of a finding that it does not know', () => {
    const finding = {
      range: at(0),
      message: 'text',
      code: 'para-gap',
      codeDescription: { href: 'file:///a' },
      tags: [1 as const],
      relatedInformation: [{ location: { uri: 'test:a', range: at(1) }, message: 'other' }],
    }
    assert.deepEqual(shapeDiagnostics([finding], bare), [{ range: at(0), message: 'text', code: 'para-gap' }])
    const all = { ...bare, codeDescription: true, relatedInformation: true, tags: true }
    assert.equal(shapeDiagnostics([finding], all)[0], finding)
  })

  it('give edits without versions', () => {
    const edits = [{ range: at(0), newText: 'x' }]
    const action: CodeAction = {
      title: 'fix',
      edit: { documentChanges: [{ textDocument: { uri: 'test:a', version: 3 }, edits }] },
    }
    assert.deepEqual(shapeAction(action, bare).edit, { changes: { 'test:a': edits } })
    assert.deepEqual(shapeAction(action, { ...bare, versionedEdits: true }), action)
  })
})

describe('client abilities', () => {
  it('take folders from wherever the client says them', () => {
    assert.deepEqual(initialFolders(BARE), [])
    assert.deepEqual(initialFolders({ ...BARE, rootUri: 'file:///a' }), ['file:///a'])
    assert.deepEqual(initialFolders({ ...BARE, rootPath: '/a b' }), ['file:///a%20b'])
    assert.deepEqual(initialFolders({ ...BARE, rootPath: 'c:\\a' }), ['file:///c:/a'])
    assert.deepEqual(
      initialFolders({ ...BARE, rootUri: 'file:///a', workspaceFolders: [{ uri: 'file:///b', name: 'b' }] }),
      ['file:///b'],
    )
  })

  it('take a time zone that exists', () => {
    const own = new Intl.DateTimeFormat().resolvedOptions().timeZone
    const zone = (timeZone: unknown) => clientAbilities({ ...BARE, initializationOptions: { timeZone } }).timeZone()
    assert.equal(zone('Asia/Tokyo'), 'Asia/Tokyo')
    for (const wrong of ['Nowhere/At All', 3, undefined]) assert.equal(zone(wrong), own)
  })
})
