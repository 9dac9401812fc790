import assert from 'node:assert/strict'
import { messageJson } from '../../../../../server/language/features/message-json/message-json.ts'
import type { Message } from '../../../../../server/language/model/message/message.ts'
import { defaultVocabulary } from '../../../../../server/language/vocabulary/vocabulary.ts'
import { messageOfText } from '../../../../support/cable.ts'

const HEADER =
  'O 031453Z AUG 09\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC IMMEDIATE\nC O N F I D E N T I A L ZENDA 000123\n\nE.O. 12958: DECL: 08/01/2019\nTAGS: PREL\n'
const BODY = '\n\nClassified By: Rupert Hentzau. Reason: 1.4 (d).\n\n1. (C) The duke received us.\n\n2. (U) We left.\n'

const cable = (list: string, subject = 'SUBJECT: EXAMPLE\n\n'): Message => messageOfText(HEADER + subject + list + BODY)

/** Label, and the number or the kind, of each reference. */
function read(message: Message): string[] {
  const { references } = messageJson(message, 0, false, defaultVocabulary())
  return references.map(({ label, id, kind }) => [label, id ?? kind].filter((part) => part).join(' '))
}

/** A list of references and what it says. */
const LISTS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'labels of all kinds': {
    'REF: A. HENTZAU 11 B. STRELSAU 12': ['A 09HENTZAU11', 'B 09STRELSAU12'],
    'REF: A) HENTZAU 11; B) STRELSAU 12': ['A 09HENTZAU11', 'B 09STRELSAU12'],
    'REF: (A)HENTZAU 11, (B)STRELSAU 12': ['A 09HENTZAU11', 'B 09STRELSAU12'],
    'REF: [A] HENTZAU 11, [B] STRELSAU 12': ['A 09HENTZAU11', 'B 09STRELSAU12'],
    'REF: A: HENTZAU 11 B: STRELSAU 12': ['A 09HENTZAU11', 'B 09STRELSAU12'],
    'REF: A - HENTZAU 11\nB - STRELSAU 12': ['A 09HENTZAU11', 'B 09STRELSAU12'],
    'REF: (1) HENTZAU 11 (2) STRELSAU 12': ['1 09HENTZAU11', '2 09STRELSAU12'],
    'REF: 1. HENTZAU 11 2. STRELSAU 12': ['1 09HENTZAU11', '2 09STRELSAU12'],
    'REF: 1. HENTZAU 11\n2. STRELSAU 12': ['1 09HENTZAU11', '2 09STRELSAU12'],
    'REF: A- HENTZAU 11 B- STRELSAU 12': ['A 09HENTZAU11', 'B 09STRELSAU12'],
    'REF: A- 08 HENTZAU 11; B- STRELSAU 12': ['A 08HENTZAU11', 'B 09STRELSAU12'],
    'REF: A. ZENDA 00000118\nB. STRELSAU 12': ['A 09ZENDA118', 'B 09STRELSAU12'],
    'REF: ZENDA 00000118': ['09ZENDA118'],
    "REF: A. HENTZAU 118 ('08) B. STRELSAU 12 ('07)": ['A 08HENTZAU118', 'B 07STRELSAU12'],
    'REF: A. HENTZAU 08-118 B. STRELSAU 2007-1200': ['A 08HENTZAU118', 'B 07STRELSAU1200'],
    'Refs: a) Hentzau 11, b) Strelsau 12': ['A 09HENTZAU11', 'B 09STRELSAU12'],
    'ref: a. hentzau 11\nb. 08 strelsau 12': ['A 09HENTZAU11', 'B 08STRELSAU12'],
    'REF A HENTZAU 11 B STRELSAU 12': ['A 09HENTZAU11', 'B 09STRELSAU12'],
    'REF A. REF A HENTZAU 11': ['A 09HENTZAU11'],
    'REF: A. A) HENTZAU 11\n\u00b6B. B) STRELSAU 12': ['A 09HENTZAU11', 'B 09STRELSAU12'],
    'REF: A. (A) HENTZAU 11\n\u00b6B. (B) STRELSAU 12': ['A 09HENTZAU11', 'B 09STRELSAU12'],
    'REF: A. REF A HENTZAU 11 B. REF B STRELSAU 12': ['A 09HENTZAU11', 'B 09STRELSAU12'],
    'REF: A. B. HENTZAU 11': ['B 09HENTZAU11'],
    'REF: A. (C) HENTZAU 11\nB. (S/NF) STRELSAU 12': ['A 09HENTZAU11', 'B 09STRELSAU12'],
    'REF: A. HENTZAU 1 B. HENTZAU 2\n\u00b6B. C. HENTZAU 3 D. HENTZAU 4': [
      'A 09HENTZAU1',
      'B 09HENTZAU2',
      'C 09HENTZAU3',
      'D 09HENTZAU4',
    ],
    'REFS: (A) HENTZAU 11\n-     (B) STRELSAU 12 -   (C) ZENDA 13': ['A 09HENTZAU11', 'B 09STRELSAU12', 'C 09ZENDA13'],
    'REF: HENTZAU 11, B.STRELSAU 12': ['09HENTZAU11', 'B 09STRELSAU12'],
    'REFTEL A: HENTZAU 11; REFTEL B: STRELSAU 12': ['A 09HENTZAU11', 'B 09STRELSAU12'],
    'REF: A. HENTZAU 11 B STRELSAU 12 C. ZENDA 13': ['A 09HENTZAU11', 'B 09STRELSAU12', 'C 09ZENDA13'],
    'REF: A. HENTZAU 11 8. STRELSAU 12 C. ZENDA 13': ['A 09HENTZAU11', '8 09STRELSAU12', 'C 09ZENDA13'],
    'REF: A. HENTZAU 11\nR. STRELSAU 12\nC. ZENDA 13': ['A 09HENTZAU11', 'R 09STRELSAU12', 'C 09ZENDA13'],
    'REF: A. HENTZAU 11\n\u00b6B STRELSAU 12': ['A 09HENTZAU11', 'B 09STRELSAU12'],
    'REF: A-HENTZAU 11; B-STRELSAU 12': ['A 09HENTZAU11', 'B 09STRELSAU12'],
    'REF: A-HENTZAU 11\n     B-08 STRELSAU 12': ['A 09HENTZAU11', 'B 08STRELSAU12'],
    'REF: A HENTZAU 11 AND B STRELSAU 12': ['A 09HENTZAU11', 'B 09STRELSAU12'],
    'REF: (1) HENTZAU 11 AND (2) SAPT E-MAIL OF MAY 3 AND (3) STRELSAU 12': [
      '1 09HENTZAU11',
      '2 e-mail',
      '3 09STRELSAU12',
    ],
    'REF: A - (U) HENTZAU 11\nB - (C) STRELSAU 12': ['A 09HENTZAU11', 'B 09STRELSAU12'],
    'REF: A.(U) HENTZAU 11; B.(C) STRELSAU 12': ['A 09HENTZAU11', 'B 09STRELSAU12'],
    'REF: (U) HENTZAU 11\n(C) STRELSAU 12': ['09HENTZAU11', '09STRELSAU12'],
    'REF: a. HENTZAU 11\n\n     b. STRELSAU 12\n\n     c. SAPT E-MAIL OF MAY 3': [
      'A 09HENTZAU11',
      'B 09STRELSAU12',
      'C e-mail',
    ],
    'REF: [A] HENTZAU 11\n\n[B] STRELSAU 12-08': ['A 09HENTZAU11', 'B 09STRELSAU12'],
    'REF: A HENTZAU 11\n\n     B STRELSAU 12': ['A 09HENTZAU11', 'B 09STRELSAU12'],
    'REF: A - HENTZAU 11\n\n     B - 08ZENDA12': ['A 09HENTZAU11', 'B 08ZENDA12'],
    'REF: A. SAPT, F. E-MAIL OF MAY 3 B. HENTZAU 11': ['A e-mail', 'B 09HENTZAU11'],
  },
  'years wherever they stand': {
    'REF: 08 HENTZAU 11': ['08HENTZAU11'],
    'REF: 2008 HENTZAU 11': ['08HENTZAU11'],
    "REF: '08 HENTZAU 11": ['08HENTZAU11'],
    "REF: HENTZAU '08 11": ['08HENTZAU11'],
    'REF: HENTZAU \u201908 1123, STRELSAU 12': ['08HENTZAU1123', '09STRELSAU12'],
    'REF: (98) HENTZAU 11': ['98HENTZAU11'],
    'REF: HENTZAU (98) 20115': ['98HENTZAU20115'],
    'REF: 08HENTZAU0011': ['08HENTZAU11'],
    'REF: 08-HENTZAU-11': ['08HENTZAU11'],
    'REF: HENTZAU 1234-91': ['91HENTZAU1234'],
    'REF: HENTZAU 00123/08': ['08HENTZAU123'],
    'REF: HENTZAU 881/05': ['05HENTZAU881'],
    'REF: HENTZAU 904/05': ['09HENTZAU904', '09HENTZAU5'],
    'REF: HENTZAU 881/82': ['09HENTZAU881', '09HENTZAU82'],
    'REF: HENTZAU 881/10': ['09HENTZAU881', '09HENTZAU10'],
    'REF: A. HENTZAU 1881 OF 2005; B. ZENDA 13 OF OCTOBER 3': ['A 05HENTZAU1881', 'B 09ZENDA13'],
    'REF: HENTZAU 1101 THROUGH 1104': ['09HENTZAU1101', '09HENTZAU1104'],
    'REF: A. HENTZAU 1101 THRU 1104 (NOTAL) B. ZENDA 13': ['A 09HENTZAU1101', 'A 09HENTZAU1104', 'B 09ZENDA13'],
    'REF: HENTZAU 1101 THROUGH STRELSAU 12': ['09HENTZAU1101', '09STRELSAU12'],
    'REF: HENTZAU 1123/08 STRELSAU 1245-07 ZENDA 13': ['08HENTZAU1123', '07STRELSAU1245', '09ZENDA13'],
    'REF: HENTZAU 00123 99': ['99HENTZAU123'],
    'REF: HENTZAU 123 (2007)': ['07HENTZAU123'],
    'REF: A) HENTZAU 1123 OF 3/14/07 B) STRELSAU 1245': ['A 07HENTZAU1123', 'B 09STRELSAU1245'],
    'REF: HENTZAU 1123 OF 14 MARCH 2007; STRELSAU 1245 DATED MAR. 14, 2008': ['07HENTZAU1123', '08STRELSAU1245'],
    'REF: HENTZAU 1123 (DTG 141230Z MAR 07)': ['07HENTZAU1123'],
    'REF: HENTZAU 1123 OF MARCH 2007 AND STRELSAU 1245 OF MARCH 14': ['07HENTZAU1123', '09STRELSAU1245'],
    // Numbers that the message cannot have found given out: of the year before.
    'REF: A. ZENDA 1180 B. ZENDA 150 C. STATE 261204 D. STATE 61204': [
      'A 08ZENDA1180',
      'B 09ZENDA150',
      'C 08STATE261204',
      'D 09STATE61204',
    ],
    'REF: 09 ZENDA 1180': ['09ZENDA1180'],
    'REF: HENTZAU 261204': ['09HENTZAU261204'],
  },
  'several numbers behind one name': {
    "REF: HENTZAU'S 1911; 1912 AND 1913": ['09HENTZAU1911', '09HENTZAU1912', '09HENTZAU1913'],
    'REF: HENTZAU 1911; 555-8812': ['09HENTZAU1911', 'other'],
    'REF: HENTZAU 1911; 2003-2004 REPORT': ['09HENTZAU1911', 'report'],
    'REF: HENTZAU 1911; 911 AND THE MILL': ['09HENTZAU1911', 'other'],
    'REF: HENTZAU 1911; 15 JULY 2009': ['09HENTZAU1911', 'other'],
    'REF: HENTZAU 1911; 1912 TOKYO': ['09HENTZAU1911', '09TOKYO1912'],
    'REF: HENTZAU 1911; 2008 BUDGET PAPER': ['09HENTZAU1911', 'other'],
    'REF: HENTZAU 123/124/125': ['09HENTZAU123', '09HENTZAU124', '09HENTZAU125'],
    'REF: A. HENTZAU 123 AND 124 B. STRELSAU 5': ['A 09HENTZAU123', 'A 09HENTZAU124', 'B 09STRELSAU5'],
    'REF: HENTZAU 12333, 98005': ['09HENTZAU12333', '09HENTZAU98005'],
    'REF: A. HENTZAU 2969\nB. 2962 AND PREVIOUS': ['A 09HENTZAU2969', 'B 09HENTZAU2962'],
    'REF: A) 6307': ['A other'],
  },
  'what separates them': {
    'REF: HENTZAU 11 REPEATED STATE 5501': ['09HENTZAU11', '09STATE5501'],
    'REF: A. HENTZAU 11 RPTD TOKYO 12': ['A 09HENTZAU11', 'A 09TOKYO12'],
    'REF: HENTZAU 11; STRELSAU 12': ['09HENTZAU11', '09STRELSAU12'],
    'REF: HENTZAU 11 AND STRELSAU 12': ['09HENTZAU11', '09STRELSAU12'],
    'REF: HENTZAU 11 & STRELSAU 12': ['09HENTZAU11', '09STRELSAU12'],
    'REF: HENTZAU 11 STRELSAU 12 08 HENTZAU 13': ['09HENTZAU11', '09STRELSAU12', '08HENTZAU13'],
    'REF:\nHENTZAU 11\nSTRELSAU 12': ['09HENTZAU11', '09STRELSAU12'],
    'REF: HENTZAU 11 (NOTAL), STRELSAU 12 (NOT TO ALL, OR FEW), ZENDA 13': ['09HENTZAU11', '09STRELSAU12', '09ZENDA13'],
    'REF: HENTZAU 11 (NOTAL, STRELSAU 12': ['09HENTZAU11', '09STRELSAU12'],
    'REF: HENTZAU 11; SAPT E-MAIL OF 5/12; STRELSAU 12': ['09HENTZAU11', 'e-mail', '09STRELSAU12'],
    'REF: HENTZAU 11/ZENDA 122': ['09HENTZAU11', '09ZENDA122'],
    'REF: A. 08 HENTZAU 11 / 09 ZENDA 122\nB. USUN/NEW YORK 7': ['A 08HENTZAU11', 'A 09ZENDA122', 'B 09USUNNEWYORK7'],
    'REF: SECTO 12; TOSEC 34/STATE 5501': ['09SECTO12', '09TOSEC34'],
    'REF: HENTZAU 11 (SAPT/RUDOLF 12)': ['09HENTZAU11'],
    'REF: HENTZAU 11 AND PREVIOUS, SAPT E-MAIL 5/12': ['09HENTZAU11', 'e-mail'],
    'REF: A. HENTZAU: 11 B. PARIS, 1228': ['A 09HENTZAU11', 'B 09PARIS1228'],
    'REF: HENTZAU 11: THE DUKE; STRELSAU 12': ['09HENTZAU11', '09STRELSAU12'],
    'REF: HENTZAU 00012345': ['09HENTZAU12345'],
    'REF: HENTZAU 0012-0014': ['09HENTZAU12', '09HENTZAU14'],
    'REF: NONE': [],
    'REF: HENTZAU #123': ['09HENTZAU123'],
    'REF: 870 HENTZAU': ['09HENTZAU870'],
  },
  'names of one series': {
    'REF: USDEL 218': ['09USDEL218'],
    'REF: USDEL SALT 218': ['09USDELSALTTWO218'],
    'REF: SECSTATE 12, SECSTATE WASHDC 13': ['09STATE12', '09STATE13'],
    'REF: HAGUE 5, RIO 6, UNVIE 7, USUN 8, MEXICO CITY 9': [
      '09THEHAGUE5',
      '09RIODEJANEIRO6',
      '09UNVIEVIENNA7',
      '09USUNNEWYORK8',
      '09MEXICO9',
    ],
    'REF: EMBASSY STRELSAU 12, US MISSION GENEVA 13': ['09STRELSAU12', '09GENEVA13'],
    'REF: B)HK05511': ['B 09HONGKONG5511'],
    'REF: COTON0U 348, COLOMOBO 12': ['09COTONOU348', '09COLOMBO12'],
    'REF: ST. PETERSBURG 75': ['09STPETERSBURG75'],
    // Renamed: numbers keep the name that the post had.
    'REF: 84 BOMBAY 12, 78 PEKING 13': ['84BOMBAY12', '78PEKING13'],
    'REF: 78 TAIPEI 12, TAIPEI 13': ['78TAIPEI12', '09AITTAIPEI13'],
    'REF: LAGOS O1512': ['09LAGOS1512'],
  },
  'what is no telegram': {
    'REF: HENTZAU 11, PROAG 08-3': ['09HENTZAU11', 'other'],
    'REF: SITREP 12': ['other'],
    'REF: A. ZENDA 12; B. SITREP NO. 14': ['A 09ZENDA12', 'B other'],
    'REF: A. 12 APRIL MEETING B. 09NOVEMBER9 C. MAY 8': ['A other', 'B other', 'C other'],
    'REF: UNSCR 999': ['other'],
    'REFS: SEE PARA 8.': [],
    'REF: SEE PARAGRAPH 3 BELOW': [],
    'REF: IIR 5 222 0333 09': ['report'],
    'REF: 2008 STAG HUNT REPORT FOR RURITANIA': ['report'],
    'REF: SAPT (S/CT) E-MAIL OF 04/15/2008': ['e-mail'],
    'REF: EMBASSY STRELSAU E-MAIL TO THE COURT OF OCTOBER 14': ['e-mail'],
    'REF: SECDEF 301601Z SEP 08': ['date-time-group'],
    'REF: SECDEF R162245Z OCT 08': ['date-time-group'],
    'REF: USCINCRUR 311345 Z MAY 09': ['date-time-group'],
    'REF: EMBTEL 123': ['cable'],
    'REF: TARLENHEIM-SAPT 09/01/09': ['other'],
    'REF: 9 FAM APPENDIX K, 406': ['other'],
    'REF: STRELSAU A-1089': ['airgram'],
    'REF: PARA 2 OF STATE 97741': ['09STATE97741'],
    'REF: STATE 106206 CIRCULAR': ['09STATE106206'],
  },
  'keywords of all kinds': {
    'REFTEL: HENTZAU 11': ['09HENTZAU11'],
    'REFTEL(S): HENTZAU 11': ['09HENTZAU11'],
    'RETEL: HENTZAU 11': ['09HENTZAU11'],
    'RETELS A. HENTZAU 11 B. STRELSAU 12': ['A 09HENTZAU11', 'B 09STRELSAU12'],
    'RETEL HENTZAU 11': ['09HENTZAU11'],
    'REFERENCES: HENTZAU 11': ['09HENTZAU11'],
    'Ref(s): A) HENTZAU 11': ['A 09HENTZAU11'],
    'REFS :  (A) HENTZAU 11': ['A 09HENTZAU11'],
    'PROGRAM REF: HENTZAU 11': ['09HENTZAU11'],
    'REF: REFTEL: HENTZAU 11': ['09HENTZAU11'],
    'RFE: HENTZAU 11': ['09HENTZAU11'],
    'EF: A. HENTZAU 11': ['A 09HENTZAU11'],
    'A. REF HENTZAU 222\nB. STRELSAU 12': ['A 09HENTZAU222', 'B 09STRELSAU12'],
  },
  'lists that a blank line or a page tears': {
    'REF:\n\nA. HENTZAU 11\nB. STRELSAU 12': ['A 09HENTZAU11', 'B 09STRELSAU12'],
    'REF: A) HENTZAU 11 B)\n\nSTRELSAU 12 C) ZENDA 13': ['A 09HENTZAU11', 'B 09STRELSAU12', 'C 09ZENDA13'],
    'REF: A) HENTZAU 11 B) RIO\n\nDE JANEIRO 1291': ['A 09HENTZAU11', 'B 09RIODEJANEIRO1291'],
    'REF: A) HENTZAU 11 ZENDA 00000123  001.2 OF 005 B) STRELSAU 12': ['A 09HENTZAU11', 'B 09STRELSAU12'],
    'REF: A) HENTZAU 11, B) STRELSAU 12 ZENDA 00000123\n\n001.2 OF 003': ['A 09HENTZAU11', 'B 09STRELSAU12'],
    'REF: A. HENTZAU 11\nPAGE 02 ZENDA 00123 031453Z  B. STRELSAU 12': ['A 09HENTZAU11', 'B 09STRELSAU12'],
  },
}

describe('references', () => {
  for (const [kind, lists] of Object.entries(LISTS)) {
    describe(kind, () => {
      for (const [list, expected] of Object.entries(lists)) {
        it(list.replaceAll('\n', ' / '), () => assert.deepEqual(read(cable(list)), expected))
        it(`${list.replaceAll('\n', ' / ')}, directly below the subject`, () =>
          assert.deepEqual(read(cable(list, 'SUBJECT: EXAMPLE\n')), expected))
      }
    })
  }

  it('behind the subject are no part of it, with or without a blank', () => {
    for (const subject of ['SUBJECT: THE CROWN REF: ', 'SUBJECT: THE CROWNREF: ', 'SUBJECT: THE CROWN REF ']) {
      const message = cable('', `${subject}A. HENTZAU 11 B. STRELSAU 12`)
      assert.deepEqual(read(message), ['A 09HENTZAU11', 'B 09STRELSAU12'], subject)
      assert.equal(message.subject?.text, 'THE CROWN', subject)
    }
  })

  it('stand where they are, page lines left out of what they say', () => {
    const message = cable('REF: A) HENTZAU 11 ZENDA 00000123  001.2 OF 005 (NOTAL)')
    assert.equal(message.references?.references[0]?.raw, 'HENTZAU 11 (NOTAL)')
    assert.equal(message.references?.references[0]?.start, 8)
  })

  it('end where the text begins below them, without a blank line and a number', () => {
    for (const list of ['REF: HENTZAU 11', 'REF: A. STRELSAU 12 B. HENTZAU 11 (NOTAL)']) {
      const text = 'THE MILLER OF ZENDA SELLS FLOUR AND IS A FIRM OF GOOD\nSTANDING.'
      const message = messageOfText(`${HEADER}SUBJECT: EXAMPLE\n${list}\n${text}\nSAPT\n`)
      assert.equal(message.signature?.text, 'SAPT')
      assert.equal(read(message).at(-1)?.slice(-11), '09HENTZAU11')
      assert.equal(messageJson(message, 0, false, defaultVocabulary()).paragraphs[0]?.text, text.replace('\n', ' '))
    }
    // What goes on with an item is none of the text.
    for (const rest of [
      'AND THE LETTER OF THE DUKE TO THE AMBASSADOR, JUNE 4',
      'B. THE LETTER OF THE DUKE TO THE AMBASSADOR, JUNE 4',
    ])
      assert.equal(cable(`REF: A. HENTZAU 11\n${rest}`).references?.span.endLine, 10, rest)
  })

  it('end above the title of the first part of the text', () => {
    const head = HEADER.replace('AUG 09', 'AUG 77').replace('E.O. 12958: DECL: 08/01/2019', 'E.O. 11652: GDS')
    for (const title of [
      'PART I - THE STATE OF THE ROADS',
      'SECTION B: BRIDGES',
      'PART ONE. ROADS',
      'SECTION 2 -- MILLS',
    ])
      for (const list of [
        'REF: STRELSAU 0012',
        'REF: HALE-BERG TELCON OF MAY 3',
        'REFS: A. STATE 1234\nB. BERG LETTER',
      ]) {
        const message = messageOfText(
          `${head}SUBJECT: ANNUAL REPORT\n${list}\n${title}\nA. THE ROAD TO THE PASS\nTHE ROAD IS OPEN, AND NOBODY KEEPS IT. THE DUKE PAYS FOR IT.\nSAPT\n`,
        )
        const json = messageJson(message, 0, false, defaultVocabulary())
        assert.equal(json.references.length, list.includes('B.') ? 2 : 1, `${list} ${title}`)
        assert.ok(
          json.references.every(({ raw }) => !raw.includes(title)),
          `${list} ${title}`,
        )
        assert.ok(json.paragraphs[0]?.text.startsWith(title), json.paragraphs[0]?.text)
      }
    const cited = messageOfText(
      `${head}SUBJECT: ANNUAL REPORT\nREF: STRELSAU 0012, AND\nPART II - THE ROADS\n1. THE ROAD IS OPEN.\nSAPT\n`,
    )
    assert.match(
      messageJson(cited, 0, false, defaultVocabulary())
        .references.map(({ raw }) => raw)
        .join(' '),
      /PART II/,
    )
  })

  it('are of the year of the message as far as the Department may have come in it', () => {
    const idOf = (year: string, number: number): string | null | undefined => {
      const order = year < '95' ? '12356: N/A' : '12958: N/A'
      const text = `R 261105Z SEP ${year}\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC 1234\nUNCLAS ZENDA 012345\n\nE.O. ${order}\nTAGS: PREL\nSUBJECT: EXAMPLE\n\nREF: STATE ${number}\n\n1. THE DUKE CAME.\n\nSAPT\n`
      return messageJson(messageOfText(text), 0, false, defaultVocabulary()).references[0]?.id
    }
    const own = `R 261105Z MAR 04\nFM AMEMBASSY THE HAGUE\nTO SECSTATE WASHDC 1234\nUNCLAS THE HAGUE 000617\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: EXAMPLE\n\nREF: A. THE HAGUE 02944 B. THE HAGUE 00601\n\n1. THE DUKE CAME.\n\nSAPT\n`
    assert.deepEqual(read(messageOfText(own)), ['A 03THEHAGUE2944', 'B 04THEHAGUE601'])
    // It sent more in the eighties than before and after.
    assert.equal(idOf('87', 318_000), '87STATE318000')
    assert.equal(idOf('87', 341_000), '86STATE341000')
    assert.equal(idOf('76', 318_000), '75STATE318000')
    assert.equal(idOf('05', 318_000), '04STATE318000')
  })

  it('of text are left to the text', () => {
    const message = messageOfText(
      `${HEADER}SUBJECT: EXAMPLE\n\n1. (C) The duke came.\n\nREF A HENTZAU 11\n\n2. (U) We left.\n`,
    )
    assert.equal(message.references, undefined)
  })
})
