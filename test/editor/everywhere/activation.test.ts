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
      marks().find((mark) => mark.name === `code/extHost/${name}/cable-authors.cable`)?.startTime
    const took = (begin: string, end: string): number => (at(end) ?? Number.NaN) - (at(begin) ?? Number.NaN)
    // Between the two the editor reads what it has stored.
    const both =
      took('willLoadExtensionCode', 'didLoadExtensionCode') + took('willActivateExtension', 'didActivateExtension')
    // It is far less than 50 where nothing else runs; the server is started behind it.
    assert.ok(both < 250, `${Math.round(both)} ms`)
  })
})

interface Mark {
  readonly name: string
  readonly startTime: number
}

/** What the host has noted of its own times: in a process in a list of its own, in a browser where pages note theirs. */
function marks(): readonly Mark[] {
  const { MonacoPerformanceMarks: own } = globalThis as { MonacoPerformanceMarks?: { getMarks(): readonly Mark[] } }
  return [...(own?.getMarks() ?? []), ...performance.getEntriesByType('mark')]
}
