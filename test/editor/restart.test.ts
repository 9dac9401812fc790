import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { commands, type DocumentSymbol, Uri, window } from 'vscode'
import { eventually } from './eventually.ts'
import { projectRoot } from './project-root.ts'

describe('a language server that stops', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'))

  it('is started again and goes on answering', async () => {
    const uri = Uri.file(join(projectRoot, 'examples/transmitted.cable'))
    await window.showTextDocument(uri)
    await eventually(() => hasOutline(uri))
    const first = serverProcess()
    process.kill(first, 'SIGKILL')
    await eventually(() => assert.notEqual(serverProcess(), first))
    await eventually(() => hasOutline(uri))
  })

  it('is started by the command, too', async () => {
    const uri = Uri.file(join(projectRoot, 'examples/draft.cable'))
    await window.showTextDocument(uri)
    await eventually(() => hasOutline(uri))
    const first = serverProcess()
    await commands.executeCommand('cable.restartServer')
    assert.notEqual(serverProcess(), first)
    await eventually(() => hasOutline(uri))
  })
})

async function hasOutline(uri: Uri): Promise<void> {
  const symbols = await commands.executeCommand<readonly DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    uri,
  )
  assert.ok(symbols !== undefined && symbols.length > 0)
}

/** The process of the server that this host has started, by its number. */
function serverProcess(): number {
  const processes = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n')
  const own = processes
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((found) => Number(found?.[2]) === process.pid && /dist.server\.js/.test(found?.[3] ?? ''))
  const pid = own[0]?.[1]
  assert.ok(pid, 'no server is running')
  return Number(pid)
}
