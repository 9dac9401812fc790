import assert from 'node:assert/strict'
import { join } from 'node:path'
import { ConfigurationTarget, commands, languages, type TextDocument, Uri, window, workspace } from 'vscode'
import { eventually } from './eventually.ts'
import { projectRoot } from './project-root.ts'

const copy = join(projectRoot, 'examples/archival-copy.txt')

describe('a plain-text file', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'))

  it('that is a cable is opened as one', async () => {
    await open(join(projectRoot, 'examples/label-block.txt'))
    await eventually(() => assert.equal(shown().languageId, 'cable'))
  })

  it('that is something else stays what it is', async () => {
    await open(join(projectRoot, 'test/fixtures/detection/not-cables/mail-thread.txt'))
    await open(copy)
    await eventually(() => assert.equal(shown().languageId, 'cable'))
    await open(join(projectRoot, 'test/fixtures/detection/not-cables/mail-thread.txt'))
    assert.equal(shown().languageId, 'plaintext')
  })

  it('stays plain text where the setting is off', async () => {
    const settings = workspace.getConfiguration('cable')
    await settings.update('detectInPlainText', false, ConfigurationTarget.Global)
    try {
      await open(join(projectRoot, 'test/fixtures/detection/cables/below-a-note.txt'))
      await rest()
      assert.equal(shown().languageId, 'plaintext')
    } finally {
      await settings.update('detectInPlainText', undefined, ConfigurationTarget.Global)
    }
    await eventually(() => assert.equal(shown().languageId, 'cable'))
  })

  it('that was set back to plain text is left alone, also when it is opened again', async () => {
    const file = join(projectRoot, 'test/fixtures/detection/cables/seventies-page.txt')
    await open(file)
    await eventually(() => assert.equal(shown().languageId, 'cable'))
    await languages.setTextDocumentLanguage(shown(), 'plaintext')
    await rest()
    assert.equal(shown().languageId, 'plaintext')

    await commands.executeCommand('workbench.action.closeAllEditors')
    await eventually(() => assert.ok(!workspace.textDocuments.some(({ uri }) => uri.fsPath === file)))
    await open(file)
    await rest()
    assert.equal(shown().languageId, 'plaintext')

    await languages.setTextDocumentLanguage(shown(), 'cable')
    await rest()
    assert.equal(shown().languageId, 'cable')
  })
})

/** Opens a file as the user does. What an extension opens is kept open by the editor for minutes. */
async function open(path: string): Promise<void> {
  await commands.executeCommand('vscode.open', Uri.file(path))
  await eventually(() => assert.equal(shown().uri.fsPath, path))
}

function shown(): TextDocument {
  const editor = window.activeTextEditor
  assert.ok(editor)
  return editor.document
}

/** Long enough for a switch of language that must not come. */
function rest(): Promise<void> {
  return new Promise((ends) => setTimeout(ends, 500))
}
