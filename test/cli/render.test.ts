import assert from 'node:assert/strict'
import { cable } from '../support/command-line.ts'
import { clean } from './texts.ts'

describe('cable render', () => {
  it('writes a page that stands alone, without script and network', async () => {
    const { out, code } = await cable(['render', '-'], { input: clean })
    assert.equal(code, 0)
    assert.match(out, /^<!DOCTYPE html>/)
    assert.match(out, /default-src 'none'/)
    assert.doesNotMatch(out, /<script|https?:\/\/(?!www\.w3\.org)|src=/)
  })

  it('writes text with a paragraph a line, or broken at a width', async () => {
    const { out } = await cable(['render', '--format', 'text', '-'], { input: clean })
    assert.match(out, /^2\. .*We left\.$/m)
    const narrow = await cable(['render', '--format', 'text', '--width', '40', '-'], { input: clean })
    assert.ok(narrow.out.split('\n').length > out.split('\n').length)
  })

  it('takes an empty text and one that is no cable, and refuses a clock that nobody has', async () => {
    for (const input of ['', 'Not a cable at all.\n']) assert.equal((await cable(['render', '-'], { input })).code, 0)
    const { code, err } = await cable(['render', '--time-zone', 'Ruritania', '-'], { input: clean })
    assert.equal(code, 2)
    assert.match(err, /no time zone Ruritania/)
  })
})
