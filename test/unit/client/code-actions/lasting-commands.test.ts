import assert from 'node:assert/strict'
import type { CodeAction, Command } from 'vscode'
import { createLastingCommands } from '../../../../client/code-actions/lasting-commands.ts'

/** Commands as an editor keeps them, with what has been run. */
function host() {
  const known = new Map<string, () => unknown>()
  const ran: (readonly unknown[])[] = []
  return {
    known,
    ran,
    registerCommand(command: string, run: () => unknown) {
      known.set(command, run)
      return { dispose: () => void known.delete(command) }
    },
    executeCommand: (command: string, ...given: readonly unknown[]) => void ran.push([command, ...given]),
  }
}

const repair = (name: string): CodeAction =>
  ({
    title: name,
    command: { title: 'Enter the repair', command: 'cable.enterRepair', arguments: ['file:///a', name] },
  }) as unknown as CodeAction
const nameOf = (action: CodeAction | Command | undefined): string => (action as CodeAction).command?.command ?? ''

describe('a command behind the edit of a code action', () => {
  it('runs with what it was given, after the next lists as well', () => {
    const own = host()
    const lasting = createLastingCommands(own)
    const [first, second] = lasting.keep([repair('one'), repair('two')])
    assert.equal((first as CodeAction).command?.arguments, undefined)
    for (let list = 0; list < 3; list++) lasting.keep([repair('later')])
    own.known.get(nameOf(second))?.()
    assert.deepEqual(own.ran, [['cable.enterRepair', 'file:///a', 'two']])
  })

  it('is forgotten with old lists, and at the end', () => {
    const own = host()
    const lasting = createLastingCommands(own)
    const [first] = lasting.keep([repair('one')])
    for (let list = 0; list < 8; list++) lasting.keep([repair('later')])
    assert.equal(own.known.has(nameOf(first)), false)
    assert.equal(own.known.size, 8)
    lasting.dispose()
    assert.equal(own.known.size, 0)
  })

  it('stays as it is where it enters no repair', () => {
    const own = host()
    const other: CodeAction = {
      title: 'other',
      command: { title: 'other', command: 'cable.ignoreHere', arguments: [1] },
    } as unknown as CodeAction
    const plain: Command = { title: 'plain', command: 'cable.enterRepair' }
    assert.deepEqual(createLastingCommands(own).keep([other, plain]), [other, plain])
    assert.equal(own.known.size, 0)
    assert.deepEqual((other as CodeAction).command?.arguments, [1])
  })
})
