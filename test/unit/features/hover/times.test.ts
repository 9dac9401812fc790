import assert from 'node:assert/strict'
import {
  dayFromNow,
  dayOf,
  dayText,
  distance,
  fromNow,
  isoDay,
  utcText,
  zonedText,
} from '../../../../server/language/features/hover/times.ts'

const at = (text: string): number => Date.parse(text)

describe('times in words', () => {
  it('are a day with its clock, in the zone that is asked for', () => {
    const instant = at('2009-06-03T13:05:00Z')
    assert.equal(utcText(instant), 'Wednesday, June 3, 2009, 13:05 UTC')
    assert.equal(zonedText(instant, 'America/New_York'), 'Wednesday, June 3, 2009, 09:05 EDT')
    assert.equal(utcText(at('2009-06-03T00:05:00Z')), 'Wednesday, June 3, 2009, 00:05 UTC')
  })

  it('are nothing for what is no moment, and in a zone that nobody knows', () => {
    assert.equal(utcText(Number.NaN), '')
    assert.equal(zonedText(0, 'Ruritania/Zenda'), undefined)
    assert.equal(zonedText(8.64e15 + 1, 'UTC'), undefined)
    assert.notEqual(zonedText(8.64e15, 'UTC'), undefined)
  })

  it('are a day alone, and what is no day as it stands', () => {
    assert.equal(dayText('2019-08-01'), 'August 1, 2019')
    assert.equal(dayText('2019-12-31'), 'December 31, 2019')
    assert.equal(dayText('2019-13-01'), '2019-13-01')
    assert.equal(dayText('soon'), 'soon')
    assert.equal(isoDay(at('2009-06-03T23:59:00Z')), '2009-06-03')
  })

  for (const [from, to, words] of [
    ['2009-06-03T00:00Z', '2009-06-03T00:00Z', '0 minutes'],
    ['2009-06-03T00:00Z', '2009-06-03T00:01Z', '1 minute'],
    ['2009-06-03T00:00Z', '2009-06-03T00:59Z', '59 minutes'],
    ['2009-06-03T00:00Z', '2009-06-03T01:00Z', '1 hour'],
    ['2009-06-03T00:00Z', '2009-06-03T23:02Z', '23 hours, 2 minutes'],
    ['2009-06-03T00:00Z', '2009-06-04T00:59Z', '1 day'],
    ['2009-06-03T00:00Z', '2009-06-05T01:59Z', '2 days, 1 hour'],
    ['2009-06-03T12:00Z', '2009-07-03T11:59Z', '29 days, 23 hours'],
    ['2009-06-03T12:00Z', '2009-07-03T12:00Z', '1 month'],
    ['2009-06-03T12:00Z', '2009-08-05T11:00Z', '2 months, 1 day'],
    ['2009-06-03T12:00Z', '2010-06-03T11:59Z', '11 months, 30 days'],
    ['2009-06-03T12:00Z', '2010-06-03T12:00Z', '1 year'],
    ['2009-06-03T12:00Z', '2025-09-10T12:00Z', '16 years, 3 months'],
    // The last of a short month is a month after the last of a long one.
    ['2009-01-31T12:00Z', '2009-02-28T12:00Z', '1 month'],
    ['2009-01-31T12:00Z', '2009-02-28T11:00Z', '27 days, 23 hours'],
    ['2009-01-31T12:00Z', '2009-03-01T12:00Z', '1 month, 1 day'],
  ] as const)
    it(`are ${words} from ${from} to ${to}, and back`, () => {
      assert.equal(distance(at(from), at(to)), words)
      assert.equal(distance(at(to), at(from)), words)
    })

  it('lie ahead or are over', () => {
    const now = at('2009-06-03T00:00Z')
    assert.equal(fromNow(at('2009-06-01T00:00Z'), now), '2 days ago')
    assert.equal(fromNow(now, now), '0 minutes ago')
    assert.equal(fromNow(at('2009-06-03T00:01Z'), now), '1 minute to go')
  })
  it('are days, at whatever hour they are asked for', () => {
    const day = at('2009-06-03T00:00Z')
    const hours = [
      '2009-06-03T00:00Z',
      '2009-06-03T23:59Z',
      '2009-06-02T23:59Z',
      '1999-06-03T14:53Z',
      '2009-06-05T01:00Z',
    ]
    assert.deepEqual(
      hours.map((hour) => dayFromNow(day, at(hour))),
      ['today', 'today', '1 day to go', '10 years to go', '2 days ago'],
    )
    assert.equal(dayOf(at('1969-12-31T23:59Z')), at('1969-12-31T00:00Z'))
  })
})
