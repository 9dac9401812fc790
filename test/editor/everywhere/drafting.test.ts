import assert from 'node:assert/strict'
import {
  type CompletionList,
  commands,
  env,
  type InlayHint,
  Position,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  type WorkspaceEdit,
  window,
  workspace,
} from 'vscode'
import { drafted, withoutTime } from '../../support/drafting-table.ts'
import { eventually } from '../eventually.ts'

/** Fictional. */
const TEXT = [
  'UNCLAS ZENDA 000123',
  '',
  'E.O. 12958: N/A',
  'TAGS: PREL, KPAO',
  'SUBJECT: THE BRIDGE',
  '',
  'REF: A. ZENDA 12',
  '     B. 09 ',
  '',
  '1. (U) First, see REF A and para 2, as the people of the old town say.',
  '',
  '2. (U) Second.',
  '',
].join('\n')

describe('writing in this editor', () => {
  let document: TextDocument
  let editor: TextEditor

  before(async () => {
    document = await workspace.openTextDocument({ content: TEXT, language: 'cable' })
    editor = await window.showTextDocument(document)
  })
  after(() => commands.executeCommand('workbench.action.closeAllEditors'))

  async function put(text: string): Promise<void> {
    await window.showTextDocument(document)
    const all = new Range(0, 0, document.lineCount, 0)
    assert.ok(await editor.edit((edit) => edit.replace(all, text.replace('$0', ''))))
    const at = text.includes('$0') ? document.positionAt(text.indexOf('$0')) : new Position(0, 0)
    editor.selection = new Selection(at, at)
  }
  const find = (words: string): Position => document.positionAt(document.getText().indexOf(words))

  for (const { command, before, after } of drafted)
    it(`does ${command} as one step for Undo, and puts the cursor where it goes on`, async () => {
      await put(before)
      await commands.executeCommand(`cable.${command}`)
      await eventually(() => assert.equal(withoutTime(document.getText()), after.replace('$0', '')))
      if (after.includes('$0'))
        await eventually(() => assert.equal(document.offsetAt(editor.selection.active), after.indexOf('$0')))
      await commands.executeCommand('undo')
      await eventually(() => assert.equal(document.getText(), before.replace('$0', '')))
    })

  it('copies a text without its hard wraps', async () => {
    await put(TEXT.replace('old town', 'old\ntown'))
    await commands.executeCommand('cable.copyAsPlainText')
    await eventually(async () => assert.match(await env.clipboard.readText(), /of the old town say\./))
  })

  it('renames a label and a number, and what points at them follows', async () => {
    await put(TEXT)
    for (const [words, to, after] of [
      ['A. ZENDA', 'C', 'see REF C and'],
      ['2. (U) Second', '7', 'para 7, as'],
    ] as const) {
      const edit = await eventually(async () => {
        const made = await commands.executeCommand<WorkspaceEdit>(
          'vscode.executeDocumentRenameProvider',
          document.uri,
          find(words),
          to,
        )
        assert.ok(made.size > 0)
        return made
      })
      assert.ok(await workspace.applyEdit(edit))
      assert.ok(document.getText().includes(after), document.getText())
    }
  })

  it('offers the series of a cited number', async () => {
    await put(TEXT.replace('B. 09 ', 'B. 09 kab'))
    const end = find('09 kab').translate(0, '09 kab'.length)
    await eventually(async () => {
      const list = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        end,
      )
      const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label))
      assert.ok(
        labels.some((label) => label.trim() === '09 KABUL'),
        labels.slice(0, 9).join(' | '),
      )
    })
  })

  it('says behind codes what they stand for', async () => {
    await put(TEXT)
    await eventually(async () => {
      const all = new Range(0, 0, document.lineCount, 0)
      const hints = await commands.executeCommand<InlayHint[]>('vscode.executeInlayHintProvider', document.uri, all)
      const labels = hints.map(({ label }) =>
        typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
      )
      assert.ok(
        labels.some((label) => label.includes('External Political Relations')),
        labels.join(' | '),
      )
    })
  })

  it('lays a draft out', async () => {
    await put(TEXT.replace('2. (U) Second', '2.(U)Second'))
    await eventually(async () => {
      // The editor drops what comes while it is busy with the text that was put in; a person asks again.
      await commands.executeCommand('editor.action.formatDocument')
      assert.match(document.getText(), /^2\. \(U\) Second\.$/m)
      assert.ok(
        document
          .getText()
          .split('\n')
          .every((line) => line.length <= 55),
      )
    })
  })
})
