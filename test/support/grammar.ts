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
const cableGrammar = await loadGrammar()

async function loadGrammar(): Promise<IGrammar> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm')
  await oniguruma.loadWASM(readFileSync(wasm))
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({ createOnigScanner: countingScanner, createOnigString: countingString }),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(grammarUrl, 'utf8'), grammarUrl.pathname),
  })
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
