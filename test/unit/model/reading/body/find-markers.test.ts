import assert from 'node:assert/strict'
import { numberingOf } from '../../../../../server/language/model/numbering/numbering-of.ts'
import { lintText, messageOfText } from '../../../../support/cable.ts'

const HEAD =
  'UNCLAS ZENDA 000417\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PREL, PGOV\nSUBJECT: A LETTER\n\n1. (U) He wrote.\n\n'

const own = (message: Parameters<typeof numberingOf>[0]): number[] => {
  const { list } = numberingOf(message).own
  return list.slice(0, list.length).map(({ number }) => number)
}

const unopened = (text: string): number =>
  lintText(text, { profile: 'archival' }).filter(({ finding }) => finding.rule.id === 'block-end-without-start').length

describe('an end whose stop was lost, with the signature glued behind it', () => {
  const unclosed = (text: string) =>
    lintText(text).filter(({ finding }) => finding.rule.id.startsWith('block-start')).length

  for (const name of ['TEXT', 'QUOTE', 'COMMENT'])
    for (const before of ['of the Assembly of Zenda', 'of the Assembly of Zenda.', 'the river."'])
      it(`closes its block: ${before} END ${name} RASSENDYLL`, () => {
        const text = `${HEAD}2. (U) His words: BEGIN ${name}: We met and spoke\n${before} END ${name} RASSENDYLL\n`
        assert.equal(unclosed(text), 0)
        assert.equal(messageOfText(text).signature?.text, 'RASSENDYLL')
      })

  it('closes none in the words of a sentence', () => {
    for (const end of ['by the end text RASSENDYLL', 'BY THE END TEXT OF THE DAY', 'to the end TEXT Rassendyll'])
      assert.equal(unclosed(`${HEAD}2. (U) His words: BEGIN TEXT: We met and spoke\n${end}\n`), 1, end)
  })

  it('is opened by BEGIN with what is quoted before a colon at the end of the line', () => {
    const papers = (first: string, second: string): string =>
      `${HEAD}2. (U) ${first}\n\n1. (U) We met.\n\n2. (U) We spoke.\n\nEnd text.\n\n3. (U) ${second}\n\n1. (U) We left.\n\n2. (U) It rained.\n\n3. (U) It stopped.\n\nEnd text.\n\n4. (U) He waits.\n\nSAPT\n`
    const numbers = (text: string) => own(messageOfText(text))
    for (const [first, second] of [
      ['Begin text of 09 ZENDA 211:', 'Begin text of 09 STRELSAU 17:'],
      ['BEGIN TEXT OF NOTE FROM THE DUKE:', 'Begin text from the guild:'],
      ['Begin text of the note:', 'BEGIN TEXT:'],
    ] as const)
      assert.deepEqual(numbers(papers(first, second)), [1, 2, 3, 4], first)
  })

  it('opens no block in the words of an order', () => {
    for (const order of ['Begin summary of all forms of the mill:', 'Begin comment from the guild on all papers:'])
      assert.equal(
        unclosed(`${HEAD}2. (U) The mayor gave three orders.\n${order}\nthe first has ten pages.\n\nSAPT\n`),
        0,
        order,
      )
  })

  it('is opened by BEGIN and its name alone on a line, with no stop', () => {
    for (const end of ['\n', '\r\n'])
      for (const opening of ['Begin text', 'BEGIN TEXT', '   Begin Text'])
        assert.equal(
          unopened(
            `${HEAD}2. (U) The guild wrote this.\n${opening}\nWe met and spoke.\nEnd text.\n`.replaceAll('\n', end),
          ),
          0,
          opening,
        )
    assert.equal(unopened(`${HEAD}2. (U) They said that they would begin\ntext books at once.\nEnd text.\n`), 1)
    assert.equal(unopened(`${HEAD}2. (U) Here we begin text\nbooks at once.\nEnd text.\n`), 1)
  })

  it('is opened by the words that begin a text of some kind', () => {
    const body = '2. (U) Begin verbatim text of the letter that came from\nthe guild in May:\n\nWe met.\n\nEND text.\n'
    assert.equal(unopened(`${HEAD}${body}`), 0)
    assert.equal(
      unopened(
        `${HEAD}${body.replace('Begin verbatim', 'A verbatim').replace('text of the letter that', 'word of what')}`,
      ),
      1,
    )
  })
})
