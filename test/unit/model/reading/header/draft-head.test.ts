import assert from 'node:assert/strict'
import { messageDays } from '../../../../../server/language/rules/support/dates/message-date.ts'
import { lintText, messageOfText } from '../../../../support/cable.ts'

const draft = (...above: readonly string[]): string =>
  [
    'UNCLASSIFIED',
    '',
    'ZEN/AND:RRASSENDYLL',
    ...above,
    '',
    'E.O. 12958: N/A',
    '',
    'TAGS: PREL, PGOV',
    '',
    'SUBJECT: EXAMPLE - NOT A REAL CABLE',
    '',
    '1. (SBU) The duke arrived at the castle.',
    '',
    '2. (U) The king slept in the tower.',
    '',
    'YY',
    '',
  ].join('\n')

const names = (text: string): string[] =>
  messageOfText(text).to.map(({ name, precedence }) => `${precedence?.text} ${name.text}`)

describe('the head of a draft', () => {
  it('takes the precedence that stands before each name for what it is', () => {
    const text = draft('', 'IMMEDIATE STRELSAU, PRIORITY HENTZAU,', 'IMMEDIATE ZENDA, ROUTINE MUNICH +')
    assert.deepEqual(names(text), ['IMMEDIATE STRELSAU', 'PRIORITY HENTZAU', 'IMMEDIATE ZENDA', 'ROUTINE MUNICH'])
  })

  it('names addressees by precedence, without those that a plus stands for', () => {
    const text = draft(
      '08/03/09 202-555-0100',
      'THE SECRETARY',
      '',
      'IMMEDIATE STRELSAU, HENTZAU, +',
      '',
      'PRIORITY ZENDA',
    )
    assert.deepEqual(names(text), ['IMMEDIATE STRELSAU', 'IMMEDIATE HENTZAU', 'PRIORITY ZENDA'])
    assert.equal(messageOfText(text).layout, 'draft')
  })
  it('names those for information, with a precedence or without, below those for action', () => {
    const read = (...above: string[]): string[] => {
      const { to, info } = messageOfText(draft('', ...above))
      const inWords = (kind: string) => (one: (typeof to)[number]) =>
        `${kind} ${one.name.text} ${one.precedence?.text ?? 'none'}`
      return [...to.map(inWords('to')), ...info.map(inWords('info'))]
    }
    assert.deepEqual(read('ROUTINE   STRELSAU', '', 'INFO      ZENDA, PORT AU PRINCE +'), [
      'to STRELSAU ROUTINE',
      'info ZENDA none',
      'info PORT AU PRINCE none',
    ])
    assert.deepEqual(read('ROUTINE STRELSAU', 'INFO PRIORITY ZENDA'), ['to STRELSAU ROUTINE', 'info ZENDA PRIORITY'])
    assert.deepEqual(read('PRIORITY STRELSAU PRIORITY'), ['to STRELSAU PRIORITY'])
    assert.deepEqual(read('INFO ZENDA'), [])
    assert.deepEqual(read('ROUTINE STRELSAU', '', 'INFORM ZENDA OF THIS', 'Info for all posts'), [
      'to STRELSAU ROUTINE',
    ])
  })

  it('takes no sentence and no line of a cable with addresses for one', () => {
    assert.deepEqual(names(draft('Immediate reply is expected.', 'ROUTINE matters go to the desk.')), [])
    assert.deepEqual(names(`FM AMEMBASSY ZENDA\nTO SECSTATE WASHDC PRIORITY\n\n${draft('IMMEDIATE STRELSAU')}`), [
      'PRIORITY SECSTATE WASHDC',
    ])
  })
  it('has its captions between the addressees and the E.O. line', () => {
    const text = draft('', 'IMMEDIATE STRELSAU, +', '', 'SENSITIVE', '', 'NOFORN')
    assert.deepEqual(
      messageOfText(text).captions.map(({ name }) => name),
      ['SENSITIVE', 'NOFORN'],
    )
    assert.deepEqual(
      lintText(draft('', 'SENSITIVE')).filter(({ finding }) => finding.level !== 'hint'),
      [],
    )
  })
  it('is dated below the drafter, where a telephone follows', () => {
    assert.equal(messageDays(messageOfText(draft('08/03/2009 202-555-0100')))?.words, '2009-08-03')
    assert.equal(messageDays(messageOfText(draft('08/03/09 202-555-0100')))?.words, '2009-08-03')
    assert.equal(messageDays(messageOfText(draft('13/03/2009 202-555-0100')))?.words, undefined)
    assert.equal(messageDays(messageOfText(draft('08/03/2009')))?.words, undefined)
  })
})
