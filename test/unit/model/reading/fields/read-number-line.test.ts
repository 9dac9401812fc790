import assert from 'node:assert/strict'
import { lintText, messageOfText } from '../../../../support/cable.ts'

/** A released copy of the nineties, whose level was struck out. */
const copy = (line: string, { page = 'PAGE 01 ZENDA 00417 141203Z', list = '', caption = '' } = {}): string =>
  [
    'RELEASE IN FULL',
    `Tue Mar 14 07:12:40 1995 [STRELSAU 12] D COPY 1 OF 9 Page 1 OF 2`,
    page,
    'ORIGIN NODS-00',
    'INFO LOG-00 /000R',
    'O 141202Z MAR 95',
    'FM AMEMBASSY ZENDA',
    'TO SECSTATE WASHDC IMMEDIATE 3021',
    ...(list === '' ? [] : [list]),
    ...(caption === '' ? [] : [caption]),
    line,
    'E.O. 12356: DECL: OADR',
    'TAGS: PREL, JA',
    'SUBJECT: THE FERRY',
    '1. THE DUKE WAITED AT THE PIER.',
    'HENTZAU',
  ].join('\n')

const facts = (text: string): readonly unknown[] => {
  const { id, level, to, info, classification } = messageOfText(text)
  return [id?.year, id?.series, id?.number, level, to.length, info.length, classification === undefined]
}
const said = (text: string, rule: string): string[] =>
  lintText(text)
    .filter(({ finding }) => finding.rule.id === rule)
    .map(({ finding, line }) => `${line + finding.span.line + 1} ${finding.level}`)

describe('a classification line that lost its level', () => {
  it('names the message where a page line above tells the same number', () => {
    for (const end of ['\n', '\r\n', ' \n'])
      for (const line of ['ZENDA 000417', 'ZENDA 00417', 'ZENDA 417', 'SECTION 01 OF 02 ZENDA 000417', 'Z ENDA 000417'])
        for (const list of ['', 'INFO AMEMBASSY STRELSAU'])
          for (const caption of ['', 'NODIS']) {
            if (line.startsWith('Z ') && caption === '') continue
            const text = copy(line, { list, caption }).replaceAll('\n', end)
            assert.deepEqual(facts(text), [1995, 'ZENDA', 417, undefined, 1, list === '' ? 0 : 1, true], text)
            assert.deepEqual(said(text, 'class-missing').length, 1)
            assert.match(said(text, 'class-missing')[0] ?? '', / information$/)
          }
  })

  it('may keep signs of the level', () => {
    for (const rest of ['-3-E-GR-T', '\u20146ONF-I-E0NT', 'C;'])
      assert.deepEqual(facts(copy(`${rest} ZENDA 000417`)).slice(0, 4), [1995, 'ZENDA', 417, undefined], rest)
    assert.equal(messageOfText(copy('HOLY ZENDA 000417')).id, undefined)
  })

  it('ends the addresses with the caption below it, stamped or not', () => {
    for (const caption of ['NODIS', 'NODIS DECAPTIONED', 'EXDIS DECAPTIONED', 'DECAPTIONED NODIS']) {
      const { info, captions } = messageOfText(
        copy('-3-E-GR-T ZENDA 000417', { list: 'INFO AMEMBASSY STRELSAU' }).replace(
          'E.O. 12356',
          `${caption}\nEYES ONLY FOR THE DUKE FROM THE CLERK\nE.O. 12356`,
        ),
      )
      assert.deepEqual(
        [info.length, captions.map(({ name }) => name)],
        [1, [caption.startsWith('EXDIS') ? 'EXDIS' : 'NODIS']],
      )
    }
  })

  it('is told by the head of a print-out too', () => {
    assert.deepEqual(facts(copy('STRELSAU 000012', { caption: 'NODIS' })).slice(0, 3), [1995, 'STRELSAU', 12])
  })

  it('is none where the numbers differ, or nothing tells one', () => {
    for (const text of [copy('ZENDA 000418'), copy('ZENDA 000417', { page: 'PAGE 01' }), copy('HOFBAU 000417')]) {
      assert.equal(messageOfText(text).id, undefined)
      assert.match(said(text, 'class-missing')[0] ?? '', / error$/)
    }
  })

  it('is no addressee with its serial where a level stands below', () => {
    const text = copy('C O N F I D E N T I A L ZENDA 000417', { list: 'INFO AMEMBASSY STRELSAU 0417' })
    assert.deepEqual(facts(text), [1995, 'ZENDA', 417, 'CONFIDENTIAL', 1, 1, false])
    assert.deepEqual(said(text, 'class-missing'), [])
  })
})

describe('a level that is glued to the series', () => {
  it('is SECRET too, where the whole number and nothing else follows', () => {
    for (const line of ['SECRETZENDA 000417', 'SECRETPORT ZENDA 000417', 'CONFIDENTIALZENDA 000417'])
      assert.equal(messageOfText(copy(line)).level, line.startsWith('SECRET') ? 'SECRET' : 'CONFIDENTIAL', line)
    for (const line of ['SECRETARY 000417', 'SECRETARIAT 000417', 'SECRETLY 000417', 'SECRETZENDA 417 MEN'])
      assert.notEqual(messageOfText(copy(line)).level, 'SECRET', line)
  })

  it('is meant with a misread letter as well', () => {
    for (const [line, level] of [
      ['SEGRETZENDA 000417', 'SECRET'],
      ['OECRETZENDA  000417', 'SECRET'],
      ['CONFIDDNTIALZENDA 000417', 'CONFIDENTIAL'],
      ['CONFIDFNTLALZENDA 000417', 'CONFIDENTIAL'],
    ]) {
      assert.equal(messageOfText(copy(line ?? '')).level, level, line)
      assert.equal(messageOfText(copy(line ?? '')).id?.number, 417)
    }
    for (const line of ['SEGRETSECTION 01 OF 02 ZENDA 000417', 'CONFIDFNTIALSECTION 01 OF 02 ZENDA 000417'])
      assert.equal(messageOfText(copy(line)).classification?.section?.total, 2, line)
    for (const line of ['REGRETZENDA 000417', 'SEGRETZEN 000417', 'CONFIDING HERALD 000417'])
      assert.equal(messageOfText(copy(line)).level, undefined, line)
  })
})

describe('the head of a released copy', () => {
  it('tells the number behind a bracket that was misread', () => {
    for (const bracket of [']', ')'])
      for (const line of ['ZENDA 000417', '  ZENDA 000417']) {
        const text = copy(line, { page: 'PAGE 01' }).replace('[STRELSAU 12]', `[ZENDA 417${bracket}`)
        assert.deepEqual(facts(text), [1995, 'ZENDA', 417, undefined, 1, 0, true], text)
      }
  })

  it('is not lost behind scraps that look like a first paragraph', () => {
    for (const scrap of ['1. N ,  PAGE 01 ZENDA 00417 141203Z', '1. IN PAGE 1 ZENDA 00417 141203Z']) {
      const text = copy('ZENDA 000417', { page: `${scrap}\n844TES CO.*\n40` })
      assert.deepEqual(facts(text), [1995, 'ZENDA', 417, undefined, 1, 0, true], scrap)
      assert.equal(messageOfText(text).body.paragraphs.length, 1)
    }
    // A sentence that names a page is a paragraph.
    assert.equal(messageOfText('1. SEE PAGE 01 OF THE BOOK OF ZENDA.\n\n2. IT IS OLD.\n').body.paragraphs.length, 2)
  })

  it('has a line of the machine that is no addressee', () => {
    for (const list of ['INFO AMEMBASSY STRELSAU\nCA9F40 141203Z /38', 'INFO AMEMBASSY STRELSAU\n 44E5C3 141203Z /38'])
      assert.deepEqual(facts(copy('ZENDA 000417', { list })), [1995, 'ZENDA', 417, undefined, 1, 1, true], list)
  })

  it('has a level glued to the series, whatever is left of it', () => {
    for (const line of ['B C R,E T ZENDA 000417', "'ECRETZENDA 000417", 'ONFIDENTIALZENDA 000417', 'NCLASZENDA 00417'])
      for (const list of ['', 'INFO AMEMBASSY STRELSAU'])
        assert.deepEqual(facts(copy(line, { list })).slice(0, 3), [1995, 'ZENDA', 417], line)
    assert.deepEqual(facts(copy("'ECRETZENDA 000418")).slice(0, 3), [undefined, undefined, undefined])
  })

  it('has dirt before its addressees, and the stamp of a reviewer beside its captions', () => {
    const text = copy('ZENDA 000417', { caption: 'NODIS [DECAPTIONED', list: 'INFO AMEMBASSY STRELSAU' })
    for (const sign of ['', ',', '~', '|']) {
      const { to, info, captions } = messageOfText(text.replace('\nTO ', `\n${sign}TO `))
      assert.deepEqual([to.length, info.length, captions.map(({ name }) => name)], [1, 1, ['NODIS']], sign)
    }
    assert.deepEqual(said(text.replace('\nTO ', '\n,TO '), 'addr-missing-to'), [])
  })

  it('has a colon before an addressee', () => {
    const { info } = messageOfText(copy('ZENDA 000417', { list: 'INFO AMEMBASSY PARIS\n:AMEMBASSY STRELSAU 4829' }))
    assert.deepEqual(
      info.map(({ name, number }) => [name.text, number?.text]),
      [
        ['AMEMBASSY PARIS', undefined],
        ['AMEMBASSY STRELSAU', '4829'],
      ],
    )
  })

  it('has a letter behind the serial of an addressee, and units that have one in their names', () => {
    const { info } = messageOfText(
      copy('ZENDA 000417', { list: 'INFO AMEMBASSY PARIS PRIORITY 7714B\nUSS ZENDA 714B' }),
    )
    assert.deepEqual(
      info.map(({ name, number }) => [name.text, number?.text]),
      [
        ['AMEMBASSY PARIS', '7714B'],
        ['USS ZENDA 714B', undefined],
      ],
    )
  })

  it('has a command in a list with a blank line below each, but no caption below the last', () => {
    const names = (below: string): string[] =>
      messageOfText(
        `O 140355Z JUN 87\n\nFM AMEMBASSY ZENDA\n\nTO SECSTATE WASHDC\n\nINFO AMEMBASSY PARIS\n\nCOMRIVERFLT\n\nUSCINCRUR STRELSAU RU\n\nAMEMBASSY ROME\n\n${below}UNCLAS ZENDA 00417\n\nE.O. 12356: N/A\n\nTAGS: PREL\n`,
      ).info.map(({ name }) => name.text)
    const all = ['AMEMBASSY PARIS', 'COMRIVERFLT', 'USCINCRUR STRELSAU RU', 'AMEMBASSY ROME']
    for (const below of ['', 'NODIS CHEROKEE\n\n', 'MINIMIZE CONSIDERED\n\n'])
      assert.deepEqual(names(below), all, below)
  })

  it('has no precedence, caption or note among the addresses that stand apart', () => {
    for (const alone of [
      'PRIORITY',
      'NIACT IMMEDIATE',
      'CORRECTED COPY',
      'EYES ONLY',
      'LIMITED DISTRIBUTION',
      'PASS TREASURY',
    ]) {
      const { to, info } = messageOfText(
        `R 031453Z AUG 78\n\nFM AMEMBASSY ZENDA\n\nTO SECSTATE WASHDC 1234\n\n${alone}\n\nINFO AMEMBASSY PARIS\n\nUNCLAS ZENDA 00417\n\nE.O. 12065: N/A\n\nTAGS: PREL\n`,
      )
      assert.deepEqual(
        [...to, ...info].map(({ name }) => name.text).filter((name) => name === '' || name === alone),
        [],
      )
    }
  })

  it('addresses for information though the keyword was misread', () => {
    const { to, info } = messageOfText(copy('ZENDA 000417', { list: '/NFO AMEMBASSY STRELSAU\nAMEMBASSY PARIS' }))
    assert.deepEqual([to.length, info.map(({ name }) => name.text)], [1, ['AMEMBASSY STRELSAU', 'AMEMBASSY PARIS']])
  })
})
