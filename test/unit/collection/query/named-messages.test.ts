import assert from 'node:assert/strict'
import { citableCables, citableList } from '../../../../server/language/collection/query/citable.ts'
import { namedMessages } from '../../../../server/language/collection/query/symbols.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { collectionOf } from '../../../support/cable-record.ts'

const vocabulary = defaultVocabulary()

describe('messages by what people type', () => {
  const collection = collectionOf(
    { number: '09ROME12', date: '2009-05-02T10:30:00Z', subject: 'A bridge over the river', tags: ['PREL', 'KDEM'] },
    { number: '09ROME120', date: '2009-06-02T10:30:00Z', subject: 'Rivers', from: 'AMEMBASSY ROME' },
    { number: '08ROME12', date: '2008-05-02T10:31:00Z', signature: 'RASSENDYLL' },
    { number: '10PARIS7', subject: 'The overland river trade' },
    { date: '2010-01-02T00:00:00Z' },
  )
  const search = () => () => false
  const found = (text: string, most = 9) =>
    namedMessages(text, { collection, vocabulary, search }, most).map(({ path }) => path)

  it('have the exact number first, then those whose numbers begin so, the latest first', () => {
    assert.deepEqual(found('09 Rome 12'), ['1', '2'])
    assert.deepEqual(found('rome 12'), ['1', '3', '2'])
    assert.deepEqual(found('09rome'), ['2', '1'])
    assert.deepEqual(found('rome 12', 2), ['1', '3'])
    assert.deepEqual(found('  '), [])
  })

  it('are found by the day and the minute of a date-time group', () => {
    assert.deepEqual(found('021030Z'), ['2', '1'])
    assert.deepEqual(found('021031'), ['3'])
    assert.deepEqual(found('021032Z MAY'), [])
  })

  it('are found by a TAG before words, and by the beginnings of words of subject, name and sender', () => {
    assert.deepEqual(found('kdem'), ['1'])
    assert.deepEqual(found('river'), ['2', '1', '4'])
    assert.deepEqual(found('river over'), ['1', '4'])
    assert.deepEqual(found('over land'), [])
    assert.deepEqual(found('rassendyll'), ['3'])
    assert.deepEqual(found('amembassy'), ['2'])
    assert.deepEqual(found('prel kdem'), ['1'])
    assert.deepEqual(found('strelsau'), [])
  })
})

describe('cables that can be cited', () => {
  const collection = collectionOf(
    { number: '09ROME12', subject: 'A bridge' },
    { number: '09ROME12', date: '2009-05-02T10:30:00Z', subject: 'A bridge' },
    { number: '09ROME12', date: '2009-05-03T10:30:00Z', subject: 'Another copy' },
    { number: '09THEHAGUE3', date: '2009-05-02T10:30:00Z' },
    { number: '09PARIS4', date: '2009-04-01T10:30:00Z', subject: 'Boats' },
    { number: '09PARIS5', subject: 'Of no day' },
    { number: '08PARIS9', subject: 'Of no day' },
    { number: '09LONDON1', date: '2009-05-09T10:30:00Z' },
    { number: '10LONDON1' },
    { number: 'LONDON8', date: '2009-05-09T10:30:00Z' },
    {},
  )
  const list = citableList(collection, vocabulary)
  const citing = { day: '2009-05-05', own: undefined, near: [], typed: '' }
  const texts = (wishes: Partial<Parameters<typeof citableCables>[1]>, most = 9) =>
    citableCables(list, { ...citing, ...wishes }, most).map(({ text }) => text)

  it('are each told once, with the day that a copy has, as a REF line writes them', () => {
    assert.deepEqual(
      list.map(({ text, day, subject }) => [text, day ?? '', subject ?? '']),
      [
        ['10 LONDON 1', '', ''],
        ['09 LONDON 1', '2009-05-09', ''],
        ['09 ROME 12', '2009-05-02', 'A bridge'],
        ['09 THE HAGUE 3', '2009-05-02', ''],
        ['09 PARIS 4', '2009-04-01', 'Boats'],
        ['09 PARIS 5', '', 'Of no day'],
        ['08 PARIS 9', '', 'Of no day'],
      ],
    )
  })

  it('are of the day of who cites at the latest, and not who cites', () => {
    const all = ['09 ROME 12', '09 THE HAGUE 3', '09 PARIS 4', '09 PARIS 5', '08 PARIS 9']
    assert.deepEqual(texts({}), all)
    assert.deepEqual(texts({ day: '2009-05-02' }), all)
    assert.deepEqual(texts({ day: '2009-05-01' }), all.slice(2))
    assert.deepEqual(texts({ own: { year: 2009, series: 'THE HAGUE', number: 3 } }), all.toSpliced(1, 1))
    assert.deepEqual(texts({ own: { year: 2008, series: 'THE HAGUE', number: 3 } }), all)
  })

  it('come from near posts first, with room for the others', () => {
    const near = [['PARIS'], ['The Hague']]
    assert.deepEqual(texts({ near }), ['09 PARIS 4', '09 PARIS 5', '08 PARIS 9', '09 THE HAGUE 3', '09 ROME 12'])
    assert.deepEqual(texts({ near }, 3), ['09 PARIS 4', '09 THE HAGUE 3', '09 ROME 12'])
    assert.deepEqual(texts({ near }, 4), ['09 PARIS 4', '09 PARIS 5', '09 THE HAGUE 3', '09 ROME 12'])
    assert.deepEqual(texts({ near: [['PARIS'], ['PARIS', 'ROME']] }, 1), ['09 PARIS 4'])
  })

  it('fit what is typed, of the number or of the subject', () => {
    assert.deepEqual(texts({ typed: 'the hag' }), ['09 THE HAGUE 3'])
    assert.deepEqual(texts({ typed: '09paris' }), ['09 PARIS 4', '09 PARIS 5'])
    assert.deepEqual(texts({ typed: 'boats' }), ['09 PARIS 4'])
    assert.deepEqual(texts({ typed: 'paris rome' }), [])
  })
})
