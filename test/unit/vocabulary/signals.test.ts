import assert from 'node:assert/strict'
import { defaultVocabulary } from '../../../server/language/vocabulary/vocabulary.ts'

const vocabulary = defaultVocabulary()

describe('prosigns', () => {
  it('pair both ways', () => {
    for (const prosign of vocabulary.prosigns()) {
      for (const other of prosign.pairsWith)
        assert.ok(vocabulary.prosign(other)?.pairsWith.includes(prosign.code), `${prosign.code} ${other}`)
    }
  })

  it('repeat the letter of their level', () => {
    for (const prosign of vocabulary.prosigns()) {
      if (prosign.level !== undefined) assert.equal(vocabulary.level(prosign.level)?.fl4.repeat(5), prosign.code)
    }
  })

  it('are found in any case', () => assert.equal(vocabulary.prosign('zdk')?.kind, 'operating-signal'))
})

describe('format lines', () => {
  it('are sixteen, each with prose', () => {
    for (let number = 1; number <= 16; number++) {
      const line = vocabulary.formatLine(number)
      assert.ok(line?.title && line.note && line.number === number && line.code === `FL${number}`, String(number))
    }
    assert.equal(vocabulary.formatLine(0), undefined)
    assert.equal(vocabulary.formatLine(17), undefined)
  })
})

describe('zones', () => {
  it('count hours from Zulu', () => {
    assert.equal(vocabulary.zone('z')?.offsetHours, 0)
    assert.equal(vocabulary.zone('R')?.offsetHours, -5)
    assert.equal(vocabulary.zone('J')?.validInDtg, false)
    assert.equal(vocabulary.zone('A')?.validInDtg, true)
  })
})

describe('terms', () => {
  it('are found by every spelling', () => {
    for (const [text, code] of Object.entries({
      reftels: 'REFTEL',
      NOTAL: 'NOTAL',
      '¶': 'PILCROW',
      DTG: 'DATE-TIME GROUP',
      'and  previous': 'AND PREVIOUS',
    })) {
      assert.equal(vocabulary.term(text)?.code, code, text)
    }
  })
})
