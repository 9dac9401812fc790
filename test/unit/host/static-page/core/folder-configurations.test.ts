import assert from 'node:assert/strict'
import { createAnswers } from '../../../../../server/host/static-page/core/answers.ts'
import { check } from '../../../../../server/library/index.ts'
import { faulty } from '../../../../cli/texts.ts'

const off = (...rules: readonly string[]): string =>
  JSON.stringify({ rules: Object.fromEntries(rules.map((rule) => [rule, 'off'])) })

describe('a configuration given to the page with its cables', () => {
  const all = check(faulty).map(({ rule }) => rule)
  const without = (...rules: readonly string[]): readonly string[] => all.filter((rule) => !rules.includes(rule))
  const rulesOf = ({ findings }: { findings: readonly { rule: string }[] }): string[] =>
    findings.map(({ rule }) => rule)

  it('counts for its folder and those below, the nearest alone', () => {
    const answers = createAnswers()
    assert.deepEqual(answers.configure('archive', off('para-gap')), [])
    assert.deepEqual(answers.configure('archive/2009', off('tags-iso-code')), [])
    const open = (number: number, path: string): string[] => rulesOf(answers.open(number, faulty, undefined, path))
    assert.deepEqual(open(1, 'archive/a.txt'), without('para-gap'))
    assert.deepEqual(open(2, 'archive/2008/a.txt'), without('para-gap'))
    assert.deepEqual(open(3, 'archive/2009/05/a.txt'), without('tags-iso-code'))
    assert.deepEqual(open(4, 'archive2/a.txt'), all)
    assert.deepEqual(open(5, 'archive'), all)
    assert.deepEqual(open(6, 'a.txt'), all)
  })

  it('counts for cables that are open, at the next look, until it is taken away', () => {
    const answers = createAnswers()
    assert.deepEqual(rulesOf(answers.open(1, faulty, undefined, 'a.txt')), all)
    answers.configure('', off('para-gap', 'portion-spacing'))
    assert.deepEqual(rulesOf(answers.look(1)), without('para-gap', 'portion-spacing'))
    answers.configure('', undefined)
    assert.deepEqual(rulesOf(answers.look(1)), all)
  })

  it('speaks by the name of the file, and yields to the reader', () => {
    const answers = createAnswers()
    const drafts = { overrides: [{ files: ['drafts/**'], profile: 'draft' }] }
    answers.configure('mine', JSON.stringify(drafts))
    const wanted = (profile: 'draft' | 'archival'): string[] => rulesOf({ findings: check(faulty, { profile }) })
    assert.notDeepEqual(wanted('draft'), wanted('archival'))
    assert.deepEqual(rulesOf(answers.open(1, faulty, undefined, 'mine/drafts/a.txt')), wanted('draft'))
    assert.deepEqual(rulesOf(answers.profile(1, 'archival')), wanted('archival'))
    assert.deepEqual(rulesOf(answers.profile(1)), wanted('draft'))
  })

  it('says nothing where it has mistakes, which are told with their lines', () => {
    const answers = createAnswers()
    const problems = answers.configure('', '{\n  "rules": { "para-gap": "off", "para-gab": "off" }\n}')
    assert.equal(problems.length, 1)
    assert.match(problems[0] ?? '', /^line 2: .*para-gab/)
    assert.deepEqual(rulesOf(answers.open(1, faulty, undefined, 'a.txt')), all)
  })
})
