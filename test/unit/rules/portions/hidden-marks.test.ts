import assert from 'node:assert/strict'
import { lintText } from '../../../support/cable.ts'

const HEADS: Readonly<Record<string, string>> = {
  'C O N F I D E N T I A L': 'E.O. 12958: DECL: 08/01/2019\nTAGS: PREL, JA\nSUBJECT: (U) VISIT',
  UNCLAS: 'E.O. 12958: N/A\nTAGS: PREL, JA\nSUBJECT: VISIT',
}
const cable = (level: string, body: string): string =>
  `${level} ZENDA 000123\n\n${HEADS[level]}\n\n${body}\n\nRASSENDYLL\n`
const FIRST = '1. (C) The duke sailed at noon with both of his ships.\n\n'
const THIRD = '\n\n3. (C) The harbor master kept his silence.'
const confidential = (body: string): string => cable('C O N F I D E N T I A L', `${FIRST}${body}${THIRD}`)

const overs = (text: string): readonly string[] =>
  lintText(text).flatMap(({ finding }) =>
    finding.rule.id === 'portion-over' || finding.rule.id === 'class-line-over' ? [finding.message] : [],
  )

/** The same cable as other copies have it. */
const layouts: Readonly<Record<string, (text: string) => string>> = {
  'a plain copy': (text) => text,
  'a copy with CRLF': (text) => text.replaceAll('\n', '\r\n'),
  'a copy with pilcrows': (text) => text.replace(/^(\d\.)/gm, '\u00b6$1'),
  'a copy in capitals': (text) => text.toUpperCase(),
}

const TEXT = 'He told the crew to wait at the pier.'

/** What stands in a confidential cable, and is above its level. */
const SPILLS: Readonly<Record<string, string>> = {
  'a numbered paragraph of a quoted text': `2. (C) It says:\n\nBEGIN TEXT\n\n1. (S) ${TEXT}\n\n2. (C) They did.\n\nEND TEXT`,
  'a quoted text without numbers': `2. (C) It says:\n\nBegin text:\n\n(S) ${TEXT}\n\n(C) They did.\n\nEnd text.`,
  'what stands between QUOTE and UNQUOTE': `2. (C) It says:\n\nQUOTE\n\n(S//NF) ${TEXT}\n\nUNQUOTE`,
  'an item of a quoted text': `2. (C) It says:\n\nBEGIN TEXT\n\n- (S) ${TEXT}\n\n- (C) They did.\n\nEND TEXT`,
  'a quoted text on the line of its beginning': `2. (C) It says. BEGIN TEXT: (S) ${TEXT} END TEXT.`,
  'a summary on the line of its title': `2. (C) Summary: (S) ${TEXT} End summary.`,
  'an item in brackets': `2. (C) He says:\n\n- [S] ${TEXT}\n- [C] They did.`,
  'an item whose parenthesis is open': `2. (C) He says:\n\na. (S ${TEXT}\nb. (C) They did.`,
  'an item in braces': `2. (C) He says:\n\n-- {S/NF} ${TEXT}\n-- (C) They did.`,
  'the end of a paragraph behind its stop': `2. ${TEXT} (S)`,
  'the end of a paragraph on a line of its own': `2. ${TEXT}\n(S)`,
  'the end of a paragraph before its stop': '2. He told the crew to wait at the pier (S).',
  'the end of a paragraph with a control': `2. ${TEXT} (S/NF)`,
  'a word with its control': `2. SECRET/NOFORN ${TEXT}`,
  'letters with their control': `2. S/NF ${TEXT}`,
  'a line of its own': `2. (C) ${TEXT}\n\nS E C R E T`,
  'a line of its own with a control': `2. (C) ${TEXT}\n\nSECRET//NOFORN`,
}

describe('a mark where few look for one', () => {
  for (const [layout, of] of Object.entries(layouts)) {
    for (const [what, body] of Object.entries(SPILLS)) {
      it(`is seen in ${layout}: ${what}`, () => {
        const text = of(confidential(body))
        assert.equal(overs(text).length, 1, text)
      })
    }
  }

  it('is a word before the capital of a sentence', () => {
    assert.equal(overs(confidential(`2. SECRET ${TEXT}`)).length, 1)
    assert.deepEqual(overs(confidential(`2. SECRET Service men ${TEXT}`)), [])
    assert.deepEqual(overs(confidential(`2. SECRET talks were held.`).toUpperCase()), [])
  })

  it('may stand at the end of all portions', () => {
    const ends = (level: string, marks: readonly string[]): readonly string[] =>
      overs(cable(level, marks.map((mark, index) => `${index + 1}. ${TEXT} (${mark})`).join('\n\n')))
    assert.equal(ends('C O N F I D E N T I A L', ['C', 'S', 'U']).length, 1)
    assert.equal(ends('UNCLAS', ['U', 'C', 'U']).length, 1)
    assert.deepEqual(ends('C O N F I D E N T I A L', ['C', 'C', 'U']), [])
  })

  it('is told where nothing else is marked only if it can be nothing else', () => {
    assert.equal(overs(cable('UNCLAS', `1. ${TEXT}\n\n2. They did. (S)\n\n3. All was still.`)).length, 1)
    for (const end of ['They met Hentzau of Zenda (C).', 'They met the Conservative. (C)', 'They met Hentzau (S).'])
      assert.deepEqual(overs(cable('UNCLAS', `1. ${TEXT}\n\n2. ${end}\n\n3. All was still.`)), [], end)
  })

  it('is no sign of copyright, no label and no company in what is quoted', () => {
    for (const quoted of [
      '(C) 2009 The Zenda Gazette. The duke sailed.',
      '(A) The duke sailed.\n\n(B) His ships sailed.\n\n(C) All was still.',
      '1. (a) The duke sailed.\n\n2. (b) His ships sailed.\n\n3. (c) All was still.',
      '(R) Hentzau spoke first.',
    ])
      assert.deepEqual(
        overs(cable('UNCLAS', `1. It says:\n\nBEGIN TEXT\n\n${quoted}\n\nEND TEXT\n\n2. ${TEXT}`)),
        [],
        quoted,
      )
  })

  it('is no parenthesis of the text of an item', () => {
    for (const item of ['(C Company, with ten men) marched.', '[C Company] marched.', '(S and P) fell.'])
      assert.deepEqual(overs(cable('UNCLAS', `1. (U) He says:\n\na. ${item}\n\n2. (U) ${TEXT}`)), [], item)
  })
})

describe('a line that holds a level alone', () => {
  const paged = (level: string, line: string): readonly string[] =>
    overs(cable(level, `1. ${TEXT}\n\n${line}\n\n2. They did.`))

  it('is told once, where it is above the level of the message', () => {
    for (const line of [
      'S E C R E T',
      'CONFIDENTIAL',
      'SECRET//NOFORN',
      'T O P  S E C R E T',
      'CONFIDENTIAL\n\nCONFIDENTIAL',
    ])
      assert.equal(paged('UNCLAS', line).length, 1, line)
  })

  it('is the banner of a page where it is not', () => {
    for (const line of ['C O N F I D E N T I A L', 'CONFIDENTIAL', 'UNCLASSIFIED', 'RESTRICTED'])
      assert.deepEqual(paged('C O N F I D E N T I A L', line), [], line)
    assert.deepEqual(paged('UNCLAS', 'RESTRICTED'), [])
    assert.deepEqual(paged('UNCLAS', 'Secret'), [])
  })
})
