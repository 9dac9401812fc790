import assert from 'node:assert/strict'
import { smartExample } from '../../../../../server/language/rules/smart/smart-example.ts'
import { lintText, messageOfText } from '../../../../support/cable.ts'

describe('the labels of a SMART message', () => {
  it('are read where a scan took the slash of Date/DTG for something else', () => {
    const sound = messageOfText(smartExample({}))
    for (const slash of ['!', 'l', 'I', '|', '1']) {
      const torn = messageOfText(smartExample({}).replace('Date/DTG', `Date${slash}DTG`))
      assert.deepEqual(torn.id, sound.id)
      assert.equal(torn.dateTimeGroup?.instant, Date.UTC(2013, 4, 5, 12, 34))
      assert.ok(torn.labels.some(({ name }) => name === 'Date/DTG'))
    }
  })

  it('have a date that a narrow copy wraps behind its slash', () => {
    for (const column of [' '.repeat(16), ' '.repeat(12)]) {
      const wrapped = smartExample({}).replace(/^(Date\/DTG:.*?\/) /m, `$1\n${column}`)
      assert.match(wrapped, /\/\n +\d{6}Z/)
      const { dateTimeGroup } = messageOfText(wrapped)
      assert.equal(dateTimeGroup?.instant, Date.UTC(2013, 4, 5, 12, 34))
      assert.equal(dateTimeGroup?.problem, undefined)
    }
  })

  it('have lists whose entries end at a semicolon, wherever the lines end', () => {
    const names = (text: string): string[] =>
      messageOfText(text).info.map(({ name, precedence }) => `${name.text}|${precedence?.text}`)
    const sound = ['GUARD OF THE CASTLE ZENDA|ROUTINE', 'Strofzin, Osra K|IMMEDIATE', 'STRELSAU, AMEMBASSY|ROUTINE']
    const column = ' '.repeat(16)
    for (const [first, ...rest] of [
      ['GUARD OF THE CASTLE ZENDA ROUTINE; Strofzin, Osra K IMMEDIATE; STRELSAU, AMEMBASSY ROUTINE'],
      ['GUARD OF THE', 'CASTLE ZENDA ROUTINE; Strofzin,', 'Osra K IMMEDIATE; STRELSAU, AMEMBASSY', 'ROUTINE'],
      ['GUARD OF THE CASTLE ZENDA', 'ROUTINE; Strofzin, Osra', 'K', 'IMMEDIATE, STRELSAU, AMEMBASSY ROUTINE;'],
      ['GUARD OF THE CASTLE ZENDA ROUTINE Strofzin, Osra K IMMEDIATE', 'STRELSAU, AMEMBASSY ROUTINE'],
    ]) {
      const list = [`Info:           ${first}`, ...rest.map((line) => column + line)].join('\n')
      const text = smartExample({}).replace(/^Info:.*\n|(?=^E\.O\.)/m, `${list}\n`)
      assert.deepEqual(names(text), sound, list)
    }
  })

  it('have lists that go on below blank lines', () => {
    const column = ' '.repeat(16)
    const list = `Reference:      A) 13 ZENDA 12\n\n${column}B) 13 STATE 44\n\n${column}C) 12 STRELSAU 8\n`
    const { references } = messageOfText(smartExample({}).replace(/^Ref.*\n|(?=^Subject:)/m, list))
    assert.deepEqual(
      references?.references.map(({ number }) => number),
      [12, 44, 8],
    )
  })

  it('have references in double spacing, wherever their lines begin', () => {
    for (const eol of ['\n', '\r\n'])
      for (const column of ['', '    ', '\t', ' '.repeat(9)])
        for (const blanks of ['\n\n', '\n\n\n', '\n \n']) {
          const list = ['Reference: A) 13 ZENDA 12', 'B) 13 STATE 44', 'C) 12 STRELSAU 8'].join(blanks + column)
          const text = smartExample({}).replace(/^(?=Subject:)/m, `${list}${blanks}`)
          const { references, body, subject } = messageOfText(text.replaceAll('\n', eol))
          assert.deepEqual(
            references?.references.map(({ number }) => number),
            [12, 44, 8],
          )
          assert.equal(body.paragraphs.length, 2)
          assert.equal(subject?.text, 'Example - Not a Real Cable')
        }
  })

  it('are followed by a list of the text that names telegrams', () => {
    const text = smartExample({}).replace(/^(Subject:.*\n)\n/m, '$1\nA) 13 ZENDA 12\n\nB) 13 STATE 44\n\n')
    const { references, body } = messageOfText(text)
    assert.equal(references, undefined)
    assert.equal(
      body.blocks.some(({ lines: [first] }) => first?.plain === 'B) 13 STATE 44'),
      true,
    )
  })

  it('may stand above their values', () => {
    const sound = messageOfText(smartExample({}))
    const below = messageOfText(
      smartExample({}).replace(/^([A-Z][A-Za-z./]+:) +(?=\S)/gm, '$1\n\n                    '),
    )
    assert.deepEqual(below.id, sound.id)
    assert.equal(below.dateTimeGroup?.instant, sound.dateTimeGroup?.instant)
    assert.equal(below.from?.name?.text, sound.from?.name?.text)
    assert.equal(below.subject?.text, sound.subject?.text)
    assert.deepEqual(
      below.tags?.tags.map(({ code }) => code),
      sound.tags?.tags.map(({ code }) => code),
    )
    assert.deepEqual(
      below.captions.map(({ name }) => name),
      sound.captions.map(({ name }) => name),
    )
  })

  it('include the day on which the classification ends, and banners without a level', () => {
    const text = smartExample({}).replace(/^(E\.O\..*)$/m, '$1\nDeclassify On:  12/31/2038')
    const value = messageOfText(text).order?.declassification
    assert.equal(value?.kind === 'date' ? value.date : undefined, '2038-12-31')
    const banner = messageOfText(smartExample({}).replace(/^UNCLASSIFIED\n/, 'SBU\n'))
    assert.equal(banner.level, 'UNCLASSIFIED')
  })

  it('have values that stand below them, behind blank lines, less far in than their column', () => {
    const sound = messageOfText(smartExample({}))
    for (const indent of [4, 8, 11]) {
      const below = smartExample({})
        .replace(/^((?!\d)[A-Z][A-Za-z./ ]{1,18}:) +(?=\S)/gm, `\n$1\n\n${' '.repeat(indent)}`)
        .replace(/^ {12,}(?=\S)/gm, ' '.repeat(indent))
      assert.match(below, /\nMRN:\n\n +\d/)
      const message = messageOfText(below)
      assert.deepEqual(message.id, sound.id)
      assert.equal(message.dateTimeGroup?.instant, sound.dateTimeGroup?.instant)
      assert.equal(message.from?.name?.text, sound.from?.name?.text)
      assert.equal(message.subject?.text, sound.subject?.text)
      assert.deepEqual(
        message.tags?.tags.map(({ code }) => code),
        sound.tags?.tags.map(({ code }) => code),
      )
      assert.equal(message.signature?.text, sound.signature?.text)
      assert.equal(message.body.paragraphs.length, sound.body.paragraphs.length)
    }
  })

  it('have below them what looks like a label and is their value', () => {
    for (const subject of ['Ferry: Late Again', 'Duke of Zenda: Late Again', 'Ruritania: Late Again']) {
      const text = smartExample({})
        .replace(/^((?!\d)[A-Z][A-Za-z./ ]{1,18}:) +(?=\S)/gm, '\n$1\n\n        ')
        .replace(/^(Subject:\n\n +).*$/m, `$1${subject}`)
      assert.equal(messageOfText(text).subject?.text, subject)
    }
  })

  it('are followed by the level once more, which tells it where the first page is lost', () => {
    const lost = smartExample({}).replace(/^UNCLASSIFIED\n/, '')
    assert.equal(messageOfText(lost).level, undefined)
    for (const level of ['UNCLASSIFIED', 'CONFIDENTIAL'] as const)
      assert.equal(messageOfText(`${lost.trimEnd()}\n\nDissemination Rule: ECON\n\n${level}\n`).level, level)
  })
})

describe('labels that a mail or a web page cut down to a few', () => {
  const SENT = 'From: SECSTATE WASHDC\n\nAction: ALL DIPLOMATIC AND CONSULAR POSTS COLLECTIVE IMMEDIATE\n\n'
  const TEXT = '1. (SBU) The ford is open again.\n\n2. (U) The mill is not.\n'

  it('may begin with the subject', () => {
    for (const eol of ['\n', '\r\n'])
      for (const above of ['', 'The ford of Zenda\n\n', 'Date:\nMay 5, 2013 at 7:57:39 PM EDT\n\n'])
        for (const between of ['\n\n', '\n', '\n\n\n\n']) {
          const subject = `Subject: (SBU) OPENING THE FORD AND\nTHE MILL -- GUIDANCE${between}`
          const text = `${above}${subject}${SENT.replace('\n\n', between)}${TEXT}`.replaceAll('\n', eol)
          const message = messageOfText(text)
          assert.deepEqual(
            [message.layout, message.profile.profile, message.subject?.text, message.subject?.mark?.text],
            ['smart', 'archival', 'OPENING THE FORD AND THE MILL -- GUIDANCE', '(SBU)'],
          )
          assert.equal(message.from?.name?.text, 'SECSTATE WASHDC')
          assert.deepEqual([message.to.length, message.body.paragraphs.length], [1, 2])
          assert.deepEqual(
            lintText(text).map(({ finding }) => finding.rule.id),
            ['ending-no-signature'],
          )
        }
  })

  it('are no mail, whose subject stands below its sender or above one in small letters', () => {
    for (const mail of [
      `Subject: The ford\nFrom: Sapt, Fritz\nTo: Hentzau\n\n${TEXT}`,
      `Subject: The ford\n\nIt is open.\n\n${SENT}${TEXT}`,
      `Subject: The ford\n\n${TEXT}`,
    ])
      assert.notEqual(messageOfText(mail).subject?.text, 'The ford', mail)
  })
})
