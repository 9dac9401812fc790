import assert from 'node:assert/strict'
import { defaultVocabulary } from '../../../server/language/vocabulary/vocabulary.ts'

const vocabulary = defaultVocabulary()

describe('levels', () => {
  it('are found in every spelling', () => {
    const spellings = {
      UNCLAS: 'UNCLASSIFIED',
      'U N C L A S': 'UNCLASSIFIED',
      'C O N F I D E N T I A L': 'CONFIDENTIAL',
      'Top Secret': 'TOP SECRET',
      'T O P  S E C R E T': 'TOP SECRET',
      'UNCLAS E F T O': 'UNCLAS EFTO',
      LIMOFFUSE: 'LIMITED OFFICIAL USE',
    }
    for (const [form, code] of Object.entries(spellings)) assert.equal(vocabulary.level(form)?.code, code, form)
  })

  it('are suggested for a slip, not for another word', () => {
    assert.equal(vocabulary.levelNearest('C O N F I D E N T A L')?.code, 'CONFIDENTIAL')
    assert.equal(vocabulary.levelNearest('SECURE'), undefined)
  })

  it('own the letters of format line 4', () => {
    assert.deepEqual(
      ['U', 'E', 'C', 's', 'T'].map((letter) => vocabulary.levelOfLetter(letter)?.code),
      ['UNCLASSIFIED', 'UNCLAS EFTO', 'CONFIDENTIAL', 'SECRET', 'TOP SECRET'],
    )
  })
})

describe('portion marks', () => {
  const marks: Readonly<Record<string, string>> = {
    C: 'C',
    c: 'C',
    ' C ': 'C',
    U: 'U',
    Unclassified: 'U',
    'S//NF': 'S/NF',
    'S-NF': 'S/NF',
    SNF: 'S/NF',
    'sbu/noforn': 'SBU/NF',
    'SBU/N': 'SBU/NF',
    'SBU-NF': 'SBU/NF',
    'U//FOUO': 'FOUO',
    'S//REL TO USA, FVEY': 'S/REL TO USA, FVEY',
    'C//REL GBR': 'C/REL TO GBR',
    'C//FGI-MOD': 'C/FGI MOD',
    'C/XY': 'C/XY',
    'S//LES': 'S/LES',
    'S, NF': 'S/NF',
    'S//FGI FRA': 'S/FGI FRA',
    'S//REL USA/GBR/NF': 'S/REL TO USA, GBR/NF',
    'TS//HCS-P//NF': 'TS/HCS-P/NF',
    'S//OC-USGOV': 'S/ORCON-USGOV',
    'SBU/C': 'C/SBU',
    'C/SBU': 'C/SBU',
    'CUI//SP-PRVCY': 'CUI/SP-PRVCY',
    'S//NFO': 'S/NFO',
    'S/NF/OC': 'S/NF/ORCON',
    TS: 'TS',
    LOU: 'LOU',
    'C - ENTIRE TEXT': 'C',
    'C-ENTIRE TEXT.': 'C',
    'CONFIDENTIAL - ENTIRE TEXT': 'C',
    'SBU - ENTIRE MESSAGE': 'SBU',
  }
  for (const [text, code] of Object.entries(marks)) {
    it(`reads (${text}) as ${code}`, () => assert.equal(vocabulary.portionMark(text)?.code, code))
  }

  for (const text of [
    '',
    'A',
    '1',
    'N',
    'PTT',
    'Comment',
    'D-NY',
    'R-NY',
    'U.S.',
    'US',
    'UN',
    'EU',
    'NF',
    'S/S',
    'C/S',
    'S AND P',
    'C, D and E',
    'C-130',
    'C-SPAN',
    'S/CT',
    's/he',
    'S/he said',
    'S/2008',
    'U/S',
    'R/NY',
    '//GBR C',
    'NS',
    'LES',
    'CONFIDENTIAL SOURCE',
    'ENTIRE TEXT',
    'S'.repeat(5_000),
  ]) {
    it(`takes (${text.slice(0, 24)}) for no mark`, () => assert.equal(vocabulary.portionMark(text), undefined))
  }

  it('tell level, caveats and reach', () => {
    const mark = vocabulary.portionMark('SBU - ENTIRE TEXT')
    assert.deepEqual(
      [mark?.level, mark?.rank, mark?.controlRank, mark?.caveats, mark?.entireText],
      ['SBU', 0, 2, [], true],
    )
    assert.deepEqual(vocabulary.portionMark('S//NF')?.caveats, ['NF'])
    assert.equal(vocabulary.portionMark('C')?.entireText, false)
  })

  it('are spelt out for hovers', () => {
    assert.equal(vocabulary.portionMark('C//NF')?.title, 'Confidential, not for foreign nationals')
    assert.equal(vocabulary.portionMark('S//REL TO USA, GBR')?.title, 'Secret, releasable to USA, GBR')
    assert.equal(vocabulary.caveat('noforn')?.code, 'NF')
  })

  it('are suggested for a slip that can be told from another word', () => {
    const slips: Readonly<Record<string, string>> = {
      CC: 'C',
      UU: 'U',
      SUB: 'SBU',
      SBUU: 'SBU',
      'C/NG': 'C/NF',
      'S//NOFRON': 'S/NF',
      CONFIDENTAL: 'C',
      SECRRET: 'S',
      UNCLASIFIED: 'U',
      'TS/NFF': 'TS/NF',
      'CC/NF': 'C/NF',
      'S/NNF': 'S/NF',
      'SBU/NNF': 'SBU/NF',
      'SBU/NOFORNN': 'SBU/NF',
      'C/NOFORNN': 'C/NF',
      'S/NOFORM': 'S/NF',
      FOUOO: 'FOUO',
    }
    for (const [slip, code] of Object.entries(slips)) assert.equal(vocabulary.portionNearest(slip)?.code, code, slip)
    for (const other of ['A', 'B', 'SBA', 'US', 'EU', 'UN', 'LOT', 'NY', 'PTT', 'C'])
      assert.equal(vocabulary.portionNearest(other), undefined, other)
  })
})

describe('precedences', () => {
  it('are found by word, letter and digraph', () => {
    assert.deepEqual(
      ['O', 'OO', 'immediate', 'NIACT', 'ZZ'].map((word) => vocabulary.precedence(word)?.code),
      ['O', 'O', 'O', 'NIACT IMMEDIATE', 'Z'],
    )
    assert.equal(vocabulary.precedence('URGENT'), undefined)
  })

  it('rank night action above immediate, under the same letter', () => {
    const [immediate, night] = [vocabulary.precedence('IMMEDIATE'), vocabulary.precedence('NIACT IMMEDIATE')]
    assert.ok(immediate && night && night.rank > immediate.rank && night.letter === immediate.letter)
  })

  it('are suggested for a misspelt word', () => {
    assert.equal(vocabulary.precedenceNearest('PIORITY')?.code, 'P')
    assert.equal(vocabulary.precedenceNearest('Q'), undefined)
  })
})
