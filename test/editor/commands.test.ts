import assert from 'node:assert/strict'
import {
  commands,
  extensions,
  Position,
  Selection,
  TabInputWebview,
  type TextDocument,
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
