import assert from 'node:assert/strict'
import type { TextDocument, TextDocumentContentChangeEvent } from 'vscode'
import { comingIntoBeing } from '../../../../client/detection/coming-into-being.ts'

/** What the editor tells of a text. */
function documentOf(text: string, isUntitled = false): TextDocument {
  const lines = text.split('\n')
  return {
    isUntitled,
    lineCount: lines.length,
    getText: () => text,
    lineAt: (line: number) => ({ text: lines[line] }),
  } as never
}

function change(text: string, line = 0, character = 0): TextDocumentContentChangeEvent {
  return { text, range: { start: { line, character }, end: { line, character } } } as never
}

describe('a text that is being made', () => {
  it('is one without a name, or one that was empty', () => {
    const being = comingIntoBeing()
    const made = [documentOf('', true), documentOf('text\nof mine', true), documentOf(''), documentOf(' \n\n')]
    const others = [documentOf('text'), documentOf('\n'.repeat(500))]
    for (const document of [...made, ...others]) being.opened(document)
    assert.deepEqual(
      made.map(being.has),
      made.map(() => true),
    )
    assert.deepEqual(
      others.map(being.has),
      others.map(() => false),
    )
  })

  it('is looked at when a line is ended or much is put in, near the beginning, and for no other key', () => {
    const being = comingIntoBeing()
    const document = documentOf('UNCLAS ZENDA 000123\nREF: ZENDA 12', true)
    being.opened(document)
    const looks = (...of: TextDocumentContentChangeEvent[]): boolean => being.changed(document, of)
    assert.ok(looks(change('\n', 1, 13)))
    assert.ok(looks(change('x', 1, 13), change('\r\n', 0, 3)))
    assert.ok(looks(change('E.O. 12958: N/A, and a good deal more than a word', 1)))
    assert.ok(!looks(change('x', 1, 13)))
    assert.ok(!looks(change('', 1, 13)))
    assert.ok(!looks(change('\n', 5000)))
    const other = documentOf('some text\nthat was here')
    being.opened(other)
    assert.ok(!being.changed(other, [change('E.O. 12958: N/A\n'.repeat(9), 1)]))
  })

  it('is one whose whole text was replaced', () => {
    const being = comingIntoBeing()
    const document = documentOf('FM AMEMBASSY ZENDA\nTO SECSTATE')
    being.opened(document)
    assert.ok(!being.changed(document, [change('FM AMEMBASSY ZENDA\r\n')]))
    assert.ok(being.changed(document, [change('FM AMEMBASSY ZENDA\r\nTO SECSTATE')]))
    assert.ok(being.has(document))
  })
})
