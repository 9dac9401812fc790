import assert from 'node:assert/strict'
import { ledgerCsv } from '../../../server/language/ledger/export-csv.ts'
import { ledgerProv } from '../../../server/language/ledger/export-prov.ts'
import { ledgerTei } from '../../../server/language/ledger/export-tei.ts'
import type { LedgerEntry } from '../../../server/language/ledger/ledger.ts'
import { piecesOf } from '../../../server/language/ledger/pieces.ts'
import { mended } from '../../support/ledger/mended.ts'

/** Each piece as `found>restored(entries)`, or the text alone where nothing was repaired. */
function pieces(found: string, changes: Parameters<typeof mended>[1]): string[] {
  const { entries, text } = mended(found, changes)
  const all = piecesOf(found, entries) ?? []
  assert.equal(all.map(({ restored }) => restored).join(''), text)
  assert.equal(all.map((piece) => piece.found).join(''), found)
  return all.map((piece) =>
    piece.entries.length === 0 ? piece.restored : `${piece.found}>${piece.restored}(${piece.entries.join('+')})`,
  )
}

describe('what repairs together did to a text', () => {
  it('is a piece for each, with what was never repaired between them', () => {
    assert.deepEqual(pieces('A dukc and a ferrymcn.', []), ['A dukc and a ferrymcn.'])
    assert.deepEqual(
      pieces('A dukc and a ferrymcn.', [
        ['dukc', 'duke'],
        ['ferrymcn', 'ferryman'],
      ]),
      ['A ', 'dukc>duke(1)', ' and a ', 'ferrymcn>ferryman(2)', '.'],
    )
    assert.deepEqual(pieces('dukc', [['dukc', 'duke']]), ['dukc>duke(1)'])
  })

  it('is one piece where a repair touches what another made, with the text of both', () => {
    assert.deepEqual(
      pieces('The dukc spoke.', [
        ['dukc', 'duke'],
        ['The duke sp', 'His Grace sp'],
      ]),
      ['The dukc sp>His Grace sp(1+2)', 'oke.'],
    )
    assert.deepEqual(
      pieces('The dukc spoke.', [
        ['dukc', 'dukes'],
        ['kes sp', 'ke sp'],
      ]),
      ['The ', 'dukc sp>duke sp(1+2)', 'oke.'],
    )
  })

  it('is a piece beside another where they only meet', () => {
    assert.deepEqual(
      pieces('abcd', [
        ['bc', 'xy'],
        ['d', 'z'],
        ['a', 'w'],
      ]),
      ['a>w(3)', 'bc>xy(1)', 'd>z(2)'],
    )
  })

  it('is what was put in, what was taken out, and nothing of what came and went', () => {
    assert.deepEqual(pieces('ab', [['b', 'b!']]), ['a', 'b>b!(1)'])
    assert.deepEqual(pieces('abc', [['b', '']]), ['a', 'b>(1)', 'c'])
    const { entries, text } = mended('abcd', [['b', 'xy']])
    const [first] = entries
    assert.ok(first)
    const put = (column: number, after: string, entry: number): LedgerEntry => {
      const at = { line: 1, column }
      return { ...first, entry, edits: [{ at, now: at, before: '', after, between: ['', ''] }] }
    }
    const told = (all: readonly LedgerEntry[]) =>
      piecesOf('abcd', all)?.map((piece) => `${piece.found}>${piece.restored}(${piece.entries})`)
    assert.equal(text, 'axycd')
    // Within what was repaired, at its edge, and at both ends of the text.
    assert.deepEqual(told([first, put(3, '-', 2)]), ['a>a()', 'b>x-y(1,2)', 'cd>cd()'])
    assert.deepEqual(told([first, put(4, '-', 2)]), ['a>a()', 'b>xy(1)', '>-(2)', 'cd>cd()'])
    assert.deepEqual(told([put(1, '-', 1)]), ['>-(1)', 'abcd>abcd()'])
    assert.deepEqual(told([put(5, '-', 1)]), ['abcd>abcd()', '>-(1)'])
  })

  it('is not known where an entry is of another text', () => {
    const { entries } = mended('A dukc.', [['dukc', 'duke']])
    assert.equal(piecesOf('A boat.', entries), undefined)
    assert.equal(ledgerTei('a.txt', 'A boat.', entries), undefined)
  })
})

describe('a ledger', () => {
  const found = 'The dukc said:\r\n"Boats, <not> bridges\u0001".\n'
  const { entries } = mended(found, [
    ['dukc', 'duke'],
    ['"Boats,', '"Boats,\n'],
  ])
  const [first, second] = entries.map((entry, index) => ({
    ...entry,
    ...(index === 0 ? { who: 'R. & H.', why: 'A word "of" none' } : { who: null, why: '' }),
    textBefore: `hash${index}`,
    textAfter: `hash${index + 1}`,
  }))
  assert.ok(first && second)

  it('is a table with a row for each edit, and quotation marks where a cell needs them', () => {
    const third = { ...second, edits: [...second.edits, ...first.edits] }
    assert.equal(
      ledgerCsv([first, third]),
      [
        'entry,file,rule,what,why,who,when,line,column,before,after,textBefore,textAfter',
        '1,a.txt,test,dukc to duke,"A word ""of"" none",R. & H.,2026-01-02T03:04:05Z,1,5,dukc,duke,hash0,hash1',
        '2,a.txt,test,"""Boats, to ""Boats,\n",,,2026-01-02T03:04:05Z,2,1,"""Boats,","""Boats,\n",hash1,hash2',
        '2,a.txt,test,"""Boats, to ""Boats,\n",,,2026-01-02T03:04:05Z,1,5,dukc,duke,hash1,hash2',
        '',
      ].join('\r\n'),
    )
  })

  it('is a restored text in TEI, with what stood there and who repaired it', () => {
    const tei = ledgerTei('a & b.txt', found, [first, second]) ?? ''
    const all = tei.split('\n')
    const who = '<respStmt xml:id="by1"><resp>repairs</resp><name>R. &amp; H.</name></respStmt>'
    assert.ok(all.includes(`<titleStmt><title>a &amp; b.txt</title>${who}</titleStmt>`), tei)
    assert.deepEqual(all.slice(all.indexOf('<revisionDesc>') + 1, all.indexOf('</revisionDesc>')), [
      '<change xml:id="e1" when="2026-01-02T03:04:05Z" who="#by1">test: dukc to duke. A word &quot;of&quot; none</change>',
      '<change xml:id="e2" when="2026-01-02T03:04:05Z">test: &quot;Boats, to &quot;Boats,',
      '</change>',
    ])
    assert.ok(
      tei.includes(
        [
          '<ab xml:space="preserve">The <choice ana="#e1"><sic>dukc</sic><corr>duke</corr></choice> said:<lb/>',
          '<choice ana="#e2"><sic>&quot;Boats,</sic><corr>&quot;Boats,<lb/>',
          '</corr></choice> &lt;not&gt; bridges\ufffd&quot;.<lb/>',
          '</ab>',
        ].join('\n'),
      ),
      tei,
    )
    const untouched = ledgerTei('a.txt', found, []) ?? ''
    assert.ok(untouched.includes('<revisionDesc>\n<change>No repair was entered.</change>\n</revisionDesc>'))
    assert.ok(untouched.includes('<title>a.txt</title></titleStmt>'))
  })

  it('is a history in PROV: texts, people, versions, and a step for each entry', () => {
    const [one, two] = [
      { ...first, textAfter: '0123456789abcdef-rest', version: '1.0' },
      { ...second, textBefore: '0123456789abcdef-rest', version: '1.1 x' },
    ]
    const time = { '@value': '2026-01-02T03:04:05Z', '@type': 'xsd:dateTime' }
    const times = { 'prov:startedAtTime': time, 'prov:endedAtTime': time }
    const text = (hash: string) => ({ '@id': `urn:sha256:${hash}` })
    const entity = { '@type': 'prov:Entity', 'rdfs:label': 'a.txt' }
    assert.deepEqual(ledgerProv('a.txt', [one, two]), {
      '@context': {
        prov: 'http://www.w3.org/ns/prov#',
        xsd: 'http://www.w3.org/2001/XMLSchema#',
        rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
      },
      '@graph': [
        { ...text('hash0'), ...entity },
        { ...text('0123456789abcdef-rest'), ...entity, 'prov:wasDerivedFrom': text('hash0') },
        { ...text('hash2'), ...entity, 'prov:wasDerivedFrom': text('0123456789abcdef-rest') },
        { '@id': 'urn:cable:person:R.%20%26%20H.', '@type': ['prov:Agent', 'prov:Person'], 'rdfs:label': 'R. & H.' },
        { '@id': 'urn:cable:tool:1.0', '@type': ['prov:Agent', 'prov:SoftwareAgent'], 'rdfs:label': 'Cable 1.0' },
        { '@id': 'urn:cable:tool:1.1%20x', '@type': ['prov:Agent', 'prov:SoftwareAgent'], 'rdfs:label': 'Cable 1.1 x' },
        {
          '@id': 'urn:cable:entry:0123456789abcdef:1',
          '@type': 'prov:Activity',
          'rdfs:label': 'test: dukc to duke',
          'rdfs:comment': 'A word "of" none',
          ...times,
          'prov:used': text('hash0'),
          'prov:generated': text('0123456789abcdef-rest'),
          'prov:wasAssociatedWith': [{ '@id': 'urn:cable:tool:1.0' }, { '@id': 'urn:cable:person:R.%20%26%20H.' }],
        },
        {
          '@id': 'urn:cable:entry:hash2:2',
          '@type': 'prov:Activity',
          'rdfs:label': 'test: "Boats, to "Boats,\n',
          ...times,
          'prov:used': text('0123456789abcdef-rest'),
          'prov:generated': text('hash2'),
          'prov:wasAssociatedWith': [{ '@id': 'urn:cable:tool:1.1%20x' }],
        },
      ],
    })
  })
})
