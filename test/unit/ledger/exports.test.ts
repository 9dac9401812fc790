import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { validateXML } from 'xmllint-wasm'
import { ledgerCsv } from '../../../server/language/ledger/export-csv.ts'
import { ledgerProv } from '../../../server/language/ledger/export-prov.ts'
import { ledgerTei } from '../../../server/language/ledger/export-tei.ts'
import { piecesOf } from '../../../server/language/ledger/pieces.ts'
import { projectRoot } from '../../../server/tools/project-root.ts'
import { damagedCable, repaired } from '../../support/ledger/repaired.ts'

const schema = readFileSync(join(projectRoot, 'test/fixtures/ledger/tei.rng'), 'utf8')
const SEEDS = [3, 8, 21, 34, 55]

/** What RFC 4180 says a table is. */
function csvRows(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (match[0] === '') break
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] === '\r\n') rows.push([])
  }
  return rows.filter((row) => row.length > 0)
}

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

  it('are PROV of the shape that the ontology has', () => {
    const id = { type: 'object', required: ['@id'], properties: { '@id': { type: 'string', pattern: '^urn:' } } }
    const validate = new Ajv({ allowUnionTypes: true }).compile({
      type: 'object',
      required: ['@context', '@graph'],
      properties: {
        '@context': { type: 'object', required: ['prov', 'xsd', 'rdfs'] },
        '@graph': {
          type: 'array',
          items: {
            type: 'object',
            required: ['@id', '@type', 'rdfs:label'],
            properties: { '@id': { type: 'string', pattern: '^urn:' }, 'prov:wasDerivedFrom': id },
            // What is no activity, or has all that one has.
            anyOf: [
              { properties: { '@type': { not: { const: 'prov:Activity' } } } },
              {
                required: [
                  'prov:used',
                  'prov:generated',
                  'prov:startedAtTime',
                  'prov:endedAtTime',
                  'prov:wasAssociatedWith',
                ],
                properties: {
                  'prov:used': id,
                  'prov:generated': id,
                  'prov:wasAssociatedWith': { type: 'array', items: id },
                },
              },
            ],
          },
        },
      },
    })
    for (const seed of SEEDS) {
      const prov = ledgerProv('a.txt', repaired(damagedCable(seed)).entries) as { '@graph': { '@id': string }[] }
      assert.ok(validate(prov), JSON.stringify(validate.errors))
      const ids = new Set(prov['@graph'].map((node: { '@id': string }) => node['@id']))
      assert.equal(ids.size, prov['@graph'].length)
      for (const [, named = ''] of JSON.stringify(prov).matchAll(/\{"@id":"([^"]+)"\}/g))
        assert.ok(ids.has(named), named)
    }
  })

  it('are a table with a row for each edit', () => {
    for (const seed of SEEDS) {
      const { entries } = repaired(damagedCable(seed))
      const [head, ...rows] = csvRows(ledgerCsv(entries))
      assert.equal(rows.length, entries.flatMap(({ edits }) => edits).length)
      assert.ok(rows.every((row) => row.length === head?.length))
      assert.deepEqual(
        rows.map((row) => row[head?.indexOf('after') ?? 0]),
        entries.flatMap(({ edits }) => edits.map(({ after }) => after)),
      )
    }
  })
})
