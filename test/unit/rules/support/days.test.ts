import assert from 'node:assert/strict'
import { messageDays } from '../../../../server/language/rules/support/dates/message-date.ts'
import { lintText, messageOfText } from '../../../support/cable.ts'

const cable = (above: readonly string[], order: string, ...rest: string[]): string =>
  [
    ...above,
    'C O N F I D E N T I A L ZENDA 000123',
    '',
    ...rest,
    `E.O. ${order}`,
    'TAGS: PREL',
    'SUBJECT: (C) EXAMPLE',
    '',
    'Classified By: DCM Rudolf Rassendyll. Reason: 1.4 (d).',
    '',
    '1. (C) The duke received us.',
    '',
    '2. (C) We left.',
    '',
    'RASSENDYLL',
    '',
  ].join('\n')
const days = (text: string): string | undefined => messageDays(messageOfText(text))?.words
const found = (text: string): string[] =>
  lintText(text, { profile: 'archival' })
    .filter(({ finding }) => finding.level !== 'hint')
    .map(({ finding }) => finding.message)

describe('the date of a message without a sound date-time group', () => {
  it('is the year of the number that a collection puts above it', () => {
    for (const line of ['09ZENDA123', 'Reference ID: 09ZENDA123', '09ZENDA123, EXAMPLE', '09ZENDA123_a'])
      assert.equal(days(cable([line, ''], '12958: DECL: 08/01/2019')), 'of 2009', line)
  })
  it('is nothing where that is the number of another cable, or a reference is later', () => {
    assert.equal(days(cable(['09STRELSAU123', ''], '12958: N/A')), undefined)
    assert.equal(days(cable(['09ZENDA124', ''], '12958: N/A')), undefined)
    assert.equal(
      days(cable(['09ZENDA123', ''], '12958: N/A').replace('\n\nClassified', '\nREF: 10 ZENDA 5\n\nClassified')),
      undefined,
    )
  })
  it('is the day of the Julian stamp in that year', () => {
    assert.equal(
      days(
        cable(
          ['09ZENDA123', '', 'DE RUEHZN #0123 2151453', 'FM AMEMBASSY ZENDA', 'TO SECSTATE WASHDC', ''],
          '12958: N/A',
        ),
      ),
      '2009-08-03',
    )
  })
  it('is what a label says in words, where the group is damaged; nothing where it contradicts the number', () => {
    const smart = (mrn: string): string =>
      [
        'UNCLASSIFIED',
        '',
        `MRN:        ${mrn} ZENDA 1234`,
        'Date/DTG:   May 05, 2013 / 0512Z MAY',
        'From:       AMEMBASSY ZENDA',
        'Action:     WASHDC, SECSTATE ROUTINE',
        'E.O.:       13526',
        'TAGS:       PREL',
        'Subject:    Example',
        '',
        '1. We left.',
        '',
      ].join('\n')
    assert.equal(days(smart('13')), '2013-05-05')
    assert.equal(days(smart('12')), undefined)
  })
  it('judges the order, the declassification date, reasons and captions by a year alone', () => {
    const above = ['12ZENDA123', '']
    assert.deepEqual(found(cable(above, '12958: DECL: 08/01/2019')), [
      'E.O. 12958 was in force until 2010-06-26, but the message is of 2012: expected 13526',
    ])
    assert.deepEqual(found(cable(above, '13526: DECL: 08/01/2011')), [
      'The declassification date 08/01/2011 is not after the date of the message, 2012',
    ])
    assert.deepEqual(found(cable(above, '13526: DECL: 08/01/2019', 'WNINTEL', '')).length, 0)
    assert.deepEqual(
      lintText(cable(above, '13526: DECL: 08/01/2019', 'WNINTEL', ''), { profile: 'transmitted' })
        .filter(({ finding }) => finding.rule.id === 'caption-era')
        .map(({ finding }) => finding.message),
      ['WNINTEL ended in 1995: the message is of 2012'],
    )
    assert.deepEqual(found(cable(above, '13526: DECL: 08/01/2019').replace('1.4 (d)', '1.5 (d)')), [
      '1.5 (d) cites the wrong section or letter: section 1.5 did not hold the reasons in 2012, expected 1.4',
    ])
  })
  it('judges nothing by a year in which it may be right', () => {
    assert.deepEqual(found(cable(['10ZENDA123', ''], '12958: DECL: 08/01/2019')), [])
    assert.deepEqual(found(cable(['10ZENDA123', ''], '13526: DECL: 08/01/2010')), [])
    assert.deepEqual(found(cable(['10ZENDA123', ''], '13526: DECL: 08/01/2019')), [])
  })
})
