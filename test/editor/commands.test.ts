import assert from 'node:assert/strict'
import {
  commands,
  extensions,
  Position,
  Selection,
  TabInputWebview,
  type TextDocument,
  type TextEdit,
  window,
  workspace,
} from 'vscode'
import { eventually } from './eventually.ts'

/** Fictional: no name and no extension says that it is a cable, and nothing in it is evidence enough. */
const BODY = '1. (C) The duke received us.\n\n2. (C) We left, see PARA 1.\n'

describe('the steps of getting started', () => {
  const names = new Set<string>()
  before(async () => {
    // Nothing may have been opened yet.
    await extensions.getExtension('cable-authors.cable')?.activate()
    for (const name of await commands.getCommands(true)) names.add(name)
  })
  after(() => commands.executeCommand('workbench.action.closeAllEditors'))

  it('are each completed by a command that there is', () => {
    const manifest = extensions.all.find(({ packageJSON }) => packageJSON.name === 'cable')?.packageJSON
    const steps: { completionEvents: string[]; description: string }[] = manifest.contributes.walkthroughs[0].steps
    assert.equal(steps.length, 4)
    for (const { completionEvents, description } of steps) {
      const [event = ''] = completionEvents
      const name = event.replace('onCommand:', '')
      assert.ok(names.has(name), name)
      assert.ok(description.includes(`(command:${name})`), description)
    }
  })

  it('begin with an example, which is a text of its own', async () => {
    await commands.executeCommand('cable.openExample')
    const document = window.activeTextEditor?.document
    assert.equal(document?.languageId, 'cable')
    assert.ok(document?.isUntitled)
    assert.match(document?.getText() ?? '', /STRELSAU OPERA/)
  })

  it('go on with the example where a page stands in front of it', async () => {
    const { document } = window.activeTextEditor ?? {}
    await commands.executeCommand('workbench.action.openSettings2')
    await eventually(async () => assert.equal(window.activeTextEditor, undefined))
    // It says that there is nothing to mend, and waits for whoever reads it.
    void commands.executeCommand('cable.fixAllOfRule', 'dtg-zone-j')
    await eventually(async () => assert.equal(window.activeTextEditor?.document, document))
  })
})

describe('a message that is typed into an empty file', () => {
  after(() => commands.executeCommand('workbench.action.closeAllEditors'))

  it('is laid out as a draft, whatever its header says', async () => {
    const document = await workspace.openTextDocument({ content: '', language: 'cable' })
    const editor = await window.showTextDocument(document)
    const lines = [
      ...['R 291453Z NOV 26', 'FM AMEMBASSY ZENDA', 'TO SECSTATE WASHDC ROUTINE', 'BT', 'UNCLAS ZENDA 000123', ''],
      ...['E.O. 13526: N/A', 'TAGS: PREL, KPAO', 'SUBJECT: THE BRIDGE', ''],
      ...['1. The herder said that the bridge had been closed since the feast, and nobody knew why.', '', 'SAPT', 'BT'],
    ]
    for (const line of lines)
      await editor.edit((edit) => edit.insert(document.lineAt(document.lineCount - 1).range.end, `${line}\n`))
    await eventually(async () => {
      const edits = await commands.executeCommand<TextEdit[] | undefined>(
        'vscode.executeFormatDocumentProvider',
        document.uri,
        { tabSize: 2, insertSpaces: true },
      )
      // The editor makes edits as small as they can be.
      assert.ok(edits?.some(({ range }) => document.lineAt(range.start).text.includes('herder said')))
    })
  })
})

describe('a person who asks by name', () => {
  let document: TextDocument

  before(async () => {
    // A text without a name that is on its way out may still hold the next one's place.
    await eventually(async () => {
      document = await workspace.openTextDocument({ content: BODY, language: 'plaintext' })
      await window.showTextDocument(document)
      assert.equal(window.activeTextEditor?.document.getText(), BODY)
    })
  })
  after(() => commands.executeCommand('workbench.action.closeAllEditors'))

  it('has a file read as a cable that was not recognised as one', async () => {
    // What was open before may still be on its way out.
    await eventually(async () => {
      await window.showTextDocument(document)
      assert.equal(window.activeTextEditor?.document.getText(), BODY)
    })
    await commands.executeCommand('cable.readFile')
    await eventually(() => {
      assert.equal(window.activeTextEditor?.document.getText(), BODY)
      assert.equal(window.activeTextEditor?.document.languageId, 'cable')
    })
  })

  it('has a place explained on a page', async () => {
    const editor = window.activeTextEditor
    assert.ok(editor)
    const mark = new Position(0, 4)
    editor.selection = new Selection(mark, mark)
    await eventually(async () => {
      await commands.executeCommand('cable.explainHere')
      const labels = window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label, input }) => [label, input] as const))
      assert.ok(
        labels.some(([label, input]) => input instanceof TabInputWebview && /Line 1/.test(label)),
        labels.map(([label]) => label).join('; '),
      )
    })
  })
})
