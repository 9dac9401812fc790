import assert from 'node:assert/strict'
import { levelTokens } from '../../../../client/level-colours/level-tokens.ts'
import { semanticTokensLegend } from '../../../../server/language/features/semantic-tokens/legend.ts'
import { service } from '../../../support/service.ts'

const { tokenModifiers } = semanticTokensLegend

describe('the levels among semantic tokens', () => {
  const tokensOf = (text: string) => {
    const lines = text.split('\n')
    const data = service.semanticTokens(service.open('file:///levels.cable', 1, text))
    return levelTokens(data, tokenModifiers).map(({ level, line, start, end }) => [
      lines[line]?.slice(start, end),
      level,
    ])
  }

  it('are the level line and the marks, each with its own level', () =>
    assert.deepEqual(
      tokensOf(
        [
          'S E C R E T ZENDA 000123',
          '',
          'E.O. 12958: DECL: 08/03/2019',
          'TAGS: PREL',
          'SUBJECT: (U) EXAMPLE - NOT A REAL CABLE',
          '',
          '1. (SBU) One.',
          '',
          '2. (LOU) Two.',
          '',
          '3. (C/NF) Three.',
          '',
          '4. (TS) Four.',
          '',
        ].join('\n'),
      ),
      [
        ['S E C R E T', 'secret'],
        ['(U)', 'unclassified'],
        ['(SBU)', 'sensitive'],
        ['(LOU)', 'restricted'],
        ['(C/NF)', 'confidential'],
        ['(TS)', 'topSecret'],
      ],
    ))

  it('are none where the legend names none, nor in half a token', () => {
    assert.deepEqual(levelTokens([0, 0, 3, 2, 1 << 7], ['control']), [])
    assert.deepEqual(levelTokens([0, 0, 3], tokenModifiers), [])
  })
})
