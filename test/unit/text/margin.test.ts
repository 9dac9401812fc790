import assert from 'node:assert/strict'
import { marginOf, withoutMargin } from '../../../server/language/text/margin.ts'
import { lintText, summary } from '../../support/cable.ts'
import { DRAFT } from '../../support/texts.ts'

const LINES = DRAFT.trimEnd().split('\n')

/** Each way in which programs put something in front of a text. */
const margins: readonly (readonly [string, readonly string[]])[] = [
  ['numbers', LINES.map((line, index) => `${index + 1} ${line}`)],
  ['numbers to the right', LINES.map((line, index) => `${String(index + 1).padStart(6)}\t${line}`)],
  ['numbers with a colon', LINES.map((line, index) => `${index + 40}: ${line}`)],
  ['numbers with a bar', LINES.map((line, index) => `${String(index + 1).padStart(3, '0')}| ${line}`)],
  [
    'numbers on lines with text',
    LINES.map((line, index) => (line === '' ? '' : `${LINES.slice(0, index + 1).filter(Boolean).length} ${line}`)),
  ],
  ['signs of quotation', LINES.map((line) => `> ${line}`.trimEnd())],
  ['two signs', LINES.map((line) => `>> ${line}`.trimEnd())],
  ['bars', LINES.map((line) => `| ${line}`)],
  ['quoted mail', ['On Monday, Flavia wrote:', '', ...LINES.map((line) => `> ${line}`.trimEnd())]],
  ['blanks', LINES.map((line) => (line === '' ? '' : `        ${line}`))],
  ['a tab', LINES.map((line) => (line === '' ? '' : `\t${line}`))],
  ['tabs and blanks', LINES.map((line) => (line === '' ? '' : `\t  ${line}`))],
]

/** Kinds that leave a text readable, whose own faults are told beside them. */
const READABLE: ReadonlySet<string> = new Set(['blanks', 'a tab', 'tabs and blanks'])

describe('a margin', () => {
  for (const [what, lines] of margins) {
    it(`of ${what} is recognised, and goes`, () => {
      const left = withoutMargin(lines).map((line) => line.trimEnd())
      assert.deepEqual(left.slice(-LINES.length), LINES)
    })

    it(`of ${what} is the one thing that is said`, () => {
      const found = summary(lintText(lines.join('\n'))).map((each) => each.split(' ')[1])
      assert.ok(found.includes('hygiene-pasted-margin'), found.join())
      if (!READABLE.has(what)) assert.deepEqual(found, ['hygiene-pasted-margin'])
    })
  }

  it('does not count among the columns of a line', () => {
    const text =
      'UNCLAS ZENDA 000123\n\nE.O. 13526: N/A\nTAGS: PREL, FR\nSUBJECT: EXAMPLE - NOT A REAL CABLE\n\n1. FIRST.\n\n'
    const narrow = `${text}2. The King went from Zenda to Strelsau by the old way.\n`
    for (const margin of ['', '    ', '\t'])
      assert.deepEqual(
        summary(lintText(narrow.replace(/^(?=.)/gm, margin))).filter((each) => each.includes('line-length')),
        [],
        margin,
      )
    assert.ok(
      summary(lintText(narrow.replace('old', 'old and long')))
        .join()
        .includes('hygiene-line-length'),
    )
  })

  it('is none where text is quoted in a cable, indented or numbered', () => {
    assert.equal(marginOf(LINES), undefined)
    assert.equal(marginOf([...LINES, '   > He said so.', '   > He did.']), undefined)
    assert.equal(marginOf(['1 A', '2 B', '4 C', '5 D', '6 E', '7 F']), undefined)
    assert.equal(marginOf(['> A', '> B']), undefined)
    assert.deepEqual(
      summary(lintText('1. A.\n2. B.\n3. C.\n4. D.\n5. E.\n6. F.\n7. G.\n')).filter((each) => each.includes('margin')),
      [],
    )
  })
})
