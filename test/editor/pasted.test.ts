import assert from 'node:assert/strict'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { commands, languages, Position, type TextEditor, Uri, window, workspace } from 'vscode'
import { eventually } from './eventually.ts'
import { projectRoot } from './project-root.ts'

const cable = readFileSync(join(projectRoot, 'examples/label-block.txt'), 'utf8')
const mail = readFileSync(join(projectRoot, 'test/fixtures/detection/not-cables/mail-thread.txt'), 'utf8')
const draft = readFileSync(join(projectRoot, 'examples/draft.cable'), 'utf8').split('\n')
const file = join(projectRoot, 'examples/unsaved-pasted.txt')

/** A text that is made here is looked at again: what was empty when it was opened is told by what it becomes. */
describe('a text that is being made', () => {
  afterEach(async () => {
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
    await commands.executeCommand('workbench.action.closeAllEditors')
    rmSync(file, { force: true })
  })

  it('becomes a cable when one is put into a new document', async () => {
    const editor = await untitled()
    await put(editor, cable)
    await eventually(() => assert.equal(editor.document.languageId, 'cable'))
  })

  it('becomes a cable when one is put into an empty file', async () => {
    const editor = await opened('\n')
    await put(editor, cable.replaceAll('\n', '\r\n'))
    await eventually(() => assert.equal(editor.document.languageId, 'cable'))
  })

  it('becomes a cable when one takes the place of all that there was', async () => {
    const editor = await opened(mail)
    await commands.executeCommand('editor.action.selectAll')
    await commands.executeCommand('type', { text: cable })
    await eventually(() => assert.equal(editor.document.languageId, 'cable'))
  })

  it('becomes a cable when its head is typed, and not before', async function () {
    this.timeout(60_000)
    const editor = await untitled()
    for (const [index, line] of draft.slice(0, 3).entries()) {
      await commands.executeCommand('type', { text: index === 0 ? line : `\n${line}` })
      await rest()
      assert.equal(editor.document.languageId, 'plaintext')
    }
    for (const line of draft.slice(3, 20)) {
      await commands.executeCommand('type', { text: '\n' })
      for (const word of line.split(/(?<= )/)) await commands.executeCommand('type', { text: word })
    }
    await eventually(() => assert.equal(editor.document.languageId, 'cable'))
  })

  it('stays plain text when it becomes a mail', async () => {
    const editor = await untitled()
    await put(editor, mail)
    await rest()
    assert.equal(editor.document.languageId, 'plaintext')
  })

  it('stays what it is when a cable is put into a file that has other text', async () => {
    const editor = await opened(`${mail}\n`)
    await put(editor, cable)
    await rest()
    assert.equal(editor.document.languageId, 'plaintext')
  })

  it('stays plain text when the user sets it back; another one of that name does not', async () => {
    const editor = await untitled()
    const name = editor.document.uri.toString()
    await put(editor, cable)
    await eventually(() => assert.equal(editor.document.languageId, 'cable'))
    await languages.setTextDocumentLanguage(editor.document, 'plaintext')
    await put(editor, cable)
    await rest()
    assert.equal(editor.document.languageId, 'plaintext')
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
    await eventually(() => assert.ok(!workspace.textDocuments.some(({ uri }) => uri.toString() === name)))
    const another = await untitled()
    assert.equal(another.document.uri.toString(), name)
    await put(another, cable)
    await eventually(() => assert.equal(another.document.languageId, 'cable'))
  })
})

async function untitled(): Promise<TextEditor> {
  await commands.executeCommand('workbench.action.files.newUntitledFile')
  return eventually(() => {
    const editor = window.activeTextEditor
    assert.ok(editor?.document.isUntitled)
    assert.equal(editor.document.getText(), '')
    assert.equal(editor.document.languageId, 'plaintext')
    return editor
  })
}

async function opened(content: string): Promise<TextEditor> {
  writeFileSync(file, content)
  await commands.executeCommand('vscode.open', Uri.file(file))
  return eventually(() => {
    const editor = window.activeTextEditor
    assert.equal(editor?.document.uri.fsPath, file)
    return editor as TextEditor
  })
}

async function put(editor: TextEditor, text: string): Promise<void> {
  assert.ok(await editor.edit((edit) => edit.insert(new Position(0, 0), text)))
}

/** Long enough for a switch of language that must not come. */
function rest(): Promise<void> {
  return new Promise((ends) => setTimeout(ends, 600))
}
