import assert from 'node:assert/strict'
import { commands, extensions, Selection, window, workspace } from 'vscode'
import { drafted } from '../../support/drafting-table.ts'
import { eventually } from '../eventually.ts'

/** Fictional. */
const TEXT = [
  'C O N F I D E N T I A L ZENDA 000123',
  '',
  'E.O. 12958: DECL: 08/01/2019',
  'TAGS: PREL, KPAO',
  'SUBJECT: THE BRIDGE',
  '',
  'REF: ZENDA 12',
  '',
  '1. (C) First, see para 2.',
  '',
  '3. (U)Second.',
  '',
].join('\n')

/** So long a command may wait for whoever asked, in a list or a question; then the list is closed. */
const WAITS = 400

/** What these do is seen in `drafting.test.ts`. */
const SEEN = new Set(drafted.map(({ command }) => `cable.${command}`))

/** None is registered nowhere or fails here: what needs a disk or a program says so in a sentence. */
describe('every command in this editor', () => {
  after(() => commands.executeCommand('workbench.action.closeAllEditors'))

  const own = extensions.all.find(({ packageJSON }) => packageJSON.name === 'cable')
  const contributed: readonly { command: string; title: string }[] = own?.packageJSON.contributes.commands ?? []

  it('is there', async () => {
    assert.ok(contributed.length > 30)
    await workspace.openTextDocument({ content: TEXT, language: 'cable' })
    await eventually(async () => {
      const known = await commands.getCommands(true)
      assert.deepEqual(
        contributed.filter(({ command }) => !known.includes(command)),
        [],
      )
    })
  })

  for (const { command, title } of contributed.filter(({ command: id }) => !SEEN.has(id)))
    it(`runs without a failure: ${title}`, async () => {
      await commands.executeCommand('workbench.action.closeAllEditors')
      const document = await workspace.openTextDocument({ content: TEXT, language: 'cable' })
      const editor = await window.showTextDocument(document)
      editor.selection = new Selection(8, 8, 8, 8)
      const done = commands.executeCommand(command).then(
        () => undefined,
        (error: unknown) => String(error),
      )
      const waited = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), WAITS))
      assert.equal(await Promise.race([done, waited]), undefined)
      await commands.executeCommand('workbench.action.closeQuickOpen')
      assert.equal(await Promise.race([done, waited]), undefined)
    })
})
