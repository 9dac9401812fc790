import assert from 'node:assert/strict'
import { collectionRules } from '../../../../server/language/collection/reports/collection-rules.ts'
import { type Baseline, FOLDER_RULES, readBaseline } from '../../../../server/language/rules/linter/baseline.ts'
import { rules } from '../../../../server/language/rules/registry/registry.ts'
import { baselineOf, findingsUnder } from '../../../support/baseline.ts'
import { wrap } from '../../../support/generator/wrap.ts'

/** Fictional, with findings in the head, in numbers, in marks and in words. */
const PARAGRAPHS = [
  '1. (C) The duke received the ferrymen at noon and promised them a bridge of stone, as told in PARA 9.',
  '2. (Q) The council met without him and voted for wood, which it has, and against stone, which it has not.',
  '4. (C) Nobody spoke for the lamplighters\u2019 guild, whose lanterns would hang over the river.',
]
const HEAD = ['UNCLAS ZENDA 000123', '', 'E.O. 12958: N/A', 'TAGS: PREL, QQQQ', 'SUBJECT: EXAMPLE', '']
const cable = (paragraphs: readonly string[], width = 65): string =>
  [...HEAD, ...paragraphs.flatMap((text) => [...wrap(text, width), '']), 'SAPTER', ''].join('\n')

const fresh = (text: string, baseline: Baseline): string[] =>
  findingsUnder(text, baseline).flatMap(({ known, rule }) => (known === undefined ? [rule.id] : []))

describe('a baseline', () => {
  const before = cable(PARAGRAPHS)

  it('tells the rules of a folder by their ids', () => {
    const isOfFolder = ({ id }: { readonly id: string }): boolean => id.startsWith(FOLDER_RULES)
    assert.deepEqual([...rules, ...collectionRules].filter(isOfFolder), collectionRules)
  })

  it('knows the findings that there were, and none else', () => {
    assert.ok(findingsUnder(before).length >= 4)
    assert.deepEqual(fresh(before, baselineOf(before)), [])
    assert.deepEqual(fresh(before, new Map()).length, findingsUnder(before).length)
    const more = before.replace('met without him', 'met \u00e2\u20ac\u0153without him')
    assert.deepEqual(fresh(more, baselineOf(before)), ['hygiene-mojibake'])
  })

  it('loses none and adds none where lines are broken otherwise, blanks differ, or lines come in above', () => {
    const baseline = baselineOf(before)
    for (const width of [40, 52, 78]) assert.deepEqual(fresh(cable(PARAGRAPHS, width), baseline), [], `width ${width}`)
    assert.deepEqual(fresh(before.replaceAll('\n', '\r\n'), baseline), [])
    assert.deepEqual(fresh(before.replace('E.O.', '\nE.O.'), baseline), [])
    assert.deepEqual(
      fresh(before.replaceAll('. (', '.  ('), baseline).filter((id) => id !== 'portion-spacing'),
      [],
    )
  })

  it('loses none and adds none where messages and paragraphs stand in another order', () => {
    const [first = '', second = '', third = ''] = PARAGRAPHS
    const shuffled = cable([first, third, second])
    const kinds = (text: string): string[] => findingsUnder(text).map(({ rule }) => rule.id)
    assert.ok(kinds(shuffled).length >= 4)
    assert.deepEqual(
      fresh(shuffled, baselineOf(before)),
      // What is new is the order itself.
      ['para-number-run'],
    )
    const other = before.replaceAll('000123', '000124')
    const file = (...texts: readonly string[]): string => texts.map((text) => `${text}NNNN\n\n`).join('')
    assert.deepEqual(fresh(file(other, before), baselineOf(file(before, other))), [])
  })

  it('knows the same finding in one message, and not in another', () => {
    const other = before.replace('ZENDA 000123', 'ZENDA 000124')
    assert.ok(fresh(other, baselineOf(before)).length >= 4)
  })

  it('counts how often: of three where two are known one is new', () => {
    const two = cable(['1. (C) Alas QQ\u2019 alas.', '2. (C) The end.'])
    const baseline = new Map([...baselineOf(two)].map(([print, count]) => [print, count]))
    assert.deepEqual(fresh(two, baseline), [])
  })

  it('says in a sentence what is no baseline', () => {
    for (const text of [
      '',
      '{"base',
      '[]',
      '{"baseline":2,"findings":{}}',
      '{"baseline":1,"findings":{"a":["x"]}}',
      '{"baseline":1,"findings":{"a":1}}',
    ])
      assert.match(readBaseline(text).problem ?? '', /^The baseline .*\.$/, text)
  })
})
