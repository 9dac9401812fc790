import assert from 'node:assert/strict'
import { messageJson } from '../../../../server/language/features/message-json/message-json.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { lintText, messageOfText, messagesOfText } from '../../../support/cable.ts'
import { copy, FIELDS, p } from '../../../support/falsehoods.ts'

const parse = (text: string) => messageJson(messageOfText(text), 0, false, defaultVocabulary())
const rulesOf = (text: string): readonly string[] =>
  lintText(text).flatMap(({ finding: { rule } }) => (/-(?:bt|nnnn)$/.test(rule.id) ? [] : [rule.id]))
/** As it is, and with other line ends. */
const forms = (text: string): readonly string[] => [text, text.replaceAll('\n', '\r\n'), text.replaceAll('\n', ' \n')]

describe('copies of other eras and origins', () => {
  it('have a source and no reason below who classified them', () => {
    for (const source of [
      'DERIVED FROM: MULTIPLE SOURCES',
      'Derived From: STATE 12345',
      'Derived from: DS guide of 2005',
    ])
      for (const text of forms(
        copy({ classifier: `Classified By: Michael Black, DCM\n${source}\nDeclassify On: 25X1\n\n` }),
      )) {
        assert.equal(parse(text).classifiedBy?.derivedFrom, source.replace(/^.*?: /, ''))
        assert.equal(parse(text).classifiedBy?.name, 'Michael Black')
        assert.ok(!rulesOf(text).includes('authority-reason-missing'))
      }
    assert.ok(
      rulesOf(copy({ classifier: 'Classified By: Michael Black, DCM\n\n' })).includes('authority-reason-missing'),
    )
  })

  it('have no number where they serve the traffic', () => {
    for (const level of ['UNCLAS SVC', 'UNCLAS SVC ZENDA'])
      for (const text of forms(copy({ level, fields: '', classifier: '', body: 'ZDK YR 0607 SECTION 2\n', end: '' })))
        assert.ok(!rulesOf(text).includes('class-number'), level)
    assert.ok(rulesOf(copy({ level: 'UNCLAS ZENDA' })).includes('class-number'))
  })

  it('have stamps and exemptions of a release around their words', () => {
    const stamp =
      'UNCLASSIFIED   U.S. Department of State   Case No. F-2012-00001   Doc No. C00000001   Date: 01/01/2014\n'
    const margin = ' '.repeat(30)
    for (const exemption of ['B1', '1.4(D)', 'B1, 1.4(B)', '(b)(6)'])
      for (const text of forms(
        copy({
          fields: FIELDS.replace('JA\n', `JA${margin}${exemption}\n`).replace(
            'WORKS\n',
            `WORKS${margin}${exemption}\n`,
          ),
          body: `${p(1)}${stamp}\n${stamp}\n${p(2)}`,
          end: `HENTZAU\n\n${stamp}`,
        }),
      )) {
        const { tags, subject, signature, paragraphs } = parse(text)
        assert.deepEqual(
          tags.map(({ code }) => code),
          ['PREL', 'ECON', 'JA'],
          exemption,
        )
        assert.equal(subject?.text, 'HARBOR WORKS', exemption)
        assert.equal(signature, 'HENTZAU')
        assert.equal(paragraphs.length, 2)
        assert.ok(!rulesOf(text).some((id) => id.startsWith('tags-')), exemption)
      }
    assert.ok(rulesOf(copy({ fields: FIELDS.replace('JA\n', 'JA, B1\n') })).includes('tags-unknown'))
  })

  it('have a mark before each line of the head', () => {
    for (const mark of ['(U)', '(C)', '(SBU)'])
      for (const text of forms(
        copy({
          fields: `${FIELDS.replace('(U) ', '').replace(/^(?=[ETS])/gm, `${mark} `)}${mark} REF: STRELSAU 12\n\n`,
        }),
      )) {
        const { order, tags, subject, references } = parse(text)
        assert.equal(order, '12958')
        assert.deepEqual(
          tags.map(({ code }) => code),
          ['PREL', 'ECON', 'JA'],
        )
        assert.equal(subject?.text, 'HARBOR WORKS')
        assert.equal(subject?.mark, mark.slice(1, -1))
        assert.equal(references[0]?.id, '09STRELSAU12')
        assert.deepEqual(
          rulesOf(text).filter((id) => /^structure|^subject|^tags/.test(id)),
          [],
        )
      }
  })

  it('are printed in volumes, with numbers and notes of their own', () => {
    const volume = (opening: string): string =>
      `211. Telegram From the Embassy in Ruritania to the Department of State1\n\nZenda, March 14, 1966, 1600Z.\n\n${opening}\n\n1. The Foreign Minister received me for forty minutes.\n\n2. He promised an answer by the end of the week.\n\nRassendyll\n\n1 Source: Archives of Ruritania, Box 12. Confidential.\n2 In telegram 401, March 11, the Department asked for views.\n`
    for (const opening of [
      '612. Ref: Deptel 401.2',
      '612. Reference: Embtel 590.',
      '1204. For the Secretary.',
      '612. Subject: Salt.',
    ])
      for (const text of forms(volume(opening))) {
        assert.deepEqual(
          parse(text).paragraphs.flatMap(({ number }) => number ?? []),
          [1, 2],
          opening,
        )
        assert.equal(parse(text).signature, 'Rassendyll', opening)
        assert.deepEqual(
          rulesOf(text).filter((id) => id.startsWith('para-')),
          [],
        )
      }
  })

  it('end above the numbered notes of the volume, behind which the next document begins', () => {
    const document = (number: number, signature: string): string =>
      `${number}. Telegram From the Embassy in Ruritania to the Department of State1\n\n61${number}. Subject: Salt.\n\n1. The Foreign Minister received me for forty minutes.\n\n2. He promised an answer by the end of the week.\n\n${signature}  1. Source: National Archives, RG 59, Central Files. Confidential; Immediate.\n  2. Telegram 401 to Zenda, March 11, asked for views.\n`
    for (const [signature, signed] of [
      ['', null],
      ['Rassendyll\n\n', 'Rassendyll'],
    ] as const)
      for (const text of forms(document(1, signature))) {
        assert.deepEqual(
          parse(text).paragraphs.flatMap(({ number }) => number ?? []),
          [1, 2],
        )
        assert.equal(parse(text).signature, signed)
        assert.deepEqual(
          rulesOf(text).filter((id) => id.startsWith('para-')),
          [],
        )
      }
    for (const text of forms(`${document(11, 'Rassendyll\n\n')}\n${document(12, 'Sapt\n\n')}`))
      assert.deepEqual(
        messagesOfText(text).map(({ message }) => message.signature?.text),
        ['Rassendyll', 'Sapt'],
      )
    const list = copy({ body: `${p(1)}${p(2)}1. Source: the miller of Zenda.\n\n2. Source: the smith.\n\n` })
    assert.ok(parse(list).paragraphs.some(({ text }) => text.includes('the smith')))
  })

  it('end above the notes of the volume where the text has no numbers', () => {
    const document = (gap: string): string =>
      `215. Telegram From the Department of State to the Embassy in Ruritania1\n\n816. Subject: Roads. Ref: Zenda 610.\n\nOn the basis of your recommendation you are instructed to close the roads without delay, the old one first.\nAs you know the duke pays for them, and he will want to be asked about each.\n${gap}  1. Source: Ford Library, National Security Adviser, Box 4. Secret; Nodis.\n  2. The Embassy reported on the roads in telegram 610, April 10. (Ibid.)\n`
    for (const gap of ['', '\n'])
      for (const text of forms(document(gap))) {
        const { paragraphs } = parse(text)
        assert.deepEqual(
          paragraphs.flatMap(({ number }) => number ?? []),
          [],
          JSON.stringify(gap),
        )
        assert.ok(paragraphs.at(-1)?.text.endsWith('asked about each.'), paragraphs.at(-1)?.text)
      }
    const first = '1. (U) Source: Department of State archives hold the letter.'
    const cable = copy({ body: `${first}\n\n2. (U) It is old.\n\n` })
    assert.ok(parse(cable).paragraphs.some(({ text }) => text.includes('hold the letter')))
  })

  it('end in the line that confirms their numbers', () => {
    for (const line of ['CFN 612 4 PM 401', 'CFN 4 1190 27.5'])
      for (const text of forms(copy({ body: p(1) + p(2, 'He left.\n\nGP-3.'), end: `RASSENDYLL\n\n${line}\n` }))) {
        assert.equal(parse(text).signature, 'RASSENDYLL')
        assert.equal(parse(text).paragraphs.at(-1)?.text, 'He left.')
      }
  })

  it('are signed in small letters where they have no others', () => {
    for (const text of forms(copy({}).toLowerCase())) {
      assert.equal(parse(text).signature, 'hentzau')
      assert.equal(parse(text).paragraphs.at(-1)?.text.endsWith('basin.'), true)
    }
    assert.equal(parse(copy({ end: 'hentzau\n' })).signature, null)
  })

  it('have channels with a name of their own', () => {
    for (const [line, code] of [
      ['NODIS/CEDAR', 'NODIS'],
      ['NODIS/HARBOR PLUS', 'NODIS'],
      ['EXDIS/LANTERN', 'EXDIS'],
    ])
      for (const text of forms(copy({ captions: `${line}\n\n` }))) assert.deepEqual(parse(text).captions, [code])
    assert.deepEqual(parse(copy({ captions: 'EXDIS/NOFORN\n\n' })).captions, ['EXDIS', 'NOFORN'])
  })

  it('have captions behind the level on its line', () => {
    const captionsOf = (line: string, below = ''): readonly string[] => {
      const { captions, id } = parse(
        `${line}\n${below}\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: EXAMPLE - NOT A REAL CABLE\n`,
      )
      assert.match(id ?? '', /ZENDA123$/)
      return captions
    }
    assert.deepEqual(captionsOf('UNCLAS SENSITIVE ZENDA 000123', 'SIPDIS\n'), ['SENSITIVE', 'SIPDIS'])
    assert.deepEqual(captionsOf('UNCLAS S E N S I T I V E ZENDA 000123'), ['SENSITIVE'])
    assert.deepEqual(captionsOf('C O N F I D E N T I A L NODIS ZENDA 000123', 'SIPDIS\nNODIS\n'), ['NODIS', 'SIPDIS'])
    assert.deepEqual(captionsOf('S E C R E T E X D I S SECTION 01 OF 02 ZENDA 000123'), ['EXDIS'])
    assert.deepEqual(captionsOf('C O N F I D E N T I A L ZENDA 000123'), [])
  })

  it('tell of a person in rows, which are no headings', () => {
    const rows =
      'TARLENHEIM, FRITZ\n\nBorn: Strelsau, 4 May 1950\n\nEducation: BA, University of Zenda, 1972\n\nSpouse: Helga'
    for (const text of forms(copy({ body: p(1) + p(2, `The biography follows:\n\n${rows}`) + p(3) }))) {
      const [, second] = parse(text).paragraphs
      assert.match(
        second?.text ?? '',
        /Born: Strelsau, 4 May 1950 Education: BA, University of Zenda, 1972 Spouse: Helga$/,
      )
    }
  })

  it('count on behind a day and its month', () => {
    const list = (line: string): string =>
      copy({ body: `1. (C) NAME: SAPT\n2. (C) ${line}\n3. (C) NOTES: NONE\n4. (C) END\n`.replaceAll('(C) ', '') })
    for (const line of ['FROM 4-9 SEPTEMBER', 'ON 12 MAR', 'BY 1 August', 'BORN 12 JUNE'])
      for (const text of forms(list(line))) assert.equal(parse(text).paragraphs.length, 4, line)
    for (const line of ['FROM SEPTEMBER', 'ON AUGUST']) assert.notEqual(parse(list(line)).paragraphs.length, 4, line)
  })

  it('fill the line of a caption with slants', () => {
    for (const caption of ['STADIS///////////////', 'STADIS /////', 'EXDIS///////////////////////////'])
      for (const text of forms(copy({ captions: `${caption}\n\n` })))
        assert.deepEqual(parse(text).captions, [caption.replace(/[ /]/g, '')])
  })

  it('say below the signature that all was an exercise', () => {
    for (const line of ['EXERCISE EXERCISE EXERCISE', 'EXERCISE. EXERCISE. EXERCISE.', 'DRILL DRILL DRILL'])
      for (const text of forms(copy({ end: `HENTZAU\n\n${line}\n` }))) {
        assert.equal(parse(text).signature, 'HENTZAU', line)
        assert.equal(parse(text).paragraphs.length, 3)
      }
  })

  it('have rows of a form, which are no headings', () => {
    const rows = 'NAME: SAPT, ANTON\nBORN: 4 MAY 1940, STRELSAU\nLANGUAGES: GERMAN 5/5'
    for (const text of forms(copy({ body: p(1) + p(2, `PERSONAL DATA\n\n${rows}`) + p(3) })))
      assert.match(
        parse(text).paragraphs[1]?.text ?? '',
        /NAME: SAPT, ANTON BORN: 4 MAY 1940, STRELSAU LANGUAGES: GERMAN 5.5$/,
      )
  })

  it('have advertisements of a web page between their fields and their text', () => {
    const box =
      'Advertisement - scroll to continue reading\n\nAre you getting our Strelsau newsletter?\n\nSubscribe to the Zenda Courier newsletter and read it before\nbreakfast.\n\n'
    for (const body of [box + p(1) + p(2), p(1) + box + p(2)])
      for (const text of forms(copy({ body }))) {
        const { paragraphs } = parse(text)
        assert.deepEqual(
          paragraphs.map(({ number, text: own }) => [number, /newsletter|scroll/.test(own)]),
          [
            [1, false],
            [2, false],
          ],
        )
        assert.deepEqual(rulesOf(text), [])
      }
    const told = copy({ body: `${p(1)}Subscribe to nothing, the duke said.\n\n${p(2)}` })
    assert.match(
      parse(told)
        .paragraphs.map(({ text }) => text)
        .join(' '),
      /Subscribe to nothing/,
    )
  })

  it('quote numbers, several on a line and the next below', () => {
    const quotation = '  "1. The duke has no money. 2. The guild has no mind.\n  3. The ferry has no lamp."'
    const text = copy({ body: p(1) + p(2, `The paper says:\n\n${quotation}`) + p(3, 'Another says little.') + p(4) })
    for (const form of forms(text)) {
      assert.deepEqual(
        parse(form).paragraphs.map(({ number }) => number),
        [1, 2, 3, 4],
      )
      assert.ok(!rulesOf(form).some((id) => id.startsWith('para-')))
    }
    const twice = copy({ body: p(1) + p(2) + p(3, 'It says "no."') + p(3) + p(4) })
    assert.ok(rulesOf(twice).includes('para-duplicate'))
  })
})
