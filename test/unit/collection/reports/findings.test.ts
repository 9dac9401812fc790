import assert from 'node:assert/strict'
import { collectionRulePage, collectionRules } from '../../../../server/language/collection/reports/collection-rules.ts'
import { filesOfExample } from '../../../../server/language/collection/reports/example-files.ts'
import { findingsOf } from '../../../../server/language/collection/reports/findings.ts'
import { cableRecord, collectionOf, entryAt, type RecordWishes } from '../../../support/cable-record.ts'
import { askedOf, collectionFindings } from '../../../support/collection.ts'

interface Wishes {
  readonly day?: string
  readonly subject?: string
  readonly number?: number
  readonly from?: string
  readonly section?: string
  readonly reference?: string
  readonly series?: string
  readonly caption?: string
}

function cable({
  day = '03',
  subject = 'A BRIDGE',
  number = 12,
  from = 'AMEMBASSY ROME',
  section,
  reference,
  series = 'ROME',
  caption,
}: Wishes): string {
  return [
    `P ${day}1453Z AUG 09`,
    `FM ${from}`,
    'TO SECSTATE WASHDC PRIORITY',
    'BT',
    `C O N F I D E N T I A L ${section ? `SECTION ${section} ` : ''}${series} ${String(number).padStart(6, '0')}`,
    '',
    ...(caption ? [caption, ''] : []),
    'E.O. 12958: DECL: 08/01/2019',
    'TAGS: PREL',
    `SUBJECT: ${subject}`,
    '',
    ...(reference ? [`REF: ${reference}`, ''] : []),
    `1. (C) The duke spoke of ${subject.toLowerCase()}.`,
    '',
    'RASSENDYLL',
    'BT',
    '',
  ].join('\n')
}

/** The rules that each of some cables breaks in the company of the others. */
function broken(...cables: readonly Wishes[]): string[][] {
  const { collection } = askedOf(cables.map((wishes, index) => ({ name: `${index}`, text: cable(wishes) })))
  const found = collectionFindings(collection)
  return cables.map((_, index) => (found.get(`${index}`) ?? []).map(({ rule }) => rule))
}

describe('what the neighbours of a message show', () => {
  it('is not that a journey had a number which another one had', () => {
    const first = { series: 'SECTO', from: 'USDEL SECRETARY', number: 8 }
    const second = { ...first, day: '09', subject: 'TARIFFS ON WINE' }
    const text = (wishes: Wishes, month: string): string => cable(wishes).replace('AUG 09', `${month} 09`)
    const found = collectionFindings(
      askedOf([
        { name: 'a', text: text(first, 'FEB') },
        { name: 'b', text: text(second, 'OCT') },
        { name: 'c', text: cable({ reference: '09 SECTO 8' }) },
      ]).collection,
    )
    assert.deepEqual([...found], [])
    assert.deepEqual(broken(first, second), [['collection-number-twice'], ['collection-number-twice']])
  })

  it('is not that a corrected copy differs from what was wrong', () => {
    const caption = 'C O R R E C T E D  C O P Y (SUBJECT)'
    assert.deepEqual(broken({}, { day: '09', subject: 'NEW CONSULATE', caption }), [[], []])
    assert.deepEqual(broken({}, { day: '05', caption }), [[], []])
    const sections = [{ section: '01 OF 02' }, { section: '02 OF 02' }]
    const corrected = ['01', '02', '03'].map((section) => ({ section: `${section} OF 03`, day: '04', caption }))
    assert.deepEqual(broken(...sections, ...corrected), [[], [], [], [], []])
    // The first section alone says that it is corrected.
    const [first, ...rest] = corrected.map((each, index) => (index === 0 ? each : { ...each, caption: '' }))
    assert.deepEqual(broken(...sections, first ?? {}, ...rest), [[], [], [], [], []])
    const twice = ['collection-number-twice']
    assert.deepEqual(broken({ caption }, { day: '09', subject: 'NEW CONSULATE', caption }), [twice, twice])
  })

  it('is not that a copy names its originator in other words', () => {
    for (const from of ['AMEMBASSY ROME//POL//', 'EMBASSY ROME', 'ROME'])
      assert.deepEqual(broken({}, { from }), [[], []])
    const differs = ['collection-copy-header']
    for (const from of ['AMCONSUL ROME', 'AMEMBASSY PARIS']) assert.deepEqual(broken({}, { from }), [differs, differs])
  })

  it('is a reference to a cable of that year that was sent later', () => {
    const target = { number: 99, day: '20' }
    assert.deepEqual(broken({ reference: '09 ROME 99' }, target), [['collection-ref-later'], []])
    // Without a year, last year may be meant; and a day is left for zones.
    assert.deepEqual(broken({ reference: 'ROME 99' }, target), [[], []])
    assert.deepEqual(broken({ reference: '09 ROME 99' }, { number: 99, day: '04' }), [[], []])
  })

  it('is a number that two messages bear, and not that a copy is damaged', () => {
    const twice = ['collection-number-twice']
    assert.deepEqual(broken({}, { day: '09', subject: 'NEW CONSULATE' }), [twice, twice])
    // Another day alone is the mistake of a copy.
    assert.deepEqual(broken({}, { day: '09' }), [['collection-copy-header'], ['collection-copy-header']])
    assert.deepEqual(broken({}, { subject: 'NEW CONSULATE' }), [[], []])
    // So is a subject that was badly scanned.
    const [clean, scanned] = [{ subject: 'THE KING AND HIS HALL' }, { day: '09', subject: 'TNE KlNG ANO H1S HAIL' }]
    assert.deepEqual(broken(clean, scanned), [[], []])
  })

  it('is that sections are missing, or of different totals', () => {
    assert.deepEqual(broken({ section: '01 OF 03' }, { section: '03 OF 03' }), [['collection-section-missing'], []])
    assert.deepEqual(broken({ section: '01 OF 02' }, { section: '02 OF 02' }), [[], []])
    const total = ['collection-section-total']
    assert.deepEqual(broken({ section: '01 OF 02' }, { section: '02 OF 03' }), [total, total])
    assert.deepEqual(broken({ section: '01 OF 02' }, {}), [[], []])
  })

  it('is that a section stands twice with different words, and not that a copy of it is damaged', () => {
    const section = (number: string, opening: string, digest = opening): RecordWishes => ({
      number: '09ZENDA12',
      section: number,
      opening,
      digest,
    })
    const told = (...records: readonly RecordWishes[]): string[] => {
      const collection = collectionOf(...records.map((each) => ({ place: [0, 0, 0, 1] as const, ...each })))
      return [...collection.entries()].flatMap((entry) => findingsOf(collection, entry).map(({ message }) => message))
    }
    const [duke, ferry] = ['The duke has seen the plans and likes them', 'Nobody at the ferry knew of the frozen river']
    const rest = section('2/2', 'The mill is closed until the harvest comes in')
    assert.deepEqual(told(section('1/2', duke), section('1/2', ferry), rest), [
      'Section 1 of 09ZENDA12 stands in another file with another text',
      'Section 1 of 09ZENDA12 stands in another file with another text',
    ])
    const damaged = 'Tne dvke has seen tne p1ans and 1ikes tbem'
    assert.deepEqual(told(section('1/2', duke), section('1/2', damaged), rest), [])
    assert.deepEqual(told(section('1/2', duke), section('1/2', 'PAGE 2', 'b'), rest), [])
    assert.deepEqual(told(section('1/2', duke), section('1/2', duke), rest), [])
  })

  it('is a copy that differs in its header', () => {
    const header = ['collection-copy-header']
    assert.deepEqual(broken({}, { from: 'AMEMBASSY PARIS' }), [header, header])
    assert.deepEqual(broken({}, {}), [[], []])
  })

  for (const { id, docs } of collectionRules) {
    const rulesOf = (text: string): string[] => [
      ...new Set(
        [...collectionFindings(askedOf(filesOfExample(text)).collection).values()].flatMap((found) =>
          found.map(({ rule }) => rule),
        ),
      ),
    ]

    it(`is ${id} in the examples of its page, and not in those beside them`, () => {
      for (const { text } of docs.bad) assert.deepEqual(rulesOf(text), [id], text)
      for (const { text } of docs.good) assert.deepEqual(rulesOf(text), [], text)
      assert.ok(collectionRulePage(id)?.includes(docs.what))
    })
  }

  it('has no page for rules of texts', () => assert.equal(collectionRulePage('para-gap'), undefined))
})

describe('findings of records', () => {
  /** `rule path: message`, of the first message of each file. */
  const told = (...records: readonly RecordWishes[]): string[] => {
    const collection = collectionOf(...records.map((each) => ({ place: [0, 0, 0, 1] as const, ...each })))
    return [...collection.entries()].flatMap((entry) =>
      findingsOf(collection, entry).map(
        ({ rule, place, message }) => `${entry.path} ${place[0]}:${place[1]} ${rule}: ${message}`,
      ),
    )
  }
  const journey = { number: '09SECTO8', subject: 'A BRIDGE', digest: 'a' }
  const other = { number: '09SECTO8', subject: 'WINE AND CHEESE', digest: 'b' }

  it('are in the order of their places', () => {
    const later = { number: '09ZENDA99', date: '2009-08-20', place: null }
    const { record } = entryAt(collectionOf({ cites: ['09ZENDA99', '09ZENDA99', '09ZENDA99'] }), 1)
    const places = [
      [5, 9, 5, 12],
      [5, 2, 5, 4],
      [1, 7, 1, 8],
    ] as const
    const citations = record.citations.map((each, index) => ({
      ...each,
      in: 'references' as const,
      place: places[index] ?? null,
    }))
    const collection = collectionOf({}, later)
    collection.put({ path: '1', records: [{ ...cableRecord({ date: '2009-08-03' }), citations }] })
    assert.deepEqual(
      findingsOf(collection, entryAt(collection, 1)).map(({ place }) => `${place[0]}:${place[1]}`),
      ['1:7', '5:2', '5:9'],
    )
  })

  it('leave a day of doubt before a reference is later, and want all copies to be later', () => {
    const citing = (...targets: readonly RecordWishes[]): number => {
      const { record } = entryAt(collectionOf({ cites: ['09ZENDA99'] }), 1)
      const citations = record.citations.map((each) => ({
        ...each,
        in: 'references' as const,
        place: [0, 0, 0, 1] as const,
      }))
      const collection = collectionOf({}, ...targets.map((each) => ({ number: '09ZENDA99', ...each })))
      collection.put({ path: '1', records: [{ ...cableRecord({ date: '2009-08-03T23:00Z' }), citations }] })
      return findingsOf(collection, entryAt(collection, 1)).length
    }
    assert.deepEqual([citing({ date: '2009-08-04' }), citing({ date: '2009-08-05T01:00Z' })], [0, 1])
    assert.deepEqual(
      [citing({ date: '2009-08-20' }, { date: '2009-08-01' }), citing({ date: '2009-08-20' }, {})],
      [0, 0],
    )
    assert.equal(citing({ number: 'ZENDA99', date: '2009-08-20' }), 0)
  })

  it('are none of a message without a year in its number, or without a place', () => {
    const twice = [
      { number: 'ZENDA12', subject: 'A BRIDGE', date: '2009-08-03' },
      { number: 'ZENDA12', subject: 'WINE AND CHEESE', date: '2009-08-09' },
    ]
    assert.deepEqual(told(...twice), [])
    const placed = twice.map((each) => ({ ...each, number: '09ZENDA12' }))
    assert.equal(told(...placed).length, 2)
    assert.deepEqual(told(...placed.map((each) => ({ ...each, place: null }))), [])
  })

  it('part journeys by a month, and by the text where the days are not known', () => {
    const days = (one: string | null, two: string | null) =>
      told({ ...journey, date: one }, { ...other, date: two }).length
    assert.deepEqual([days('2009-02-01', '2009-03-03'), days('2009-02-01', '2009-03-04')], [2, 0])
    const copies = (one: RecordWishes, two: RecordWishes) => told(one, two).length
    const differs = { from: 'AMEMBASSY ROME', paragraphs: 2 }
    assert.equal(copies({ ...journey, from: 'USDEL SECRETARY', date: '2009-02-01' }, { ...journey, ...differs }), 2)
    assert.equal(
      copies({ ...journey, from: 'USDEL SECRETARY', date: '2009-02-01' }, { ...journey, ...differs, digest: 'c' }),
      0,
    )
  })

  it('take another day by a calendar for the same, and another originator for none where one is not said', () => {
    const copies = (one: RecordWishes, two: RecordWishes) =>
      told({ number: '09ZENDA12', digest: 'a', ...one }, { number: '09ZENDA12', digest: 'a', ...two }).length
    assert.equal(copies({ date: '2009-08-03T23:00:00Z' }, { date: '2009-08-04' }), 0)
    assert.equal(copies({ date: '2009-08-03T23:00:00Z' }, { date: '2009-08-05' }), 2)
    assert.equal(copies({ date: '2009-08-03' }, { date: '2009-08-04' }), 2)
    assert.equal(copies({ date: '2009-08-03' }, {}), 0)
    assert.equal(copies({ from: 'AMEMBASSY ROME' }, {}), 0)
    assert.equal(copies({ from: 'AMEMBASSY ROME' }, { from: '//POL//' }), 0)
    assert.equal(copies({ from: 'AMEMBASSY ROME', paragraphs: 0 }, { from: 'AMEMBASSY PARIS', paragraphs: 0 }), 0)
    assert.equal(copies({ from: 'AMEMBASSY ROME', section: '1/2' }, { from: 'AMEMBASSY PARIS', section: '2/2' }), 0)
  })

  it('say which sections are missing, once, and in the plural where there are several', () => {
    assert.deepEqual(told({ number: '09ZENDA12', section: '1/4' }, { number: '09ZENDA12', section: '3/4' }), [
      '1 0:0 collection-section-missing: Sections 2, 4 of 4 are not in this folder',
    ])
  })
})
