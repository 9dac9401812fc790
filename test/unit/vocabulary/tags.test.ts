import assert from 'node:assert/strict'
import { defaultVocabulary } from '../../../server/language/vocabulary/vocabulary.ts'

const vocabulary = defaultVocabulary()

describe('tags', () => {
  it('know what kind they are', () => {
    const kinds = {
      PREL: 'subject',
      KPAO: 'program',
      TH: 'geopolitical',
      IAEA: 'organization',
      'ZANU-PF': 'organization',
    }
    for (const [code, kind] of Object.entries(kinds)) assert.equal(vocabulary.tag(code)?.kind, kind, code)
    assert.equal(vocabulary.tag('prel')?.title, 'External Political Relations')
    assert.equal(vocabulary.tag('ZZZZ'), undefined)
  })

  it('have the shape of their kind', () => {
    for (const tag of vocabulary.tagsStartingWith('')) {
      if (tag.kind === 'subject') assert.match(tag.code, /^[A-JL-Z][A-Z]{3}$/)
      if (tag.kind === 'program') assert.match(tag.code, /^K[A-Z]{3}$/)
      if (tag.kind === 'geopolitical') assert.match(tag.code, /^[A-Z]{2}$/)
      if (tag.iso !== undefined) assert.match(tag.iso, /^[A-Z]{2}$/)
    }
  })

  it('that ask for a name are five', () => {
    assert.deepEqual([...vocabulary.personalNameTags()].sort(), ['OCON', 'OEXC', 'OREP', 'OTRA', 'OVIP'])
  })

  it('are suggested for a slip, swapped letters first', () => {
    for (const [slip, code] of Object.entries({
      PRLE: 'PREL',
      PGVO: 'PGOV',
      ECOM: 'ECON',
      PHUMM: 'PHUM',
      PTET: 'PTER',
      KPOA: 'KPAO',
      '01IP': 'OIIP',
    })) {
      assert.equal(vocabulary.tagNearest(slip)?.code, code, slip)
    }
    for (const other of ['PRE', 'NATO', 'JP', 'CLINTON', ''])
      assert.equal(vocabulary.tagNearest(other), undefined, other)
  })

  it('are listed by their beginning', () => {
    const codes = vocabulary.tagsStartingWith('prE').map((tag) => tag.code)
    assert.deepEqual(codes, ['PREF', 'PREL'])
  })
})

describe('geopolitical tags', () => {
  it('replace ISO codes that mean nothing here', () => {
    for (const [iso, fips] of Object.entries({
      JP: 'JA',
      IQ: 'IZ',
      TR: 'TU',
      UA: 'UP',
      IL: 'IS',
      RU: 'RS',
      KP: 'KN',
      IE: 'EI',
      PH: 'RP',
    })) {
      assert.equal(vocabulary.isoToFips(iso), fips, iso)
    }
  })

  it('stand when the ISO code is a tag of its own', () => {
    for (const code of ['CN', 'GB', 'CH', 'KR', 'SG', 'GE', 'TH', 'XX', 'PREL'])
      assert.equal(vocabulary.isoToFips(code), undefined, code)
  })

  it('change hands with the years', () => {
    assert.equal(vocabulary.isoToFips('VN', '1974-01-01'), undefined)
    assert.equal(vocabulary.isoToFips('VN', '2006-01-01'), 'VM')
    assert.equal(vocabulary.isoToFips('CZ', '2006-01-01'), 'EZ')
  })

  it('say whose ISO code they look like', () => {
    assert.equal(vocabulary.tag('CN')?.isoFor, 'CH')
    assert.equal(vocabulary.tag('GB')?.isoFor, 'UK')
    assert.equal(vocabulary.tag('CH')?.iso, 'CN')
  })

  it('never share an ISO code', () => {
    const isos = vocabulary.tagsStartingWith('').flatMap((tag) => (tag.iso === undefined ? [] : [tag.iso]))
    assert.equal(new Set(isos).size, isos.length)
    for (const tag of vocabulary.tagsStartingWith('')) assert.notEqual(tag.iso, tag.code)
  })
})

describe('glued tags', () => {
  it('come apart', () => {
    assert.deepEqual(vocabulary.tagSegments('PHUMPGOV'), ['PHUM', 'PGOV'])
    assert.deepEqual(vocabulary.tagSegments('snariz'), ['SNAR', 'IZ'])
    assert.deepEqual(vocabulary.tagSegments('ITPHUM'), ['IT', 'PHUM'])
    assert.deepEqual(vocabulary.tagSegments('ETRDEINVECINPGOVCS'), ['ETRD', 'EINV', 'ECIN', 'PGOV', 'CS'])
  })

  it('are not seen where a part is unknown or the whole is a tag', () => {
    for (const word of ['UNESCO', 'EXAMPLE', 'PRELQQ', 'PREL', 'NATOOECD', 'PREL'.repeat(500)]) {
      assert.equal(vocabulary.tagSegments(word), undefined, word.slice(0, 20))
    }
  })
})
