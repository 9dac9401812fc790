import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { semanticTokensLegend } from '../../../../server/language/features/semantic-tokens/legend.ts'
import { semanticTokenScopes } from '../../../../server/language/features/semantic-tokens/scopes.ts'

const ROOT = resolve(import.meta.dirname, '../../../..')

describe('scopes of tokens', () => {
  const { tokenTypes, tokenModifiers } = semanticTokensLegend
  const selectors = Object.keys(semanticTokenScopes)

  it('are there for each kind and each modifier of the legend, and for nothing else', () => {
    assert.deepEqual(
      tokenTypes.filter((type) => !selectors.some((selector) => selector.split('.')[0] === type)),
      [],
    )
    assert.deepEqual([...new Set(selectors.flatMap((selector) => selector.split('.').slice(1)))].sort(), [
      ...tokenModifiers.toSorted(),
    ])
    assert.deepEqual(
      selectors.filter((selector) => !tokenTypes.includes(selector.split('.')[0] ?? '')),
      [],
    )
  })

  it('tell all levels apart, those of a paragraph from those of the message', () => {
    const levels = selectors.filter((selector) => selector.startsWith('enumMember.'))
    assert.equal(levels.length, 12)
    assert.equal(new Set(levels.map((selector) => `${semanticTokenScopes[selector]}`)).size, 12)
  })

  it('are what the manifest says', () => {
    const { contributes } = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8'))
    assert.deepEqual(contributes.semanticTokenScopes, [{ language: 'cable', scopes: semanticTokenScopes }])
  })
})
