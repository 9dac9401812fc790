import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { semanticTokenScopes } from '../../../../server/language/features/semantic-tokens/scopes.ts'
import { scopesAt, tokenizeCable } from '../../../support/grammar.ts'
import { service } from '../../../support/service.ts'

const ROOT = resolve(import.meta.dirname, '../../../..')
const files = ['test/fixtures/features', 'examples'].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => /\.(?:txt|cable)$/.test(name))
    .map((name) => join(ROOT, folder, name)),
)

/** Where the server knows better than one line can tell: what the grammar takes each for. */
const REFINED: Readonly<Record<string, RegExp>> = {
  class: /^markup\.heading/, // one word in capitals may be a heading or a signature
  keyword: /^entity\.name\.tag\.other/, // a keyword with a slip
  string: /^entity\.name\.tag\.other/, // a name that lost its parentheses
}

interface Shown {
  readonly line: number
  readonly column: number
  readonly selector: string
}

function tokensOf(text: string): Shown[] {
  const { tokenTypes, tokenModifiers } = service.semanticTokensLegend
  const data = service.semanticTokens(service.open('u', 1, text))
  const shown: Shown[] = []
  let line = 0
  let column = 0
  for (let index = 0; index < data.length; index += 5) {
    const [lineDelta = 0, columnDelta = 0, , type = 0, bits = 0] = data.slice(index, index + 5)
    column = lineDelta > 0 ? columnDelta : column + columnDelta
    line += lineDelta
    const modifiers = tokenModifiers.filter((_, bit) => bits & (1 << bit))
    shown.push({ line, column, selector: [tokenTypes[type], ...modifiers].join('.') })
  }
  return shown
}

/** `markup.bold.cable markup.changed.level.confidential.cable` -> `markup.changed` */
function stem(scopes: string): string {
  return (scopes.split(' ').at(-1) ?? '').split('.').slice(0, 2).join('.')
}

describe('semantic tokens and grammar', () => {
  it('have a scope for every kind of token', () => {
    const selectors = new Set(
      files.flatMap((file) => tokensOf(readFileSync(file, 'utf8')).map(({ selector }) => selector)),
    )
    for (const selector of selectors) assert.ok(semanticTokenScopes[selector], selector)
  })

  for (const file of files) {
    it(`agree on ${file.slice(ROOT.length + 1)}`, () => {
      const text = readFileSync(file, 'utf8')
      const lines = tokenizeCable(text)
      for (const { line, column, selector } of tokensOf(text)) {
        const grammar = lines[line]
        assert.ok(grammar)
        const scopes = scopesAt(grammar, column).filter(
          (scope) => scope !== 'source.cable' && !scope.startsWith('meta.'),
        )
        // Where the grammar has no colour, the server adds one.
        const agrees =
          scopes.length === 0 ||
          semanticTokenScopes[selector]?.some((wanted) => scopes.some((scope) => scope.startsWith(stem(wanted)))) ||
          scopes.some((scope) => REFINED[selector]?.test(scope))
        assert.ok(
          agrees,
          `${line + 1}:${column + 1} ${grammar.text}: ${selector} is ${scopes.join(' ')} in the grammar`,
        )
      }
    })
  }
})
