import assert from 'node:assert/strict'
import {
  commands,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  languages,
  type MarkdownString,
  Position,
  type SemanticTokens,
  type Uri,
  workspace,
} from 'vscode'
import { eventually } from '../eventually.ts'
import type { Expected, Item } from '../hosts/expected-answers.ts'

/** Put in when the tests are bundled: the answers of the server of Node. */
declare const CABLE_EXPECTED: readonly Expected[]

/** What the folder that is open says of a cited cable, once it has been read; the server of Node was asked without one. */
const OF_THE_FOLDER = '\n\n---\n\n**Not in this folder**'

describe('a cable in this editor', function () {
  this.timeout(60_000)
  after(() => commands.executeCommand('workbench.action.closeAllEditors'))

  it('is not left out', () => assert.ok(CABLE_EXPECTED.length > 20))

  for (const { name, text, findings, outline, hovers, folds, tokens } of CABLE_EXPECTED) {
    it(`has the findings, outline, hovers, folds and colours that the server of Node gives ${name}`, async () => {
      const { uri } = await workspace.openTextDocument({ language: 'cable', content: text })
      await eventually(() => assert.deepEqual(findingsOf(uri), findings))
      const symbols = await ask<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', uri)
      assert.deepEqual((symbols ?? []).map(itemOf), outline)
      for (const { line, character, text: expected } of hovers) {
        const told = await ask<Hover[]>('vscode.executeHoverProvider', uri, new Position(line, character))
        const value = (told ?? []).flatMap(({ contents }) => contents as MarkdownString[])[0]?.value ?? ''
        assert.equal(value.split(OF_THE_FOLDER)[0], expected)
      }
      const ranges = await ask<FoldingRange[]>('vscode.executeFoldingRangeProvider', uri)
      assert.deepEqual((ranges ?? []).map(({ start, end }) => `${start}-${end}`).sort(), folds)
      const coloured = await ask<SemanticTokens>('vscode.provideDocumentSemanticTokens', uri)
      assert.equal(coloured?.data.length ?? 0, tokens.length)
    })
  }
})

async function ask<Answer>(command: string, ...given: readonly unknown[]): Promise<Answer | undefined> {
  return commands.executeCommand<Answer>(command, ...given)
}

function findingsOf(uri: Uri): readonly string[] {
  return languages
    .getDiagnostics(uri)
    .map(
      ({ code, range: { start } }) =>
        `${typeof code === 'object' ? code.value : code} ${start.line}:${start.character}`,
    )
    .sort()
}

function itemOf({ name, children }: DocumentSymbol): Item {
  return { name, children: children.map(itemOf) }
}
