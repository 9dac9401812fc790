import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { DocumentSymbol } from 'vscode-languageserver-types'
import { symbolKind } from '../../server/language/features/protocol/protocol-numbers.ts'
import { semanticTokensLegend } from '../../server/language/features/semantic-tokens/legend.ts'
import { corpusFiles, corpusIsHere, corpusText, withoutCorpus } from '../support/corpus.ts'
import { type GrammarLine, lineScopes, tokenizeCable } from '../support/grammar.ts'
import { service } from '../support/service.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const HEADING = semanticTokensLegend.tokenTypes.indexOf('heading')
const BLOCK_WORD = 1 << semanticTokensLegend.tokenModifiers.indexOf('control')

/** What is coloured as a heading is in the outline, and what is a heading in the outline is coloured. */
describe('headings', () => {
  it('are the same in colours and outline of the examples and fixtures', () => {
    const texts = [...textsIn('examples'), ...textsIn('test/fixtures/grammar'), ...textsIn('test/fixtures/rules')]
    assert.ok(texts.length > 300, `only ${texts.length} texts`)
    const compared = texts.map(([name, text]) => compare(name, text))
    assert.deepEqual(
      compared.flatMap(({ different }) => different),
      [],
    )
    assert.ok(sum(compared.map(({ headings }) => headings)) > 40)
  })

  it('are the same in colours and outline of real cables', () => {
    if (!corpusIsHere) return console.log(`    ${withoutCorpus}`)
    const compared = corpusFiles().map((file) => compare(file.name, corpusText(file)))
    assert.deepEqual(
      compared.flatMap(({ different }) => different),
      [],
    )
    assert.ok(sum(compared.map(({ headings }) => headings)) > 100)
  })

  it('are not coloured by what only looks like one', () => {
    const text =
      'UNCLAS ZENDA 000123\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: THE BRIDGE\n\n1. (U) Those present:\n\nRURITANIA\n\nDuke Michael\n\nJAPAN\n\nCount Rischenheim\n\nSAPT\n'
    assert.deepEqual(compare('participants', text), { headings: 0, different: [] })
  })
})

function compare(name: string, text: string): { headings: number; different: string[] } {
  const lines = tokenizeCable(text)
  const document = service.open('file:///headings.txt', 1, text)
  const coloured = colours(document)
  const outlined = new Set(headingsOf(service.symbols(document)).map(({ selectionRange }) => selectionRange))
  const within = (line: number): boolean =>
    [...outlined].some(({ start, end }) => start.line <= line && line <= end.line)
  const told = (line: number, what: string): string => `${name}:${line + 1} ${what}: ${lines[line]?.text.slice(0, 60)}`
  const different = lines.flatMap((line, index) =>
    lineScopes(line).some((scope) => /^(?:markup\.heading|entity\.name\.section)/.test(scope))
      ? [told(index, 'coloured by its look alone')]
      : [],
  )
  for (const line of coloured.headings) if (!within(line)) different.push(told(line, 'coloured, not in the outline'))
  for (const { start } of outlined)
    if (![coloured.headings, coloured.blockWords].some((of) => of.has(start.line)) && !isBlockWord(lines[start.line]))
      different.push(told(start.line, 'in the outline, not coloured'))
  return { headings: outlined.size, different }
}

/** Behind the end of the text the grammar alone colours SUMMARY, END TEXT and the like. */
function isBlockWord(line: GrammarLine | undefined): boolean {
  return line !== undefined && lineScopes(line).some((scope) => scope.startsWith('keyword.control.block'))
}

function colours(document: ReturnType<typeof service.open>): { headings: Set<number>; blockWords: Set<number> } {
  const data = service.semanticTokens(document)
  const found = { headings: new Set<number>(), blockWords: new Set<number>() }
  let line = 0
  for (let index = 0; index < data.length; index += 5) {
    line += data[index] ?? 0
    if (data[index + 3] === HEADING) found.headings.add(line)
    else if ((data[index + 4] ?? 0) & BLOCK_WORD) found.blockWords.add(line)
  }
  return found
}

/** Groups of the outline that are no part of the frame of a cable: headings, and blocks that have a name. */
function headingsOf(symbols: readonly DocumentSymbol[]): DocumentSymbol[] {
  return symbols.flatMap((symbol) => [
    ...(symbol.kind === symbolKind.namespace && !FRAME.has(symbol.name) ? [symbol] : []),
    ...headingsOf(symbol.children ?? []),
  ])
}

const FRAME: ReadonlySet<string> = new Set(['Header', 'Ending'])

function textsIn(folder: string): [string, string][] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:cable|txt)$/.test(name))
    .map((name) => [`${folder}/${name}`, withoutMarkers(readFileSync(join(ROOT, folder, name), 'utf8'))])
}

/** What fixtures of the grammar say of the line above. */
function withoutMarkers(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('~'))
    .join('\n')
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
