import assert from 'node:assert/strict'
import type { TextDocumentEdit, TextEdit } from 'vscode-languageserver-types'
import { refactorings } from '../../../../server/language/features/code-actions/refactorings.ts'
import { placedMessages } from '../../../../server/language/features/places/placed-message.ts'
import { openDocument } from '../../../../server/language/syntax/document/document.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { askDraft, drafted } from '../../../support/drafting.ts'
import { withTextEdits } from '../../../support/edits.ts'

const HEAD = ['UNCLAS ZENDA 000123', '', 'E.O. 12958: N/A', 'TAGS: PREL, KPAO', 'SUBJECT: THE BRIDGE', '']
const draft = (...lines: string[]): string => [...HEAD, ...lines, ''].join('\n')

describe('moving', () => {
  it('a paragraph takes its number, its continuation and what points at it along', () => {
    const before = draft(
      '1. (U) First, see para 2.',
      '',
      '2. (SBU) Second$0, as',
      'PARA 3 says.',
      '',
      '3. (U) Third.',
      '',
      '4. Fourth, as paras 2 and 3.',
    )
    const down = draft(
      '1. (U) First, see para 3.',
      '',
      '2. (U) Third.',
      '',
      '3. (SBU) Second$0, as',
      'PARA 2 says.',
      '',
      '4. Fourth, as paras 3 and 2.',
    )
    assert.equal(drafted(before, 'moveDown'), down)
    assert.equal(drafted(down, 'moveUp'), before)
  })

  it('a paragraph passes a heading alone', () => {
    const before = draft('1. (U) First$0.', '', 'BACKGROUND', '----------', '', '2. (U) Second.')
    assert.equal(
      drafted(before, 'moveDown'),
      draft('BACKGROUND', '----------', '', '1. (U) First$0.', '', '2. (U) Second.'),
    )
  })

  it('a signature right below the last paragraph stays where it is', () => {
    const signed = (...lines: string[]): string => draft(...lines, 'RASSENDYLL')
    const before = signed('1. (U) First, see para 2.', '', '2. (SBU) Second$0, which', 'goes on.')
    const up = signed('1. (SBU) Second$0, which', 'goes on.', '', '2. (U) First, see para 1.')
    assert.equal(drafted(before, 'moveUp'), up)
    assert.equal(drafted(up, 'moveDown'), before)
    assert.equal(
      drafted(before, 'insertParagraph'),
      signed('1. (U) First, see para 2.', '', '2. (SBU) Second, which', 'goes on.', '', '3. (SBU) $0'),
    )
    const glued = draft('1. (U) First.', '', '2. (SBU) Second$0 is here. RASSENDYLL')
    for (const command of ['moveUp', 'insertParagraph'] as const) assert.ok(askDraft(glued, command).answer.sentence)
  })

  it('a summary of several paragraphs goes as one, and is passed as one', () => {
    const two = ['SUMMARY: One of two.', 'Two of two. END SUMMARY.']
    const numbered = (...texts: string[]): string =>
      draft(...texts.flatMap((text, at) => [...(at === 0 ? [] : ['']), `${at + 1}. (U) ${text}`]))
    for (const at of [0, 1]) {
      const texts = [...two, 'Third, as para 1 says.']
      texts[at] += '$0'
      const moved = drafted(numbered(...texts), 'moveDown').replace('$0', '')
      assert.equal(moved, numbered('Third, as para 2 says.', ...two))
    }
    assert.equal(
      drafted(numbered(...two, 'Third$0.', 'Fourth, as paras 1-2 say.'), 'moveUp').replace('$0', ''),
      numbered('Third.', ...two, 'Fourth, as paras 2-3 say.'),
    )
    const three = ['BEGIN SUMMARY: One.', 'Two.', 'Three.', 'Four. END SUMMARY']
    assert.equal(
      drafted(numbered('BEGIN SUMMARY: One.', 'Two$0.', 'Three.', 'Four. END SUMMARY'), 'moveDown').replace('$0', ''),
      numbered('BEGIN SUMMARY: One.', 'Three.', 'Two.', 'Four. END SUMMARY'),
    )
    assert.match(
      askDraft(numbered(`${three[0]}$0`, ...three.slice(1)), 'moveDown').answer.sentence ?? '',
      /goes as one/,
    )
    const below = ['SUMMARY', '-------', '', '1. (U) First.', '', '2. (U) Second.', '', 'END SUMMARY', '']
    assert.equal(
      drafted(draft(...below, '3. (U) Third$0.'), 'moveUp').replace('$0', ''),
      draft('1. (U) Third.', '', 'SUMMARY', '-------', '', '2. (U) First.', '', '3. (U) Second.', '', 'END SUMMARY'),
    )
  })

  it('items keep their letters in order', () => {
    const before = draft(
      '1. (U) These:',
      '',
      '   a. The duke$0,',
      '      who came.',
      '   b. The count.',
      '',
      '2. (U) Second.',
    )
    assert.equal(
      drafted(before, 'moveDown'),
      draft('1. (U) These:', '', '   a. The count.', '   b. The duke$0,', '      who came.', '', '2. (U) Second.'),
    )
  })

  it('an item takes those below it along, and leaves the sign at its end', () => {
    const list = (...lines: string[]): string =>
      [...HEAD, '1. (U) Two things:', ...lines, '', 'RASSENDYLL', ''].join('\n')
    const below = ['  -- one', '  -- two']
    assert.equal(
      drafted(list('- Alp$0ha', ...below, '- Beta'), 'moveDown').replace('$0', ''),
      list('- Beta', '- Alpha', ...below),
    )
    assert.equal(
      drafted(list('- Alpha', ...below, '- Be$0ta'), 'moveUp').replace('$0', ''),
      list('- Beta', '- Alpha', ...below),
    )
    assert.equal(
      drafted(list('- Alpha', '  -- one', '  -- t$0wo', '- Beta'), 'moveUp').replace('$0', ''),
      list('- Alpha', '  -- two', '  -- one', '- Beta'),
    )
    assert.equal(
      drafted(list('- al$0pha;', '- beta; and', '- gamma.'), 'moveDown').replace('$0', ''),
      list('- beta;', '- alpha; and', '- gamma.'),
    )
    assert.equal(
      drafted(list('- alpha;', '- be$0ta; and', '- gamma.'), 'moveDown').replace('$0', ''),
      list('- alpha;', '- gamma; and', '- beta.'),
    )
  })

  it('items stay where the text names one of them by its letter', () => {
    const text = (mention: string): string =>
      draft('1. (U) These:', '   a. One$0.', '   b. Two.', '', `2. (U) As ${mention} says.`)
    for (const mention of ['para 1(a)', 'PARA 1 (B)', 'paragraph 1a', 'para 1.b', 'paras 1(c) and 1(a)'])
      assert.match(askDraft(text(mention), 'moveDown').answer.sentence ?? '', /^"PARA.* points at one of/, mention)
    for (const mention of ['para 1', 'para 1(c)', 'para 2(a)', 'para 1 a day later'])
      assert.match(drafted(text(mention), 'moveDown'), /a\. Two\.\n {3}b\. One/, mention)
  })

  it('items stay where the text names one of them by a word and its letter', () => {
    const text = (...said: string[]): string =>
      draft('1. (U) These:', '   a. One$0.', '   b. Two.', '   c. Three.', '', `2. (U) As ${said.join('\n')} says.`)
    const meant = ['point B', 'item (b)', 'option B', 'Subparagraph B', 'sub-para b of para 1', 'items b-c', 'PARA 1 B']
    for (const mention of [...meant, 'points B, C and D', 'element\nB', 'points C and (a)'])
      assert.match(askDraft(text(mention), 'moveDown').answer.sentence ?? '', /^".*" points at one of/, mention)
    const others = [
      'point C',
      'point B in para 2',
      'points a and b',
      'items A-C',
      'point being made',
      'at this point a man',
    ]
    for (const mention of [...others, 'point B:\n   a. Mine.\n   b. Also mine, which'])
      assert.match(drafted(text(mention), 'moveDown'), /a\. Two\.\n {3}b\. One/, mention)
  })

  it('addressees leave TO where it is', () => {
    const head = (a: string, b: string): string =>
      `O 031453Z AUG 09\nFM AMEMBASSY ZENDA\nTO ${a}\n${b}\nINFO RUEHSA/AMEMBASSY HENTZAU\n\nUNCLAS ZENDA 000123\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: X\n`
    assert.equal(
      drafted(head('SECSTATE WASHDC$0 PRIORITY', 'AMEMBASSY STRELSAU'), 'moveDown'),
      head('AMEMBASSY STRELSAU', 'SECSTATE WASHDC$0 PRIORITY'),
    )
  })

  it('lets addressees on one line change places with those of the next line, each with its precedence', () => {
    const smart = (info: string): string =>
      `MRN:            14 ZENDA 12\nFrom:           AMEMBASSY ZENDA\nAction:         WASHDC, SECSTATE ROUTINE\nInfo:           ${info}\nE.O.:           13526\nTAGS:           PREL\nSubject:        THE BRIDGE\n\n1. First.\n`
    const [one, two] = ['QUITO, AMEMBASSY ROUTINE', 'BOGOTA, AMEMBASSY PRIORITY']
    assert.equal(drafted(smart(`${one}; BO$0${two.slice(2)}`), 'moveUp'), smart(`BO$0${two.slice(2)}; ${one}`))
    assert.equal(drafted(smart(`QU$0${one.slice(2)}; ${two}`), 'moveDown'), smart(`${two}; QU$0${one.slice(2)}`))
    const three = 'PARIS, AMEMBASSY ROUTINE; ROME, AMEMBASSY ROUTINE'
    assert.equal(
      drafted(smart(`${one}; BO$0${two.slice(2)};\n                ${three}`), 'moveDown'),
      smart(`${one}; PARIS, AMEMBASSY ROUTINE;\n                BO$0${two.slice(2)}; ROME, AMEMBASSY ROUTINE`),
    )
  })

  it('lets addressees on one line change places, whichever the cursor is in', () => {
    const smart = (info: string): string =>
      `MRN:            14 ZENDA 12\nFrom:           AMEMBASSY ZENDA\nAction:         WASHDC, SECSTATE ROUTINE\nInfo:           ${info}\nE.O.:           13526\nTAGS:           PREL\nSubject:        THE BRIDGE\n\n1. First.\n`
    const [one, two] = ['QUITO, AMEMBASSY ROUTINE', 'BOGOTA, AMEMBASSY ROUTINE']
    assert.equal(drafted(smart(`${one}; BO$0${two.slice(2)}`), 'moveUp'), smart(`BO$0${two.slice(2)}; ${one}`))
    assert.equal(drafted(smart(`QU$0${one.slice(2)}; ${two}`), 'moveDown'), smart(`${two}; QU$0${one.slice(2)}`))
    const three = smart(`${one}; BO$0${two.slice(2)};\n                LIMA, AMEMBASSY ROUTINE`)
    assert.equal(
      drafted(three, 'moveDown'),
      smart(`${one}; LIMA, AMEMBASSY ROUTINE;\n                BO$0${two.slice(2)}`),
    )
    assert.match(askDraft(smart(`${one}; BO$0${two.slice(2)}`), 'moveDown').answer.sentence ?? '', /the last addressee/)
    assert.match(askDraft(smart(`QU$0${one.slice(2)}; ${two}`), 'moveUp').answer.sentence ?? '', /the first addressee/)
  })

  it('an addressee that goes on in the next line stays where it is, and neither passes it', () => {
    const head = ['P 031453Z AUG 09', 'FM AMEMBASSY ZENDA']
    const cable = (...to: string[]): string => [...head, ...to, '', ...HEAD, '1. Text.', ''].join('\n')
    for (const [below, second] of [
      ['1234', 'RUEHBK/AMEMBASSY BANGKOK\nROUTINE 0012'],
      ['IMMEDIATE', 'RUEHBK/AMEMBASSY BANGKOK'],
    ] as const) {
      const [first, ...rest] = ['TO RUEHC/SEC$0STATE WASHDC', below, second]
      const { answer } = askDraft(cable(first ?? '', ...rest), 'moveDown')
      assert.match(answer.sentence ?? '', /goes on in the next line/)
      const up = askDraft(cable('TO RUEHC/SECSTATE WASHDC', below, second.replace('BANG', 'BANG$0')), 'moveUp')
      assert.match(up.answer.sentence ?? '', /goes on in the next line/)
    }
  })

  it('references keep their labels in order, and REF x follows', () => {
    const refs = (a: string, b: string, text: string): string => draft(`REF: A. ${a}`, `     B. ${b}`, '', text)
    assert.equal(
      drafted(refs('STRELSAU 12', 'HENTZAU$0 3', '1. As REF A and ref b say.'), 'moveUp').replace('$0', ''),
      refs('HENTZAU 3', 'STRELSAU 12', '1. As REF B and ref a say.'),
    )
  })

  it('a paragraph in which a section begins stays where it is', () => {
    const section = (of: number): string => `UNCLAS SECTION 0${of} OF 02 ZENDA 000123`
    const torn = ['1. (U) First, which', '', section(2), '', 'goes on here.', '', '2. (U) Sec$0ond.', '']
    const text = [section(1), ...HEAD.slice(1), ...torn].join('\n')
    assert.match(askDraft(text, 'moveUp').answer.sentence ?? '', /^A section begins inside/)
  })

  it('moves one, and says so where several are selected', () => {
    const several = [
      draft('1. (U) Fi$0rst.', '', '2. (U) Sec$0ond.', '', '3. (U) Third.'),
      draft('1. (U) Two things:', '- al$0pha', '- be$0ta', '- gamma'),
      [...HEAD.slice(0, 5), 'REF: A. ST$0ATE 1', '     B. ST$0ATE 2', '     C. STATE 3', '', '1. (U) First.', ''].join(
        '\n',
      ),
    ]
    for (const text of several) assert.match(askDraft(text, 'moveDown').answer.sentence ?? '', /^Several are selected/)
    assert.equal(
      drafted(draft('$01. (U) First,', 'which goes on.', '$0', '2. (U) Second.'), 'moveDown').replace('$0', ''),
      draft('1. (U) Second.', '', '2. (U) First,', 'which goes on.'),
    )
  })

  it('says where there is no further place', () => {
    const text = draft('1. (U) First$0.', '', '2. (U) Second.')
    assert.equal(askDraft(text, 'moveUp').answer.sentence, 'This is the first paragraph.')
  })
})

describe('after a move by hand', () => {
  it('the light bulb sets the numbers right, and PARA n follows', () => {
    const text = draft('1. (U) First, see para 2.', '', '3. (U) Third, after para 3.', '', '2. (U) Second.')
    const document = openDocument('file:///a.cable', 1, text)
    const line = text.split('\n').findIndex((each) => each.startsWith('3.'))
    const place = { line, character: 0 }
    const [action] = refactorings(document, placedMessages(document, defaultVocabulary()), { start: place, end: place })
    assert.equal(action?.title, 'Renumber all paragraphs')
    const change = action.edit?.documentChanges?.[0] as TextDocumentEdit
    const edits = change.edits as TextEdit[]
    assert.equal(
      withTextEdits(text, edits),
      draft('1. (U) First, see para 3.', '', '2. (U) Third, after para 2.', '', '3. (U) Second.'),
    )
  })
})
