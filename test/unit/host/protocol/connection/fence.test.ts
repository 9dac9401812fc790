import assert from 'node:assert/strict'
import { CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver'
import { createFence, type Phase } from '../../../../../server/host/protocol/connection/fence.ts'

describe('fence', () => {
  let logged: string[] = []
  let phase: Phase = 'running'
  const fence = () =>
    createFence(
      (text) => logged.push(text),
      () => phase,
    )

  beforeEach(() => {
    logged = []
    phase = 'running'
  })

  it('gives the answer of the work', async () => {
    const handler = fence().request('double', 0, (value: number) => value * 2)
    assert.equal(await handler(21, CancellationToken.None), 42)
  })

  it('gives the neutral answer of work that fails, now or later, and logs each failure once', async () => {
    const own = fence()
    const now = own.request('now', 'neutral', (): string => {
      throw new Error('broken')
    })
    const later = own.request('later', 'neutral', async (): Promise<string> => {
      await Promise.resolve()
      throw new Error('broken')
    })
    for (const handler of [now, later, now, later]) assert.equal(await handler({}, CancellationToken.None), 'neutral')
    assert.deepEqual(
      logged.map((text) => text.split('\n')[0]),
      ['now: Error: broken', 'later: Error: broken'],
    )
  })

  it('passes on an error that is meant as the answer', async () => {
    const error = new ResponseError<never>(LSPErrorCodes.ServerCancelled, 'overtaken')
    const handler = fence().request('any', 'neutral', (): string => {
      throw error
    })
    assert.equal(await handler({}, CancellationToken.None), error)
    assert.deepEqual(logged, [])
  })

  it('does no work for a cancelled request, nor out of order', async () => {
    let worked = 0
    const handler = fence().request('any', null, () => {
      worked++
      return null
    })
    const code = async (token: CancellationToken) => {
      const answer = await handler({}, token)
      return answer instanceof ResponseError ? answer.code : answer
    }
    assert.equal(await code(CancellationToken.Cancelled), LSPErrorCodes.RequestCancelled)
    phase = 'waiting'
    assert.equal(await code(CancellationToken.None), ErrorCodes.ServerNotInitialized)
    phase = 'shutdown'
    assert.equal(await code(CancellationToken.None), ErrorCodes.InvalidRequest)
    assert.equal(worked, 0)
  })

  it('does not fill the log', () => {
    const own = fence()
    for (let index = 0; index < 5000; index++) own.report('any', new Error(`failure ${index}`))
    assert.ok(logged.length <= 200)
  })

  it('begins nothing after shutdown', async () => {
    let worked = 0
    const own = fence()
    const work = async (): Promise<void> => void worked++
    own.runAsync('any', work)
    phase = 'shutdown'
    own.runAsync('any', work)
    assert.equal(worked, 1)
  })
})
