import assert from 'node:assert/strict'
import type { CompletionList, InlayHint, TextEdit, WorkspaceEdit } from 'vscode-languageserver'
import type { DraftAnswer } from '../../server/host/protocol/writing/draft.ts'
import { startClient, type TestClient } from '../support/client.ts'
import { TRANSMITTED, withLine } from '../support/completion.ts'
import { drafted, withoutTime } from '../support/drafting-table.ts'
import { withTextEdits } from '../support/edits.ts'

const URI = 'file:///archive/a.cable'

/** The position of a mark, and the text without it. */
function placed(marked: string): { text: string; position: { line: number; character: number } } {
  const before = marked.slice(0, marked.indexOf('$0')).split('\n')
  return {
    text: marked.replace('$0', ''),
    position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
  }
}

function changed(text: string, { documentChanges: [change] = [] }: WorkspaceEdit): string {
  return withTextEdits(text, change && 'edits' in change ? (change.edits as TextEdit[]) : [])
}

describe('each command of a drafter over the protocol', () => {
  let client: TestClient
  beforeEach(async () => {
    client = await startClient()
  })
  afterEach(() => client.connection.dispose())

  for (const { command, before, after } of drafted)
    it(command, async () => {
      const { text, position } = placed(before)
      await client.open(URI, text)
      const range = { start: position, end: position }
      const answer = await client.request<DraftAnswer>('cable/draft', URI, { range, command })
      assert.ok(answer.edit, answer.sentence)
      assert.equal(withoutTime(changed(text, answer.edit)), after.replace('$0', ''))
      if (after.includes('$0')) assert.deepEqual(answer.cursor, placed(after).position)
    })

  it('names what is to be chosen for the marks of all paragraphs', async () => {
    const text = 'UNCLAS ZENDA 000123\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: THE BRIDGE\n\n1. First.\n\n2. Second.\n'
    await client.open(URI, text)
    const start = { line: 6, character: 0 }
    const ask = (value?: string): Promise<DraftAnswer> =>
      client.request('cable/draft', URI, { range: { start, end: start }, command: 'markAllParagraphs', value })
    assert.deepEqual(
      (await ask()).choices?.map(({ value }) => value),
      ['U', 'SBU'],
    )
    const marked = text.replace('1. ', '1. (U) ').replace('2. ', '2. (U) ')
    assert.equal(changed(text, (await ask('U')).edit ?? {}), marked)
  })

  for (const [what, at, to, after] of [
    ['a label', 'B. 08 RANGOON', 'A', /There is a reference A already/],
    ['a label', 'B. 08 RANGOON', 'C', /C\. 08 RANGOON 912\n/],
    ['a caption', 'SIPDIS', 'NODIS', /^NODIS$/m],
    ['the series', 'BANGKOK 000123', 'RANGOON', /L RANGOON 000123/],
  ] as const)
    it(`renames ${what}: ${at} to ${to}`, async () => {
      const text = TRANSMITTED.join('\n')
      await client.open(URI, text)
      const { position } = placed(text.replace(at, `$0${at}`))
      const edit = client.request<WorkspaceEdit>('textDocument/rename', URI, { position, newName: to })
      if (after.source.startsWith('There')) await assert.rejects(edit, after)
      else assert.match(changed(text, await edit), after)
    })

  it('says behind codes what they stand for', async () => {
    await client.open(URI, TRANSMITTED.join('\n'))
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } }
    const hints = await client.request<InlayHint[]>('textDocument/inlayHint', URI, { range })
    const labels = hints.map(({ label }) => label)
    for (const part of ['RANGOON', 'BANGKOK', 'Thailand'])
      assert.ok(
        labels.some((label) => typeof label === 'string' && label.includes(part)),
        labels.join(' | '),
      )
  })

  it('offers the series of a cited number, and leaves the number to be typed', async () => {
    const line = 'REF: A. 09 kab'
    await client.open(URI, withLine(TRANSMITTED, 17, line))
    const position = { line: 17, character: line.length }
    const list = await client.request<CompletionList>('textDocument/completion', URI, { position })
    const [first] = list.items
    assert.equal(first?.label.trim(), '09 KABUL')
    assert.equal(withTextEdits(line, [atLine0(first?.textEdit as TextEdit)]), 'REF: A. 09 KABUL ')
  })

  it('says what stands between a draft and its sending', async () => {
    await client.open(URI, 'UNCLAS\n\nE.O. 13526: N/A\nTAGS: PREL\nSUBJECT: <SUBJECT>\n\n1. First.\n\nSAPT\n')
    const page = await client.request<{ text: string; links: readonly object[] }>('cable/ready', URI)
    assert.match(page.text, /<SUBJECT>/)
    assert.ok(page.links.length > 0)
  })
})

/** An edit of a line, as one of a text that is this line alone. */
function atLine0({ range: { start, end }, newText }: TextEdit): TextEdit {
  return { range: { start: { ...start, line: 0 }, end: { ...end, line: 0 } }, newText }
}
