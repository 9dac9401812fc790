import assert from 'node:assert/strict'
import rule from '../../../../server/language/rules/addresses/addr-missing-to.ts'
import { exampleCable } from '../../../../server/language/rules/support/examples/example-cable.ts'
import { lintText } from '../../../support/cable.ts'

const told = (text: string): boolean => lintText(text, { rules: [rule] }).length > 0

describe('a missing TO line', () => {
  it('is told where words that begin with TO stand below the classification', () => {
    for (const wrapped of ['TO USE THE HARBOR', 'TO AMEND THE TREATY', 'TO ALL POSTS', 'TO US FORCES'])
      assert.ok(told(exampleCable({ to: null, subject: `SUBJECT: THE DUKE ASKS\n${wrapped}` })), wrapped)
  })

  it('is not told where an address stands behind TO above the classification', () => {
    const stamp = (line: string): string =>
      exampleCable({ to: null, from: `FM AMEMBASSY ZENDA\n\nRECEIVED 3 AUG\n\n${line}` })
    for (const line of ['TO AMEMBASSY STRELSAU', 'TO RUEHC/SECSTATE WASHDC', 'TO USMISSION STRELSAU', 'TO ALL POSTS'])
      assert.ok(!told(stamp(line)), line)
    assert.ok(told(stamp('TO USE THE HARBOR')))
  })

  const smart = (...lines: string[]): string =>
    [
      'UNCLASSIFIED',
      '',
      'MRN: 09 ZENDA 123',
      'Date/DTG: Aug 03, 2009 / 031453Z AUG 09',
      ...lines,
      '',
      '1. (U) Text.',
      '',
    ].join('\n')

  it('is told in a labelled head whose subject has the word', () => {
    const head = ['From: AMEMBASSY ZENDA', 'E.O.: 13526', 'TAGS: PREL', 'Subject: A CALL FOR ACTION: THE HARBOR']
    assert.ok(told(smart(...head)))
    assert.ok(!told(smart('From: AMEMBASSY ZENDA  Action: STRELSAU, AMEMBASSY ROUTINE', ...head.slice(1))))
  })
})
