import assert from 'node:assert/strict'
import { decode, encode } from '../../../../../server/host/cli/inputs/decode.ts'

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1')

describe('bytes of a file', () => {
  it('are text where NUL and Ctrl-Z pad the end, and come back as they were', () => {
    const bytes = bytesOf('UNCLAS ZENDA 12\r\nSAPT\r\n\u001a\u0000\u0000 \u0000')
    const decoded = decode(bytes)
    assert.ok(decoded)
    assert.ok(decoded.text.startsWith('UNCLAS ZENDA 12'))
    assert.deepEqual(Buffer.from(encode(decoded) ?? []), Buffer.from(bytes))
  })

  it('are binary where a NUL stands before the end, or nothing else', () => {
    assert.equal(decode(bytesOf('UNCLAS\u0000ZENDA 12')), undefined)
    assert.equal(decode(bytesOf('\u0000\u0000\u0000')), undefined)
  })

  it('are empty text where there is none', () => assert.equal(decode(new Uint8Array())?.text, ''))
})
