import assert from 'node:assert/strict'
import { messageJson } from '../../../../../server/language/features/message-json/message-json.ts'
import { defaultVocabulary } from '../../../../../server/language/vocabulary/vocabulary.ts'
import { messageOfText, messagesOfText } from '../../../../support/cable.ts'

const CLASS = 'C O N F I D E N T I A L SECTION 01 OF 02 ZENDA 000456'
const FIELDS = [
  'E.O. 12958: DECL: 03/05/2018',
  'TAGS: PREL, PGOV',
  'SUBJECT: (U) THE SALT TAX',
  '',
  'REF: HENTZAU 44',
  '',
  'Classified By: Ambassador Flavia Helga for reasons 1.4 (b)',
  'and (d).',
]

function textsOf(lines: readonly string[]): readonly string[] {
  const json = messageJson(messageOfText(lines.join('\n')), 0, false, defaultVocabulary())
  return json.paragraphs.map(({ text }) => text)
}

describe('a head that a data base cut, above the whole one', () => {
  const ROWS = ['202417', '', '2009-04-02', '', '09ZENDA456', '', 'Embassy Zenda', '', 'CONFIDENTIAL', '', '']
  const CUT = [CLASS, '', 'SIPDIS', '', ...FIELDS.slice(0, 6), 'Classified By: Ambassador Flavia Helga for...', '']
  const text = [...CUT, '', '', ...ROWS, CLASS, '', 'SIPDIS', '', ...FIELDS, '', '1. (C) The tax is high.', '']

  it('leaves its rows out of the text, and the reasons are those of the second head', () => {
    for (const end of ['\n', '\r\n']) {
      const json = messageJson(messageOfText(text.join(end)), 0, false, defaultVocabulary())
      assert.deepEqual(
        json.paragraphs.map((paragraph) => paragraph.text),
        ['The tax is high.'],
      )
      assert.deepEqual(json.classifiedBy?.reasons, ['1.4 (b)', '1.4 (d)'])
    }
  })

  it('has no rows where no second head stands below', () => {
    const alone = [...CUT.slice(0, -1), '', '202417', '', '1. (C) The tax is high.', '']
    assert.deepEqual(textsOf(alone), ['202417', 'The tax is high.'])
  })
})

describe('where the head ends', () => {
  it('leaves no line of a repeated classifier in the text', () => {
    const second = CLASS.replace('01 OF', '02 OF')
    const lines = [
      CLASS,
      '',
      ...FIELDS,
      '',
      '1. (C) The tax was raised by',
      second,
      '',
      ...FIELDS,
      '',
      'a third.',
      '',
      '2. (C) We paid.',
    ]
    assert.deepEqual(textsOf([...lines, 'HELGA']), ['The tax was raised by a third.', 'We paid.'])
  })

  it('keeps the rest of the reasons out of the text, where a rule stands below', () => {
    const lines = [CLASS, ...FIELDS, '-------', 'Summary', '-------', '1. (C) The tax was raised.', 'HELGA']
    const message = messageOfText(lines.join('\n'))
    assert.deepEqual(message.authority?.reason?.letters, ['b', 'd'])
    assert.deepEqual(textsOf(lines), ['The tax was raised.'])
  })

  it('takes the lettered title of a part for no reference', () => {
    for (const title of ['A. THE STATE OF THE TAX:', 'A. The State of the Tax', 'A. THE STATE OF THE TAX']) {
      const lines = [CLASS, '', ...FIELDS.slice(0, 5), '', title, '', '1. (C) The tax was raised.', 'HELGA']
      assert.equal(messageOfText(lines.join('\n')).references?.references.length, 1, title)
    }
    const listed = [
      CLASS,
      '',
      ...FIELDS.slice(0, 4),
      'REF: A. HENTZAU 44',
      '',
      'B. HENTZAU 45',
      '',
      '1. (C) The tax was raised.',
      'HELGA',
    ]
    assert.equal(messageOfText(listed.join('\n')).references?.references.length, 2)
  })

  it('begins no message at the second banner of a page in two lines', () => {
    const banner = ['UNCLASSIFIED', 'SBU']
    const labels = [
      'MRN: 12 ZENDA 1123',
      'Date/DTG: Nov 14, 2012 / 141530Z NOV 12',
      'From: AMEMBASSY ZENDA',
      'Action: WASHDC, SECSTATE ROUTINE',
      'E.O.: 13526',
      'TAGS: PGOV, PREL',
      'Subject: The Salt Tax',
    ]
    const tail = ['Signature: HELGA', 'Drafted By: ZENDA:Sapt, Fritz', 'Info: BERLIN, AMEMBASSY ROUTINE']
    const lines = [
      ...banner,
      '',
      ...labels,
      '',
      '1. (SBU) The tax was raised.',
      '',
      ...banner,
      'Page 1 of 2',
      '',
      ...banner,
      '',
      '2. (U) We paid.',
      '',
      ...tail,
      '',
      ...banner,
    ]
    assert.equal(messagesOfText(lines.join('\n')).length, 1)
    assert.deepEqual(textsOf(lines), ['The tax was raised.', 'We paid.'])
  })
})
