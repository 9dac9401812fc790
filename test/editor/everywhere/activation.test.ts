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

  it('keeps nobody waiting', () => {
    const at = (name: string): number | undefined =>
      performance.getEntriesByName(`code/extHost/${name}/cable-authors.cable`)[0]?.startTime
    const took = (begin: string, end: string): number => (at(end) ?? Number.NaN) - (at(begin) ?? Number.NaN)
    // Between the two the editor reads what it has stored.
    const both =
      took('willLoadExtensionCode', 'didLoadExtensionCode') + took('willActivateExtension', 'didActivateExtension')
    // Not every host says. It is less than 50 where nothing else runs; the server is started behind it.
    assert.ok(Number.isNaN(both) || both < 250, `${Math.round(both)} ms`)
  })
})
