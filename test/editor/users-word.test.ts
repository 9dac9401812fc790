import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  ConfigurationTarget,
  commands,
  type Disposable,
  languages,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode'
import { eventually } from './eventually.ts'
import { projectRoot } from './project-root.ts'

const cable = readFileSync(join(projectRoot, 'examples/label-block.txt'), 'utf8')
const folder = join(projectRoot, 'examples/unsaved-detection')

/** What the user has said of a document, and what is no file: neither is switched to cable. */
describe('the language of plain text', () => {
  beforeEach(() => mkdirSync(folder, { recursive: true }))
  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors')
    rmSync(folder, { recursive: true, force: true })
  })

  describe('stays where an association says so', () => {
    afterEach(() => associate(undefined))

    const cases = [
      ['*.txt', 'a.txt'],
      ['*.NOTE', 'b.note'],
      ['**/unsaved-detection/*.{txt,msg}', 'C.TXT'],
      ['d.txt', 'D.txt'],
    ] as const
    for (const [pattern, name] of cases)
      it(`by ${pattern}, for ${name}`, async () => {
        await associate({ [pattern]: 'plaintext' })
        await open(name)
        await rest()
        assert.equal(shown().languageId, 'plaintext')
      })

    it('and not where one speaks of other files; and only as long as it says so', async () => {
      await associate({ '*.note': 'plaintext', 'x*.txt': 'plaintext', 'other/**': 'plaintext' })
      await open('y.txt')
      await eventually(() => assert.equal(shown().languageId, 'cable'))
      await open('x.txt')
      await rest()
      assert.equal(shown().languageId, 'plaintext')
      await associate(undefined)
      await eventually(() => assert.equal(shown().languageId, 'cable'))
    })

    it('and an association of other files takes no cable from anyone, nor does its end', async () => {
      await open('y.txt')
      await eventually(() => assert.equal(shown().languageId, 'cable'))
      for (const associations of [{ 'other/**': 'cable' }, undefined]) {
        await associate(associations)
        await rest()
        await eventually(() => assert.equal(shown().languageId, 'cable'))
      }
      await languages.setTextDocumentLanguage(shown(), 'plaintext')
      await rest()
      await associate({ 'other/**': 'cable' })
      await rest()
      assert.equal(shown().languageId, 'plaintext')
    })
  })

  describe('that was set by hand stays', () => {
    it('when the file gets another name, or its folder does', async () => {
      await open('a.txt')
      await eventually(() => assert.equal(shown().languageId, 'cable'))
      await languages.setTextDocumentLanguage(shown(), 'plaintext')
      await commands.executeCommand('workbench.action.closeAllEditors')
      await rename(join(folder, 'a.txt'), join(folder, 'b.txt'))
      await show(join(folder, 'b.txt'))
      await rest()
      assert.equal(shown().languageId, 'plaintext')
      await rename(join(folder, 'b.txt'), join(folder, 'c.txt'))
      await eventually(() => assert.equal(shown().uri.fsPath, join(folder, 'c.txt')))
      await rest()
      assert.equal(shown().languageId, 'plaintext')
      await commands.executeCommand('workbench.action.closeAllEditors')
      const moved = `${folder}-moved`
      await rename(folder, moved)
      try {
        await show(join(moved, 'c.txt'))
        await rest()
        assert.equal(shown().languageId, 'plaintext')
      } finally {
        rmSync(moved, { recursive: true, force: true })
      }
    })

    it('when it is another than plain text, and the file is opened again', async () => {
      await open('markdown.txt')
      await eventually(() => assert.equal(shown().languageId, 'cable'))
      await languages.setTextDocumentLanguage(shown(), 'markdown')
      await commands.executeCommand('workbench.action.closeAllEditors')
      await eventually(() => assert.ok(!workspace.textDocuments.some(({ uri }) => uri.fsPath.endsWith('markdown.txt'))))
      await open('markdown.txt')
      await rest()
      assert.notEqual(shown().languageId, 'cable')
    })

    it('to plain text, for a file of another name', async () => {
      await open('a.md')
      assert.equal(shown().languageId, 'markdown')
      await languages.setTextDocumentLanguage(shown(), 'plaintext')
      await rest()
      assert.equal(shown().languageId, 'plaintext')
    })
  })

  describe('stays in what is no file:', () => {
    const provided: Disposable[] = []
    afterEach(() => provided.splice(0).forEach((each) => void each.dispose()))

    it('the old side of a comparison, which has no findings either', async () => {
      const provideTextDocumentContent = (): string => cable.replace('ECON, ETRD', 'ECON, ECON')
      provided.push(workspace.registerTextDocumentContentProvider('git', { provideTextDocumentContent }))
      const old = Uri.parse('git:/old.txt?ref')
      writeFileSync(join(folder, 'new.txt'), provideTextDocumentContent())
      await commands.executeCommand('vscode.diff', old, Uri.file(join(folder, 'new.txt')))
      const open = (uri: Uri): TextDocument | undefined =>
        workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())
      await eventually(() => assert.equal(open(Uri.file(join(folder, 'new.txt')))?.languageId, 'cable'))
      await eventually(() => assert.ok(findings(Uri.file(join(folder, 'new.txt'))) > 0))
      assert.equal(open(old)?.languageId, 'plaintext')
      await languages.setTextDocumentLanguage(open(old) as TextDocument, 'cable')
      await rest()
      assert.equal(findings(old), 0)
    })

    it('a cell of a notebook, also when it is saved', async () => {
      const file = join(folder, 'note.ipynb')
      const cells = [cell('plaintext', cable), cell('plaintext', 'x')]
      writeFileSync(file, JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 }))
      await commands.executeCommand('vscode.open', Uri.file(file))
      const notebook = await eventually(() => {
        const found = workspace.notebookDocuments.find(({ uri }) => uri.fsPath === file)
        assert.ok(found)
        return found
      })
      await rest()
      assert.deepEqual(
        notebook.getCells().map(({ document }) => document.languageId),
        ['plaintext', 'plaintext'],
      )
      const edit = new WorkspaceEdit()
      edit.insert(notebook.cellAt(1).document.uri, notebook.cellAt(1).document.positionAt(0), 'y')
      await workspace.applyEdit(edit)
      assert.ok(await notebook.save())
      assert.doesNotMatch(readFileSync(file, 'utf8'), /"cable"/)
    })
  })

  async function open(name: string): Promise<void> {
    writeFileSync(join(folder, name), cable)
    await show(join(folder, name))
  }
})

function cell(languageId: string, source: string): unknown {
  return { cell_type: 'code', execution_count: null, metadata: { vscode: { languageId } }, outputs: [], source }
}

async function associate(associations: Readonly<Record<string, string>> | undefined): Promise<void> {
  await workspace.getConfiguration('files').update('associations', associations, ConfigurationTarget.Global)
}

async function rename(from: string, to: string): Promise<void> {
  const edit = new WorkspaceEdit()
  edit.renameFile(Uri.file(from), Uri.file(to))
  assert.ok(await workspace.applyEdit(edit))
}

/** Opens a file as the user does. */
async function show(path: string): Promise<void> {
  await commands.executeCommand('vscode.open', Uri.file(path))
  await eventually(() => assert.equal(shown().uri.fsPath, path))
}

function shown(): TextDocument {
  const editor = window.activeTextEditor
  assert.ok(editor)
  return editor.document
}

function findings(uri: Uri): number {
  return languages.getDiagnostics(uri).length
}

/** Long enough for a switch of language that must not come. */
function rest(): Promise<void> {
  return new Promise((ends) => setTimeout(ends, 600))
}
