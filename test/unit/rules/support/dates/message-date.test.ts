import assert from 'node:assert/strict'
import {
  dated,
  datePlace,
  daysLike,
  messageDay,
  messageDays,
} from '../../../../../server/language/rules/support/dates/message-date.ts'
import { messageOfText } from '../../../../support/cable.ts'

interface Wishes {
  /** Lines above FM. */
  readonly top?: readonly string[]
  readonly number?: string
  readonly reference?: string
}

function cable({ top = [], number = 'ZENDA 000123', reference }: Wishes): string {
  return [
    ...top,
    'FM AMEMBASSY ZENDA',
    'TO SECSTATE WASHDC PRIORITY',
    '',
    `C O N F I D E N T I A L ${number}`,
    '',
    'E.O. 12958: DECL: 08/01/2019',
    'TAGS: PREL',
    'SUBJECT: A BRIDGE',
    '',
    ...(reference ? [`REF: ${reference}`, ''] : []),
    '1. (C) The duke received us.',
    '',
    'RASSENDYLL',
    '',
  ].join('\n')
}

/** First and last day, how a finding says them, and the words that tell. */
function told(text: string): string | undefined {
  const message = messageOfText(text)
  const days = messageDays(message)
  assert.equal(datePlace(message)?.text, days?.place.text ?? message.dateTimeGroup?.group.text)
  assert.equal(messageDay(message), days && days.first === days.last ? days.first : undefined)
  return days && `${days.first} to ${days.last}, ${days.words}, by ${days.place.text}`
}

function smart(date: string, mrn = '13 ZENDA 12'): string {
  return [
    `MRN: ${mrn}`,
    `Date/DTG: ${date}`,
    'From: AMEMBASSY ZENDA',
    'Action: WASHDC, SECSTATE PRIORITY',
    'Subject: A BRIDGE',
    '',
    '1. (U) No.',
    '',
  ].join('\n')
}

describe('the day of a message', () => {
  it('is that of its date-time group', () => {
    const text = cable({ top: ['P 031453Z AUG 09'] })
    assert.equal(told(text), '2009-08-03 to 2009-08-03, 2009-08-03, by 031453Z AUG 09')
  })

  it('is what can be read of a damaged group', () => {
    const text = cable({ top: ['P 032553Z AUG 09'] })
    assert.equal(told(text), '2009-08-03 to 2009-08-03, 2009-08-03, by 032553Z AUG 09')
  })

  it('is that of the Julian stamp in the year of the group, where the group has no such day', () => {
    const stamped = (julian: string, group: string) => told(cable({ top: [`DE RUEHZN #0123 ${julian}`, group] }))
    assert.equal(stamped('2151453', 'P 321453Z AUG 09'), '2009-08-03 to 2009-08-03, 2009-08-03, by 321453Z AUG 09')
    assert.equal(stamped('3651453', 'P 321453Z DEC 09'), '2009-12-31 to 2009-12-31, 2009-12-31, by 321453Z DEC 09')
    // Day 366 may be of the year before.
    assert.equal(stamped('3661453', 'P 321453Z DEC 08'), '2008-01-01 to 2008-12-31, of 2008, by 321453Z DEC 08')
  })

  it('is the year of a damaged group alone, unless a reference is later', () => {
    const text = (reference: string) => told(cable({ top: ['P 321453Z AUG 09'], reference }))
    assert.equal(text('08 STATE 12'), '2009-01-01 to 2009-12-31, of 2009, by 321453Z AUG 09')
    assert.equal(text('09 STATE 12'), '2009-01-01 to 2009-12-31, of 2009, by 321453Z AUG 09')
    assert.equal(text('10 STATE 12'), undefined)
  })

  it('is that of a label in words, in any month, where the group behind it is damaged', () => {
    const by = (date: string) => told(smart(`${date} / 991205Z MAR 13`))
    assert.equal(by('March 14, 2013'), '2013-03-14 to 2013-03-14, 2013-03-14, by 991205Z MAR 13')
    assert.equal(by('Mar. 1, 2013'), '2013-03-01 to 2013-03-01, 2013-03-01, by 991205Z MAR 13')
    assert.equal(by('December 31, 2013'), '2013-12-31 to 2013-12-31, 2013-12-31, by 991205Z MAR 13')
    assert.equal(by('January 31, 2013'), '2013-01-31 to 2013-01-31, 2013-01-31, by 991205Z MAR 13')
    // No such day, no such month, another year than the number's.
    for (const none of ['February 29, 2013', 'March 0, 2013', 'Someday 3, 2013'])
      assert.equal(by(none), '2013-01-01 to 2013-12-31, of 2013, by 991205Z MAR 13', none)
    assert.equal(by('March 14, 2012'), undefined)
  })

  it('is the year of the number, where no other witness is there', () => {
    const text = smart('soon', '13 ZENDA 12')
    assert.equal(told(text), '2013-01-01 to 2013-12-31, of 2013, by 13 ZENDA 12')
    assert.equal(told(cable({})), undefined)
  })
})

describe('a day in a finding', () => {
  const [day, year] = [cable({ top: ['P 031453Z AUG 09'] }), cable({ top: ['P 321453Z AUG 09'] })].map((text) =>
    messageDays(messageOfText(text)),
  )
  assert.ok(day && year)

  it('is said as closely as it is known, or by its month', () => {
    assert.deepEqual([dated(day), dated(day, 'month'), dated(year)], ['dated 2009-08-03', 'dated 2009-08', 'of 2009'])
  })

  it('stands beside another date in the form of that one', () => {
    assert.deepEqual([daysLike('08/01/2019', day), daysLike('08/01/2019', year)], ['08/03/2009', '2009'])
  })
})
