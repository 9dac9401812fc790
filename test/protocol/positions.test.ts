import assert from 'node:assert/strict'
import type { ClientCapabilities, Position } from 'vscode-languageserver'
import { PULLING, PUSHED, startClient, type TestClient } from '../support/client.ts'

const URI = 'file:///archive/a.cable'

/** Fictional; characters of every width stand before what has findings, targets and tokens. */
const LINES = [
  'UNCLAS ZENDA 000123',
  '',
  'SIPDIS',
  '',
  'E.O. 12958: N/A',
  'TAGS: PREL, PGOV, FR',
  'SUBJECT: ÉCOLE 😀 — NOT A REAL CABLE',
  '',
  'REF: STRELSAU 12',
  '',
  '¶1. SUMMARY: FÊTE 😀 AT “ZENDA”. END SUMMARY.',
  '',
  '¶2. 😀😀 SEE PARA 1, PARA 7 AND REFTEL.',
  'AND ON é.',
  '',
  '😀 NOTE',
  '',
  '¶4. 𝔘 FOURTH.',
  '',
  'RASSENDYLL',
  '',
]

const COUNTS = {
  'utf-8': (before: string) => Buffer.byteLength(before),
  'utf-32': (before: string) => [...before].length,
} as const

type Encoding = keyof typeof COUNTS

function claiming(capabilities: ClientCapabilities, ...positionEncodings: string[]): ClientCapabilities {
  return { ...capabilities, general: { positionEncodings } }
}

/** The place of a word, in UTF-16 units. */
function placeOf(word: string): Position {
  const line = LINES.findIndex((text) => text.includes(word))
  return { line, character: LINES[line]?.indexOf(word) ?? 0 }
}

/** All positions of a value as UTF-16 units of the lines, tokens laid out first. */
function inUnits(value: unknown, lines: readonly string[], units: (text: string, column: number) => number): unknown {
  if (Array.isArray(value)) return value.map((each) => inUnits(each, lines, units))
  if (typeof value !== 'object' || value === null) return value
  const fields = value as Record<string, unknown>
  const { line, character } = fields
  if (typeof line === 'number' && typeof character === 'number')
    return { line, character: units(lines[line] ?? '', character) }
  const result = Object.fromEntries(Object.entries(fields).map(([key, each]) => [key, inUnits(each, lines, units)]))
  for (const edge of ['start', 'end'])
    if (typeof fields[`${edge}Character`] === 'number')
      result[`${edge}Character`] = units(lines[Number(fields[`${edge}Line`])] ?? '', Number(fields[`${edge}Character`]))
  return result
}

/** The units before a column of another kind, found by trying. */
function unitsBy(count: (before: string) => number): (text: string, column: number) => number {
  return (text, column) => {
    const signs = [...text]
    const ends = [0, ...signs.keys()].map((_, index) => signs.slice(0, index).join(''))
    return ends.find((before) => count(before) === column)?.length ?? Number.NaN
  }
}

describe('places of a client that counts otherwise', () => {
  const clients: TestClient[] = []
  const start = async (capabilities: ClientCapabilities): Promise<TestClient> => {
    const client = await startClient({ capabilities })
    clients.push(client)
    return client
  }
  afterEach(() => {
    for (const { connection } of clients.splice(0)) connection.dispose()
  })

  const everything = async (client: TestClient, count: (before: string) => number): Promise<unknown[]> => {
    const at = (word: string): Position => {
      const { line, character } = placeOf(word)
      return { line, character: count(LINES[line]?.slice(0, character) ?? '') }
    }
    const position = at('PARA 1')
    const gap = at('4. 𝔘')
    const range = { start: gap, end: gap }
    return Promise.all([
      client.request('textDocument/diagnostic', URI).then((report) => ({ ...(report as object), resultId: '' })),
      client.request('textDocument/documentSymbol', URI),
      client.request('textDocument/foldingRange', URI),
      client.request('textDocument/hover', URI, { position }),
      client.request('textDocument/definition', URI, { position }),
      client.request('textDocument/references', URI, { position: at('1. SUM'), context: { includeDeclaration: true } }),
      client.request('textDocument/documentHighlight', URI, { position }),
      client.request('textDocument/selectionRange', URI, { positions: [position, at('ZENDA”')] }),
      client.request('textDocument/codeAction', URI, { range, context: { diagnostics: [], only: ['quickfix'] } }),
    ])
  }

  for (const encoding of Object.keys(COUNTS) as Encoding[]) {
    it(`are the same as those of all others, in every answer, in ${encoding}`, async () => {
      const [usual, other] = await Promise.all([start(PULLING), start(claiming(PULLING, encoding, 'utf-16'))])
      assert.equal(other.result.capabilities.positionEncoding, encoding)
      for (const client of [usual, other]) await client.open(URI, LINES.join('\n'))
      const expected = await everything(usual, (before) => before.length)
      const found = await everything(other, COUNTS[encoding])
      assert.ok(expected.every((answer) => answer !== null && JSON.stringify(answer) !== '[]'))
      assert.deepEqual(inUnits(found, LINES, unitsBy(COUNTS[encoding])), expected)
    })

    it(`are taken in changes, each in what those before it have made, in ${encoding}`, async () => {
      const client = await start(claiming(PULLING, encoding))
      const count = COUNTS[encoding]
      await client.open(URI, LINES.join('\n'))
      const { line, character } = placeOf('4. 𝔘')
      const end = (text: string) => ({ line, character: count(text) })
      const start0 = end(LINES[line]?.slice(0, character) ?? '')
      await client.change(
        URI,
        2,
        { range: { start: start0, end: start0 }, text: '😀é' },
        { range: { start: start0, end: end('¶😀é4') }, text: '3' },
      )
      const report = await client.request<{ items: { code: string }[] }>('textDocument/diagnostic', URI)
      assert.ok(!report.items.some(({ code }) => code === 'para-gap'))
      const symbols = JSON.stringify(await client.request('textDocument/documentSymbol', URI))
      assert.match(symbols, /𝔘 FOURTH/)
    })

    it(`are those of tokens and their changes as well, in ${encoding}`, async () => {
      const count = COUNTS[encoding]
      const [usual, other] = await Promise.all([start(PULLING), start(claiming(PULLING, encoding))])
      const laid = async (client: TestClient): Promise<number[][]> => {
        await client.open(URI, LINES.join('\n'))
        const { data } = await client.request<{ data: number[] }>('textDocument/semanticTokens/full', URI)
        return layOut(data)
      }
      const [expected, found] = await Promise.all([laid(usual), laid(other)])
      assert.ok(expected.length > 20)
      assert.deepEqual(
        found,
        expected.map(([line = 0, from = 0, to = 0, type = 0]) => {
          const text = LINES[line] ?? ''
          return [line, count(text.slice(0, from)), count(text.slice(0, to)), type]
        }),
      )
    })

    it(`are those of findings that are sent, in ${encoding}`, async () => {
      const client = await start(claiming(PUSHED, encoding))
      await client.open(URI, LINES.join('\n'))
      const gap = (await client.findings(URI)).find(({ code }) => code === 'para-undefined' || code === 'para-gap')
      assert.ok(gap)
      const { start: from } = gap.range
      const units = unitsBy(COUNTS[encoding])(LINES[from.line] ?? '', from.character)
      assert.ok(units > 0)
    })
  }
})

/** Line, first and last column, and kind of each token. */
function layOut(data: readonly number[]): number[][] {
  let [line, at] = [0, 0]
  return Array.from({ length: data.length / 5 }, (_, index) => {
    const [down = 0, along = 0, length = 0, type = 0] = data.slice(index * 5)
    line += down
    at = down > 0 ? along : at + along
    return [line, at, at + length, type]
  })
}
