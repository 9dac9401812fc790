import assert from 'node:assert/strict'
import {
  type CodeAction,
  ConfigurationTarget,
  commands,
  Range,
  TabInputTextDiff,
  TabInputWebview,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode'
import { eventually } from '../eventually.ts'

const folder = workspace.workspaceFolders?.[0]?.uri ?? Uri.file('/')
const at = (name: string): Uri => Uri.joinPath(folder, name)
const [cable, copy, ledger] = [
  at('unsaved-review.txt'),
  at('unsaved-copy.txt'),
  at('unsaved-review.txt.cable-ledger.jsonl'),
]
/** As an archive has it: a draft gets no ledger. */
const text = [
  'VZCZCXYZ0007',
  'RR RUEHC',
  'DE RUEHZA #0123 2151453',
  'ZNR UUUUU ZZH',
  'R 031453Z AUG 09',
  'FM AMEMBASSY ZENDA',
  'TO RUEHC/SECSTATE WASHDC 1234',
  'BT',
  'UNCLAS ZENDA 000123',
  '',
  'E.O. 12958: N/A',
  'TAGS: PREL, PGOV',
  'SUBJECT: EXAMPLE - NOT A REAL CABLE',
  '',
  '1. The envoy came to the bridge.',
  '',
  '3. Nobody met him there.',
  '',
  'RASSENDYLL',
  'BT',
  '#0123',
  '',
].join('\n')

describe('reading, comparing and mending in this editor', () => {
  let document: TextDocument
  const settings = () => workspace.getConfiguration('cable')

  before(async () => {
    await settings().update('ledger', 'file', ConfigurationTarget.Global)
    for (const [uri, own] of [
      [cable, text],
      [copy, text.replace('envoy', 'messenger')],
    ] as const)
      await workspace.fs.writeFile(uri, new TextEncoder().encode(own))
    document = await workspace.openTextDocument(cable)
    await window.showTextDocument(document)
    await eventually(() => assert.equal(document.languageId, 'cable'))
  })
  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors')
    await settings().update('ledger', undefined, ConfigurationTarget.Global)
    for (const uri of [cable, copy, ledger]) await workspace.fs.delete(uri).then(undefined, () => undefined)
  })

  it('opens the cable as a page', async () => {
    await commands.executeCommand('cable.openReadingView')
    await eventually(() => assert.ok(panels().some((name) => name.endsWith('cable.readingView'))))
  })

  it('shows what differs from another file', async () => {
    await window.showTextDocument(document)
    await commands.executeCommand('cable.compareWith', copy)
    await eventually(() => assert.ok(panels().some((name) => name.endsWith('cable.comparison'))))
  })

  it('enters a repair in a ledger, and has what was found beside it', async () => {
    await window.showTextDocument(document)
    const gap = new Range(16, 0, 16, 1)
    const renumber = await eventually(async () => {
      const offered = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', cable, gap)
      const found = offered.find(({ edit, command }) => edit && command?.title === 'Enter the repair')
      assert.ok(found)
      return found
    })
    assert.ok(renumber.edit && (await workspace.applyEdit(renumber.edit)))
    // The editor asks for the next list on the edit, and forgets what had arguments.
    await commands.executeCommand('vscode.executeCodeActionProvider', cable, gap)
    assert.ok(renumber.command && !renumber.command.arguments)
    await commands.executeCommand(renumber.command.command)
    assert.ok(await document.save())
    await eventually(async () => {
      const lines = new TextDecoder().decode(await workspace.fs.readFile(ledger))
      assert.equal((JSON.parse(lines.split('\n')[0] ?? '') as { rule: string }).rule, 'para-gap')
    })
    await commands.executeCommand('cable.showAsFound')
    await eventually(() => {
      const diff = tabs().find((input) => input instanceof TabInputTextDiff)
      assert.equal(String((diff as TabInputTextDiff).modified), String(cable))
      const found = workspace.textDocuments.find(
        ({ uri }) => String(uri) === String((diff as TabInputTextDiff).original),
      )
      assert.equal(found?.getText(), text)
    })
  })
})

function tabs(): readonly unknown[] {
  return window.tabGroups.all.flatMap((group) => group.tabs.map(({ input }) => input))
}

function panels(): readonly string[] {
  return tabs().flatMap((input) => (input instanceof TabInputWebview ? input.viewType : []))
}
