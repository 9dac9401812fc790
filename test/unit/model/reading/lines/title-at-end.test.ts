import assert from 'node:assert/strict'
import { withoutTitleAtEnd } from '../../../../../server/language/model/reading/lines/title-at-end.ts'

describe('a title glued behind the last sentence of a paragraph', () => {
  for (const [title, rule] of [
    ['The Old Mill', '------------'],
    ['The Old Mill', '-----------'],
    ['THE OLD MILL: NO FORD, NO FLOUR', '-------------------------------'],
    ["Where's the Miller?", '-------------------'],
    ['Problems: Keeping Out the Poor/Paying the Miller of the Castle', `${'-'.repeat(45)} ${'-'.repeat(17)}`],
    ['U.S. Flour', '=========='],
    ['Comment', '*******'],
  ] as const)
    for (const text of ['He left.', 'He said "no."', 'He left (and came back.)', 'They met in 2006.', 'END SUMMARY.'])
      it(`goes with its rule: ${text} ${title} ${rule}`, () => {
        assert.equal(withoutTitleAtEnd(`The duke came. ${text} ${title} ${rule}`), `The duke came. ${text}`)
        assert.equal(withoutTitleAtEnd(`The duke came. ${text} ${rule} ${title} ${rule}`), `The duke came. ${text}`)
      })

  it('may be short, between two rules', () => {
    assert.equal(withoutTitleAtEnd('The duke came. END NOTE.) ----- Mill -----'), 'The duke came. END NOTE.)')
    assert.equal(withoutTitleAtEnd('The duke came. He left. ---- Mill ----'), 'The duke came. He left.')
  })

  for (const text of [
    'The duke came. He left.',
    'The duke came. Mill ----',
    'The duke came. He left --',
    'The duke came. He left for the old mill ----------------------------------------------------',
    'The duke came. The Old Mill ---',
    'The duke came. The Old Mill -----------------------------------------------',
    'The duke came and saw that nobody was there ------------',
    'The form says name _______ and number _______',
    'The sum is ------------',
    '------------',
    '',
  ])
    it(`is none: ${text}`, () => {
      assert.equal(withoutTitleAtEnd(text), text)
    })

  it('costs no more than the text is long', () => {
    const started = performance.now()
    withoutTitleAtEnd(`He left. ${'a '.repeat(200_000)}${'-'.repeat(50)}`)
    withoutTitleAtEnd(`He left. ${'- '.repeat(200_000)}${'-'.repeat(50)}`)
    withoutTitleAtEnd('-'.repeat(400_000))
    assert.ok(performance.now() - started < 500)
  })
})
