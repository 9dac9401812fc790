import assert from 'node:assert/strict'
import { setImmediate } from 'node:timers/promises'
import {
  CancellationTokenSource,
  type Diagnostic,
  LSPErrorCodes,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
} from 'vscode-languageserver'
import {
  createWorkspaceDiagnostics,
  type WorkspaceDiagnosticsOptions,
} from '../../../../../server/host/protocol/collection/workspace-diagnostics.ts'
import { askedOf } from '../../../../support/collection.ts'

const COUNT = 200
const asked = askedOf(
  Array.from({ length: COUNT }, (_, index) => ({ name: `/${index}.cable`, text: 'UNCLAS ROME 1\n' })),
)
const FINDING: Diagnostic = {
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
  message: 'What the text shows',
}

/** A folder of texts that are all read; `work` counts the texts that were looked at. */
function folder() {
  const state = {
    work: 0,
    /** The text that shows something else by now. */
    other: '',
    /** The most that was done between two turns in which whoever types is answered. */
    most: 0,
    change: (): void => undefined,
    onTurn: (): void => undefined,
  }
  let before = 0
  const nextMessage = async (): Promise<void> => {
    state.most = Math.max(state.most, state.work - before)
    state.onTurn()
    await setImmediate()
    before = state.work
  }
  const opened = {
    ...asked,
    isComplete: () => true,
    version: () => 1,
    documentOf: () => undefined,
    toClient: <T>(_: string, value: T): T => value,
    source: {
      uriOf: (path: string) => `file://${path}`,
      pathOf: (uri: string) => uri.slice(7),
      text: () => 'UNCLAS\n',
    },
  }
  const options = {
    runtime: { nextMessage },
    documents: { get: () => undefined },
    configurations: { known: () => ({ settings: { scope: 'folder' }, run: 'onType' }) },
    host: {
      start: () => undefined,
      now: () => opened,
      onChange: (handler: () => void) => {
        state.change = handler
      },
    },
    holds: true,
    find: ({ uri }: { readonly uri: string }) => {
      state.work++
      return uri === state.other ? [{ ...FINDING, message: 'Another' }] : [FINDING]
    },
    around: () => [],
  } as unknown as WorkspaceDiagnosticsOptions
  return { state, diagnostics: createWorkspaceDiagnostics(options) }
}

const reporterTo = (take: (part: WorkspaceDiagnosticReportPartialResult) => void) => ({ report: take })

describe('findings of a folder', () => {
  it('are looked for in one text more at most once nobody wants them, and what was found is not looked for again', async () => {
    const { state, diagnostics } = folder()
    const source = new CancellationTokenSource()
    const pulled = diagnostics.pull({ previousResultIds: [] }, source.token, undefined)
    while (state.work < 70) await setImmediate()
    const before = state.work
    source.cancel()
    await assert.rejects(Promise.resolve(pulled), { code: LSPErrorCodes.RequestCancelled })
    for (let turn = 0; turn < 20; turn++) await setImmediate()
    assert.ok(state.work <= before + 1, `${state.work - before} texts after the cancelling`)
    const { token } = new CancellationTokenSource()
    const { items } = await diagnostics.pull({ previousResultIds: [] }, token, undefined)
    assert.equal(items.length, COUNT)
    assert.equal(state.work, COUNT)
  })

  it('come in parts of at most 64 files, and once', async () => {
    const { diagnostics } = folder()
    const { token } = new CancellationTokenSource()
    const parts: number[] = []
    const whole = await diagnostics.pull(
      { previousResultIds: [] },
      token,
      reporterTo(({ items }) => parts.push(items.length)),
    )
    assert.deepEqual(whole.items, [])
    assert.deepEqual(parts, [64, 64, 64, 8])
  })

  it('let whoever types be answered between any two files, whether something is told of them or not', async () => {
    const { state, diagnostics } = folder()
    const { token } = new CancellationTokenSource()
    const first = await diagnostics.pull({ previousResultIds: [] }, token, undefined)
    assert.deepEqual([state.work, state.most], [COUNT, 1])
    let turns = 0
    state.onTurn = () => void turns++
    const previousResultIds = first.items.map((item) => ({ uri: item.uri, value: item.resultId ?? '' }))
    const source = new CancellationTokenSource()
    const held = Promise.resolve(diagnostics.pull({ previousResultIds }, source.token, undefined))
    while (turns < COUNT) await setImmediate()
    source.cancel()
    await assert.rejects(held)
    assert.equal(state.work, COUNT)
  })

  it('tell of what changes while a question is being answered, without another change', async () => {
    const { state, diagnostics } = folder()
    const { token } = new CancellationTokenSource()
    const first = await diagnostics.pull({ previousResultIds: [] }, token, undefined)
    const previousResultIds = first.items.map((item) => ({ uri: item.uri, value: item.resultId ?? '' }))
    let turns = 0
    state.onTurn = () => {
      if (++turns !== COUNT / 2) return
      state.other = 'file:///0.cable'
      diagnostics.refresh()
    }
    // The first file was looked at before.
    const { items } = await diagnostics.pull({ previousResultIds }, token, undefined)
    assert.deepEqual(
      items.map(({ uri }) => uri),
      ['file:///0.cable'],
    )
  })

  it('of one that was open are told anew once it is closed', async () => {
    const { diagnostics } = folder()
    const { token } = new CancellationTokenSource()
    const first = await diagnostics.pull({ previousResultIds: [] }, token, undefined)
    const previousResultIds = first.items.map((item) => ({ uri: item.uri, value: item.resultId ?? '' }))
    const held = diagnostics.pull({ previousResultIds }, token, undefined)
    for (let turn = 0; turn < 2 * COUNT; turn++) await setImmediate()
    diagnostics.closed('file:///7.cable')
    assert.deepEqual(
      (await held).items.map(({ uri }) => uri),
      ['file:///7.cable'],
    )
  })

  it('are held while they are as the client has them, under the names that they had', async () => {
    const { state, diagnostics } = folder()
    const { token } = new CancellationTokenSource()
    const first = await diagnostics.pull({ previousResultIds: [] }, token, undefined)
    const previousResultIds = first.items.map((item) => ({ uri: item.uri, value: item.resultId ?? '' }))
    let answer: WorkspaceDiagnosticReport | undefined
    const source = new CancellationTokenSource()
    const held = Promise.resolve(diagnostics.pull({ previousResultIds }, source.token, undefined)).then((given) => {
      answer = given
    })
    // Something changed, and nothing that is said: no answer, and no text is looked at.
    const before = state.work
    for (let turn = 0; turn < 2 * COUNT; turn++) await setImmediate()
    state.change()
    for (let turn = 0; turn < 2 * COUNT; turn++) await setImmediate()
    assert.equal(answer, undefined)
    assert.equal(state.work, before)
    source.cancel()
    await assert.rejects(held, { code: LSPErrorCodes.RequestCancelled })
  })
})
