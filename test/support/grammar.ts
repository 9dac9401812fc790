import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import oniguruma from 'vscode-oniguruma'
import textmate, { type IGrammar } from 'vscode-textmate'

/** A run of characters with equal scopes; `start` and `end` are UTF-16 columns of its line. */
export interface GrammarToken {
  readonly start: number
  readonly end: number
  readonly scopes: readonly string[]
}

/** One line of a tokenised text. `stoppedEarly` is true where the time limit cut the line short. */
export interface GrammarLine {
  readonly text: string
  readonly tokens: readonly GrammarToken[]
  readonly stoppedEarly: boolean
}

/** What a tokenisation costs, the same on every machine: searches begun, and characters handed to the engine. */
export interface GrammarWork {
  readonly searches: number
  readonly characters: number
}

/** The grammar as VS Code reads it. */
export const grammarUrl = new URL('../../syntaxes/cable.tmLanguage.json', import.meta.url)

/**
 * Tokenises a whole text, line after line, with the state carried over as VS Code does it.
 * Lines end at LF, CRLF or lone CR. A line that takes longer than `timeLimit` milliseconds
 * (0: no limit) keeps the tokens found so far and is marked `stoppedEarly`.
 */
export function tokenizeCable(text: string, timeLimit = 0): readonly GrammarLine[] {
  const lines: GrammarLine[] = []
  let state = textmate.INITIAL
  for (const line of text.split(/\r\n|\n|\r/)) {
    const result = cableGrammar.tokenizeLine(line, state, timeLimit)
    state = result.ruleStack
    lines.push({ text: line, tokens: withoutLineBreak(result.tokens, line.length), stoppedEarly: result.stoppedEarly })
  }
  return lines
}

/** Rules of a colour theme: scopes, and what is written with them. */
export type GrammarColours = textmate.IRawTheme['settings']

/** The colour of each word of a line under a theme, `#RRGGBB`. */
export function coloursOf(line: string, rules: GrammarColours): ReadonlyMap<string, string> {
  registry.setTheme({ settings: rules })
  const colours = registry.getColorMap()
  const { tokens } = cableGrammar.tokenizeLine2(line, textmate.INITIAL)
  const words = new Map<string, string>()
  for (let index = 0; index < tokens.length; index += 2) {
    const word = line.slice(tokens[index], tokens[index + 2] ?? line.length).trim()
    // Where textmate packs the colour of a token: bits 15 to 23 of its metadata.
    words.set(word, colours[((tokens[index + 1] ?? 0) >>> 15) & 0x1ff] ?? '')
  }
  return words
}

/** The work of tokenising a text. */
export function grammarWork(text: string): GrammarWork {
  work = { searches: 0, characters: 0 }
  tokenizeCable(text)
  return work
}

/** The kinds of a line, from the `meta.<kind>.cable` scopes in it, in order of appearance. */
export function lineKinds(line: GrammarLine): readonly string[] {
  const kinds = lineScopes(line).map((scope) => /^meta\.([a-z-]+)\.cable$/.exec(scope)?.[1])
  return kinds.filter((kind) => kind !== undefined)
}

/** All scopes of a line without repetition, in order of appearance, the root scope left out. */
export function lineScopes(line: GrammarLine): readonly string[] {
  const scopes = new Set(line.tokens.flatMap((token) => token.scopes))
  scopes.delete('source.cable')
  return [...scopes]
}

/** The scopes at a column, outermost first; empty past the end of the line. */
export function scopesAt(line: GrammarLine, column: number): readonly string[] {
  return line.tokens.find((token) => token.start <= column && column < token.end)?.scopes ?? []
}

// textmate counts the line break that it appends itself; a document does not.
function withoutLineBreak(tokens: readonly textmate.IToken[], length: number): readonly GrammarToken[] {
  return tokens
    .map((token) => ({ start: token.startIndex, end: Math.min(token.endIndex, length), scopes: token.scopes }))
    .filter((token) => token.start < token.end)
}

let work = { searches: 0, characters: 0 }
const registry = await createRegistry()
const cableGrammar = await loadGrammar()

async function createRegistry(): Promise<textmate.Registry> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm')
  await oniguruma.loadWASM(readFileSync(wasm))
  return new textmate.Registry({
    onigLib: Promise.resolve({ createOnigScanner: countingScanner, createOnigString: countingString }),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(grammarUrl, 'utf8'), grammarUrl.pathname),
  })
}

async function loadGrammar(): Promise<IGrammar> {
  const grammar = await registry.loadGrammar('source.cable')
  if (grammar === null) throw new Error('The grammar declares another scope than source.cable')
  return grammar
}

function countingString(text: string): textmate.OnigString {
  work.characters += text.length
  return new oniguruma.OnigString(text)
}

function countingScanner(patterns: string[]): textmate.OnigScanner {
  const scanner: textmate.OnigScanner = new oniguruma.OnigScanner(patterns)
  return {
    findNextMatchSync: (text, start, options) => {
      work.searches++
      return scanner.findNextMatchSync(text, start, options)
    },
  }
}
