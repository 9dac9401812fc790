import assert from 'node:assert/strict'
import { foldingOfMessage } from '../../../server/language/features/folding-ranges/folding-of-message.ts'
import { bodyOutline } from '../../../server/language/features/outline/body-outline.ts'
import { messageOfText } from '../../support/cable.ts'

const TEXT = [
  'P 031453Z AUG 09',
  'FM AMEMBASSY ZENDA',
  'TO SECSTATE WASHDC PRIORITY',
  '',
  'C O N F I D E N T I A L ZENDA 000123',
  '',
  'E.O. 12958: DECL: 08/01/2019',
  'TAGS: PREL',
  'SUBJECT: EXAMPLE - NOT A REAL CABLE',
  '',
  '(C) The miller brought the flour to the castle and was paid',
  'at once by the cook.',
  '',
  'He went home without his cart, which he says he had left',
  'in the yard because of its wheel. The cook saw there:',
  '',
  '- with a broken wheel;',
  '- and without a horse.',
  '',
  'RASSENDYLL',
  '',
].join('\n')

describe('paragraphs without number', () => {
  const message = messageOfText(TEXT)

  it('are in the outline by their mark and first words', () => {
    const names = bodyOutline(message).map(({ name }) => name)
    assert.ok(
      names.some((name) => name.startsWith('(C) The miller brought')),
      names.join('; '),
    )
    assert.ok(
      names.some((name) => name.startsWith('He went home')),
      names.join('; '),
    )
  })

  it('fold, each with its list and without the signature', () => {
    const ranges = foldingOfMessage(message).map(({ startLine, endLine }) => [startLine, endLine])
    assert.ok(
      ranges.some(([from, to]) => from === 10 && to === 11),
      JSON.stringify(ranges),
    )
    assert.ok(
      ranges.some(([from, to]) => from === 13 && to === 17),
      JSON.stringify(ranges),
    )
  })
})
