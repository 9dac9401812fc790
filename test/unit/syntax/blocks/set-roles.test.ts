import assert from 'node:assert/strict'
import { beginsText, isLetteredList, setsAhead } from '../../../../server/language/syntax/blocks/set-roles.ts'
import { scanLine, scanLines } from '../../../../server/language/syntax/lines/scan-line.ts'

function source(...texts: readonly string[]) {
  const lines = scanLines(texts.join('\n'))
  return (index: number) => lines[index]
}

describe('a list of references by letters alone', () => {
  const isList = (...texts: readonly string[]): boolean => {
    const at = source(...texts)
    const first = at(0)
    return first !== undefined && isLetteredList(first, at, 0)
  }

  it('begins with A, goes on with B, and the first paragraph stands below', () => {
    assert.equal(isList('A. THE MANUAL', 'B. THE ORDER', '1. The ship sailed.'), true)
    assert.equal(isList('A) THE MANUAL', '', 'B) THE ORDER', 'OF THE FLEET', '1. The ship sailed.'), true)
    assert.equal(isList('A. THE MANUAL', 'OF SHIPS', 'AND BOATS', 'B. THE ORDER', '1. The ship sailed.'), true)
  })

  it('is none without B close below, without a paragraph, or before another', () => {
    assert.equal(isList('A. THE MANUAL', '1. The ship sailed.'), false)
    assert.equal(
      isList('A. THE MANUAL', 'OF SHIPS', 'AND BOATS', 'AND OF ALL', 'AND MORE', 'B. THE ORDER', '1. No.'),
      false,
    )
    assert.equal(isList('A. THE MANUAL', 'B. THE ORDER'), false)
    assert.equal(isList('A. THE MANUAL', 'B. THE ORDER', '2. The ship sailed.'), false)
    assert.equal(isList('C. THE MANUAL', 'B. THE ORDER', '1. The ship sailed.'), false)
    assert.equal(isList('A.THE MANUAL', 'B. THE ORDER', '1. The ship sailed.'), false)
    assert.equal(isList('A. THE MANUAL', 'B. THE ORDER', 'TAGS: PREL', '1. The ship sailed.'), false)
  })

  it('is not looked for further than a list is long', () => {
    const far = (lines: number) => isList('A. ONE', 'B. TWO', ...Array(lines).fill('MORE OF IT'), '1. The ship sailed.')
    assert.deepEqual([far(21), far(22)], [true, false])
  })
})

describe('sets of a military message', () => {
  it('are looked for ahead until the text or another head begins', () => {
    const ahead = (...texts: readonly string[]) => setsAhead(source(...texts), 0)
    assert.equal(ahead('A LINE', 'MSGID/GENADMIN/CNO//'), true)
    assert.equal(ahead('A LINE', 'RMKS/1. The ship sailed.'), true)
    assert.equal(ahead('A LINE', 'WORDS', 'MORE', 'MSGID/GENADMIN/CNO//'), true)
    assert.equal(ahead('A LINE', '1. The ship sailed.', 'MSGID/GENADMIN/CNO//'), false)
    assert.equal(ahead('A LINE', 'TAGS: PREL', 'MSGID/GENADMIN/CNO//'), false)
    assert.equal(ahead('MSGID/GENADMIN/CNO//', 'WORDS'), false)
    const far = (lines: number) => ahead('A LINE', ...Array(lines).fill('WORDS'), 'MSGID/GENADMIN/CNO//')
    assert.deepEqual([far(59), far(60)], [true, false])
  })

  it('end where a set holds the text', () => {
    const begins = (text: string) => beginsText(scanLine({ text, eol: '\n' }))
    assert.deepEqual(
      ['RMKS/THE SHIP SAILED', 'RMKS/1. THE SHIP SAILED', '1. The ship sailed.', 'MSGID/GENADMIN/CNO//'].map(begins),
      [true, true, false, false],
    )
  })
})
