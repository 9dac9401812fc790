import assert from 'node:assert/strict'
import { messageJson } from '../../../../server/language/features/message-json/message-json.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { messageOfText } from '../../../support/cable.ts'

const json = (fields: string, body: string) =>
  messageJson(
    messageOfText(
      `R 081105Z APR 75\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC 3318\nC O N F I D E N T I A L ZENDA 0614\n${fields}\n${body}`,
    ),
    0,
    false,
    defaultVocabulary(),
  )

describe('keywords of fields that came out wrong', () => {
  it('name the subject all the same', () => {
    for (const keyword of ['SUBJECT', 'XJBJECT', 'AUBJECT', 'DIBJECT'])
      assert.equal(
        json(`E.O. 11652: GDS\nTAGS: EWWT, UK\n${keyword}: A FERRY`, '1. IT CAME.\n2. WE LEFT.\nSAPT\n').subject?.text,
        'A FERRY',
        keyword,
      )
    assert.equal(json('E.O. 11652: GDS\nTAGS: EWWT, UK', 'OBJECT: A FERRY.\n\n1. IT CAME.\nSAPT\n').subject, null)
  })

  it('name the order all the same', () => {
    for (const keyword of ['E.O.', 'E.O..', 'E.GO.', 'E.C.', 'EO', 'E.0.']) {
      const found = json(`${keyword} 11652: GDS\nTAGS: EWWT, UK\nSUBJECT: A FERRY`, '1. IT CAME.\n2. WE LEFT.\nSAPT\n')
      assert.deepEqual([found.order, found.exemption], ['11652', 'GDS'], keyword)
    }
  })

  it('leave the category of the exemption to its code', () => {
    for (const value of ['XGDS-2', 'XGDS - 2', 'XGDS 2', 'XGDS2'])
      assert.match(
        json(`E.O. 11652: ${value}\nTAGS: EWWT, UK\nSUBJECT: A FERRY`, '1. IT CAME.\nSAPT\n').exemption ?? '',
        /^XGDS[- ]?2$/,
        value,
      )
  })
})

describe('a stamp of release that stands twice', () => {
  const stamp = 'Declassified/Released US Department of State EO Systematic Review 17 Nov 2013'

  it('is no signature where the copy is cut off within the second', () => {
    for (const cut of ['De', 'Decl', 'Declassified/Rel']) {
      const found = json(
        'E.O. 11652: GDS\nTAGS: EWWT, UK\nSUBJECT: A FERRY',
        `1. IT CAME AND\nCONFIDENTIAL\nCONFIDENTIAL\nPAGE 02        ZENDA  00614  081120Z\nWENT WITH ALL THAT THE DUKE HAD SENT TO THE LAKE\n${stamp}\n${cut}\n`,
      )
      assert.equal(found.signature, null, cut)
      assert.equal(found.paragraphs[0]?.text, 'IT CAME AND WENT WITH ALL THAT THE DUKE HAD SENT TO THE LAKE', cut)
    }
  })
})

describe('END with a misspelt name', () => {
  it('closes what the right one would', () => {
    for (const end of ['END SUMMARY.', 'END SUMARY.', 'END SUMMMARY.', 'END SUMMAY.', 'END\nSUMMERY.'])
      assert.equal(
        json('E.O. 11652: GDS\nTAGS: EWWT, UK\nSUBJECT: A FERRY', `1. SUMMARY: IT CAME. ${end}\n2. WE LEFT.\nSAPT\n`)
          .summary,
        'IT CAME.',
        end,
      )
  })
})
