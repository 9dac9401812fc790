import assert from 'node:assert/strict'
import { messageJson } from '../../../../server/language/features/message-json/message-json.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { lintText, messageOfText } from '../../../support/cable.ts'

const HEAD = `PAGE 01  STATE  118442

ORIGIN SS-15

INFO  OCT-01  ISO-00  /016 R
                        ---------------------     070913
P 051744Z JUN 76
FM SECSTATE WASHDC
TO AMEMBASSY STRELSAU PRIORITY

LIMITED OFFICIAL USE STATE 118442

E.O. 11652: N/A
TAGS: PFOR, RU
SUBJECT: THE OLD MILL

`
const FIELDS = 'E.O. 11652: N/A\nTAGS: PFOR\nSUBJECT: THE OLD MILL\n\n'
const TEXT = '1. THE WHEEL STANDS STILL.\n\n2. THE MILLER ASKS FOR WATER.\n\n3. THE SMITH HAS NONE TO GIVE.\n'

function numbersOf(body: string): (number | null)[] {
  const { paragraphs } = messageJson(messageOfText(HEAD + body), 0, false, defaultVocabulary())
  return paragraphs.flatMap(({ number }) => (number === null ? [] : [number]))
}

describe('text that is quoted', () => {
  it('is the paragraphs of a message that passes a telegram on and has no others', () => {
    for (const [begins, ends] of [
      ['QTE', 'UNQTE'],
      ['QUOTE', 'UNQUOTE'],
    ]) {
      const above = `FOLLOWING SENT ACTION SECSTATE FROM ZENDA 4 JUN 76 ${begins}\n\n`
      const below = `SAPT ${ends}  ROBINSON\n\nNNN\n`
      const whole = `${above}LIMITED OFFICIAL USE ZENDA 2117\n\n${FIELDS}${TEXT}${below}`
      assert.deepEqual(numbersOf(whole), [1, 2, 3])
      assert.deepEqual(numbersOf(`${above}LIMITED OFFICIAL USE ZENDA 2117\n\n${TEXT}${below}`), [1, 2, 3])
      assert.deepEqual(numbersOf(`${above}${FIELDS}${TEXT}${below}`), [1, 2, 3])
      assert.deepEqual(
        lintText(HEAD + whole)
          .map(({ finding }) => finding.rule.id)
          .filter((id) => !id.startsWith('structure-missing-')),
        [],
      )
    }
  })

  it('has numbers of its own in a note or letter with a subject, and where the sender speaks below it', () => {
    for (const [begins, ends] of [
      ['BEGIN TEXT:', 'END TEXT.'],
      ['QUOTE', 'UNQUOTE'],
    ]) {
      const note = `FOLLOWING IS THE NOTE OF THE MILLERS.\n\n${begins}\n\nSUBJECT: THE OLD MILL\n\n`
      const gap = '1. THE WHEEL STANDS STILL.\n\n3. THE SMITH HAS NO WATER TO GIVE.\n\n'
      const text = `${HEAD}${note}${gap}${ends}\n\nROBINSON\n\nNNN\n`
      const told = lintText(text).map(({ finding }) => finding.rule.id)
      assert.ok(!told.includes('para-gap'), begins)
    }
    const telegram = `LIMITED OFFICIAL USE ZENDA 2117\n\n${FIELDS}${TEXT}`
    const said = 'WE BELIEVE NOTHING OF THIS AND SHALL NOT ANSWER THE MILLERS.\n\n'
    assert.deepEqual(numbersOf(`ZENDA SENT THIS. QUOTE\n\n${telegram}\nUNQUOTE\n\n${said}ROBINSON\n\nNNN\n`), [])
  })

  it('has numbers of its own beside those of the message, and where it is no telegram', () => {
    const telegram = `LIMITED OFFICIAL USE ZENDA 2117\n\n${FIELDS}${TEXT}`
    assert.deepEqual(
      numbersOf(`1. ZENDA SENT THIS. QUOTE\n\n${telegram} UNQUOTE\n\n2. PLEASE COMMENT.\nROBINSON\n\nNNN\n`),
      [1, 2],
    )
    assert.deepEqual(
      numbersOf(
        `FOLLOWING IS A LETTER. QUOTE\n\nDEAR MILLER:\n\n${TEXT}\nUNQUOTE\n\nPLEASE COMMENT.\nROBINSON\n\nNNN\n`,
      ),
      [],
    )
  })
})
