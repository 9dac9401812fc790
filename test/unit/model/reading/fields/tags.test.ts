import assert from 'node:assert/strict'
import { messageOfText } from '../../../../support/cable.ts'

const TOP =
  'O 031453Z AUG 09\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC IMMEDIATE\nC O N F I D E N T I A L ZENDA 000123\n\nE.O. 12958: DECL: 08/01/2019\n'
const REST = '\nSUBJECT: EXAMPLE\n\n1. (C) The duke received us.\n\n2. (U) We left.\n'

/** Codes, with the names of persons in parentheses. */
function read(line: string): string[] {
  const { tags } = messageOfText(TOP + line + REST)
  return (tags?.tags ?? []).map(({ code, kind }) => (kind === 'person' ? `(${code})` : code))
}

const LINES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'keywords and stops': {
    'TAGS IT, PGOV': ['IT', 'PGOV'],
    'TAGS MTCRE, PARM': ['MTCRE', 'PARM'],
    'TAGS PREL;PGOV': ['PREL', 'PGOV'],
    'TAGS GM': ['GM'],
    'tags PREL ECON': ['PREL', 'ECON'],
    'Tags prel, pgov': ['PREL', 'PGOV'],
    'TAG PREL, PGOV': ['PREL', 'PGOV'],
    'TAG: PREL, PGOV': ['PREL', 'PGOV'],
    'TAGES: PREL PGOV': ['PREL', 'PGOV'],
    'TAGS/ PREL, PGOV': ['PREL', 'PGOV'],
    'TAGS- PREL, PGOV': ['PREL', 'PGOV'],
    'TAGS. PREL, PGOV': ['PREL', 'PGOV'],
    'TAGSC: PREL, PGOV': ['PREL', 'PGOV'],
    'TASG: PREL, PGOV': ['PREL', 'PGOV'],
    'AGS: PREL, PGOV': ['PREL', 'PGOV'],
    'T.A.G.S.: PREL, PGOV': ['PREL', 'PGOV'],
    'TAGS: TAGS: PREL, PGOV': ['PREL', 'PGOV'],
  },
  'codes in parentheses in front of their names': {
    'TAGS: (OVIP)HENTZAU, RUPERT': ['OVIP', '(HENTZAU, RUPERT)'],
    'TAGS: (OVIP) HENTZAU, RUPERT, PREL, IT': ['OVIP', '(HENTZAU, RUPERT)', 'PREL', 'IT'],
    'TAGS: PREL, (OREP) HENTZAU, IT': ['PREL', 'OREP', '(HENTZAU)', 'IT'],
    'TAGS: PREL (IT), OVIP (HENTZAU, RUPERT)': ['PREL', 'IT', 'OVIP', '(HENTZAU, RUPERT)'],
    'TAGS: PREL (OVIP), IT': ['PREL', 'OVIP', 'IT'],
  },
  'pages and captions inside': {
    'TAGS: PREL, PGOV ZENDA 00000123  001.2 OF 002': ['PREL', 'PGOV'],
    'TAGS: PREL, PGOV    SECRET  PAGE 02   ZENDA  00123  031453Z SIPDIS': ['PREL', 'PGOV'],
    'TAGS: PREL,\nZENDA 00000123  001.2 OF 002\nPGOV': ['PREL', 'PGOV'],
    'TAGS: PREL, PGOV SIPDIS': ['PREL', 'PGOV'],
    'TAGS: PREL, PGOV\n\nIT, RS\n': ['PREL', 'PGOV', 'IT', 'RS'],
    'TAGS: PREL, PGOV,\n\n\nIT': ['PREL', 'PGOV', 'IT'],
    'TAGS: PREL, PGOV\n\nEXDIS\n': ['PREL', 'PGOV'],
    'TAGS: PREL, PGOV\n\nThe duke\n': ['PREL', 'PGOV'],
  },
  'names of persons': {
    'TAGS: OVIP (SAPT, FRITZ M.), PREL': ['OVIP', '(SAPT, FRITZ M.)', 'PREL'],
    'TAGS: OVIP SAPT FRITZ PREL': ['OVIP', '(SAPT FRITZ)', 'PREL'],
    'TAGS: OVIP SAPT, FRITZ, PREL': ['OVIP', '(SAPT, FRITZ)', 'PREL'],
    'TAGS: OVIP SAPT FRITZ HENTZAU RUPERT PREL': ['OVIP', '(SAPT FRITZ)', '(HENTZAU RUPERT)', 'PREL'],
    'TAGS: OVIP VON TARLENHEIM FRITZ KARL PREL': ['OVIP', '(VON TARLENHEIM FRITZ KARL)', 'PREL'],
    'TAGS: PREL, OVIP (SAPT, FRITZ), OVIP (HENTZAU, RUPERT)': [
      'PREL',
      'OVIP',
      '(SAPT, FRITZ)',
      'OVIP',
      '(HENTZAU, RUPERT)',
    ],
  },
  'codes run together': {
    'TAGS: PHUMPGOV ETRDEINVCS': ['PHUM', 'PGOV', 'ETRD', 'EINV', 'CS'],
    'TAGS: PREL, ITPHUM': ['PREL', 'IT', 'PHUM'],
    'TAGS: PREL, IRAJ': ['PREL', 'IR', 'AJ'],
    // Words of four letters are none, nor is a slip of a code.
    'TAGS: PREL, CUBA, LIMA': ['PREL', 'CUBA', 'LIMA'],
    'TAGS: PRLE, PGVO': ['PRLE', 'PGVO'],
  },
  'free topics': {
    'TAGS: IS BRIDGE DISENGAGEMENT RURITANIAN AFFAIRS PREL': ['IS', 'BRIDGE DISENGAGEMENT RURITANIAN AFFAIRS', 'PREL'],
    'TAGS: PREL, STAG HUNTING, PGOV': ['PREL', 'STAG HUNTING', 'PGOV'],
    'TAGS: PREL, GM, RURITANIA': ['PREL', 'GM', 'RURITANIA'],
  },
}

describe('the TAGS line', () => {
  for (const [kind, lines] of Object.entries(LINES)) {
    describe(kind, () => {
      for (const [line, expected] of Object.entries(lines))
        it(line.replaceAll('\n', ' / '), () => assert.deepEqual(read(line), expected))
    })
  }

  it('knows where each code stands that is run together with others', () => {
    const { tags } = messageOfText(`${TOP}TAGS: PHUMPGOV, JA${REST}`)
    assert.deepEqual(
      tags?.tags.map(({ code, start, end, glued }) => [code, start, end, glued?.text]),
      [
        ['PHUM', 6, 10, 'PHUMPGOV'],
        ['PGOV', 10, 14, 'PHUMPGOV'],
        ['JA', 16, 18, undefined],
      ],
    )
  })
})

describe('the subject', () => {
  const SUBJECTS: Readonly<Record<string, string>> = {
    'SUBJECT: THE KING': 'THE KING',
    'SUBJECT THE KING IS LATE': 'THE KING IS LATE',
    'SUBJ. THE KING': 'THE KING',
    'SUBJ8 THE KING': 'THE KING',
    'SUJ: THE KING': 'THE KING',
    'SUBJT: THE KING': 'THE KING',
    'UBJECT: THE KING': 'THE KING',
    'S U B J E C T: THE KING': 'THE KING',
    'SUBJECT: SUBJECT: THE KING': 'THE KING',
    'SUBJECT:\n\nThe King and his Bridge': 'The King and his Bridge',
    'SUBJECT:\n\n(C) The King and his Bridge': 'The King and his Bridge',
    'SUBJECT:\n\n(U) THE KING AND HIS BRIDGE\nAT ZENDA': 'THE KING AND HIS BRIDGE AT ZENDA',
    'SUBJECT:\n\n(C) The king built a bridge at Zenda.': '',
    'SUBJECT:\n\n(C) The king built a bridge at\nZenda and left it.': '',
    'SUBJECT: THE KING AND THE\n\nBRIDGE': 'THE KING AND THE BRIDGE',
    'SUBJECT: THE KING\nAND HIS BRIDGE': 'THE KING AND HIS BRIDGE',
    'SUBJECT: THE KING AND HIS\n\nSUMMARY\n-------': 'THE KING AND HIS',
    'SUBJECT: THE KING\nThis is an action request for the duke.': 'THE KING',
    'SUBJECT: THE KING This message is for the duke.': 'THE KING',
    'SUBJECT: The King this is, and no other\nwho went to Zenda.': 'The King this is, and no other who went to Zenda.',
    'SUBJECT: THE KING ZENDA 00000123  001.2 OF 002': 'THE KING',
    'SUBJECT: THE KINGClassified By: Fritz Sapt, reason 1.4 (b).': 'THE KING',
    'SUBJECT: THE KING Classified by Fritz Sapt, reason 1.4 (b).': 'THE KING',
    'SUBJECT: (U) THE KING (AND HIS BRIDGE)': 'THE KING (AND HIS BRIDGE)',
  }
  for (const [line, expected] of Object.entries(SUBJECTS)) {
    it(line.replaceAll('\n', ' / '), () => {
      const { subject } = messageOfText(
        `${TOP}TAGS: PREL\n${line}\n\n1. (C) The duke received us.\n\n2. (U) We left.\n`,
      )
      assert.equal(subject?.text, expected)
    })
  }

  it('is no line of the text that speaks of a subject', () => {
    const text = `${TOP}TAGS: CVIS\nSUBJECT: THE KING\n\nSUBJECT IS A NATIVE OF ZENDA.\n\nSUBJECT LEFT ZENDA.\n`
    const { subject, duplicateFields } = messageOfText(text)
    assert.equal(subject?.text, 'THE KING')
    assert.deepEqual(duplicateFields, [])
  })
})
