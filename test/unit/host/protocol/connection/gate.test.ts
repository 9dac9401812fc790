import assert from 'node:assert/strict'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Message } from 'vscode-languageserver'
import { createGate } from '../../../../../server/host/protocol/connection/gate.ts'

describe('gate', () => {
  const passed: string[] = []
  const message = (jsonrpc: string): Message => ({ jsonrpc })
  const pass = (next: Message): void => void passed.push(next.jsonrpc)
  beforeEach(() => void passed.splice(0))

  it('lets messages pass at once', () => {
    createGate().strategy.handleMessage(message('a'), pass)
    assert.deepEqual(passed, ['a'])
  })

  it('keeps them while it is shut, and lets go of one in each turn, with what comes meanwhile behind them', async () => {
    const gate = createGate()
    gate.shut()
    for (const name of ['a', 'b']) gate.strategy.handleMessage(message(name), pass)
    await nextTurn()
    assert.deepEqual(passed, [])
    gate.open()
    gate.strategy.handleMessage(message('c'), pass)
    assert.deepEqual(passed, ['a'])
    await nextTurn()
    assert.deepEqual(passed, ['a', 'b'])
    await nextTurn()
    await nextTurn()
    gate.strategy.handleMessage(message('d'), pass)
    assert.deepEqual(passed, ['a', 'b', 'c', 'd'])
  })
})
