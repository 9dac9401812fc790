import assert from 'node:assert/strict'
import { messageJson } from '../../../../server/language/features/message-json/message-json.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { messageOfText } from '../../../support/cable.ts'

const json = (below: string, end = '\n') =>
  messageJson(
    messageOfText(
      `R 081105Z APR 75\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC 3318\nC O N F I D E N T I A L ZENDA 0614\nE.O. 11652: GDS\nTAGS: EWWT, RU\n${below}`.replaceAll(
        '\n',
        end,
      ),
    ),
    0,
    false,
    defaultVocabulary(),
  )

describe('a caption of distribution directly below the subject or the references', () => {
  for (const end of ['\n', '\r\n'])
    it(`is none of their words, ${JSON.stringify(end)}`, () => {
      const found = json(
        'SUBJECT: A FERRY FOR THE PEOPLE OF THE LAKE AND THEIR\nCATTLE\nLIMDIS\nFOR THE AMBASSADOR FROM THE DUKE\n1. IT CAME.\n2. WE LEFT.\nSAPT\n',
        end,
      )
      assert.equal(found.subject?.text, 'A FERRY FOR THE PEOPLE OF THE LAKE AND THEIR CATTLE')
      assert.deepEqual(found.captions, ['LIMDIS'])
      assert.deepEqual(
        found.paragraphs.map(({ number }) => number),
        [1, 2],
      )
    })

  it('stands below the references as well', () => {
    const found = json('SUBJECT: A FERRY\nREF: STATE 044812\nEXDIS\n1. IT CAME.\nSAPT\n')
    assert.deepEqual(found.captions, ['EXDIS'])
    assert.deepEqual(
      found.references.map(({ id }) => id),
      ['75STATE44812'],
    )
  })

  it('is the end of a title that waits for it', () => {
    assert.equal(
      json('SUBJECT: WHAT IS LIMITED TO\nEXDIS\n1. IT CAME.\nSAPT\n').subject?.text,
      'WHAT IS LIMITED TO EXDIS',
    )
  })
})

describe('a text without numbers directly below the subject', () => {
  const text =
    'LAKE COMMITTEE -- FERRY\nTHE COMMITTEE HEARD THE OWNERS OF THE FERRY, WHO ASKED\nTO HAVE THE LAKE OPENED BY MAY. TWO OF THEM HAD COME\nFROM STRELSAU. THE DUKE SAID THAT HE WOULD NOT OBJECT,\nAND THAT THE CATTLE MIGHT CROSS AS WELL.\nTHE CHANCELLOR HAS NOT YET BEEN ASKED.\nNO VOTE WAS TAKEN.\nSAPT\n'

  for (const end of ['\n', '\r\n'])
    it(`is no part of it, ${JSON.stringify(end)}`, () => {
      const found = json(`SUBJ: SUMMARY NO. 41 FROM ZENDA\n${text}`, end)
      assert.equal(found.subject?.text, 'SUMMARY NO. 41 FROM ZENDA')
      assert.equal(found.paragraphs.length, 1)
      assert.match(found.paragraphs[0]?.text ?? '', /^LAKE COMMITTEE -- FERRY THE COMMITTEE .* NO VOTE WAS TAKEN\.$/)
    })

  it('is told from a title that goes on', () => {
    for (const title of [
      'SUBJECT: THE FERRY AND ITS\nCATTLE\n',
      'SUBJECT: THE FERRY\n- ITS CATTLE\n',
      'SUBJECT: THE FERRY ON THE LAKE, ITS OWNERS, THE CATTLE THEY\nCARRY AND ALL THAT THE DUKE AND THE CHANCELLOR SAID OF\nTHEM\n',
    ])
      assert.equal(json(`${title}1. IT CAME.\n2. WE LEFT.\nSAPT\n`).paragraphs.length, 2, title)
  })
})

describe('numbers of references of which some are lost', () => {
  it('go on with the one that is written', () => {
    const { references } = json(
      'SUBJECT: A FERRY\nREFERENCE: 1. STATE 044812; 2. STATE 046117; STATE 046240;\n5. ZENDA 588\n1. IT CAME.\nSAPT\n',
    )
    assert.deepEqual(
      references.map(({ label, id }) => `${label} ${id}`),
      ['1 75STATE44812', '2 75STATE46117', '2 75STATE46240', '5 75ZENDA588'],
    )
  })
})

describe('a text without numbers directly below the references', () => {
  const text =
    '(A) THE DUKE KEEPS THE LAKE CLOSED. NOBODY HAS YET ASKED\nHIM FOR HOW LONG.\n(B) THE OWNERS OF THE FERRY HAVE TURNED TO THE CHANCELLOR.\nSAPT\n'

  for (const [references, first] of [
    ['REF: STATE 044812', 'FOLLOWING IS KEYED TO THE REPORT.'],
    [
      'REF: (A) ZENDA 588 (DTG 061215Z APR 75), (B) STATE 044812\n(DTG 071733Z APR 75)',
      'THE FOLLOWING IS OUR ANSWER TO PARAGRAPH 6 OF REFTEL:',
    ],
    ['REF: A. ZENDA 588, B. STATE 044812 (NOTAL)', 'OWNERS OF THE FERRY HAVE COME BACK.'],
  ] as const)
    it(`is no part of them: ${references}`, () => {
      for (const end of ['\n', '\r\n']) {
        const found = json(`SUBJECT: A FERRY\n${references}\n${first}\n${text}`, end)
        assert.equal(found.references.at(-1)?.id, '75STATE44812')
        assert.equal(found.references.length, references.includes('588') ? 2 : 1)
        assert.equal(found.paragraphs[0]?.text.startsWith(`${first} (A) THE DUKE`), true, found.paragraphs[0]?.text)
        assert.equal(found.signature, 'SAPT')
      }
    })

  it('is told from a list that goes on', () => {
    const { references } = json(
      'SUBJECT: A FERRY\nREF: A. ZENDA 588\nB. STATE 044812, WHICH HAS THE TEXT.\n1. IT CAME.\n2. WE LEFT.\nSAPT\n',
    )
    assert.deepEqual(
      references.map(({ id }) => id),
      ['75ZENDA588', '75STATE44812'],
    )
  })
})

describe('what comes from somewhere, below the subject', () => {
  it('is a word of the title: nobody can tell a surname from a town', () => {
    const found = json('SUBJECT: A FERRY FOR THE LAKE; OARS\nFOR HALE FROM SAPT\n1. IT CAME.\n2. WE LEFT.\nSAPT\n')
    assert.equal(found.subject?.text, 'A FERRY FOR THE LAKE; OARS FOR HALE FROM SAPT')
    assert.deepEqual(
      found.paragraphs.map(({ number }) => number),
      [1, 2],
    )
  })

  it('may be the rest of a title that filled its line', () => {
    assert.equal(
      json(
        'SUBJECT: THE CHANCELLOR ASKS THE DUKE AND THE TOWN OF HOFBAU\nFOR OARS FROM STRELSAU\n1. IT CAME.\n2. WE LEFT.\nSAPT\n',
      ).subject?.text,
      'THE CHANCELLOR ASKS THE DUKE AND THE TOWN OF HOFBAU FOR OARS FROM STRELSAU',
    )
  })
})
