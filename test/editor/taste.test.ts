import assert from 'node:assert/strict'
import { ConfigurationTarget, commands, type TextDocument, workspace } from 'vscode'

/** What a user may have set for all languages, each the other way than the editor has it by default. */
const chosen: Readonly<Record<string, unknown>> = {
  'editor.wordWrap': 'bounded',
  'editor.wrappingIndent': 'indent',
  'editor.quickSuggestions': { other: 'off', comments: 'on', strings: 'on' },
  'editor.wordBasedSuggestions': 'allDocuments',
  'editor.detectIndentation': false,
  'editor.insertSpaces': false,
  'editor.autoIndent': 'none',
  'editor.trimAutoWhitespace': false,
  'editor.linkedEditing': true,
  'editor.semanticHighlighting.enabled': false,
  'editor.unicodeHighlight.ambiguousCharacters': false,
  'editor.unicodeHighlight.nonBasicASCII': true,
  'editor.unicodeHighlight.invisibleCharacters': false,
  'editor.bracketPairColorization.enabled': false,
  'editor.guides.indentation': false,
  'editor.guides.bracketPairs': true,
  'editor.defaultColorDecorators': 'always',
  'editor.wordSeparators': ' ',
  'diffEditor.wordWrap': 'on',
}

describe('the taste of the user', () => {
  let cable: TextDocument
  const setAll = async (wanted: (name: string) => unknown): Promise<void> => {
    for (const name of Object.keys(chosen))
      await workspace.getConfiguration().update(name, wanted(name), ConfigurationTarget.Global)
  }
  const valueFor = (document: TextDocument | undefined, name: string): unknown =>
    workspace.getConfiguration(undefined, document).get(name)

  before(async () => {
    cable = await workspace.openTextDocument({ language: 'cable', content: 'UNCLAS ZENDA 000123\n' })
  })
  after(async () => {
    await setAll(() => undefined)
    await commands.executeCommand('workbench.action.closeAllEditors')
  })

  it('is that of the editor where nothing is set', () => {
    for (const name of Object.keys(chosen))
      assert.deepEqual(valueFor(cable, name), workspace.getConfiguration().inspect(name)?.defaultValue, name)
  })

  it('holds in cables as everywhere', async () => {
    await setAll((name) => chosen[name])
    for (const [name, value] of Object.entries(chosen)) assert.deepEqual(valueFor(cable, name), value, name)
  })

  it('does not reach what protects a record', async () => {
    const habits = ['files.trimTrailingWhitespace', 'files.insertFinalNewline', 'editor.formatOnSave']
    for (const name of habits) await workspace.getConfiguration().update(name, true, ConfigurationTarget.Global)
    for (const name of habits) assert.equal(valueFor(cable, name), false, name)
    for (const name of habits) await workspace.getConfiguration().update(name, undefined, ConfigurationTarget.Global)
  })
})
