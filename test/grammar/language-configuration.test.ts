import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import configuration from '../../language-configuration.json' with { type: 'json' }

const examples = new URL('../../examples/', import.meta.url)

describe('a word', () => {
  const words = (text: string) =>
    text.match(new RegExp(configuration.wordPattern.pattern, `${configuration.wordPattern.flags}g`))
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['TAGS: CCC-1, G-8, ZANU-PF', ['TAGS', 'CCC-1', 'G-8', 'ZANU-PF']],
    ['O 031453Z AUG 09', ['O', '031453Z', 'AUG', '09']],
    ['RUEHZN/AMCONSUL ZENDA', ['RUEHZN', 'AMCONSUL', 'ZENDA']],
    ['DECL: 25X1, 50X1-HUM', ['DECL', '25X1', '50X1-HUM']],
    ['A. 08 ZENDA 000912 (NOTAL)', ['A', '08', 'ZENDA', '000912', 'NOTAL']],
    ['DE RUEHZN #0012/01 2151453', ['DE', 'RUEHZN', '0012', '01', '2151453']],
    ['¶16. (C)The', ['16', 'C', 'The']],
    ['[PREL](#)', ['PREL']],
    ['Reason 1.4.(d)', ['Reason', '1.4', 'd']],
    ["the Regent's Attaché -- O'Brien", ['the', "Regent's", 'Attaché', "O'Brien"]],
    ['U.S.-Ruritanian', ['U', 'S', 'Ruritanian']],
    ['DEPT FOR EUR/RU AND WHA/CAR/FO', ['DEPT', 'FOR', 'EUR/RU', 'AND', 'WHA/CAR/FO']],
    ['E.O. 12958: N/A, G/TIP', ['E', 'O', '12958', 'N/A', 'G/TIP']],
    ['RUEHC/SECSTATE WASHDC, RHMFISS/HQ USEUCOM', ['RUEHC', 'SECSTATE', 'WASHDC', 'RHMFISS', 'HQ', 'USEUCOM']],
    ['01/02/2015 and/or A/Secretary', ['01', '02', '2015', 'and', 'or', 'A', 'Secretary']],
  ]
  for (const [text, expected] of cases) it(`in ${text}`, () => assert.deepEqual(words(text), expected))

  it('is never empty', () => assert.equal(words(' -- ¶ () ---- \u0000'), null))
})

describe('folding markers', () => {
  // The editor joins them to one expression and reads the first group, so they may hold none.
  const { start, end } = configuration.folding.markers
  const marker = new RegExp(`(${start})|(?:${end})`)
  const side = (line: string) => {
    const found = marker.exec(line)
    return found === null ? 'none' : found[1] === undefined ? 'end' : 'start'
  }
  const cases = [
    ['BEGIN TEXT:', 'start'],
    ['5. (U) BEGIN TEXT:', 'start'],
    ['Begin unofficial translation.', 'start'],
    ['END TEXT.', 'end'],
    ['(End note.)', 'end'],
    ['He spoke to the end of the day.', 'none'],
    ['BEGINNINGS ARE HARD', 'none'],
  ] as const
  for (const [line, expected] of cases) it(`${line} is ${expected}`, () => assert.equal(side(line), expected))

  it('take the whole line that opens a block: the editor writes what is left of it across the minimap', () => {
    for (const [line] of cases.filter(([, expected]) => expected === 'start'))
      assert.equal(new RegExp(start).exec(line)?.[0], line)
  })
})

describe('Enter', () => {
  const action = (before: string, after = '') =>
    configuration.onEnterRules.find(
      ({ beforeText, afterText }) =>
        new RegExp(beforeText.pattern).test(before) && (!afterText || new RegExp(afterText.pattern).test(after)),
    )?.action

  it('sets the next reference under the first', () => {
    const width = (word: string) => action(`${word} A. ZENDA 12`)?.appendText?.length
    assert.equal(width('REF:'), 'REF: '.length)
    assert.equal(width('REFS:'), 'REFS: '.length)
  })

  it('goes back to the first column from a line of blanks, and moves no text', () => {
    for (const blanks of ['     ', '\t', ' ']) assert.ok((action(blanks)?.removeText ?? 0) > 100)
    assert.equal(action('', ''), undefined)
    assert.equal(action('     ', 'B. STATE 12'), undefined)
    assert.equal(action('     B. STATE 12', ''), undefined)
  })

  it('adds nothing after an open parenthesis', () =>
    assert.deepEqual(action('He said (as usual) ('), { indent: 'none' }))

  it('adds nothing anywhere in a cable but after the first of several references', () => {
    for (const name of ['archival-copy.txt', 'draft.cable', 'transmitted.cable', 'label-block.txt']) {
      const lines = readFileSync(new URL(name, examples), 'utf8').split(/\r\n|\n|\r/)
      for (const line of lines.filter((line) => !/^REFS?: A\. /.test(line))) assert.equal(action(line), undefined, line)
    }
  })
})

describe('typing', () => {
  it('closes brackets only, and only before a blank', () => {
    assert.deepEqual(
      configuration.autoClosingPairs.map(({ open }) => open),
      ['(', '['],
    )
    assert.match(configuration.autoCloseBefore, /^\s+$/)
  })

  it('knows no comments: a record has none', () => assert.ok(!('comments' in configuration)))
})
