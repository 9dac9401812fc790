import assert from 'node:assert/strict'
import { ownMentions } from '../../../../../server/language/model/reading/body/own-mentions.ts'
import { flowOf } from '../../../../../server/language/model/reading/lines/flow.ts'
import { markQuoted } from '../../../../../server/language/model/reading/references/quotations.ts'
import { scanLines } from '../../../../../server/language/syntax/lines/scan-line.ts'
import { messageOfText } from '../../../../support/cable.ts'

/** The mentions that count as those of the cable, with a question mark behind those that may be quoted. */
function mentions(text: string): string[] {
  const head = 'C O N F I D E N T I A L ZENDA 000123\n\nSUBJECT: EXAMPLE\n\n'
  return ownMentions(messageOfText(`${head}1. (C) ${text}\n`)).map((mention) =>
    [
      mention.kind === 'reference' ? mention.label : mention.kind === 'paragraph' ? mention.number : '',
      mention.quoted ? '?' : '',
    ].join(''),
  )
}

const TEXTS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'words between marks are those of another paper': {
    'He wrote "see ref A and para 3" and left; see ref B.': ['B'],
    'He wrote "see\npara 3" and left; see para 4.': ['4'],
    'He wrote: "See para 3." She wrote: "Not para 4".': [],
    'He wrote ("see para 3") to us in para 5.': ['5'],
    'He wrote \u201csee para 3\u201d and left; see para 4.': ['4'],
    'He wrote ""see para 3"" and left; see para 4.': ['4'],
    'HE WROTE QUOTE SEE PARA 3 UNQUOTE AND LEFT, SEE PARA 4.': ['4'],
    'HE WROTE QUOTE SEE PARA 3 END QUOTE, SEE PARA 4.': ['4'],
    'He wrote "pier 3" and "para 6" there; see para 4.': ['4'],
  },
  'inches are no quotation marks': {
    'The pipe is 6" wide, see para 3, and the other 8" wide.': ['3'],
    'A 6" pipe, an 8" pipe, ref A says, and a 10" one.': ['A'],
    'Boxes of 6"x8" (ref A) and of 6" by 8".': ['A'],
    'He wrote "see para 3" of the 6" pipe; see para 4, and the 8" one.': ['4?'],
    'THE GUNS ARE 8" AND SEE PARA 3, OF 12": NONE.': ['3'],
  },
  'to quote is a verb': {
    'He did not quote REF A. In REF B he said, unquote, nothing.': ['A', 'B'],
    'HE DID NOT QUOTE REF A. IN REF B HE DID QUOTE PARA 3 UNQUOTE.': ['A?', 'B?', '3?'],
    'WE CANNOT QUOTE REF A. QUOTE SEE REF B UNQUOTE.': ['A'],
  },
  'where marks do not pair, nobody can tell': {
    'The "pipe is 6" wide, see para 3, and so on" he wrote in para 4.': ['3?', '4'],
    'He wrote "see para 3 and left. He read para 4.': ['3?', '4?'],
    'In para 3" and left. He read para 4.': ['3', '4'],
    'said in para 3 there." He left; see para 4.': ['3?', '4'],
    'He wrote "see "para 3" and para 4" there; see para 5.': ['4?', '5'],
    'He said quote see para 3 unquote and left; see para 4.': ['3?', '4'],
    'Said in para 3 UNQUOTE, see para 4.': ['3?', '4'],
  },
}

describe('mentions in quotations', () => {
  for (const [title, texts] of Object.entries(TEXTS))
    it(title, () => {
      for (const [text, expected] of Object.entries(texts)) assert.deepEqual(mentions(text), expected, text)
    })
})

describe('the mentions of a long block', () => {
  it('are looked at a few times each, however many quotations there are', () => {
    const lines = Array.from({ length: 400 }, () => 'The duke "said REF A" here.')
    const flow = flowOf(scanLines(lines.join('\n')), 0, 0)
    let looks = 0
    const marked = markQuoted(
      flow,
      lines.map(
        (_, line) =>
          ({
            get line(): number {
              looks++
              return line
            },
            ...{ start: 15, endLine: line, end: 20, text: 'REF A', kind: 'reference', label: 'A' },
          }) as const,
      ),
    )
    assert.ok(marked.every(({ quoted }) => quoted === 'surely'))
    assert.ok(looks < 20 * lines.length, `${looks}`)
  })
})
