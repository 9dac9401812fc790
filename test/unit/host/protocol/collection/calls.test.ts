import assert from 'node:assert/strict'
import { prepareCalls } from '../../../../../server/host/protocol/collection/calls.ts'
import type { OpenedCollection } from '../../../../../server/host/protocol/collection/collection-host.ts'
import { openDocument } from '../../../../../server/language/syntax/document/document.ts'
import { askedOf } from '../../../../support/collection.ts'

function cable(number: number, reference = ''): string {
  return `R 031453Z JUN 09\nFM AMEMBASSY ROME\nTO SECSTATE WASHDC\nBT\nUNCLAS ROME 00012${number}\n\nTAGS: PREL\nSUBJECT: A BRIDGE\n\n${reference}1. The duke spoke.\nBT\n#012${number}\nNNNN\n`
}

describe('the calls of a reference', () => {
  it('are those of the message that it names, whichever of its file that is', () => {
    const files = [
      { name: 'two', text: `${cable(1)}\n${cable(2)}` },
      { name: 'citing', text: cable(3, 'REF: A. ROME 121\n     B. ROME 122\n\n') },
    ]
    const source = { uriOf: (path: string) => `a:${path}`, pathOf: (uri: string) => uri.slice(2) }
    const toClient = <T>(_: string, value: T): T => value
    const opened = { ...askedOf(files), source, toClient, isComplete: () => true } as unknown as OpenedCollection
    const document = openDocument('a:citing', 1, files[1]?.text ?? '')
    const named = (line: number): string[] =>
      prepareCalls(opened, document, { line, character: 10 }).map(({ name }) => name)
    assert.deepEqual(named(9), ['09ROME121'])
    assert.deepEqual(named(10), ['09ROME122'])
    assert.deepEqual(named(11), ['09ROME123'])
  })
})
