import assert from 'node:assert/strict'
import { collectionRulePage, collectionRules } from '../../../../server/language/collection/reports/collection-rules.ts'
import { filesOfExample } from '../../../../server/language/collection/reports/example-files.ts'
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
