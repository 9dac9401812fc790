import assert from 'node:assert/strict'
import { lintText } from '../../../support/cable.ts'

const CABLE = `VZCZCXRO1234
OO RUEHWEB
DE RUEHZE #0123/01 2151453
ZNY CCCCC ZZH
O 031453Z AUG 09
FM AMEMBASSY ZENDA
TO RUEHC/SECSTATE WASHDC IMMEDIATE 1234
BT
C O N F I D E N T I A L ZENDA 000123

E.O. 12958: DECL: 08/01/2019
TAGS: PREL, JA
SUBJECT: (C) HARBOR TALKS

Classified By: DCM Ann Mallory, reasons 1.4(b) and (d).

1. (C) The duke sailed at noon with two ships of the
line and was not seen again by the keeper of the harbor,
who had been told to wait until they were out of sight.

2. (C) His cousin said nothing of it to anybody who asked
at the time, and has not been seen by any of the others
since then.
MALLORY
BT
#0123
NNNN
`
const torn = (text: string): ReturnType<typeof lintText> =>
  lintText(text, { profile: 'archival' }).filter(({ finding }) => finding.rule.id === 'hygiene-torn-paragraph')

describe('a copy that was spaced double', () => {
  for (const [name, between] of [
    ['LF', '\n\n'],
    ['CRLF', '\r\n\r\n'],
    ['CR CR LF', '\r\r\n'],
    ['two blank lines', '\n\n\n'],
  ] as const) {
    it(`is told so once, with all that joins its sentences: ${name}`, () => {
      const found = torn(CABLE.replaceAll('\n', between))
      assert.deepEqual(
        found.map(({ finding }) => finding.message),
        ['A blank line stands behind every line of this copy, and cuts sentences at 4 places'],
      )
      assert.equal(found[0]?.finding.fixes?.()[0]?.edits.length, 4)
      assert.equal(found[0]?.finding.related?.length, 3)
    })
  }

  it('is another thing than a lost stop at the margin, below which a sentence begins', () => {
    const text = (above: string, below: string): string =>
      CABLE.replace(
        /\n1\. [\s\S]*?\n\n2\. /,
        `\n1. (C) Whoever comes to the castle of Zenda has to send word to the\n${above}\n\n${below}\n\n2. `,
      )
    const guard = 'captain of the guard, who tells it on the same day to the chief steward'
    const count = (above: string, below: string): number => torn(text(above, below)).length
    for (const below of ['The castle does not pay for it.', 'It is closed on Sunday.', 'In winter the gate is shut.'])
      assert.equal(count(guard, below), 0, below)
    assert.equal(count(guard, 'Rupert of Hentzau, and pays him.'), 1)
    assert.equal(count('captain of the guard, who tells it on the same day to the', 'The castle pays.'), 1)
    assert.equal(count('captain of the guard, who tells it on the same day, and then,', 'In winter he is paid.'), 1)
  })

  it('is another thing than a page that ended in a sentence', () => {
    assert.deepEqual(torn(CABLE), [])
    const cut = CABLE.replace('of the\nline', 'of the\n\nline').replace('who asked\nat', 'who asked\n\nat')
    assert.deepEqual(
      torn(cut).map(({ finding }) => finding.message),
      ['A blank line cuts this sentence in two', 'A blank line cuts this sentence in two'],
    )
  })
})
