import assert from 'node:assert/strict'
import {
  CancellationTokenSource,
  type ClientCapabilities,
  type CodeAction,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type DocumentSymbol,
  ErrorCodes,
  type Hover,
  type Location,
  type LocationLink,
  LSPErrorCodes,
  type Position,
  type SelectionRange,
  type SemanticTokens,
  type SemanticTokensDelta,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver'
import { PULLING, startClient, type TestClient } from '../support/client.ts'
import { DRAFT, DRAFT_FINDING } from '../support/texts.ts'

const FOLDER = 'file:///archive'
const URI = `${FOLDER}/a.cable`
const COMMANDS = ['cable.setRuleLevel', 'cable.openRulePage', 'cable.ignoreHere', 'cable.fixAllOfRule']

/** The draft, and a gap more. */
const TWO_GAPS = DRAFT.replace('5. FIFTH.', '5. FIFTH.\n\n6. SIXTH.\n\n8. EIGHTH.')

/** The draft, with a paragraph of two lines, which can be folded, and a blank too many. */
const FOLDABLE = DRAFT.replace('FIFTH.', 'FIFTH\nAND ON.').replace('3. ', '3.  ')

/** The place of a word of the draft. */
function at(word: string): { position: { line: number; character: number } } {
  const before = DRAFT.slice(0, DRAFT.indexOf(word)).split('\n')
  return { position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 } }
}

/** Every request about a text, with parameters that make sense. */
const REQUESTS: readonly (readonly [string, object])[] = [
  ['textDocument/documentSymbol', {}],
  ['textDocument/foldingRange', {}],
  ['textDocument/hover', at('PREL')],
  ['textDocument/definition', at('PARA 1')],
  ['textDocument/references', { ...at('PARA 1'), context: { includeDeclaration: true } }],
  ['textDocument/documentHighlight', at('PARA 1')],
  ['textDocument/selectionRange', { positions: [at('SECOND').position] }],
  ['textDocument/semanticTokens/full', {}],
  ['textDocument/semanticTokens/full/delta', { previousResultId: 'x' }],
  [
    'textDocument/semanticTokens/range',
    { range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } } },
  ],
  [
    'textDocument/codeAction',
    { range: { start: at('5.').position, end: at('5.').position }, context: { diagnostics: [] } },
  ],
  ['textDocument/diagnostic', {}],
  ['textDocument/formatting', { options: { tabSize: 4, insertSpaces: true } }],
  [
    'textDocument/rangeFormatting',
    {
      options: { tabSize: 4, insertSpaces: true },
      range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
    },
  ],
  ['cable/formatRecord', {}],
  ['cable/ready', {}],
  ['textDocument/inlayHint', { range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } } }],
  ['cable/effectiveRules', {}],
]

/** Whether an answer holds nothing. */
function isEmpty(answer: unknown): boolean {
  if (answer === null) return true
  if (Array.isArray(answer)) return answer.length === 0
  const { data, items } = answer as { data?: unknown[]; items?: unknown[] }
  return (data ?? items)?.length === 0
}

describe('requests', () => {
  let client: TestClient
  beforeEach(async () => {
    client = await startClient({ folders: [FOLDER], initializationOptions: { commands: COMMANDS } })
  })
  afterEach(() => client.connection.dispose())

  for (const [method, parameters] of REQUESTS) {
    describe(method, () => {
      it('is answered for an open text, and empty for any other', async () => {
        await client.open(URI, FOLDABLE)
        assert.equal(isEmpty(await client.request(method, URI, parameters)), false)
        assert.equal(isEmpty(await client.request(method, 'test:nothing', parameters)), true)
        await client.close(URI)
        assert.equal(isEmpty(await client.request(method, URI, parameters)), true)
        assert.deepEqual(client.logged, [])
      })

      it('survives an empty text and parameters without sense', async () => {
        await client.open(URI, '')
        await client.request(method, URI, parameters)
        await client.open(URI, FOLDABLE, 2)
        const far = { line: 1e9, character: 1e9 }
        for (const position of [far, { line: -1, character: -1 }, { line: 0.5, character: NaN }, undefined, 'x']) {
          const range = { start: position, end: position }
          await client.request(method, URI, { ...parameters, position, range, positions: [position] })
        }
        assert.equal(isEmpty(await client.request(method, URI, parameters)), false)
      })

      it('is not worked on when it was cancelled', async () => {
        await client.open(URI, DRAFT)
        const source = new CancellationTokenSource()
        const answer = client.request(method, URI, parameters, source.token)
        source.cancel()
        await assert.rejects(answer, { code: LSPErrorCodes.RequestCancelled })
      })

      it('is refused after shutdown', async () => {
        await client.open(URI, DRAFT)
        await client.connection.sendRequest('shutdown')
        await assert.rejects(client.request(method, URI, parameters), { code: ErrorCodes.InvalidRequest })
      })
    })
  }

  it('out of order or unknown are refused with the code that the protocol has for it', async () => {
    await assert.rejects(client.connection.sendRequest('initialize', { processId: null, capabilities: {} }), {
      code: ErrorCodes.InvalidRequest,
    })
    await assert.rejects(client.connection.sendRequest('cable/nonsense', {}), { code: ErrorCodes.MethodNotFound })
    await client.connection.sendRequest('shutdown')
    await assert.rejects(client.connection.sendRequest('cable/nonsense', {}), { code: ErrorCodes.InvalidRequest })
  })

  it('give the nested outline and the number as its place', async () => {
    await client.open(URI, DRAFT)
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', URI)
    const second = symbols.find(({ name }) => name.includes('SECOND'))
    assert.deepEqual(second?.selectionRange.start, at('2. SECOND').position)
  })

  it('give hovers in Markdown', async () => {
    await client.open(URI, DRAFT)
    const hover = await client.request<Hover>('textDocument/hover', URI, at('PREL'))
    assert.match(JSON.stringify(hover.contents), /"kind":"markdown".*\*\*/)
  })

  it('find the paragraph that is spoken of, and who speaks of it', async () => {
    await client.open(URI, DRAFT)
    const links = await client.request<LocationLink[]>('textDocument/definition', URI, at('PARA 1'))
    assert.deepEqual(links[0]?.targetSelectionRange.start, at('1. SUMMARY').position)
    const parameters = { ...at('1. SUMMARY'), context: { includeDeclaration: false } }
    const references = await client.request<Location[]>('textDocument/references', URI, parameters)
    assert.deepEqual(
      references.map(({ range }) => range.start.line),
      [at('PARA 1').position.line],
    )
  })

  it('grow a selection', async () => {
    await client.open(URI, DRAFT)
    const positions = [at('SECOND').position, at('RASSENDYLL').position]
    const ranges = await client.request<SelectionRange[]>('textDocument/selectionRange', URI, { positions })
    assert.equal(ranges.length, 2)
    assert.ok(ranges[0]?.parent)
  })

  it('answer tokens by what has changed since', async () => {
    await client.open(URI, DRAFT)
    const before = await client.request<SemanticTokens>('textDocument/semanticTokens/full', URI)
    const delta = (previousResultId: string | undefined) =>
      client.request<SemanticTokensDelta & SemanticTokens>('textDocument/semanticTokens/full/delta', URI, {
        previousResultId,
      })
    assert.deepEqual((await delta(before.resultId)).edits, [])
    await client.change(URI, 2, { range: { start: at('PGOV').position, end: at('PGOV').position }, text: 'PHUM, ' })
    const { edits, resultId } = await delta(before.resultId)
    const after = await client.request<SemanticTokens>('textDocument/semanticTokens/full', URI)
    const data = [...before.data]
    for (const edit of [...edits].reverse()) data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []))
    assert.deepEqual(data, after.data)
    assert.equal((await delta('not mine')).edits, undefined)
    assert.notEqual(resultId, before.resultId)
  })

  it('offer the fix first, with the version, then to turn the rule off and to read about it', async () => {
    await client.open(URI, DRAFT, 3)
    const position = { line: DRAFT_FINDING.line, character: 0 }
    const parameters = { range: { start: position, end: position }, context: { diagnostics: [] } }
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', URI, parameters)
    assert.deepEqual(actions[0]?.edit?.documentChanges, [
      {
        textDocument: { uri: URI, version: 3 },
        edits: [{ range: { start: position, end: { ...position, character: 1 } }, newText: '4' }],
      },
    ])
    const at = actions.find(({ title }) => title === 'Ignore this finding of para-gap here')?.command?.arguments?.[0].at
    assert.match(at, /^[0-9a-f]{8}$/)
    const off = (target: string) => ({ rule: 'para-gap', level: 'off', target, uri: URI })
    assert.deepEqual(
      actions.flatMap(({ title, command }) => (command ? [[title, command.arguments?.[0]]] : [])),
      [
        ['Ignore this finding of para-gap here', { rule: 'para-gap', at, uri: URI }],
        ['Turn off para-gap in .cablerc.json', off('file')],
        ['Turn off para-gap in this workspace', off('workspace')],
        ['Turn off para-gap for me, everywhere', off('user')],
        ['Explain para-gap', 'para-gap'],
      ],
    )
    const quickFixes = actions.filter(({ kind }) => kind === 'quickfix')
    assert.deepEqual(new Set(quickFixes.map(({ diagnostics }) => diagnostics?.[0]?.code)), new Set(['para-gap']))
  })

  it('offer the fixes of a line to a client that hands its findings over, wherever in it the cursor is', async () => {
    await client.open(URI, DRAFT)
    const { items } = await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', URI)
    const { line } = DRAFT_FINDING
    const end = { line, character: DRAFT.split('\n')[line]?.length ?? 0 }
    const ask = (position: Position, diagnostics: Diagnostic[]) =>
      client.request<CodeAction[]>('textDocument/codeAction', URI, {
        range: { start: position, end: position },
        context: { diagnostics, only: ['quickfix'] },
      })
    const start = await ask({ line, character: 0 }, [])
    const ofLine = items.filter(({ range }) => range.start.line === line)
    assert.ok(start.length > 0 && ofLine.length > 0 && end.character > 3)
    const titles = (actions: readonly CodeAction[]) => actions.map(({ title }) => title)
    assert.deepEqual(titles(await ask(end, ofLine)), titles(start))
    assert.deepEqual(titles(await ask(end, [])), [])
    assert.deepEqual(titles(await ask({ line: line + 1, character: 0 }, ofLine)), [])
  })

  it('offer to turn a rule off only where that takes effect', async () => {
    const file = `${FOLDER}/.cablerc.json`
    const overrides = [{ files: '*.cable', rules: { 'para-gap': 'error' } }]
    client.files.set(file, JSON.stringify({ overrides }))
    await client.open(URI, DRAFT)
    const position = { line: DRAFT_FINDING.line, character: 0 }
    const parameters = { range: { start: position, end: position }, context: { diagnostics: [], only: ['quickfix'] } }
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', URI, parameters)
    assert.deepEqual(
      actions.flatMap(({ command }) => (command?.command === COMMANDS[0] ? [command?.arguments?.[0]] : [])),
      [{ rule: 'para-gap', level: 'off', target: 'file', uri: URI, file, override: 0 }],
    )
  })

  it('pass over a finding that the configuration sets aside, and no other', async () => {
    await client.open(URI, TWO_GAPS)
    const gaps = async () => {
      const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', URI)
      return report.kind === 'full' ? report.items.filter(({ code }) => code === 'para-gap') : []
    }
    const [first] = await gaps()
    assert.ok(first)
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', URI, {
      range: first.range,
      context: { diagnostics: [] },
    })
    const { at } = actions.find(({ command }) => command?.command === 'cable.ignoreHere')?.command?.arguments?.[0] ?? {}
    const file = `${FOLDER}/.cablerc.json`
    client.files.set(file, JSON.stringify({ ignore: [{ file: 'a.cable', rule: 'para-gap', at }] }))
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: file, type: 1 }] })
    const left = await gaps()
    assert.equal(left.length, 1)
    assert.notDeepEqual(left[0]?.range, first.range)
  })

  it('give all fixes of a rule as one edit that is looked at first, each with a note of its own', async () => {
    await client.open(URI, TWO_GAPS)
    const edit = await client.request<WorkspaceEdit>('cable/fixAllOfRule', URI, { rule: 'para-gap' })
    const change = edit.documentChanges?.[0]
    const edits = change && 'edits' in change ? change.edits : []
    const [asking, ...others] = edits.map((each) => {
      const note = edit.changeAnnotations?.['annotationId' in each ? each.annotationId : '']
      return { asks: note?.needsConfirmation, label: note?.label, changes: 'newText' in each && each.newText !== '' }
    })
    // What asks changes nothing: all that changes something is ticked in the preview.
    assert.deepEqual({ ...asking, label: '' }, { asks: true, label: '', changes: false })
    assert.ok(others.length > 0 && others.every(({ asks, label }) => asks === false && label))
    assert.equal(await client.request('cable/fixAllOfRule', URI, { rule: 'dtg-zone-j' }), null)
    assert.equal(await client.request('cable/fixAllOfRule', URI, { rule: 'nonsense' }), null)
  })

  it('say what to write into a configuration, whatever is open', async () => {
    const edits = (text: string) =>
      client.connection.sendRequest<TextEdit[] | null>('cable/levelEdits', { text, rule: 'para-gap', level: 'off' })
    assert.deepEqual(JSON.parse((await edits(''))?.[0]?.newText ?? ''), { rules: { 'para-gap': 'off' } })
    assert.equal(await edits('{'), null)
  })

  it('offer nothing of that for source actions, nor to a client without the commands', async () => {
    const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } }
    await client.open(URI, DRAFT)
    const only = { range: whole, context: { diagnostics: [], only: ['source.fixAll'] } }
    assert.deepEqual(await client.request('textDocument/codeAction', URI, only), [])
    client.connection.dispose()
    client = await startClient()
    await client.open(URI, DRAFT)
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', URI, {
      range: whole,
      context: { diagnostics: [] },
    })
    assert.ok(actions.length > 0 && actions.every(({ command }) => command === undefined))
  })
})

describe('requests of a client that can do little', () => {
  it('are answered in the forms that it knows', async () => {
    const capabilities: ClientCapabilities = { textDocument: { foldingRange: { rangeLimit: 2 } } }
    const client = await startClient({ capabilities })
    assert.equal(client.result.capabilities.codeActionProvider, undefined)
    assert.equal(client.result.capabilities.diagnosticProvider, undefined)
    await client.open(URI, DRAFT.replace('THIRD.', 'THIRD\nAND ON.').replace('FIFTH.', 'FIFTH\nAND ON.'))
    const [symbol] = await client.request<object[]>('textDocument/documentSymbol', URI)
    assert.ok(symbol && 'location' in symbol)
    const folds = await client.request<unknown[]>('textDocument/foldingRange', URI)
    assert.equal(folds.length, 2)
    const hover = await client.request<Hover>('textDocument/hover', URI, at('PREL'))
    assert.match(JSON.stringify(hover.contents), /"kind":"plaintext"/)
    const [place] = await client.request<object[]>('textDocument/definition', URI, at('PARA 1'))
    assert.ok(place && 'uri' in place && !('targetUri' in place))
    client.connection.dispose()
  })
})

describe('capabilities', () => {
  it('are those that are served', async () => {
    const client = await startClient({ capabilities: PULLING })
    const { capabilities, serverInfo } = client.result
    assert.equal(serverInfo?.name, 'Cable')
    assert.equal(capabilities.positionEncoding, 'utf-16')
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2, save: { includeText: false } })
    assert.deepEqual(
      Object.keys(capabilities)
        .filter((name) => name.endsWith('Provider'))
        .sort(),
      [
        'codeActionProvider',
        'completionProvider',
        'definitionProvider',
        'diagnosticProvider',
        'documentFormattingProvider',
        'documentHighlightProvider',
        'documentOnTypeFormattingProvider',
        'documentRangeFormattingProvider',
        'documentSymbolProvider',
        'foldingRangeProvider',
        'hoverProvider',
        'inlayHintProvider',
        'referencesProvider',
        'renameProvider',
        'selectionRangeProvider',
        'semanticTokensProvider',
      ],
    )
    client.connection.dispose()
  })
})
