import assert from 'node:assert/strict'
import { messageJson } from '../../../../../server/language/features/message-json/message-json.ts'
import { defaultVocabulary } from '../../../../../server/language/vocabulary/vocabulary.ts'
import { messageOfText } from '../../../../support/cable.ts'

const WEB = `VZCZCXRO1234
OO RUEHWEB
DE RUEHZE #0123/01 2151453
ZNY CCCCC ZZH
O 031453Z AUG 09
FM AMEMBASSY ZENDA
TO RUEHC/SECSTATE WASHDC IMMEDIATE 1234
INFO RUEHST/AMEMBASSY STRELSAU PRIORITY 0456
RUEHTA/AMCONSUL TARLENHEIM 0078
BT
C O N F I D E N T I A L SECTION 01 OF 02 ZENDA 000123

E.O. 12958: DECL: 08/01/2019
TAGS: PREL, JA
SUBJECT: (C) HARBOR TALKS WITH THE DUKE AND HIS COUSIN

REF: A. STRELSAU 45
     B. TARLENHEIM 678

Classified By: DCM Ann Mallory, reasons 1.4(b) and (d).

1. (C) The duke sailed at noon with two ships of the line.

2. (C) Nothing more is known of the matter at this post.
MALLORY
BT
#0123
`
const ARCHIVE = `CONFIDENTIAL

PAGE 01 ZENDA 00123 01 OF 02 031530Z
ACTION EUR-12

INFO OCT-01 ISO-00 SS-15 NSC-05 /033 W
                     --------------------- 062281
O 031453Z AUG 76
FM AMEMBASSY ZENDA
TO SECSTATE WASHDC IMMEDIATE 1234
INFO AMEMBASSY STRELSAU PRIORITY
AMCONSUL TARLENHEIM

C O N F I D E N T I A L SECTION 1 OF 2 ZENDA 0123

E.O. 11652: GDS
TAGS: PFOR, JA
SUBJ: HARBOR TALKS WITH THE DUKE AND HIS COUSIN

1. THE DUKE SAILED AT NOON WITH TWO SHIPS OF THE LINE.
CONFIDENTIAL

CONFIDENTIAL

PAGE 02 ZENDA 00123 01 OF 02 031530Z

2. NOTHING MORE IS KNOWN OF THE MATTER AT THIS POST.
MALLORY


CONFIDENTIAL

<< END OF DOCUMENT >>
`

/** As a narrow margin wraps it, at blanks. */
function wrapped(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => line.replace(new RegExp(`(?=.{${width + 1}})(.{1,${width}}) `, 'g'), '$1\n'))
    .join('\n')
}

const read = (text: string): ReturnType<typeof messageJson> =>
  messageJson(messageOfText(text), 0, false, defaultVocabulary())

describe('a head that a narrow margin wrapped', () => {
  for (const width of [30, 32, 34, 40, 50, 60])
    for (const [name, text, id] of [
      ['of the web', WEB, '09ZENDA123'],
      ['of the archive', ARCHIVE, '76ZENDA123'],
    ] as const)
      it(`says what it says unwrapped: ${name}, ${width} columns`, () => {
        const whole = read(text)
        assert.equal(whole.id, id)
        for (const end of ['\n', '\r\n']) {
          const narrow = read(wrapped(text, width).replaceAll('\n', end))
          for (const field of [
            'id',
            'dtg',
            'from',
            'to',
            'info',
            'level',
            'section',
            'tags',
            'subject',
            'paragraphs',
            'signature',
          ] as const)
            assert.deepEqual(narrow[field], whole[field], `${field} at ${width}`)
        }
      })

  it('has no number that is that of a page, where its lines were joined', () => {
    const [head = '', ...body] = ARCHIVE.split('\n\n1. ')
    const joined = `${head.replace(/\s+/g, ' ')}\n\n1. ${body.join('\n\n1. ')}`
    assert.equal(read(joined).id, null)
    assert.equal(read(joined).signature, 'MALLORY')
    assert.equal(read(ARCHIVE.replace(/\s+/g, ' ')).id, null)
  })
})
