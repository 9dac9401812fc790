import assert from 'node:assert/strict'
import { ledgerCsv } from '../../../server/language/ledger/export-csv.ts'
import { exportedLedger } from '../../../server/language/ledger/exported-ledger.ts'
import { LEDGER_FORMATS } from '../../../server/language/ledger/ledger-formats.ts'
import { mended } from '../../support/ledger/mended.ts'

describe('an exported ledger', () => {
  const { entries, text } = mended('A dukc and a ferrymcn.\n', [
    ['dukc', 'duke'],
    ['ferrymcn', 'ferryman'],
  ])
  const exported = (now: string, format: (typeof LEDGER_FORMATS)[number], all = entries) => {
    const made = exportedLedger('a.txt', now, all, format)
    return 'text' in made ? made.text : made
  }

  it('is a table, a history and the entries, each as text with an end of line', () => {
    assert.equal(exported(text, 'csv'), ledgerCsv(entries))
    assert.equal(exported(text, 'json'), `${JSON.stringify(entries)}\n`)
    const prov = `${exported(text, 'prov')}`
    assert.ok(prov.startsWith('{\n  "@context": {\n    "prov"'), prov.slice(0, 40))
    assert.ok(prov.endsWith('\n}\n'))
    assert.ok(prov.includes('"rdfs:label": "a.txt"'))
  })

  it('is the text with what stood there, as far as its repairs are in it', () => {
    const whole = `${exported(text, 'tei')}`
    assert.ok(
      whole.includes('A <choice ana="#e1"><sic>dukc</sic><corr>duke</corr></choice> and a <choice ana="#e2">'),
      whole,
    )
    assert.ok(whole.includes('<title>a.txt</title>'))
    const half = `${exported('A duke and a ferrymcn.\n', 'tei')}`
    assert.ok(half.includes('<corr>duke</corr></choice> and a ferrymcn.'), half)
  })

  it('says why there is none, where the text or the ledger was changed', () => {
    assert.deepEqual(exported('A boat.\n', 'tei'), {
      problem: 'The text is not the one that the last entry of its ledger left: it was changed without an entry.',
    })
    const edited = entries.map((entry) => ({ ...entry, edits: entry.edits.map((edit) => ({ ...edit, before: 'x' })) }))
    assert.deepEqual(exported(text, 'tei', edited), {
      problem: 'Entry 2 of the ledger was edited: it does not fit the text that it is about.',
    })
    // The entries alone are what they are.
    assert.equal(exported('A boat.\n', 'json'), `${JSON.stringify(entries)}\n`)
  })

  it('has a form for each name', () => {
    for (const format of LEDGER_FORMATS) assert.equal(typeof exported(text, format), 'string')
  })
})
