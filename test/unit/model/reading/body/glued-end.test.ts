import assert from 'node:assert/strict'
import { lintText, messageOfText } from '../../../../support/cable.ts'

const cable = (first: string, further = '2. (C) He left at night.'): string =>
  `C O N F I D E N T I A L ZENDA 000607\n\nE.O. 12958: DECL: 05/03/2019\nTAGS: PREL, JA\nSUBJECT: THE HARBOR\n\nClassified By: DCM Rupert Hentzau. Reason: 1.4 (d).\n\n1. (C) ${first}\n\n${further}\nHENTZAU\n`
const told = (text: string): readonly string[] =>
  lintText(text).flatMap(({ finding }) => (finding.rule.id.startsWith('block-') ? [finding.message] : []))

describe('the end of a block', () => {
  for (const end of ['ENDSUMMARY.', 'EndSummary.', 'Endsummary', 'SUMMARY END.', 'Summary end'])
    it(`closes the summary: ${end}`, () => {
      const text = cable(`SUMMARY: The duke came. ${end}`)
      assert.equal(messageOfText(text).body.namedBlocks[0]?.close?.text.replace(/\W/g, ''), end.replace(/\W/g, ''))
      assert.deepEqual(told(text), [])
    })

  it('is no word of a sentence', () => {
    for (const words of [
      'He left before the summary end.',
      'Of the SUMMARY END users are proud.',
      'THE TREND SUMMARY.',
    ])
      assert.equal(
        messageOfText(cable(`SUMMARY: The duke came. ${words}`)).body.namedBlocks[0]?.close,
        undefined,
        words,
      )
  })
})

describe('a sentence that announces a block', () => {
  const END = '\n\n3. (C) He left.'

  it('is none that has to be closed', () => {
    for (const lead of ['Begin text of note:', 'Begin text:'])
      for (const gap of ['\n', '\n\n'])
        assert.deepEqual(
          told(cable('The duke came.', `2. (C) ${lead}${gap}BEGIN TEXT\n\nThe harbor is ours.\n\nEND TEXT${END}`)),
          [],
          lead,
        )
  })

  it('is told where nothing is closed, or what is closed stands further down', () => {
    const open = cable('The duke came.', `2. (C) Begin text of note:\n\nThe harbor is ours.${END}`)
    assert.equal(told(open).length, 1)
    const other = cable(
      'The duke came.',
      `2. (C) Begin text of note:\n\nThe harbor is ours.\n\nIt was always ours.\n\nBEGIN TEXT\n\nSo is the lake.\n\nEND TEXT${END}`,
    )
    assert.equal(told(other).length, 1)
  })
})
