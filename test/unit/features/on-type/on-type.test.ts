import assert from 'node:assert/strict'
import type { Position, TextEdit } from 'vscode-languageserver-types'
import { onTypeEdits } from '../../../../server/language/features/on-type/on-type.ts'
import { openDocument } from '../../../../server/language/syntax/document/document.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { withTextEdits } from '../../../support/edits.ts'
import { COPY_HEAD, NUMBER_FORMS } from '../../../support/texts.ts'

const config = { levels: new Map(), profile: undefined, onRuleError: () => assert.fail() }
const HEAD = ['UNCLAS ZENDA 000123', '', 'E.O. 12958: N/A', 'TAGS: PREL, KPAO', 'SUBJECT: THE BRIDGE', '']

function edits(text: string, position: Position): TextEdit[] {
  return onTypeEdits(openDocument('file:///a.cable', 1, text), position, { vocabulary: defaultVocabulary(), config })
}

/** What comes of Enter at `$0`. */
function enter(marked: string, eol = '\n', indent = ''): string {
  const at = marked.indexOf('$0')
  const typed = marked.replace('$0', `${eol}${indent}`)
  const before = marked.slice(0, at).split(/\r\n|\n/)
  return withTextEdits(typed, edits(typed, { line: before.length, character: indent.length }))
}

const draft = (...lines: string[]): string => [...HEAD, ...lines].join('\n')

describe('Enter in a draft', () => {
  it('begins the next paragraph behind one that is over', () => {
    assert.equal(
      enter(draft('1. (U) First.', '', '2. (SBU) Second, which', 'goes on.$0', '')),
      draft('1. (U) First.', '', '2. (SBU) Second, which', 'goes on.', '', '3. (SBU) ', ''),
    )
    assert.equal(enter(draft('1. First is here.$0', '')), draft('1. First is here.', '', '2. ', ''))
  })

  it('begins none where a text is quoted whose END is still to come, in a list, or behind a title of a person', () => {
    for (const lines of [
      ['1. (U) The letter:', '', 'BEGIN QUOTE', '', 'The duke came to town today and left.$0', ''],
      ['1. (U) The letter. BEGIN TEXT:', '', 'The duke came to town today and left.$0', ''],
      ['1. (U) He made these points:', '- One thing was said today.$0', ''],
      ['1. (U) He made these points:', '  a. One thing was said today.$0', ''],
      ['1. (U) The duke met with Mr.$0', ''],
    ])
      assert.equal(enter(draft(...lines)), draft(...lines).replace('$0', '\n'), lines.join('\n'))
    const own = ['1. (U) BEGIN SUMMARY: The duke came to town today.$0', '']
    assert.match(enter(draft(...own)), /\n2\. \(U\) \n/)
  })

  it('begins one without a mark below the mark of the whole text, and none below a table', () => {
    const whole = draft('1. (C - ENTIRE TEXT) The duke came to town.$0', '')
    assert.match(enter(whole), /town\.\n\n2\. \n$/)
    const table = draft('1. (U) The count:', '', 'Dukes      2.', 'Counts     3.$0', '')
    assert.equal(enter(table), table.replace('$0', '\n'))
  })

  it('begins none behind an abbreviation or an initial, where a line was wrapped by hand', () => {
    for (const end of [
      ...['Rep.', 'Sen.', 'Gov.', 'Prof.', 'the Rev.', 'Jan.', 'John F.', 'Sept.', 'MR.', 'JOHN F.'],
      ...['the Sr.', 'Mme.', 'H.E.', 'Gral.', 'Msgr.', 'Cpl.', 'see para.', 'see p.', 'Ref.', 'incl.', 'IN JAN.'],
      ...['some, e.g.', 'others, i.e.', 'the duke vs.', 'about No.'],
    ]) {
      const text = draft(`1. (U) They met in the town with ${end}$0`, '')
      assert.equal(enter(text), text.replace('$0', '\n'), end)
    }
    for (const end of [
      'as in ref B.',
      'under plan B.',
      'in the U.S.',
      'and said no.',
      'in World War I.',
      'of Acme Inc.',
    ])
      assert.match(enter(draft(`1. (U) They met in the town ${end}$0`, '')), /\n\n2\. \(U\) \n/, end)
  })

  it('begins the next behind what is counted with a letter, and behind any letter where all is in capitals', () => {
    for (const end of [
      ...['as in Paragraph B.', 'by subparagraph C.', 'as in Enclosure A.', 'by Route B.', 'from Terminal B.'],
      ...['with Squadron A.', 'as told by Source C.', 'with a Model T.'],
    ])
      assert.match(enter(draft(`1. (U) They met in the town ${end}$0`, '')), /\n\n2\. \(U\) \n/, end)
    for (const end of ['IN PARAGRAPH B.', 'BY ROUTE B.', 'WITH DUKE X.', 'AND GOT AN A.'])
      assert.match(enter(draft(`1. (U) THEY MET IN THE TOWN ${end}$0`, '')), /\n\n2\. \(U\) \n/, end)
  })

  it('begins the next behind END SUMMARY without a stop', () => {
    const text = draft('1. (U) SUMMARY: The duke came to town. END SUMMARY$0', '')
    assert.equal(enter(text), draft('1. (U) SUMMARY: The duke came to town. END SUMMARY', '', '2. (U) ', ''))
    const end = draft('1. (U) He told of the end of summary$0', '')
    assert.equal(enter(end), end.replace('$0', '\n'))
  })

  it('begins the next behind a quoted text that is closed', () => {
    for (const end of ['END TEXT.', 'END TEXT'])
      for (const letter of [['Dear Duke, we came here.'], ['1. We came here.', '', '2. We went.']]) {
        const text = draft('1. (U) He wrote:', '', 'BEGIN TEXT:', '', ...letter, '', end)
        assert.equal(enter(`${text}$0\n`), `${text}\n\n2. (U) \n`)
      }
    const inside = draft('1. (U) He wrote:', '', 'BEGIN TEXT:', '', 'We came.$0', '', 'END TEXT.', '')
    assert.equal(enter(inside), inside.replace('$0', '\n'))
  })

  it('begins the next behind a quotation, and behind what a sentence rests on', () => {
    for (const end of ['will come. (REF A)', 'said \u201cit is.\u201d', "said 'it is.'"])
      assert.match(enter(draft(`1. (U) They ${end}$0`, '')), /\n\n2\. \(U\) \n/, end)
  })

  it('takes an empty one away', () => {
    assert.equal(enter(draft('1. (U) First.', '', '2. (U) $0', '')), draft('1. (U) First.', '', '', ''))
    assert.equal(enter(draft('1. (U) First.', '', '2. $0')), draft('1. (U) First.', '', ''))
  })

  it('takes the blank line away that came with an empty one, where a part stands below', () => {
    for (const below of ['2. (U) Second.', 'RASSENDYLL', 'COMMENT']) {
      const before = draft('1. (U) First is here.', '', below, '')
      const begun = enter(before.replace('here.', 'here.$0'))
      assert.equal(begun, draft('1. (U) First is here.', '', '2. (U) ', '', below, ''))
      assert.equal(enter(begun.replace('2. (U) \n', '2. (U) $0\n')), before)
      const crlf = begun.replace('2. (U) \n', '2. (U) $0\n').replaceAll('\n', '\r\n')
      assert.equal(enter(crlf, '\r\n', '  '), before.replaceAll('\n', '\r\n'))
    }
    assert.equal(
      enter(draft('1. (U) First.', '', '2. (U) $0', '', '', '3. (U) Third.')),
      draft('1. (U) First.', '', '', '3. (U) Third.'),
    )
  })

  it('goes on from the first number in any form', () => {
    for (const [form, of] of Object.entries(NUMBER_FORMS)) {
      // Of one figure alone with another sign a period is what was meant, and without a sign it may be anything.
      if (/^1(?!\))/.test(form)) continue
      for (const mark of ['', '(U) ']) {
        const first = draft(`${of(1)} ${mark}The duke sailed at noon.`, '')
        const two = draft(`${of(1)} ${mark}The duke sailed at noon.`, '', `${of(2)} ${mark}`, '')
        assert.equal(enter(first.replace('noon.', 'noon.$0')), two, form)
        const second = two.replace(/ ?\n$/, ' He left.$0\n')
        assert.ok(enter(second).endsWith(`left.\n\n${of(3)} ${mark}\n`), `${form}: ${enter(second)}`)
        assert.equal(enter(two.replace(/\n$/, '$0\n')), `${first}\n\n`, form)
      }
    }
    const list = draft('1. (U) They brought:', '', '1) One of the ducks.$0', '')
    assert.equal(enter(list), list.replace('$0', '\n'))
    for (const text of [
      '1) Alpacas$0',
      '2) They came here.$0',
      '1) They met Mr.$0',
      '1 They came here.$0',
      '1) They came here:$0',
    ])
      assert.equal(enter(draft(text, '')), draft(text, '').replace('$0', '\n'), text)
  })

  it('takes an empty first one away likewise', () => {
    for (const first of ['1. ', '1. (U) ', '1. (SBU) ', '1) '])
      assert.equal(enter(draft(`${first}$0`, '')), draft('', ''), first)
    assert.equal(
      enter(draft('BACKGROUND', '', '1. (U) $0', '', '2. (U) Second.')),
      draft('BACKGROUND', '', '2. (U) Second.'),
    )
    const crlf = draft('1. (U) $0', '').replaceAll('\n', '\r\n')
    assert.equal(enter(crlf, '\r\n', '  '), draft('', '').replaceAll('\n', '\r\n'))
    // Below a text, what is counted from 1 is a list.
    for (const above of ['The duke came, and brought:', '1. (U) These came:'])
      assert.equal(enter(draft(above, '', '1. $0', '')), draft(above, '', '1. \n', ''), above)
  })

  it('writes the number as the paragraphs above have theirs', () => {
    for (const [form, of] of Object.entries(NUMBER_FORMS)) {
      const above = [1, 2, 3].flatMap((each) => [
        `${of(each)} (U) The duke sailed at noon with two ships.`,
        'He was not seen again.',
        '',
      ])
      const next = draft(...above, `${of(4)} (U) `, '')
      assert.equal(enter(draft(...above.slice(0, -1)).concat('$0\n')), next, form)
      assert.equal(enter(draft(...above, `${of(4)} (U) $0`, '')), draft(...above, '', ''), form)
    }
  })

  it('puts as many blanks behind the number as the paragraph above has', () => {
    const two = draft('1.  (U) First.', '', '2.  (U) Second is here.$0', '')
    assert.equal(enter(two), draft('1.  (U) First.', '', '2.  (U) Second is here.', '', '3.  (U) ', ''))
    assert.equal(enter(draft('1.  Both are here.$0', '')), draft('1.  Both are here.', '', '2.  ', ''))
    assert.equal(enter(draft('1.     Far is this.$0', '')), draft('1.     Far is this.', '', '2. ', ''))
    assert.equal(enter(draft('1.  (U) First.', '', '2.  (U) $0', '')), draft('1.  (U) First.', '', '', ''))
  })

  it('with the line endings of the text, and in the place of an indent of the editor', () => {
    const text = draft('1. (U) First.$0', '').replaceAll('\n', '\r\n')
    assert.equal(enter(text, '\r\n', '   '), draft('1. (U) First.', '', '2. (U) ', '').replaceAll('\n', '\r\n'))
  })

  const untouched: readonly (readonly [string, string])[] = [
    ['in the middle of a line', draft('1. (U) First.$0 And more.', '')],
    ['behind a line that was wrapped', draft('1. (U) First goes on and on$0', '')],
    ['in front of text', draft('1. (U) First.$0', 'Second line.', '')],
    ['behind what opens a list', draft('1. (U) These are:$0', '')],
    ['behind a title', draft('1. (U) Title$0', '')],
    ['in quoted text', draft('1. (U) He wrote:', '', 'BEGIN TEXT:', '', '1. Quoted.$0', '', 'END TEXT.', '')],
    ['in a list', draft('1. (U) These:', '', '- The duke is one of them.$0', '')],
    ['behind a heading', draft('1. (U) First.', '', 'BACKGROUND$0', '')],
    ['behind the signature', draft('1. (U) First.', '', 'RASSENDYLL$0', '')],
    ['in the head', draft('1. (U) First.').replace('THE BRIDGE', 'THE BRIDGE.$0')],
    ['in a copy from an archive', [...COPY_HEAD, '1. (C) First.$0', ''].join('\n')],
    ['in a transmitted copy', [...COPY_HEAD, '1. (C) First.$0', '', 'BT', '#0123', 'NNNN', ''].join('\n')],
    ['in an empty text', '$0'],
  ]
  for (const [where, text] of untouched)
    it(`is a new line and nothing else ${where}`, () => assert.equal(enter(text), text.replace('$0', '\n')))
})
