import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { lineKinds, lineScopes, tokenizeCable } from '../support/grammar.ts'

const examples = new URL('../../examples/', import.meta.url)
const prose = 'The ferryman had seen nothing, and said so at some length to all who asked.'
const paragraph = '7. (C) The ferryman had seen nothing.'

describe('a text torn anywhere', () => {
  for (const name of readdirSync(examples).filter((name) => /\.(?:cable|txt)$/.test(name))) {
    const lines = readFileSync(new URL(name, examples), 'utf8').split(/\r\n|\n|\r/)

    it(`is read rightly from the next blank line on: ${name}`, () => {
      assert.ok(lines.length > 20)
      for (let count = 1; count <= lines.length; count++) {
        const read = tokenizeCable([...lines.slice(0, count), '', prose, paragraph, 'NNNN'].join('\n')).slice(count + 1)
        const [first, second, third] = read
        assert.ok(first && second && third)
        assert.deepEqual(lineScopes(first), [], `after line ${count}`)
        assert.deepEqual(lineKinds(second), ['numbered'], `after line ${count}`)
        assert.deepEqual(lineKinds(third), ['end-of-message'], `after line ${count}`)
      }
    })
  }

  it('keeps one state for each line of a header, wherever it begins', () => {
    const header = [
      'FM AMCONSUL ZENDA',
      'TO AMEMBASSY STRELSAU',
      'INFO RUEHHZ/AMCONSUL HENTZAU',
      'RUEHC/SECSTATE WASHDC',
    ]
    const kinds = ['from', 'to', 'info', 'addressee']
    for (let skipped = 0; skipped < header.length; skipped++) {
      const read = tokenizeCable(header.slice(skipped).join('\n'))
      assert.deepEqual(
        read.map((line) => lineKinds(line).at(-1)),
        kinds.slice(skipped),
      )
    }
  })

  it('reads CRLF and lone CR as it reads LF', () => {
    const text = readFileSync(new URL('transmitted.cable', examples), 'utf8')
    const scopes = (eol: string) => tokenizeCable(text.replaceAll('\n', eol)).map(lineScopes)
    assert.deepEqual(scopes('\r\n'), scopes('\n'))
    assert.deepEqual(scopes('\r'), scopes('\n'))
  })
})
