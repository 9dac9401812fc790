import assert from 'node:assert/strict'
import { inlayHints } from '../../../../server/language/features/inlay-hints/inlay-hints.ts'
import { placedMessages } from '../../../../server/language/features/places/placed-message.ts'
import { openDocument } from '../../../../server/language/syntax/document/document.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'

const TEXT = [
  'OO RUEHBK RUEHXX',
  'DE RUEHKO #0012 2151453',
  'ZNR UUUUU ZZH',
  'O 031453Z AUG 09',
  'FM AMEMBASSY TOKYO',
  'TO RUEHBK/AMEMBASSY BANGKOK IMMEDIATE',
  '',
  'UNCLAS TOKYO 000012',
  '',
  'E.O. 12958: N/A',
  'TAGS: PREL, OVIP (RASSENDYLL, RUDOLF), JA, QQQQ',
  'SUBJECT: EXAMPLE - NOT A REAL CABLE',
  '',
  '1. First. PREL and RUEHBK are nothing here.',
  '',
].join('\n')

function hints(first = 0, last = 99, timeZone = 'Asia/Tokyo'): string[] {
  const vocabulary = defaultVocabulary()
  const messages = placedMessages(openDocument('file:///a.cable', 1, TEXT), vocabulary)
  const range = { start: { line: first, character: 0 }, end: { line: last, character: 0 } }
  return inlayHints(messages, range, { vocabulary, timeZone }).map(
    ({ position, label }) => `${position.line}:${position.character} ${label}`,
  )
}

describe('inlay hints', () => {
  it('say what stands behind codes of the head, and nothing else', () => {
    const all = hints()
    assert.deepEqual(
      all.filter((hint) => !hint.startsWith('10:')),
      ['3:16 Monday, August 3, 2009, 23:53 GMT+9', '0:9 BANGKOK', '1:9 TOKYO'],
    )
    const tags = all.filter((hint) => hint.startsWith('10:'))
    assert.deepEqual(
      tags.map((hint) => hint.split(' ')[0]),
      ['10:10', '10:16', '10:41'],
    )
    assert.match(tags[2] ?? '', /Japan/)
  })

  it('are those of the lines asked about', () => {
    assert.deepEqual(hints(0, 0), ['0:9 BANGKOK'])
    assert.deepEqual(hints(12, 99), [])
  })

  it('say no time again that stands there', () =>
    assert.ok(!hints(0, 99, 'UTC').some((hint) => hint.includes('August'))))
})
