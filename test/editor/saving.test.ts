import assert from 'node:assert/strict'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigurationTarget, commands, languages, Selection, type TextEditor, Uri, window, workspace } from 'vscode'
import { eventually } from './eventually.ts'
import { projectRoot } from './project-root.ts'

const file = join(projectRoot, 'examples/unsaved-saving.cable')
const lines = [
  'UNCLAS ZENDA 000123',
  '',
  'E.O. 12958: N/A',
  'TAGS: PREL PREL',
  'SUBJECT: EXAMPLE - NOT A REAL CABLE ',
  '',
  '1.(U) FIRST.   ',
  '',
  '2. (U)SECOND.',
  '',
  'RASSENDYLL',
]
const mended = lines.map((line) =>
  line.replace('PREL PREL', 'PREL').replace('1.(U)', '1. (U)').replace('(U)S', '(U) S'),
)

/** A cable with faults that safe fixes mend, changed by a key and saved. */
describe('saving a cable', () => {
  for (const [name, end] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ] as const) {
    describe(`with ${name}`, () => {
      const text = lines.join(end)
      beforeEach(() => writeFileSync(file, text))

      it('changes nothing', async () => {
        await saved('editor.codeActionsOnSave', undefined)
        assert.equal(written(), `${text}x`)
      })

      it('changes nothing where other files are to be trimmed, formatted and ended by a line', async () => {
        const habits = { 'files.trimTrailingWhitespace': true, 'files.insertFinalNewline': true }
        await set({ ...habits, 'files.trimFinalNewlines': true, 'editor.formatOnSave': true })
        await saved()
        await set({})
        assert.equal(written(), `${text}x`)
      })

      for (const when of ['explicit', 'always']) {
        it(`changes nothing for the sake of another linter, ${when}`, async () => {
          await saved('editor.codeActionsOnSave', { 'source.fixAll': when, 'source.fixAll.eslint': when })
          assert.equal(written(), `${text}x`)
          await saved('editor.codeActionsOnSave', { source: when })
          assert.equal(written(), `${text}xx`)
        })
      }

      it('applies all safe fixes where the user names them, for cables or for all files', async () => {
        const expected = `${mended.join(end)}x`
        await saved('[cable]', { 'editor.codeActionsOnSave': { 'source.fixAll.cable': 'explicit' } }, expected)
        writeFileSync(file, text)
        const both = { 'source.fixAll': 'explicit', 'source.fixAll.cable': 'explicit' }
        await saved('editor.codeActionsOnSave', both, expected)
        writeFileSync(file, text)
        await saved('[cable]', { 'editor.codeActionsOnSave': ['source.fixAll', 'source.fixAll.cable'] }, expected)
      })
    })
  }

  it('is not what Fix All waits for: the command applies them', async () => {
    writeFileSync(file, lines.join('\n'))
    const editor = await shown()
    await eventually(async () => {
      await commands.executeCommand('editor.action.fixAll')
      assert.equal(editor.document.getText(), mended.join('\n'))
    })
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  })

  afterEach(async () => {
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
    await eventually(() => assert.ok(!workspace.textDocuments.some(({ uri }) => uri.fsPath === file)))
  })
  after(() => rmSync(file, { force: true }))

  /** Types an x at the end and saves with a setting of the user's in force, until the file holds what it should. */
  async function saved(name?: string, value?: unknown, expected?: string): Promise<void> {
    if (name !== undefined) await set({ [name]: value })
    try {
      const editor = await shown()
      await commands.executeCommand('cursorBottom')
      await commands.executeCommand('type', { text: 'x' })
      await commands.executeCommand('workbench.action.files.save')
      await eventually(() => assert.ok(!editor.document.isDirty))
      if (expected !== undefined) assert.equal(written(), expected)
    } finally {
      if (name !== undefined) await set({ [name]: undefined })
      await commands.executeCommand('workbench.action.closeActiveEditor')
      await eventually(() => assert.ok(!workspace.textDocuments.some(({ uri }) => uri.fsPath === file)))
    }
  }
})

const changed = new Set<string>()

/** Sets these for the user, and takes back those that were set before. */
async function set(values: Readonly<Record<string, unknown>>): Promise<void> {
  for (const name of changed) await workspace.getConfiguration().update(name, undefined, ConfigurationTarget.Global)
  changed.clear()
  for (const [name, value] of Object.entries(values)) {
    await workspace.getConfiguration().update(name, value, ConfigurationTarget.Global)
    changed.add(name)
  }
}

async function shown(): Promise<TextEditor> {
  await commands.executeCommand('vscode.open', Uri.file(file))
  const editor = await eventually(() => {
    const active = window.activeTextEditor
    assert.equal(active?.document.uri.fsPath, file)
    return active as TextEditor
  })
  assert.equal(editor.document.languageId, 'cable')
  editor.selection = new Selection(0, 0, 0, 0)
  // Until the server has answered nothing can be asked of it.
  await eventually(() => assert.ok(languages.getDiagnostics(editor.document.uri).length > 0))
  return editor
}

function written(): string {
  return readFileSync(file, 'utf8')
}
