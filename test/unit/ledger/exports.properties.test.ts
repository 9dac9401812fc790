import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { validateXML } from 'xmllint-wasm'
import { ledgerCsv } from '../../../server/language/ledger/export-csv.ts'
import { ledgerProv } from '../../../server/language/ledger/export-prov.ts'
import { ledgerTei } from '../../../server/language/ledger/export-tei.ts'
import { piecesOf } from '../../../server/language/ledger/pieces.ts'
import { projectRoot } from '../../../server/tools/project-root.ts'
import { againstProvOntology } from '../../support/ledger/prov-ontology.ts'
import { damagedCable, repaired } from '../../support/ledger/repaired.ts'

const schema = readFileSync(join(projectRoot, 'test/fixtures/ledger/tei.rng'), 'utf8')
const SEEDS = [3, 8, 21, 34, 55]

describe('exports of a ledger', function () {
  this.timeout(60_000)

  it('know what all repairs together did to each place', () => {
    for (let seed = 0; seed < 20; seed++) {
      const found = damagedCable(seed)
      const { entries, text } = repaired(found)
      const pieces = piecesOf(found, entries) ?? []
      assert.equal(pieces.map((piece) => piece.found).join(''), found, `seed ${seed}`)
      assert.equal(pieces.map(({ restored }) => restored).join(''), text, `seed ${seed}`)
    }
  })

  it('are TEI that validates, from which both texts can be read', async () => {
    for (const seed of SEEDS) {
      const found = damagedCable(seed)
      const { entries, text } = repaired(found)
      const xml = ledgerTei('a & b.txt', found, entries) ?? ''
      const result = await validateXML({ xml, schema, extension: 'relaxng' })
      assert.ok(result.valid, `${result.rawOutput}`)
      const read = (kept: 'sic' | 'corr'): string =>
        (/<ab[^>]*>([\s\S]*)<\/ab>/.exec(xml)?.[1] ?? '')
          .replace(
            new RegExp(`<${kept === 'sic' ? 'corr' : 'sic'}>[\\s\\S]*?</${kept === 'sic' ? 'corr' : 'sic'}>`, 'g'),
            '',
          )
          .replace(/<[^>]+>/g, '')
          .replace(/&lt;/g, '<')
          .replace(/&gt;/g, '>')
          .replace(/&quot;/g, '"')
          .replace(/&#39;/g, "'")
          .replace(/&amp;/g, '&')
      const even = (plain: string): string => plain.replace(/\r\n?/g, '\n')
      assert.equal(read('sic'), even(found))
      assert.equal(read('corr'), even(text))
    }
  })

  it('are TEI in which each pointer leads to one place, whatever people are called', async () => {
    const found = damagedCable(3)
    const { entries } = repaired(found)
    const people = ['Fritz T.', 'Fritz T', 'Флавия', '芙拉维娅', '<a@b>']
    const signed = entries.map((entry, at) => ({ ...entry, who: people[at % people.length] ?? null }))
    const xml = ledgerTei('a.txt', found, signed) ?? ''
    const result = await validateXML({ xml, schema, extension: 'relaxng' })
    assert.ok(result.valid, `${result.rawOutput}`)
    const ids = [...xml.matchAll(/xml:id="([^"]+)"/g)].map(([, id]) => id)
    assert.equal(new Set(ids).size, ids.length)
    assert.equal(xml.match(/<respStmt/g)?.length, Math.min(people.length, entries.length))
    for (const [, named = ''] of xml.matchAll(/(?:who|ana)="([^"]+)"/g))
      for (const pointer of named.split(' ')) assert.ok(ids.includes(pointer.slice(1)), pointer)
  })

  it('are PROV in which the ontology of the W3C finds nothing, whoever repaired', async () => {
    for (const seed of SEEDS) {
      const { entries } = repaired(damagedCable(seed))
      const people = ['A. Archivist', null, 'Flavia <flavia@example.org>', 'a "b" \\ c']
      const signed = entries.map((entry, at) => ({ ...entry, who: people[at % people.length] ?? null }))
      for (const each of [entries, signed, []]) {
        const prov = ledgerProv('a.txt', each) as { '@graph': { '@id': string }[] }
        assert.deepEqual(await againstProvOntology(prov), [])
        const ids = new Set(prov['@graph'].map((node) => node['@id']))
        assert.equal(ids.size, prov['@graph'].length)
        for (const [, named = ''] of JSON.stringify(prov).matchAll(/\{"@id":"([^"]+)"\}/g))
          assert.ok(ids.has(named), named)
      }
    }
  })

  it('would not pass the ontology with a class, a property or an end that is wrong', async () => {
    const prov = ledgerProv('a.txt', repaired(damagedCable(3)).entries) as object
    const broken = async (from: string, to: string): Promise<string[]> =>
      againstProvOntology(JSON.parse(JSON.stringify(prov).replaceAll(from, to)) as object)
    assert.match((await broken('prov:used', 'prov:uses')).join(), /no property .*uses/)
    assert.match((await broken('prov:Activity', 'prov:Action')).join(), /no class .*Action/)
    assert.match((await broken('prov:Entity', 'prov:Activity')).join(), /is no .*Entity/)
    assert.match((await broken('xsd:dateTime', 'xsd:date')).join(), /is no .*dateTime/)
    await assert.rejects(broken('prov:wasDerivedFrom', 'wasDerivedFrom'))
  })

  it('are a table with a row for each edit, whatever stands in it', () => {
    for (const seed of SEEDS) {
      const { entries } = repaired(damagedCable(seed))
      const odd = entries.map((entry) => ({ ...entry, who: 'Flavia, "the\r\nQueen"', what: '=1+1\n' }))
      for (const each of [entries, odd]) {
        const rows = parse<Record<string, string>>(ledgerCsv(each), { columns: true, record_delimiter: '\r\n' })
        assert.equal(rows.length, each.flatMap(({ edits }) => edits).length)
        assert.deepEqual(
          rows.map(({ after, who, what }) => ({ after, who, what })),
          each.flatMap(({ edits, who, what }) => edits.map(({ after }) => ({ after, who: who ?? '', what }))),
        )
      }
    }
  })
})
