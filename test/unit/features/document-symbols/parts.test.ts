import assert from 'node:assert/strict'
import type { DocumentSymbol } from 'vscode-languageserver-types'
import { exampleCable } from '../../../../server/language/rules/support/examples/example-cable.ts'
import { service } from '../../../support/service.ts'

function symbolsOf(text: string): readonly DocumentSymbol[] {
  return service.symbols(service.open('file:///parts.txt', 1, text))
}

/** All symbols with those that hold them. */
function* walk(
  symbols: readonly DocumentSymbol[],
  above: readonly string[] = [],
): Generator<[DocumentSymbol, readonly string[]]> {
  for (const symbol of symbols) {
    yield [symbol, above]
    yield* walk(symbol.children ?? [], [...above, symbol.name])
  }
}

describe('the outline', () => {
  for (const between of ['\n\n', '\n'])
    it(`keeps the signature out of the last heading ${JSON.stringify(between)}`, () => {
      const text = exampleCable({
        body: ['1. (C) The duke received us.', 'THE BRIDGE\n----------', `2. (U) We left by the ferry.${between}SAPT`],
        signature: null,
      })
      const found = [...walk(symbolsOf(text))]
      const [, above] = found.find(([{ name }]) => name === 'SAPT') ?? []
      assert.deepEqual(above, [])
      const heading = found.find(([{ name }]) => name === 'THE BRIDGE')?.[0]
      const line = text.split('\n').indexOf('SAPT')
      assert.ok(heading && heading.range.end.line < line)
    })

  it('selects the first address of a list that lost its keyword', () => {
    const place = (text: string): readonly number[] | undefined => {
      const symbol = [...walk(symbolsOf(text))].find(([{ name }]) => name === 'TO')?.[0]
      return symbol && [symbol.selectionRange.start.character, symbol.selectionRange.end.character]
    }
    assert.deepEqual(place('RUEHC/SECSTATE WASHDCUNCLAS ZENDA 000123\n'), [0, 21])
    assert.deepEqual(place(exampleCable({})), [0, 2])
    // Of two messages the first begins where the address does.
    const [first] = symbolsOf('RUEHC/SECSTATE WASHDCUNCLAS ZENDA 000123\n\nVZCZCXYZ0001\n')
    assert.deepEqual([first?.name, first?.range.start.character], ['ZENDA 123', 0])
  })

  it('has a place for attention lines, with no caption above them', () => {
    const text = exampleCable({ captions: ['SIPDIS', 'NOFORN', '', 'DEPT FOR EUR/RU', 'STATE PASS TO USTR'] })
    const attention = [...walk(symbolsOf(text))].filter(([{ name }]) => name === 'Attention')
    assert.deepEqual(
      attention.map(([{ detail }, above]) => [detail, ...above]),
      [['DEPT FOR EUR/RU'], ['STATE PASS TO USTR']],
    )
  })

  it('shows a message that has neither subject, level nor date by the place where it begins', () => {
    const text = `${exampleCable()}NNNN\n\nVZCZCZEN1234\nThe bridge opened at noon.\n\nNNNN\n`
    const [, second] = symbolsOf(text)
    const begin = { line: text.split('\n').indexOf('VZCZCZEN1234'), character: 0 }
    assert.equal(second?.name, 'Message 2')
    assert.deepEqual(second.selectionRange, { start: begin, end: begin })
  })

  it('shows the header by its sender: above the addressees the editor keeps that line in sight', () => {
    const text = exampleCable()
    const header = symbolsOf(text).find(({ name }) => name === 'Header')
    const lines = text.split('\n')
    assert.match(lines[header?.selectionRange.start.line ?? -1] ?? '', /^FM /)
    assert.match(lines[header?.range.start.line ?? -1] ?? '', /^(?:VZCZC|[OPRZ] )/)
  })

  it('calls the parts of a SMART copy by its own labels', () => {
    const text =
      'MRN:        13 ZENDA 1234\nDate/DTG:   May 05, 2013 / 051234Z MAY 13\nFrom:       AMEMBASSY ZENDA\n' +
      'Action:     WASHDC, SECSTATE ROUTINE\nInfo:       HENTZAU, AMCONSUL ROUTINE\nE.O.:       13526\nTAGS:       PREL\n' +
      'Subject:    EXAMPLE - NOT A REAL CABLE\n\n1. (SBU) The bridge opened.\n'
    const names = [...walk(symbolsOf(text))].map(([{ name }]) => name)
    for (const name of ['From AMEMBASSY ZENDA', 'Action', 'Info']) assert.ok(names.includes(name), names.join('; '))
    for (const name of ['FM AMEMBASSY ZENDA', 'TO', 'INFO']) assert.ok(!names.includes(name), name)
  })

  describe('has one place for the stamps of a release', () => {
    const foot = 'UNCLASSIFIED U.S. Department of State Case No. F-2013-00001 Doc No. C00000001 Date: 01/02/2015'
    const cable = exampleCable({ body: ['1. (U) The bridge opened.', '2. (U) It held.'] })
    const releases = (text: string) =>
      [...walk(symbolsOf(text))].filter(([{ name }]) => name === 'Release').map(([{ detail }]) => detail)

    it('above the text, whatever else is stamped', () =>
      assert.deepEqual(releases(`${foot}\n\n   RELEASE IN PART B6\n\n${cable}\n${foot}\n`), ['RELEASE IN PART B6']))
    it('by the document, where nothing else is said', () =>
      assert.deepEqual(releases(`${foot}\n\n${cable}\n${foot}\n`), [
        'Case No. F-2013-00001 Doc No. C00000001 Date: 01/02/2015',
      ]))
    it('below the text, where none is above', () =>
      assert.deepEqual(releases(`${cable}\n\nDeclassified/Released US Department of State EO Systematic Review\n`), [
        'Declassified/Released US Department of State EO Systematic Review',
      ]))
    it('and none for what stands between paragraphs, or where there is no stamp', () => {
      assert.deepEqual(releases(cable.replace('\n2. (U)', `\n${foot}\n\n2. (U)`)), [])
      assert.deepEqual(releases(cable), [])
    })
  })
})
