import assert from 'node:assert/strict'
import type { CodeAction, Position, Range } from 'vscode-languageserver-types'
import type { LintConfig } from '../../../server/language/rules/linter/lint.ts'
import { lintConfigs, ruledService as service } from '../../support/properties/ruled-service.ts'

const HEAD = [
  'P 031453Z AUG 09',
  'FM AMEMBASSY ZENDA',
  'TO SECSTATE WASHDC PRIORITY',
  'C O N F I D E N T I A L ZENDA 000123',
  'E.O. 12958: DECL: 08/01/2019',
  'TAGS: PREL, PGOV',
  'SUBJECT: (U) EXAMPLE - NOT A REAL CABLE',
  'REF: A. 09 STRELSAU 1',
  '     C. 09 STRELSAU 2',
  '',
  'Classified By: Ambassador Rudolf Rassendyll. Reason: 1.4 (d).',
  '',
]
const BODY = ['1. (C) As PARA 2 and REF A say.', '', '2. (C) B.', '', '4. (C) D.', '', 'RASSENDYLL', '']
const TEXT = [...HEAD, ...BODY].join('\n')
const [config] = lintConfigs
assert.ok(config)

function at(line: number, character: number): Range {
  const place: Position = { line, character }
  return { start: place, end: place }
}

const WHOLE: Range = { start: at(0, 0).start, end: at(9_999, 0).start }

function actionsAt(range: Range, text = TEXT, only?: readonly string[], inForce?: LintConfig): CodeAction[] {
  assert.ok(config)
  return service.codeActions(service.open('u', 1, text), range, inForce ?? config, only)
}

function rewritings(range: Range, only?: readonly string[]): string[] {
  return actionsAt(range, TEXT, only).flatMap(({ kind, title }) => (kind?.startsWith('refactor') ? [title] : []))
}

describe('what one key applies', () => {
  it('does not lower the mark of a paragraph, nor write a line', () => {
    const lowered = TEXT.replace('1. (C)', '1. (S)')
    assert.ok(actionsAt(at(12, 4), lowered).length > 0)
    assert.deepEqual(
      actionsAt(WHOLE, lowered).filter(({ isPreferred }) => isPreferred),
      [],
    )
  })
})

describe('what is made of all findings of a rule', () => {
  it('is nothing where each finding asks for a decision', () => {
    assert.ok(config)
    const marked = TEXT.replace('1. (C)', '1. (S)').replace('2. (C)', '2. (S)')
    const document = service.open('u', 1, marked)
    assert.ok(service.diagnostics(document, config).some(({ code }) => code === 'portion-over'))
    assert.equal(service.fixAllOfRule(document, 'portion-over', config), undefined)
  })
})

describe('all safe fixes at once', () => {
  const twice = TEXT.replace('1. (C) As', '1. (C)As').replace('2. (C) B', '2.(C) B')
  const titled = (actions: readonly CodeAction[]) => actions.filter(({ title }) => title === 'Apply all safe fixes')

  it('are offered beside one of several, and bring what the source action brings', () => {
    const [one, ...rest] = titled(actionsAt(at(12, 4), twice))
    assert.deepEqual(rest, [])
    assert.equal(one?.kind, 'quickfix')
    const change = one?.edit?.documentChanges?.[0]
    assert.deepEqual(change && 'edits' in change ? change.edits.map(({ range }) => range.start) : [], [
      { line: 12, character: 6 },
      { line: 14, character: 2 },
    ])
  })

  it('are not offered for one alone, nor away from any', () => {
    assert.deepEqual(titled(actionsAt(at(12, 4), TEXT.replace('1. (C) As', '1. (C)As'))), [])
    assert.deepEqual(titled(actionsAt(at(1, 4), twice)), [])
  })
})

describe('rewritings', () => {
  it('are offered unasked only at a number, a label or a mention of one', () => {
    assert.deepEqual(rewritings(at(1, 3)), [], 'in the header')
    assert.deepEqual(rewritings(at(14, 8)), [], 'in the prose')
    assert.deepEqual(rewritings(at(14, 1)), ['Renumber all paragraphs'], 'at a number')
    assert.deepEqual(rewritings(at(12, 12)), ['Renumber all paragraphs'], 'at PARA 2')
    assert.deepEqual(rewritings(at(12, 23)), ['Relabel the references'], 'at REF A')
    assert.deepEqual(rewritings(at(7, 12)), ['Relabel the references'], 'in the list of references')
  })

  it('are offered everywhere to whoever asks for them', () => {
    assert.deepEqual(rewritings(at(1, 3), ['refactor']), ['Renumber all paragraphs', 'Relabel the references'])
    assert.deepEqual(rewritings(at(1, 3), ['refactor.rewrite.relabel']), ['Relabel the references'])
  })

  it('are not offered beside a fix that does the same', () => {
    const titles = actionsAt(at(8, 5)).map(({ title }) => title)
    assert.deepEqual(titles, ['Relabel the references'])
  })
})
