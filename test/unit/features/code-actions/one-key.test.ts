import assert from 'node:assert/strict'
import type { CodeAction, CodeActionContext, Diagnostic, Range } from 'vscode-languageserver-types'
import { forOneKey, isOneKey } from '../../../../server/language/features/code-actions/one-key.ts'

const range = (line: number, character: number, endLine: number): Range => ({
  start: { line, character },
  end: { line: endLine, character: 0 },
})
const finding: Diagnostic = { range: range(2, 0, 3), message: 'Paragraph number 3 is missing', code: 'para-gap' }
const LINES = 20

describe('a key that mends without a menu', () => {
  it('is told by the whole text, one finding, and nothing else', () => {
    const asked = (given: Range, more: Partial<CodeActionContext> = {}): boolean =>
      isOneKey(given, { diagnostics: [finding], ...more }, LINES)
    assert.ok(asked(range(0, 0, 19)))
    assert.ok(asked(range(0, 0, 20)), 'one that counts the end of the last line as a line')
    for (const other of [range(0, 0, 18), range(1, 0, 19), range(0, 1, 19), finding.range])
      assert.ok(!asked(other), JSON.stringify(other))
    assert.ok(!asked(range(0, 0, 19), { triggerKind: 1 }))
    assert.ok(!asked(range(0, 0, 19), { only: ['quickfix'] }))
    assert.ok(!asked(range(0, 0, 19), { diagnostics: [] }))
    assert.ok(!asked(range(0, 0, 19), { diagnostics: [finding, finding] }))
    assert.ok(!isOneKey(range(0, 0, 0), { diagnostics: [finding] }, 1), 'a cursor in a text of one line')
  })

  it('is given the safe fix, or the only one, and none where one has to choose', () => {
    const fix = (title: string, more: Partial<CodeAction> = {}): CodeAction => ({
      title,
      kind: 'quickfix',
      diagnostics: [finding],
      ...more,
    })
    const given = (...offered: CodeAction[]): string[] => forOneKey(offered).map(({ title }) => title)
    const rewriting = fix('Renumber all paragraphs', { kind: 'refactor.rewrite.renumber' })
    const all = { title: 'Apply all safe fixes', kind: 'quickfix' }
    assert.deepEqual(given(fix('a'), fix('b', { isPreferred: true }), rewriting, all), ['b'])
    assert.deepEqual(given(fix('a'), rewriting, all), ['a'])
    assert.deepEqual(given(fix('a'), fix('b')), [])
    assert.deepEqual(given(rewriting, all), [])
  })
})
