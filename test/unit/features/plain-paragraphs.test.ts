import assert from 'node:assert/strict'
import { foldingOfMessage } from '../../../server/language/features/folding-ranges/folding-of-message.ts'
import { bodyOutline } from '../../../server/language/features/outline/body-outline.ts'
import { messageOfText } from '../../support/cable.ts'
import { COPY_HEAD } from '../../support/texts.ts'

const TEXT = [
  ...COPY_HEAD,
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
