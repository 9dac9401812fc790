import assert from 'node:assert/strict'
import { CancellationTokenSource, type CodeAction, type Diagnostic, type TextEdit } from 'vscode-languageserver'
import { readLedger } from '../../server/language/ledger/read-ledger.ts'
import { startClient, type TestClient } from '../support/client.ts'
import { DRAFT } from '../support/texts.ts'

const URI = 'file:///nowhere/a.cable'

describe('reading, comparing and the ledger over the protocol', () => {
  let client: TestClient
  afterEach(() => client.connection.dispose())

  const ask = <R>(method: string, parameters: object): Promise<R> =>
    client.connection.sendRequest<R>(method, parameters)
  const document = { textDocument: { uri: URI } }

  it('gives the page of an open text, as read and as found, and as a file', async () => {
    client = await startClient()
    await client.open(URI, DRAFT)
    const page = await ask<Record<string, string>>('cable/readingView', document)
    assert.match(page['read'] ?? '', /<h1 data-line="6">EXAMPLE - NOT A REAL CABLE<\/h1>/)
    assert.match(page['found'] ?? '', /SUBJECT: EXAMPLE/)
    assert.equal(page['page'], undefined)
    const whole = await ask<Record<string, string>>('cable/readingView', { ...document, page: true })
    assert.match(whole['page'] ?? '', /^<!DOCTYPE html>/)
    assert.equal(await ask('cable/readingView', { textDocument: { uri: 'file:///nowhere/unknown' } }), null)
  })

  it('says what differs from another text, with places that lead to both', async () => {
    client = await startClient()
    await client.open(URI, DRAFT)
    const other = { name: 'b', text: DRAFT.replace('THIRD.', 'FOURTH.') }
    const { summary, html } = await ask<{ summary: string; html: string }>('cable/compare', {
      ...document,
      name: 'a',
      other,
    })
    assert.equal(summary, '¶3 reworded; otherwise the same.')
    assert.match(html, /data-side="before" data-line="14"/)
    assert.match(html, /data-side="after" data-line="14"/)
  })

  it('answers whoever types while it compares a file of many cables, and stops when it is called off', async () => {
    client = await startClient()
    const many = Array.from({ length: 400 }, (_, at) => DRAFT.replace('THIRD.', `THIRD, ${at}.`)).join('\n')
    await client.open(URI, many)
    const other = { name: 'b', text: many.replaceAll('THIRD', 'FOURTH') }
    const whole = ask<{ summary: string; html: string }>('cable/compare', { ...document, name: 'a', other })
    const order: string[] = []
    void whole.then(() => order.push('compared'))
    await client.request('textDocument/documentSymbol', URI).then(() => order.push('outline'))
    const { html } = await whole
    assert.deepEqual(order, ['outline', 'compared'])
    assert.equal(html.match(/<li>/g)?.length, 400)
    const calledOff = new CancellationTokenSource()
    const begun = client.request('cable/compare', URI, { name: 'a', other }, calledOff.token)
    await client.request('textDocument/documentSymbol', URI)
    calledOff.cancel()
    await assert.rejects(begun, /Cancelled/)
  })

  it('says in a sentence what is too long to be compared', async () => {
    client = await startClient()
    await client.open(URI, DRAFT)
    const other = { name: 'long.txt', text: `${DRAFT}${'We left. '.repeat(350_000)}` }
    const { problem } = await ask<{ problem: string }>('cable/compare', { ...document, name: 'a', other })
    assert.match(problem, /^long\.txt has one message of more than 3 million characters/)
  })

  /** The first quick fix of the draft as the client is given it. */
  const quickFix = async (commands: readonly string[]): Promise<CodeAction | undefined> => {
    client = await startClient({ initializationOptions: { commands } })
    await client.open(URI, DRAFT)
    const report = await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', URI)
    const [finding] = report.items
    const context = { diagnostics: [finding], only: ['quickfix'] }
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', URI, {
      range: finding?.range,
      context,
    })
    return actions.find(({ edit }) => edit)
  }

  it('names the repair behind an edit, to a client that can enter it and to no other', async () => {
    const action = await quickFix(['cable.enterRepair'])
    assert.equal(action?.command?.command, 'cable.enterRepair')
    const [uri, repair] = (action?.command?.arguments ?? []) as [string, { rule: string; why: string; edits: object[] }]
    assert.equal(uri, URI)
    assert.equal(repair.rule, 'para-gap')
    assert.ok(repair.why.length > 10 && repair.edits.length > 0)
    client.connection.dispose()
    assert.equal((await quickFix([]))?.command, undefined)
  })

  it('enters what was accepted and what was typed, gives back what was found, and takes one repair back', async () => {
    const action = await quickFix(['cable.enterRepair'])
    const repair = action?.command?.arguments?.[1] as object
    const changes = action?.edit?.documentChanges?.[0]
    const edits = changes && 'edits' in changes ? (changes.edits as TextEdit[]) : []
    const lines = DRAFT.split('\n')
    for (const { range, newText } of edits.toReversed()) {
      const line = lines[range.start.line] ?? ''
      lines[range.start.line] = line.slice(0, range.start.character) + newText + line.slice(range.end.character)
    }
    const after = lines.join('\n')
    const text = after.replace('THIRD.', 'FOURTH.')
    const about = { file: 'a.cable', ledger: '' }
    const entered = await ask<{ lines: string }>('cable/ledgerEnter', {
      ...about,
      text,
      base: DRAFT,
      repairs: [{ ...repair, after }],
      who: 'A. Archivist',
      begins: false,
    })
    const { entries, problems } = readLedger(entered.lines)
    assert.deepEqual(problems, [])
    assert.deepEqual(
      entries.map(({ rule, who }) => [rule, who]),
      [
        ['para-gap', 'A. Archivist'],
        ['by hand', 'A. Archivist'],
      ],
    )
    const ledger = entered.lines
    const state = await ask<{ found: string; problems: string[]; repairs: { entry: number }[] }>('cable/ledgerState', {
      ...about,
      ledger,
      text,
    })
    assert.equal(state.found, DRAFT)
    assert.deepEqual(state.problems, [])
    assert.deepEqual(
      state.repairs.map(({ entry }) => entry),
      [1, 2],
    )
    const taken = await ask<{ edits: { oldText: string; newText: string }[] }>('cable/ledgerTakeBack', {
      ...about,
      ledger,
      text,
      entry: 1,
    })
    assert.deepEqual(
      taken.edits.map(({ oldText, newText }) => [oldText, newText]),
      entries[0]?.edits.map((edit) => [edit.after, edit.before]),
    )
    for (const [format, form] of [
      ['tei', /<choice ana="#e1"><sic>5<\/sic><corr>4<\/corr><\/choice>/],
      ['prov', /"prov:wasDerivedFrom"/],
      ['csv', /^entry,file,rule[\s\S]*para-gap/],
    ] as const) {
      const exported = await ask<{ text: string; warning?: string }>('cable/ledgerExport', {
        ...{ ...about, ledger, text, format },
      })
      assert.match(exported.text, form)
      assert.equal(exported.warning, undefined)
    }
    for (const format of ['prov', 'csv', 'json']) {
      const { text: given, warning } = await ask<{ text: string; warning?: string }>('cable/ledgerExport', {
        ...{ ...about, ledger, text: 'Another text.\n', format },
      })
      assert.match(given, /para-gap/)
      assert.match(warning ?? '', /^The text is not the one that the last entry of its ledger left/)
    }
    for (const [params, said] of [
      [{ format: 'tei', ledger: '' }, /no entry for this file/],
      [{ format: 'docx', ledger }, /not exported as docx/],
      [{ format: 'tei', ledger: ledger.replace('"before":"5"', '"before":"9"') }, /edited|without an entry/],
    ] as const) {
      const refused = await ask<{ problem: string }>('cable/ledgerExport', { ...about, text, ...params })
      assert.match(refused.problem, said)
    }
    const replayed = await ask<{ text: string }>('cable/ledgerReplay', { ...about, ledger, text: DRAFT })
    assert.equal(replayed.text, text)
    assert.deepEqual(await ask('cable/ledgerReplay', { ...about, ledger: '', text }), {
      problem: 'The ledger has no entry for this file.',
    })
  })

  it('enters nothing for a repair that was undone, and begins no ledger of a draft', async () => {
    const action = await quickFix(['cable.enterRepair'])
    const repair = action?.command?.arguments?.[1] as { edits: { newText: string; oldText: string }[] }
    const [edit] = repair.edits
    const after = DRAFT.replace('5. FIFTH', `${edit?.newText}. FIFTH`)
    const params = { file: 'a.cable', ledger: '', base: DRAFT, who: null, repairs: [{ ...repair, after }] }
    assert.deepEqual(await ask('cable/ledgerEnter', { ...params, text: DRAFT, begins: false }), { lines: '' })
    assert.deepEqual(await ask('cable/ledgerEnter', { ...params, text: after, begins: true }), { lines: '' })
  })

  it('says in a sentence what is wrong with a ledger that was cut or is about another text', async () => {
    client = await startClient()
    const state = await ask<{ problems: string[]; found: null }>('cable/ledgerState', {
      file: 'a.cable',
      ledger: '{"ledger":1,"entr',
      text: DRAFT,
    })
    assert.match(state.problems[0] ?? '', /Line 1 of the ledger is no entry .* was cut here/)
  })
})

describe('Fix all in a ledger', () => {
  it('is entered a repair at a time where only safe fixes were made', async () => {
    const client = await startClient()
    const base = DRAFT.replace('SECOND', '\u00e2\u20ac\u0153SECOND').replace('THIRD', 'THE DUKE\u2019S THIRD')
    const after = base.replace('\u00e2\u20ac\u0153', '"').replace('\u2019', "'")
    const { lines } = await client.connection.sendRequest<{ lines: string }>('cable/ledgerEnter', {
      file: 'a.cable',
      ledger: '',
      base,
      text: after,
      who: null,
      begins: false,
      repairs: [{ rule: 'fix all', what: 'Fix all', why: '', after, edits: [], before: base }],
    })
    assert.deepEqual(
      readLedger(lines).entries.map(({ rule }) => rule),
      ['hygiene-mojibake', 'hygiene-smart-punct'],
    )
    client.connection.dispose()
  })
})
