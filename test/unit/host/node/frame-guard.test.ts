import assert from 'node:assert/strict'
import fc from 'fast-check'
import { frameGuard } from '../../../../server/host/node/frame-guard.ts'

/** What the guard says of bytes that arrive in pieces of a size. */
function heard(text: string, size: number): readonly string[] {
  const reasons: string[] = []
  const guard = frameGuard((reason) => reasons.push(reason))
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) guard(bytes.subarray(at, at + size))
  return reasons
}

function frame(body: string, header = ''): string {
  return `${header}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
}

describe('frame guard', () => {
  it('lets messages pass, however they are cut', () => {
    const messages = [
      frame('{}'),
      frame('{"a":"¶ \u{1F4E8}"}', 'Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n'),
      frame(''),
      frame('x'.repeat(5000)),
      frame('noise inside a message is its own affair\r\n\r\n'),
    ].join('')
    for (const size of [1, 2, 7, 100, 100_000]) assert.deepEqual(heard(messages, size), [], `${size}`)
  })

  it('says once that there is something else', () => {
    for (const noise of [
      'hello\n',
      `${frame('{}')}hello\n`,
      '\0'.repeat(2000),
      'Content-Length: many\r\n\r\n',
      '\r\n\r\n',
    ]) {
      for (const size of [1, 3, 4096]) assert.equal(heard(noise + noise, size).length, 1, JSON.stringify([noise, size]))
    }
  })

  it('does not wait for the end of a header for ever', () => {
    assert.equal(heard(`Content-Length: ${'1'.repeat(10_000)}`, 4096).length, 1)
  })

  it('is not deceived by where the pieces end', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string(), { maxLength: 5 }),
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        (bodies, size, noisy) => {
          const text = bodies.map((body) => frame(body)).join('') + (noisy ? 'noise' : '')
          assert.equal(heard(text, size).length, noisy ? 1 : 0)
        },
      ),
    )
  })
})
