import assert from 'node:assert/strict'
import { messageJson } from '../../../../../server/language/features/message-json/message-json.ts'
import { defaultVocabulary } from '../../../../../server/language/vocabulary/vocabulary.ts'
import { messageOfText } from '../../../../support/cable.ts'
import { COPY_HEAD } from '../../../../support/texts.ts'

/** Mark and text of the first paragraph that the lines are. */
function firstOf(...lines: string[]): string {
  const { paragraphs } = messageJson(
    messageOfText([...COPY_HEAD, ...lines, ''].join('\n')),
    0,
    false,
    defaultVocabulary(),
  )
  const [first] = paragraphs
  return `${first?.mark ?? ''}|${first?.text ?? ''}`
}

describe('the mark at the beginning of a paragraph', () => {
  it('goes on in the second line, and what follows is the text', () => {
    for (const text of ['The duke left.', '  The duke left.', ' The duke', 'left.'])
      assert.equal(firstOf('1. (C//REL TO USA,', `GBR)${text}`), `C//REL TO USA, GBR|${text.trim()}`, text)
  })

  it('goes on over lines that are all list', () => {
    const list = ['1. (C//REL TO USA, AUS,', 'CAN, GBR,', 'NZL,', 'FVEY) The duke left.']
    assert.equal(firstOf(...list), 'C//REL TO USA, AUS, CAN, GBR, NZL, FVEY|The duke left.')
    assert.equal(
      firstOf('1. (C//REL TO USA, AUS,', 'The duke left', 'Zenda (by road).'),
      'C//REL TO USA, AUS|The duke left Zenda (by road).',
    )
  })

  it('ends with its line where nothing closes it', () => {
    assert.equal(firstOf('1. (C//REL TO USA,', 'The duke left.'), 'C//REL TO USA|The duke left.')
  })
})
