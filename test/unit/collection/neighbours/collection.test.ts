import assert from 'node:assert/strict'
import { copiesOf, groupOf, groupsOf } from '../../../../server/language/collection/neighbours/cable-group.ts'
import type { Collection, Entry } from '../../../../server/language/collection/neighbours/collection.ts'
import { readNumber } from '../../../../server/language/collection/record/cable-number.ts'
import { cableRecord, collectionOf, entryAt, type RecordWishes } from '../../../support/cable-record.ts'

/** The files that the one citation of the first file leads to. */
function resolved(collection: Collection): string[] {
  const { record } = entryAt(collection, 1)
  const [citation] = record.citations
  assert.ok(citation)
  return collection.resolve(citation, record).map(({ path }) => path)
}

function paths(entries: readonly Entry[]): string[] {
  return entries.map(({ path }) => path)
}

describe('a citation in a collection', () => {
  it('with a year means the cable of that year, whenever it was sent', () => {
    const others = [
      { number: '08ZENDA12', date: '2008-05-01' },
      { number: '09ZENDA12', date: '2009-05-01' },
    ]
    assert.deepEqual(resolved(collectionOf({ number: '10RURITANIA1', cites: ['09ZENDA12'] }, ...others)), ['3'])
    assert.deepEqual(resolved(collectionOf({ number: '10RURITANIA1', cites: ['07ZENDA12'] }, ...others)), [])
  })

  it('means a message of no known year as well', () => {
    assert.deepEqual(resolved(collectionOf({ cites: ['09ZENDA12'] }, { number: 'ZENDA12' })), ['2'])
  })

  it('without a year is of the year of who cites, and not of what came later', () => {
    const citing = { number: '09ZENDA20', date: '2009-05-10T09:00Z', cites: ['ZENDA12'] }
    assert.deepEqual(resolved(collectionOf(citing, { number: '09ZENDA12', date: '2009-05-10T23:00Z' })), ['2'])
    // Clocks, zones, and a reference that was written in after the time group.
    for (const date of ['2009-05-11T01:00Z', '2009-05-13'])
      assert.deepEqual(resolved(collectionOf(citing, { number: '09ZENDA12', date })), ['2'])
    assert.deepEqual(resolved(collectionOf(citing, { number: '09ZENDA12', date: '2009-05-14' })), [])
    assert.deepEqual(resolved(collectionOf(citing, { number: '08ZENDA12', date: '2008-12-30' })), [])
    // Nobody knows when it was sent.
    assert.deepEqual(resolved(collectionOf(citing, { number: '09ZENDA12' })), ['2'])
  })

  it('without a year is of the year before until March, unless the series had come so far', () => {
    const last = { number: '08ZENDA12', date: '2008-12-30' }
    const citing = (date: string) => ({ number: '09RURITANIA2', date, cites: ['ZENDA12'] })
    assert.deepEqual(resolved(collectionOf(citing('2009-03-31'), last)), ['2'])
    assert.deepEqual(resolved(collectionOf(citing('2009-04-01'), last)), [])
    assert.deepEqual(resolved(collectionOf(citing('2009-02-10'), { number: '07ZENDA12', date: '2007-12-30' })), [])
    const reached = (number: string, date: string) => collectionOf(citing('2009-02-10'), last, { number, date })
    assert.deepEqual(resolved(reached('09ZENDA13', '2009-02-09')), [])
    assert.deepEqual(resolved(reached('09ZENDA11', '2009-02-09')), ['2'])
    assert.deepEqual(resolved(reached('09ZENDA13', '2009-02-11')), ['2'])
    assert.deepEqual(resolved(reached('09RURITANIA13', '2009-02-09')), ['2'])
    // Without a day nobody can tell.
    const undated = { number: '09RURITANIA2', cites: ['ZENDA12'] }
    assert.deepEqual(resolved(collectionOf(undated, last)), [])
  })

  it('without any year leads somewhere only where there is one year', () => {
    const [older, newer] = [{ number: '08ZENDA12' }, { number: '09ZENDA12' }]
    assert.deepEqual(resolved(collectionOf({ cites: ['ZENDA12'] }, older)), ['2'])
    assert.deepEqual(resolved(collectionOf({ cites: ['ZENDA12'] }, older, newer)), [])
  })

  it('leads to sections in their order, and to copies by the names of their files', () => {
    const collection = collectionOf(
      { cites: ['09ZENDA12'] },
      { number: '09ZENDA12', section: '2/2' },
      { number: '09ZENDA12', section: '1/2' },
      { number: '09ZENDA12', section: '1/2' },
    )
    assert.deepEqual(resolved(collection), ['3', '4', '2'])
  })
})

describe('a number that begins anew with each journey', () => {
  const citing = (date: string | undefined) => ({ number: '09ZENDA20', cites: ['SECTO8'], ...(date ? { date } : {}) })
  const sent = (date: string | undefined) => ({ number: '09SECTO8', ...(date ? { date } : {}) })

  it('means the one that was sent last, with its copies of the same days', () => {
    const all = ['2009-02-03', '2009-05-01T09:00Z', '2009-05-11', '2009-09-01'].map(sent)
    assert.deepEqual(resolved(collectionOf(citing('2009-06-01T12:00Z'), ...all)), ['3', '4'])
    assert.deepEqual(resolved(collectionOf(citing('2009-05-10'), ...all)), ['3'])
    assert.deepEqual(resolved(collectionOf(citing('2009-03-01'), ...all)), ['2'])
    const elevenDays = ['2009-05-01', '2009-05-12'].map(sent)
    assert.deepEqual(resolved(collectionOf(citing('2009-06-01'), ...elevenDays)), ['3'])
  })

  it('means all of them where nobody knows the days', () => {
    const all = ['2009-02-03', '2009-05-01'].map(sent)
    assert.deepEqual(resolved(collectionOf(citing(undefined), ...all)), ['2', '3'])
    assert.deepEqual(resolved(collectionOf(citing('2009-06-01'), ...all, sent(undefined))), ['2', '3', '4'])
  })

  it('is cited on its own journey only', () => {
    const collection = collectionOf(sent('2009-02-03'), sent('2009-05-01'), citing('2009-03-01'), citing('2009-06-01'))
    const cited = (path: number) => collection.citing(entryAt(collection, path)).map(({ entry }) => entry.path)
    assert.deepEqual([cited(1), cited(2)], [['3'], ['4']])
  })
})

describe('a message of two numbers', () => {
  it('is found and cited by either', () => {
    const also = readNumber('09SECTO8', (name) => name)
    const collection = collectionOf(
      { number: '09ZENDA12', ...(also ? { also } : {}) },
      { cites: ['09SECTO8', '09ZENDA12'] },
    )
    const [entry, citing] = [entryAt(collection, 1), entryAt(collection, 2)]
    for (const citation of citing.record.citations)
      assert.deepEqual(paths(collection.resolve(citation, citing.record)), ['1'])
    assert.equal(collection.citing(entry).length, 2)
    assert.equal(collection.unresolved().size, 0)
    collection.remove('1')
    assert.deepEqual([...collection.unresolved().keys()], ['2009 SECTO 8', '2009 ZENDA 12'])
  })
})

describe('the year of a cited number that has none', () => {
  /** What a cable of that day means by ZENDA 12. */
  const meant = (date: string | undefined, ...known: readonly RecordWishes[]): number | null => {
    const collection = collectionOf({ number: '09RURITANIA2', cites: ['ZENDA12'], ...(date ? { date } : {}) }, ...known)
    const { record } = entryAt(collection, 1)
    const [citation] = record.citations
    assert.ok(citation)
    return collection.yearMeant(citation, record)
  }
  const zenda = (number: number, date?: string) => ({ number: `09ZENDA${number}`, ...(date ? { date } : {}) })

  it('is that of who cites, once the year is three months old', () => {
    assert.deepEqual([meant('2009-04-01'), meant('2009-03-31'), meant(undefined)], [2009, null, 2009])
    const collection = collectionOf({ cites: ['ZENDA12', '07ZENDA12'] }, { date: '2009-05-01', cites: ['ZENDA12'] })
    const years = ['1', '2'].flatMap((path) => {
      const { record } = entryAt(collection, path)
      return record.citations.map((citation) => collection.yearMeant(citation, record))
    })
    assert.deepEqual(years, [null, 2007, 2009])
  })

  it('is not that of who cites where the cable of that year was sent long after', () => {
    assert.deepEqual([meant('2009-05-10', zenda(12, '2009-05-13')), meant('2009-05-10', zenda(12))], [2009, 2009])
    assert.equal(meant('2009-05-10', zenda(12, '2009-05-14')), null)
    const collection = collectionOf(
      { date: '2009-05-10', cites: ['ZENDA12'] },
      { number: '09ZENDA12', date: '2009-08-14' },
    )
    assert.deepEqual([...collection.unresolved().keys()], [' ZENDA 12'])
  })

  it('is that of who cites where the series had come so far', () => {
    assert.deepEqual([meant('2009-01-31', zenda(13, '2009-01-31')), meant('2009-01-31', zenda(13))], [2009, 2009])
    assert.equal(meant('2009-01-31', zenda(12, '2009-01-31')), null)
  })

  it('is that of who cites where the next number known was so soon after', () => {
    assert.equal(meant('2009-01-31', zenda(20, '2009-03-01')), 2009)
    assert.equal(meant('2009-01-31', zenda(20, '2009-03-02')), null)
    assert.equal(meant('2009-01-31', zenda(20, '2009-03-20'), zenda(16, '2009-02-10'), zenda(19, '2009-03-19')), 2009)
    assert.equal(meant('2009-01-31', zenda(12, '2009-02-10')), null)
    assert.equal(meant('2009-01-31', { number: '09STRELSAU13', date: '2009-02-10' }), null)
  })

  it('is that of who cites where the last number known had come so far', () => {
    assert.equal(meant('2009-01-31', zenda(6, '2009-01-31')), 2009)
    assert.equal(meant('2009-01-31', zenda(5, '2009-01-31')), null)
    assert.equal(meant('2009-01-31', zenda(2, '2009-01-31'), zenda(6, '2009-01-30'), zenda(3, '2009-01-31')), 2009)
    // What came after tells more.
    assert.equal(meant('2009-01-31', zenda(6, '2009-01-31'), zenda(20, '2009-03-20')), null)
    assert.equal(meant('2009-01-31', zenda(6)), null)
    assert.equal(meant('2009-03-10', zenda(6, '2009-01-31')), 2009)
  })
})

describe('a collection of few cables', () => {
  const number = (text: string) => {
    const read = readNumber(text, (name) => name)
    assert.ok(read)
    return read
  }

  it('is asked for a number of one year or of all', () => {
    const collection = collectionOf({ number: '09ZENDA12' }, { number: '08ZENDA12' }, { number: '08ZENDA1' })
    assert.deepEqual(paths(collection.numbered(number('ZENDA12'))), ['1', '2'])
    assert.deepEqual(paths(collection.numbered(number('08ZENDA12'))), ['2'])
    assert.deepEqual(paths(collection.numbered(number('08STRELSAU12'))), [])
  })

  it('counts files and messages, and forgets what a file held when it is put anew, moved or gone', () => {
    const collection = collectionOf({ number: '09ZENDA12' }, { number: '09ZENDA13', cites: ['09ZENDA12', '09ZENDA1'] })
    const counts = () => [collection.fileCount, collection.messageCount]
    const citing = () => collection.citing(entryAt(collection, 1)).map(({ entry }) => entry.path)
    assert.deepEqual(counts(), [2, 2])
    assert.deepEqual(citing(), ['2'])
    assert.deepEqual([...collection.unresolved().keys()], ['2009 ZENDA 1'])
    collection.rename('2', 'moved')
    assert.deepEqual(citing(), ['moved'])
    assert.deepEqual([...collection.paths()], ['1', 'moved'])
    collection.rename('absent', 'elsewhere')
    assert.deepEqual(counts(), [2, 2])
    collection.put({ path: 'moved', records: [cableRecord({}), cableRecord({ number: '09ZENDA14' })] })
    assert.deepEqual(counts(), [2, 3])
    assert.deepEqual(citing(), [])
    assert.equal(collection.unresolved().size, 0)
    collection.remove('moved')
    assert.deepEqual(counts(), [1, 1])
    assert.deepEqual(paths(collection.numbered(number('09ZENDA14'))), [])
    assert.deepEqual(collection.entriesOf('moved'), [])
  })

  it('is cited only where the citation means it', () => {
    const collection = collectionOf(
      { number: '08ZENDA12', date: '2008-05-01' },
      { number: '09ZENDA12', date: '2009-05-01' },
      { number: '09ZENDA20', date: '2009-06-01', cites: ['ZENDA12'] },
      { cites: ['08ZENDA12'] },
      {},
    )
    const citing = (path: number) => collection.citing(entryAt(collection, path)).map(({ entry }) => entry.path)
    assert.deepEqual([citing(1), citing(2), citing(5)], [['4'], ['3'], []])
  })

  it('puts places that name one absent number together, by the year of who cites', () => {
    const collection = collectionOf(
      { number: '09ZENDA20', cites: ['ZENDA1'] },
      { date: '2009-06-01', cites: ['ZENDA1'] },
      { number: '08ZENDA20', cites: ['09ZENDA1', 'ZENDA1'] },
      { cites: ['ZENDA1'] },
    )
    const absent = [...collection.unresolved()].map(([key, places]) => [key, places.map(({ entry }) => entry.path)])
    assert.deepEqual(absent, [
      ['2009 ZENDA 1', ['1', '2', '3']],
      ['2008 ZENDA 1', ['3']],
      [' ZENDA 1', ['4']],
    ])
  })
})

describe('a cable of a collection', () => {
  it('is all its sections and copies, and knows those that are nowhere', () => {
    const collection = collectionOf(
      { number: '09ZENDA12', section: '4/5' },
      { number: '09ZENDA12', section: '1/4', joined: [2] },
      { number: '08ZENDA12', section: '3/5' },
    )
    const { key, first, entries, totalSections, missingSections, isCopied } = groupOf(
      collection,
      entryAt(collection, 1),
    )
    assert.deepEqual([key, first.path, paths(entries)], ['09ZENDA12', '2', ['2', '1']])
    assert.deepEqual([totalSections, missingSections, isCopied], [5, [3, 5], false])
  })

  it('misses no section where one copy is whole, or the total is a damaged number', () => {
    const missing = (...records: readonly RecordWishes[]) => {
      const collection = collectionOf(...records)
      return groupOf(collection, entryAt(collection, 1)).missingSections
    }
    assert.deepEqual(missing({ number: '09ZENDA12', section: '1/2' }), [2])
    assert.deepEqual(missing({ number: '09ZENDA12', section: '1/2' }, { number: '09ZENDA12' }), [])
    assert.equal(missing({ number: '09ZENDA12', section: '1/99' }).length, 98)
    assert.deepEqual(missing({ number: '09ZENDA12', section: '1/100' }), [])
  })

  it('is copied where a section stands in two files, or the whole does', () => {
    const isCopied = (...records: readonly RecordWishes[]) => {
      const collection = collectionOf(...records)
      return groupOf(collection, entryAt(collection, 1)).isCopied
    }
    const [one, two] = [
      { number: '09ZENDA12', section: '1/2' },
      { number: '09ZENDA12', section: '2/2' },
    ]
    assert.deepEqual([isCopied(one, two), isCopied(one, one)], [false, true])
    assert.deepEqual([isCopied({ number: '09ZENDA12' }, { number: '09ZENDA12' }), isCopied({}, {})], [true, false])
  })

  it('is copied, and whole, where a release withheld its first paragraph or put a note above it', () => {
    const head = { number: '09ZENDA12', date: '2009-05-01T09:20:00Z', subject: 'FERRIES' }
    const text = { ...head, digest: 'a', opening: 'Two of the ferries on the lake need another keel.' }
    const note = { ...head, digest: 'b', opening: 'Parts of this paper were taken out before it was given away.' }
    const collection = collectionOf(text, note)
    assert.equal(groupOf(collection, entryAt(collection, 1)).isCopied, true)
    const cut = collectionOf(note, { ...text, section: '1/2' })
    assert.deepEqual(groupOf(cut, entryAt(cut, 1)).missingSections, [])
    // A section of another cable bears the number by mistake.
    const stray = { ...head, subject: 'WINE', date: '2009-08-01T09:20:00Z', section: '3/4', digest: 'c' }
    const strayed = collectionOf(note, { ...text, section: '1/2' }, stray)
    assert.deepEqual(groupOf(strayed, entryAt(strayed, 1)).missingSections, [])
    const other = collectionOf(text, { ...note, subject: 'WINE' })
    assert.equal(groupOf(other, entryAt(other, 1)).isCopied, false)
  })

  const bridge = {
    number: '09ZENDA12',
    digest: 'a',
    subject: 'A BRIDGE IN RURITANIA',
    opening: 'The duke has seen the plans of the bridge, and likes them.',
    date: '2009-05-01',
  }
  const wine = {
    ...bridge,
    digest: 'b',
    subject: 'WINE',
    opening: 'Nobody at the ferry knew when vineyards would freeze.',
  }

  it('has the copies that lost their date, and the year of their number with it', () => {
    const { date: _, ...undated } = { ...bridge, number: 'ZENDA12' }
    const citing = { number: '09STRELSAU3', date: '2009-05-20', cites: ['09ZENDA12'] }
    const collection = collectionOf(undated, bridge, citing)
    assert.deepEqual(
      groupsOf(collection).map(({ key, entries }) => `${key}: ${entries.map(({ path }) => path).join('+')}`),
      ['09ZENDA12: 2+1', '09STRELSAU3: 3'],
    )
    const [cited] = entryAt(collection, 3).record.citations
    assert.ok(cited)
    assert.deepEqual(
      collection.resolve(cited, entryAt(collection, 3).record).map(({ path }) => path),
      ['2', '1'],
    )
    // Another text under that number is nobody's copy.
    const other = collectionOf({ ...undated, digest: 'z' }, bridge)
    assert.equal(groupsOf(other).length, 2)
  })

  it('has the section that lost its date, where it alone is missing it', () => {
    const parts = [
      { number: '09ZENDA12', date: '2009-05-01', section: '1/3' },
      { number: 'ZENDA12', section: '2/3' },
      { number: '09ZENDA12', date: '2009-05-01', section: '3/3' },
    ]
    const missing = (...records: readonly RecordWishes[]) => {
      const collection = collectionOf(...records)
      for (const entry of collection.entries()) assert.ok(groupOf(collection, entry).entries.includes(entry))
      return groupsOf(collection).map(({ key, missingSections }) => `${key}: ${missingSections.join('+')}`)
    }
    assert.deepEqual(missing(...parts), ['09ZENDA12: '])
    // It may be of either year.
    const other = { number: '08ZENDA12', date: '2008-05-01', section: '1/3' }
    assert.equal(missing(...parts, other).length, 3)
  })

  it('is no copy by the small words that all texts have, from either side', () => {
    const head = { number: '09ZENDA12', date: '2009-05-01T09:20:00Z' }
    const oars = {
      ...head,
      digest: 'a',
      subject: 'OARS',
      opening: 'The oars of the ferry and the boat of a miller sank in a storm.',
    }
    const wood = {
      ...head,
      digest: 'b',
      subject: 'WOOD',
      opening: 'The carts of the guild and a lot of the wood went to the market in the rain and in the snow.',
    }
    for (const records of [
      [oars, wood],
      [wood, oars],
    ]) {
      const collection = collectionOf(...records)
      assert.deepEqual(
        [1, 2].map((file) => copiesOf(collection, entryAt(collection, file)).length),
        [0, 0],
      )
    }
  })

  it('is no copy of another message of its number', () => {
    const copies = (...records: readonly RecordWishes[]): string[] => {
      const collection = collectionOf(...records)
      return records.map((_, index) =>
        copiesOf(collection, entryAt(collection, index + 1))
          .map(({ path }) => path)
          .join('+'),
      )
    }
    assert.deepEqual(copies(bridge, wine), ['', ''])
    assert.deepEqual(copies(bridge, wine, { ...bridge, digest: 'c' }), ['3', '', '1'])
    // Another subject alone, or another day, may be damage; and so are words here and there.
    const damaged = {
      ...bridge,
      digest: 'c',
      subject: 'A BRLDGE LN RUR1TAN1A',
      opening: 'Tne duke nas seen the planz of tha bridge.',
    }
    assert.deepEqual(copies(bridge, damaged), ['2', '1'])
    assert.deepEqual(copies(bridge, { ...damaged, date: '2009-06-01' }), ['2', '1'])
    // Much was excised: the subject tells it.
    const excised = { ...bridge, digest: 'c', opening: 'B1' }
    assert.deepEqual(
      [copies(bridge, excised), copies(wine, excised)],
      [
        ['2', '1'],
        ['', ''],
      ],
    )
    assert.deepEqual(copies({ ...bridge, opening: '' }, { ...wine, opening: '', date: '2009-08-01' }), ['', ''])
  })

  it('has the copies that lost their header, where one cable alone has their words', () => {
    const { number: _, date: __, ...lost } = bridge
    const groups = (...records: readonly RecordWishes[]): string[] => {
      const collection = collectionOf(...records)
      for (const entry of collection.entries()) assert.ok(groupOf(collection, entry).entries.includes(entry))
      const found = groupsOf(collection).map(
        ({ key, entries }) => `${key}: ${entries.map(({ path }) => path).join('+')}`,
      )
      const asked = [...collection.entries()].map((entry) => groupOf(collection, entry))
      assert.deepEqual(
        [...new Set(asked.map(({ key, entries }) => `${key}: ${entries.map(({ path }) => path).join('+')}`))].sort(),
        found.sort(),
      )
      assert.ok(asked.every(({ entries, isCopied }) => isCopied === entries.length > 1))
      return found
    }
    assert.deepEqual(groups(lost, bridge, { ...wine, number: '09ZENDA20' }), ['09ZENDA12: 2+1', '09ZENDA20: 3'])
    assert.deepEqual(groups(lost, lost, {}), ['1#0: 1+2', '3#0: 3'])
    assert.deepEqual(groups(lost, bridge, { ...bridge, number: '09ZENDA13' }), [
      '09ZENDA12: 2',
      '09ZENDA13: 3',
      '1#0: 1',
    ])
    const short = { digest: 'b', opening: 'See paragraph 2.' }
    assert.deepEqual(groups(short, { ...short, number: '09ZENDA12' }), ['09ZENDA12: 2', '1#0: 1'])
    // It is no whole.
    const collection = collectionOf({ ...bridge, section: '1/2' }, lost)
    assert.deepEqual(groupOf(collection, entryAt(collection, 2)).missingSections, [2])
    collection.remove('1')
    assert.equal(groupOf(collection, entryAt(collection, 2)).key, '2#0')
  })

  it('is not made whole by another message of its number', () => {
    const missing = (...records: readonly RecordWishes[]) => {
      const collection = collectionOf(...records)
      return groupOf(collection, entryAt(collection, 1)).missingSections
    }
    const [one, two] = [
      { ...bridge, section: '1/3' },
      { ...bridge, section: '2/3', opening: 'It goes on.' },
    ]
    assert.deepEqual(missing(one, bridge), [])
    assert.deepEqual(missing(one, wine), [2, 3])
    assert.deepEqual(missing(two, { ...bridge, subject: null, digest: 'c' }), [])
    assert.deepEqual(missing(two, { ...wine, date: '2009-07-01' }), [1, 3])
    // Of a section that says nothing of itself nothing is told.
    assert.deepEqual(missing(two, wine), [])
  })

  it('stands by its date, then by its number; without a date it comes last', () => {
    const collection = collectionOf(
      {},
      { number: '09ZENDA13', date: '2009-05-02' },
      { number: '09ZENDA9', date: '2009-05-02' },
      { number: '09STRELSAU40', date: '2009-05-02' },
      { number: '09ZENDA40', date: '2009-05-01' },
      {},
    )
    assert.deepEqual(
      groupsOf(collection).map(({ first }) => first.path),
      ['5', '4', '3', '2', '1', '6'],
    )
    assert.deepEqual(
      groupsOf(collection).map(({ key }) => key),
      ['09ZENDA40', '09STRELSAU40', '09ZENDA9', '09ZENDA13', '1#0', '6#0'],
    )
  })
})
