import assert from 'node:assert/strict'
import { lintText, messageOfText } from '../../../support/cable.ts'

const head = (tags: string, subject: string): string =>
  `R 062247Z AUG 98\nFM SECSTATE WASHDC\nTO AMEMBASSY ZENDA\nBT\nUNCLAS STATE 029306\n\nE.O. 12958: N/A\n${tags}\n${subject}\n\n1. THE GATE IS OPEN.\nHOPE\n`

describe('keywords whose colon came out as another sign', () => {
  for (const stop of ["'", '\u2019', '*', '|'])
    it(`are read: ${stop}`, () => {
      const { tags, subject } = messageOfText(head(`TAGS${stop} CVIS`, `SUBJECT${stop} THE GATE`))
      assert.deepEqual([tags?.tags.map(({ text }) => text), subject?.text], [['CVIS'], 'THE GATE'])
    })

  it('are told from words of a sentence', () => {
    const text = head('TAGS: CVIS', 'SUBJECT: THE GATE').replace('OPEN.', "OPEN. THE\nSUBJECT'S NAME IS NOT KNOWN.")
    assert.equal(messageOfText(text).subject?.text, 'THE GATE')
  })
})

describe('a print-out of a telegram with its day', () => {
  const print = (day: string, from: string): string =>
    `UNCLASSIFIED\n${day}\n\nTo: ALL POSTS OF RURITANIA - ROUTINE\n\n${from}\n\nTAGS: CVIS, PTER\n\nSubject: THE GATES\n\n1. This telegram transmits the list.\n\n2. The gates are closed.\n`

  it('is a copy and no draft', () => {
    for (const text of [
      print('TELEGRAM June 23, 2001', 'From: ZENDA'),
      print('', 'From: SECSTATE WASHDC (STATE 109001 - ROUTINE)'),
    ]) {
      assert.equal(messageOfText(text).profile.profile, 'archival')
      assert.ok(lintText(text).every(({ finding }) => finding.level === 'hint'))
    }
    assert.equal(messageOfText(print('', 'From: ZENDA')).profile.profile, 'draft')
  })
})

describe('a head that stands twice', () => {
  it('is no text, with blank lines or without', () => {
    for (const blank of ['', '\n']) {
      const fields = 'UNCLAS STATE 119001\nE.O. 12958: N/A\nTAGS: ASEC CVIS\nSUBJECT: THE GATE\nREF: STATE 119000\n'
      const { body, id } = messageOfText(`${fields}${blank}${fields}1. The gate is open.\n2. It was closed.\nHOPE\n`)
      assert.deepEqual([id?.number, body.paragraphs.length], [119_001, 2])
      assert.ok(body.blocks.every(({ kind }) => kind !== 'text'))
    }
  })
})

describe('a paragraph that an unsigned copy does not have', () => {
  const text = (end: string): string =>
    `R 062247Z AUG 98\nFM SECSTATE WASHDC\nTO AMEMBASSY ZENDA\n\nUNCLAS STATE 029306\n\nE.O. 12958: N/A\nTAGS: CVIS\nSUBJECT: THE GATE\n\n1. See para 8 below.\n\n2. The gate is open.\n${end}`
  const level = (end: string): string | undefined =>
    lintText(text(end)).find(({ finding }) => finding.rule.id === 'ref-para-range')?.finding.level

  it('may have been cut off', () => {
    assert.deepEqual([level('HOPE\n'), level('')], ['warning', 'hint'])
  })
})

describe('a caption between subject and references', () => {
  const text = (caption: string, blank = '\n'): string =>
    `R 062247Z AUG 02\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC\n\nUNCLAS ZENDA 009306\n\nE.O. 12958: N/A\nTAGS: ENRG\nSUBJECT: THE OLDEST MILL TO SHUT DOWN IN 2005: PLANS OF THE\nGUILD\n${blank}${caption}\n\nREF: ZENDA 9759\n\n1. (SBU) The mill shuts.\n\n2. (U) It was old.\n\nHOPE\n`

  for (const blank of ['\n', '\n\n'])
    it(`is no part of the subject: ${JSON.stringify(blank)}`, () => {
      const { subject, captions, references } = messageOfText(text('SENSITIVE', blank))
      assert.deepEqual(
        [subject?.text, captions.map(({ name }) => name), references?.references.length],
        ['THE OLDEST MILL TO SHUT DOWN IN 2005: PLANS OF THE GUILD', ['SENSITIVE'], 1],
      )
      assert.ok(!lintText(text('SENSITIVE', blank)).some(({ finding }) => finding.rule.id === 'class-sbu-no-sensitive'))
    })

  it('is a line of it where it is none', () => {
    assert.match(messageOfText(text('OF MILLERS')).subject?.text ?? '', /GUILD OF MILLERS$/)
  })
})

describe('the number of an order that a publisher cut', () => {
  const rules = (order: string): readonly string[] =>
    lintText(head('TAGS: CVIS', 'SUBJECT: THE GATE').replace('E.O. 12958: N/A', order)).map(
      ({ finding }) => finding.rule.id,
    )

  it('is no unknown order', () => {
    assert.ok(!rules('E.O. 129...').includes('eo-unknown-order'))
    assert.ok(!rules('E.O. 129\u2026').includes('eo-unknown-order'))
    assert.ok(rules('E.O. 129: N/A').includes('eo-unknown-order'))
  })
})
