import assert from 'node:assert/strict'
import { commands, extensions, workspace } from 'vscode'

describe('activation', () => {
  it('follows the opening of a cable', async () => {
    const extension = extensions.getExtension('cable-authors.cable')
    assert.ok(extension)
    await workspace.openTextDocument({ language: 'cable', content: 'UNCLAS ZENDA 000123\n' })
    await extension.activate()
    assert.ok((await commands.getCommands(true)).includes('cable.restartServer'))
  })
})
