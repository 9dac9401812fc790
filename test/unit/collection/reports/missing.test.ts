import assert from 'node:assert/strict'
import { type Missing, missingIn } from '../../../../server/language/collection/reports/missing.ts'
import { collectionOf, type RecordWishes } from '../../../support/cable-record.ts'

/** Kind, number or row of numbers, the days, who cites. */
function told({ kind, number, to, sections, after, before, by, cited }: Missing): string {
  const row = to === null ? number : `${number}-${to}`
  const which = sections.length > 0 ? ` ${sections.join('+')}` : ''
  const who = by.map(({ path }) => path).join('+')
  assert.equal(cited, kind === 'cited' ? by.length : 0)
  return `${kind} ${row}${which} (${after ?? '?'} to ${before ?? '?'}) ${who}`.trim()
}

function missing(records: readonly RecordWishes[], longestHole = 20): string[] {
  return missingIn(collectionOf(...records), { longestHole }).map(told)
}

describe('what a collection misses', () => {
  it('is what is cited and not here, most cited first, between the days of its neighbours', () => {
    const found = missing([
      { number: '09ZENDA10', date: '2009-05-01T10:00Z' },
      { number: '09ZENDA14', date: '2009-05-09T10:00Z', cites: ['09ZENDA12', 'STRELSAU3'] },
      { number: '09ZENDA15', date: '2009-05-10', cites: ['ZENDA12', 'ZENDA12', '10STRELSAU4'] },
    ])
    assert.deepEqual(found.slice(0, 3), [
      'cited 09ZENDA12 (2009-05-01 to 2009-05-09) 2+3',
      // No cable of that post is here: only the year and who cites tell when it was sent.
      'cited 09STRELSAU3 (2009-01-01 to 2009-05-09) 2',
      // Whoever cites it is of the year before: the year is misread, or the number.
      'cited 10STRELSAU4 (? to ?) 3',
    ])
    assert.deepEqual(found.slice(3), [
      'number 09ZENDA11 (2009-05-01 to 2009-05-09)',
      'number 09ZENDA13 (2009-05-01 to 2009-05-09)',
    ])
  })

  it('was sent before the first that cites it, if that is earlier than the next number', () => {
    const next = { number: '09ZENDA20', date: '2009-08-01' }
    const found = (date: string) =>
      missing([next, { date, cites: ['09ZENDA12'] }, { date: '2009-09-01', cites: ['09ZENDA12'] }])
    assert.deepEqual(found('2009-07-01'), ['cited 09ZENDA12 (2009-01-01 to 2009-07-01) 2+3'])
    assert.deepEqual(found('2009-08-20'), ['cited 09ZENDA12 (2009-01-01 to 2009-08-01) 2+3'])
  })

  it('has no days where nothing tells the year, and none from neighbours that contradict one another', () => {
    assert.deepEqual(missing([{ cites: ['ZENDA12'] }]), ['cited ZENDA12 (? to ?) 1'])
    const found = missing([
      { number: '09ZENDA10', date: '2009-06-01' },
      { number: '09ZENDA12', date: '2009-05-01' },
    ])
    assert.deepEqual(found, ['number 09ZENDA11 (? to ?)'])
  })

  it('is a hole in the numbers of a post and year, cut by what is cited, unless it is too long', () => {
    const row = [
      { number: '09ZENDA10', date: '2009-05-01' },
      { number: '09ZENDA11' },
      { number: '09ZENDA15', date: '2009-05-08' },
      { number: '10ZENDA17' },
    ]
    assert.deepEqual(missing(row), ['number 09ZENDA12-09ZENDA14 (2009-05-01 to 2009-05-08)'])
    assert.deepEqual(missing(row, 3), ['number 09ZENDA12-09ZENDA14 (2009-05-01 to 2009-05-08)'])
    assert.deepEqual(missing(row, 2), [])
    const cited = [...row, { number: '09STRELSAU1', date: '2009-07-01', cites: ['09ZENDA13'] }]
    assert.deepEqual(missing(cited).slice(1), [
      'number 09ZENDA12 (2009-05-01 to 2009-05-08)',
      'number 09ZENDA14 (2009-05-01 to 2009-05-08)',
    ])
  })

  it('lists holes by year and post', () => {
    const found = missing([
      { number: '10ZENDA1' },
      { number: '10ZENDA3' },
      { number: '09ZENDA3' },
      { number: '09ZENDA1' },
      { number: '09STRELSAU1' },
      { number: '09STRELSAU3' },
    ])
    assert.deepEqual(found, ['number 09STRELSAU2 (? to ?)', 'number 09ZENDA2 (? to ?)', 'number 10ZENDA2 (? to ?)'])
  })

  it('takes of two days of a number the earlier, whichever file comes first', () => {
    const [early, late] = [
      { number: '09ZENDA12', date: '2009-04-03' },
      { number: '09ZENDA12', date: '2009-04-04' },
    ]
    const after = { number: '09ZENDA15', date: '2009-05-01' }
    const holes = [
      [early, late],
      [late, early],
    ].map((copies) => missingIn(collectionOf(...copies, after), { longestHole: 20 }).map((each) => each.after))
    assert.deepEqual(holes[0], holes[1])
    assert.deepEqual(holes[0], ['2009-04-03'])
  })

  it('takes the day of a number from the copy that has one', () => {
    const found = missing([
      { number: '09ZENDA10' },
      { number: '09ZENDA10', date: '2009-05-01T10:00Z' },
      { number: '09ZENDA10', date: '2009-05-02T10:00Z' },
      { number: '09ZENDA12', date: '2009-05-08' },
    ])
    assert.deepEqual(found, ['number 09ZENDA11 (2009-05-01 to 2009-05-08)'])
  })

  it('is a section that is nowhere, of the day of the others', () => {
    const found = missing([
      { number: '09ZENDA12', section: '1/3', date: '2009-05-01T10:00Z' },
      { number: '09ZENDA12', section: '1/3', date: '2009-05-01T10:00Z' },
      { number: '09ZENDA20', section: '1/1' },
    ])
    assert.equal(found[0], 'section 09ZENDA12 2+3 (2009-05-01 to 2009-05-01) 1+2')
  })

  it('is nothing where all is here', () => {
    assert.deepEqual(missing([{ number: '09ZENDA12', cites: ['09ZENDA13'] }, { number: '09ZENDA13' }, {}]), [])
  })

  it('is no number between two journeys', () => {
    const row = (...dates: readonly (string | undefined)[]) =>
      missing(dates.map((date, index) => ({ number: `09SECTO${index * 2 + 1}`, ...(date ? { date } : {}) })))
    assert.deepEqual(row('2009-05-01', '2009-05-08'), ['number 09SECTO2 (2009-05-01 to 2009-05-08)'])
    assert.deepEqual(row('2009-05-01', '2009-05-09'), [])
    assert.deepEqual(row('2009-05-01', '2009-05-01'), ['number 09SECTO2 (2009-05-01 to 2009-05-01)'])
    assert.deepEqual(
      [row('2009-05-02', '2009-05-01'), row(undefined, '2009-05-01'), row('2009-05-01', undefined)],
      [[], [], []],
    )
  })

  it('lies between the days of the nearest numbers that agree', () => {
    const known = [
      { number: '09ZENDA5', date: '2009-04-20' },
      { number: '09ZENDA6', date: '2009-04-10' },
      { number: '09ZENDA30', date: '2009-06-20' },
      { number: '09ZENDA31', date: '2009-06-10' },
      { number: '09ZENDA8' },
    ]
    assert.equal(missing([...known, { cites: ['09ZENDA12'] }])[0], 'cited 09ZENDA12 (2009-04-20 to 2009-06-10) 6')
  })
})
