import assert from 'node:assert/strict'
import { messagesOfText } from '../../../support/cable.ts'
import { askDraft, drafted } from '../../../support/drafting.ts'
import { COPY_HEAD, NUMBER_FORMS } from '../../../support/texts.ts'

const HEAD = ['UNCLAS ZENDA 000123', '', 'E.O. 12958: N/A', 'TAGS: PREL, KPAO', 'SUBJECT: THE BRIDGE', '']
const draft = (...lines: string[]): string => [...HEAD, ...lines, ''].join('\n')

describe('commands of a drafter', () => {
  it('insert the date-time group of now', () => {
    assert.equal(
      drafted('O $0\nFM AMEMBASSY ZENDA\n', 'insertDateTimeGroup'),
      'O 031453Z AUG 09$0\nFM AMEMBASSY ZENDA\n',
    )
    assert.equal(drafted('O$0\nFM X\n', 'insertDateTimeGroup'), 'O 031453Z AUG 09$0\nFM X\n')
    assert.equal(drafted(draft('1. (U) By$0 now.'), 'insertDateTimeGroup'), draft('1. (U) By 031453Z AUG 09$0 now.'))
    // A word stays whole.
    for (const word of ['du$0ke', "du$0ke's", 'arch-du$0ke', 'r\u00e9$0gent'])
      assert.equal(
        drafted(draft(`1. (U) The ${word} came.`), 'insertDateTimeGroup'),
        draft(`1. (U) The ${word.replace('$0', '')} 031453Z AUG 09$0 came.`),
      )
    assert.equal(drafted(draft('1. (U) At $0noon.'), 'insertDateTimeGroup'), draft('1. (U) At 031453Z AUG 09$0 noon.'))
    assert.equal(drafted(draft('1. (U) At n$0oo$0n.'), 'insertDateTimeGroup'), draft('1. (U) At n 031453Z AUG 09$0 n.'))
    assert.equal(drafted(draft('1. (U)$0 Now.'), 'insertDateTimeGroup'), draft('1. (U) 031453Z AUG 09$0 Now.'))
    const copy = COPY_HEAD.join('\n').replace('031453Z AUG 09', '0110$000Z JUL 09')
    assert.equal(drafted(copy, 'insertDateTimeGroup'), COPY_HEAD.join('\n').replace('AUG 09', 'AUG 09$0'))
  })

  it('insert the date-time group with what goes along', () => {
    const sent = ['DE RUEHZN #0123 2150110', 'ZNY CCCCC ZZH', ...COPY_HEAD].join('\n')
    const old = sent.replace('031453Z AUG 09', '030110Z AUG 09')
    assert.equal(
      drafted(old.replace('030110Z', '030$0110Z'), 'insertDateTimeGroup'),
      sent.replace('2150110', '2151453').replace('AUG 09', 'AUG 09$0'),
    )
    // A stamp that was another one before says something of its own.
    const other = old.replace('2150110', '2140000')
    assert.match(drafted(other.replace('030110Z', '030$0110Z'), 'insertDateTimeGroup'), /#0123 2140000\n/)
    const smart = (value: string): string =>
      [
        `MRN:            09 ZENDA 1`,
        `Date/DTG:${value}`,
        'From:           AMEMBASSY ZENDA',
        'TAGS:           PREL',
        '',
      ].join('\n')
    const written = smart('       Aug 03, 2009 / 031453Z AUG 09$0')
    for (const before of ['       $0', '       May 05, 2009 / 05$01234Z MAY 09', '$0'])
      assert.equal(drafted(smart(before), 'insertDateTimeGroup'), written)
    assert.equal(drafted('$0', 'insertDateTimeGroup'), 'R 031453Z AUG 09$0')
    assert.match(
      askDraft(draft('1. (U) First.', '', 'RASSEN$0DYLL'), 'insertDateTimeGroup').answer.sentence ?? '',
      /signature/,
    )
  })

  it('insert a paragraph, and number on what follows', () => {
    assert.equal(
      drafted(
        draft(
          '1. (U) First, see para 2.',
          '',
          '2. (SBU) Se$0cond.',
          '',
          'More of it.',
          '',
          '3. (U) Third, as PARA 3 and',
          'paragraph 2 say.',
        ),
        'insertParagraph',
      ),
      draft(
        '1. (U) First, see para 2.',
        '',
        '2. (SBU) Second.',
        '',
        'More of it.',
        '',
        '3. (SBU) $0',
        '',
        '4. (U) Third, as PARA 4 and',
        'paragraph 2 say.',
      ),
    )
    for (const [first, second] of [
      ['1) Fi$0rst.', '2) Second.'],
      ['PARA 1. (C) Fi$0rst.', 'PARA 2. (C) Second.'],
      ['(1) Fi$0rst.', '(2) Second.'],
    ] as const)
      assert.match(
        askDraft(draft(first, '', second), 'insertParagraph').answer.sentence ?? '',
        /read as those of a list/,
      )
    assert.match(
      askDraft(draft('Fi$0rst, with 2.', '', 'Second.'), 'insertParagraph').answer.sentence ?? '',
      /No paragraph of this cable has a number/,
    )
    // A number that is missing is taken.
    assert.equal(
      drafted(draft('1. First.$0', '', '3. Third.'), 'insertParagraph'),
      draft('1. First.', '', '2. $0', '', '3. Third.'),
    )
    assert.equal(drafted('$0', 'insertParagraph'), '1. $0')
    const origin = { line: 0, character: 0 }
    assert.deepEqual(askDraft('$0', 'insertParagraph').answer.edits?.[0]?.range, { start: origin, end: origin })
    const two = draft('1.  (U) First.$0', '', '2.  (U) Second.')
    assert.equal(drafted(two, 'insertParagraph'), draft('1.  (U) First.', '', '2.  (U) $0', '', '3.  (U) Second.'))
  })

  it('insert a paragraph whose number is written as those beside it', () => {
    for (const [form, of] of Object.entries(NUMBER_FORMS)) {
      const paragraph = (number: number, rest = 'The duke sailed at noon.\nHe was not seen again.'): string =>
        `${of(number)} (U) ${rest}`
      const before = draft(
        [1, 2, 3, 4]
          .map((each) => paragraph(each))
          .join('\n\n')
          .replace('again', 'a$0gain'),
      )
      const [one = ''] = [paragraph(1)]
      assert.equal(
        drafted(before, 'insertParagraph'),
        draft(one, '', `${of(2)} (U) $0`, '', [3, 4, 5].map((each) => paragraph(each)).join('\n\n')),
        form,
      )
    }
  })

  it('insert a reference', () => {
    assert.equal(
      drafted(draft('1. Fi$0rst.'), 'insertReference'),
      [...HEAD.slice(0, 5), '', 'REF: $0', '', '1. First.', ''].join('\n'),
    )
    const refs = (...lines: string[]): string => draft(...lines, '', '1. First, see REF A.')
    // A list that is begun keeps its blank.
    for (const begun of ['REF:$0', 'REF: $0', 'REF:   $0', 'R$0EF: '])
      assert.equal(drafted(refs(begun), 'insertReference'), refs('REF: $0'))
    assert.equal(drafted(refs('REF: STRELSAU$0 12'), 'insertReference'), refs('REF: A. STRELSAU 12', '     B. $0'))
    assert.equal(
      drafted(refs('REFS: A. STRELSAU 12$0', '      B. HENTZAU 3'), 'insertReference'),
      refs('REFS: A. STRELSAU 12', '      B. HENTZAU 3', '      C. $0'),
    )
  })

  it('insert a reference on the line of the others where they share one', () => {
    const refs = (...lines: string[]): string => draft(...lines, '', '1. First, see REFS A and B.')
    const lists: readonly (readonly [before: string, ...after: string[]])[] = [
      ['REFS: (A) ZENDA 12; (B) STATE 3$0', 'REFS: (A) ZENDA 12; (B) STATE 3; (C) $0'],
      ['REFS: A. ZENDA 12, B. STATE 3.$0', 'REFS: A. ZENDA 12, B. STATE 3, C. $0'],
      ['REF: A) ZENDA 12  B) STATE 3$0', 'REF: A) ZENDA 12  B) STATE 3  C) $0'],
      ['REFS: A. ZENDA 12 B. STATE 3$0', 'REFS: A. ZENDA 12 B. STATE 3 C. $0'],
      [
        'REFS: (A) 09 STRELSAU 1234; (B) 09 HENTZAU 567$0',
        'REFS: (A) 09 STRELSAU 1234; (B) 09 HENTZAU 567;',
        '      (C) $0',
      ],
    ]
    for (const [before, ...after] of lists) assert.equal(drafted(refs(before), 'insertReference'), refs(...after))
    assert.equal(
      drafted(refs('REFS: (A) STRELSAU 1234; (B) 09 HENTZAU 567;', '      (C) STATE 3$0'), 'insertReference'),
      refs('REFS: (A) STRELSAU 1234; (B) 09 HENTZAU 567;', '      (C) STATE 3; (D) $0'),
    )
  })

  it('take a signature right below the last paragraph for none of it', () => {
    const signed = (at: string): string => draft('1. (U) First.', '', '2. (U) Second.', at)
    for (const command of ['setMark', 'moveUp', 'moveDown'] as const)
      assert.match(askDraft(signed('RASSENDYLL$0'), command).answer.sentence ?? '', /no numbered paragraph/i, command)
    assert.equal(
      drafted(signed('RASSENDYLL').replace('Second', 'Sec$0ond'), 'moveUp'),
      draft('1. (U) Sec$0ond.', '', '2. (U) First.', 'RASSENDYLL'),
    )
  })

  it('take out the caption that a page says once more, and none that the head has not', () => {
    const page = (...lines: string[]): string =>
      draft(
        '1. (U) The duke came to the$0 old',
        '',
        'ZENDA 00000123  002 OF 003',
        '',
        ...lines,
        'bridge.',
        '',
        '2. (U) So.',
      )
    const whole = draft('1. (U) The duke came to the old', 'bridge.', '', '2. (U) So.')
    const withCaption = (text: string): string => text.replace('\n\nE.O.', '\n\nSIPDIS\n\nE.O.')
    assert.equal(drafted(page(), 'removePageFurniture'), whole)
    assert.equal(drafted(withCaption(page('SIPDIS', '')), 'removePageFurniture'), withCaption(whole))
    assert.match(drafted(page('SIPDIS', ''), 'removePageFurniture'), /old\n\nSIPDIS\n\nbridge/)
  })

  it('leave a draft of today one when its numbers get pilcrows', () => {
    const today = draft('1. (U) First$0.', '', '2. (U) Second.').replace('12958', '13526')
    const piled = drafted(today, 'togglePilcrows')
    assert.match(piled, /\n\u00b61\. /)
    const profiles = [today, piled].map((text) => messagesOfText(text.replace('$0', ''))[0]?.message.profile.profile)
    assert.deepEqual(profiles, ['draft', 'draft'])
    // Copies of before the order in force had them from those who copied them.
    assert.equal(
      messagesOfText(piled.replace('$0', '').replace('13526', '12958'))[0]?.message.profile.profile,
      'archival',
    )
  })

  it('insert references among the labels of SMART', () => {
    const head = ['MRN:            12 ZENDA 1', 'From:           AMEMBASSY ZENDA', 'TAGS:           PREL']
    const smart = (...lines: string[]): string =>
      [...head, ...lines, 'Subject:        (U) THE BRIDGE', '', '1. (U) First.', ''].join('\n')
    const first = drafted(smart().replace('BRIDGE', 'BRI$0DGE'), 'insertReference')
    assert.equal(first, smart('Reference:      $0'))
    const second = drafted(first.replace('$0', '11 STATE 12$0'), 'insertReference')
    assert.equal(second, smart('Reference:      A) 11 STATE 12', '                B) $0'))
    const third = drafted(second.replace('$0', '11 STATE 13$0'), 'insertReference')
    assert.equal(
      third,
      smart('Reference:      A) 11 STATE 12', '                B) 11 STATE 13', '                C) $0'),
    )
    // In the column of the last one, wherever the first stands.
    assert.equal(
      drafted(smart('Reference: A) 11 STATE 12', '                B) 11 ST$0ATE 13'), 'insertReference'),
      smart('Reference: A) 11 STATE 12', '                B) 11 STATE 13', '                C) $0'),
    )
    assert.equal(drafted(smart('Refer$0ence:'), 'insertReference'), smart('Reference:      $0'))
    const passed = smart('Pass Line:      PASS TO USTR')
    assert.equal(drafted(`$0${passed}`, 'insertReference'), smart('Reference:      $0', 'Pass Line:      PASS TO USTR'))
  })

  it('set the level with all that goes with it, to be looked at first', () => {
    const { answer } = askDraft(draft('1. (U) F$0irst.'), 'setLevel')
    assert.deepEqual(
      answer.choices?.map(({ value }) => value),
      ['SBU', 'CONFIDENTIAL', 'SECRET', 'TOP SECRET'],
    )
    const raised = askDraft(draft('1. (U) F$0irst.'), 'setLevel', 'CONFIDENTIAL').answer
    assert.match(raised.preview ?? '', /^Raise the message to CONFIDENTIAL, with/)
    const text = drafted(draft('1. (U) F$0irst.'), 'setLevel', 'CONFIDENTIAL')
    assert.match(text, /^C O N F I D E N T I A L ZENDA 000123$/m)
    assert.match(text, /^E\.O\. 12958: DECL: 08\/03\/2019$/m)
    assert.match(text, /^Classified By: /m)
  })

  it('set the mark of the selected paragraphs', () => {
    const text = draft('1. (U) First.', '', '2.$0 Second.', '', '3.$0 (U) Third.', '', '4. (U) Fourth.')
    const { answer } = askDraft(text, 'setMark')
    assert.deepEqual(
      answer.choices?.map(({ value }) => value),
      ['U', 'SBU'],
    )
    assert.equal(
      drafted(text, 'setMark', 'SBU'),
      draft('1. (U) First.', '', '2. (SBU) Second.', '', '3. (SBU) Third.', '', '4. (U) Fourth.'),
    )
  })

  it('mark all paragraphs that have no mark', () => {
    const text = draft('1. First.$0', '', '2. (SBU) Second.', '', '3. Third.')
    assert.equal(
      drafted(text, 'markAllParagraphs', 'U'),
      draft('1. (U) First.', '', '2. (SBU) Second.', '', '3. (U) Third.'),
    )
  })

  it('split a long text into sections, and join them', () => {
    const paragraphs = Array.from({ length: 30 }, (_, index) => [
      `${index + 1}. (U) The people of the old town came to the bridge`,
      ...Array<string>(6).fill('and stood there until the evening, when the lamps were'),
      'lit and the last of them went home.',
      '',
    ]).flat()
    const text = [...HEAD, ...paragraphs, 'RASSENDYLL', ''].join('\n')
    const split = drafted(`$0${text}`, 'splitSections')
    assert.deepEqual(
      split.match(/^UNCLAS SECTION .*$/gm),
      ['01 OF 03', '02 OF 03', '03 OF 03'].map((count) => `UNCLAS SECTION ${count} ZENDA 000123`),
    )
    const [message] = messagesOfText(split)
    assert.equal(message?.message.body.paragraphs.length, 30)
    const sections = split.split(/^UNCLAS SECTION .*\n/m).slice(1)
    for (const section of sections) assert.ok(section.split('\n').length <= 110)
    assert.equal(drafted(`$0${split}`, 'joinSections'), text)
  })

  it('remove page furniture, and join what it tore', () => {
    const text = [
      ...COPY_HEAD,
      '1. (C) The King of Ruritania went from Zenda to Strelsau',
      'on the old road, which is',
      '',
      'ZENDA 00000123  002 OF 002',
      '',
      '',
      'closed in winter.',
      '',
      '2. (C) Second.',
      '',
    ].join('\n')
    const after = [
      ...COPY_HEAD,
      '1. (C) The King of Ruritania went from Zenda to Strelsau',
      'on the old road, which is',
      'closed in winter.',
      '',
      '2. (C) Second.',
      '',
    ].join('\n')
    assert.equal(drafted(`$0${text}`, 'removePageFurniture'), after)
  })

  it('offer the marks of the time of the cable', () => {
    const marks = (year: string): unknown =>
      askDraft(
        `P 031453Z AUG ${year}\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC\nBT\nS E C R E T ZENDA 0123\n\nTAGS: PREL\nSUBJECT: X\n\n1. Fi$0rst.\n`,
        'setMark',
      )
        .answer.choices?.map(({ value }) => value)
        .sort()
    assert.deepEqual(marks('74'), ['C', 'LOU', 'S', 'U'])
    assert.deepEqual(marks('09'), ['C', 'S', 'SBU', 'U'])
  })

  it('copy an archival copy without what stands above its header', () => {
    const page = ['PAGE 01        ZENDA  01988  041530Z', '', '44', 'ACTION EUR-12', '', 'INFO  OCT-01  SS-15  /028 W']
    const header = ['R 041410Z MAR 76', 'FM AMEMBASSY ZENDA', 'TO SECSTATE WASHDC 1234', '', 'CONFIDENTIAL ZENDA 1988']
    const text = ['', 'E.O. 11652: GDS', 'TAGS: PFOR, AU', 'SUBJECT: EXAMPLE', '', '1. THE DUKE CAME.', '']
    const stamp = '                     --------------------- 012345'
    const { answer } = askDraft(`$0${[...page, stamp, ...header, ...text].join('\n')}`, 'copyAsPlainText')
    assert.equal(answer.text, [...header, ...text].join('\n'))
  })

  it('leave what ends a message where they remove page furniture', () => {
    const page = ['ZENDA 00000123  002 OF 002', '']
    const telegram = (...torn: string[]): string =>
      [
        ...['O 031453Z AUG 09', 'FM AMEMBASSY ZENDA', 'TO SECSTATE WASHDC', 'BT', ...COPY_HEAD],
        ...['1. (C) First.', '', ...torn, '2. (C) Second.', '', 'RASSENDYLL', 'BT', '#0123', 'NNNN', ''],
      ].join('\n')
    assert.equal(drafted(`$0${telegram(...page)}`, 'removePageFurniture'), telegram())
    assert.match(askDraft(`$0${telegram()}`, 'removePageFurniture').answer.sentence ?? '', /no page lines/)
    const last = [...COPY_HEAD, '1. (C) First.', '', 'RASSENDYLL', '', 'CONFIDENTIAL', ''].join('\n')
    assert.equal(drafted(`$0${last}`, 'removePageFurniture'), last.replace('\nCONFIDENTIAL\n', ''))
    const smart = [
      ...['MRN:            14 ZENDA 12', 'From:           AMEMBASSY ZENDA', 'Action:         WASHDC, SECSTATE ROUTINE'],
      ...['E.O.:           13526', 'TAGS:           PREL', 'Subject:        THE BRIDGE', '', '1. (U) First.', ''],
      ...['Signature:      RASSENDYLL', '', '                                 UNCLASSIFIED', ''],
    ].join('\n')
    assert.match(askDraft(`$0${smart}`, 'removePageFurniture').answer.sentence ?? '', /no page lines/)
    const restricted = `${smart}                                     NOFORN\n`
    assert.match(askDraft(`$0${restricted}`, 'removePageFurniture').answer.sentence ?? '', /no page lines/)
    assert.equal(messagesOfText(restricted)[0]?.message.signature?.text, 'RASSENDYLL')
    assert.match(askDraft(`$0${smart}`, 'copyAsPlainText').answer.text ?? '', /^1\. .*\n\nSignature: {6}RASSENDYLL\n$/m)
  })

  it('copy the signature, wherever it stands, and leave out every pilcrow', () => {
    const copied = (...lines: string[]): string =>
      (askDraft(`$0${draft(...lines)}`, 'copyAsPlainText').answer.text ?? '').split('\n\n').slice(1).join('\n\n')
    const first = ['\u00b61. Points:', 'a. the ferry;', 'b. the bridge.', '']
    const wrapped = ['\u00b62. The King of Ruritania went from Zenda to the town of', 'Strelsau on the old road.']
    const text = copied(...first, ...wrapped, 'RASSENDYLL')
    const last = '2. The King of Ruritania went from Zenda to the town of Strelsau on the old road.\nRASSENDYLL\n'
    assert.ok(text.endsWith(['1. Points:', 'a. the ferry;', 'b. the bridge.', '', last].join('\n')), text)
    const apart = copied(...first, ...wrapped, '', 'RASSENDYLL')
    assert.ok(apart.endsWith(last.replace('\n', '\n\n')), apart)
  })

  it('set a paragraph between others whose mentions stand between inches', () => {
    const text = draft('1. One.$0', '', '2. A 6" pipe, see para 3, and an 8" one.', '', '3. Three.')
    assert.equal(
      drafted(text, 'insertParagraph'),
      draft('1. One.', '', '2. $0', '', '3. A 6" pipe, see para 4, and an 8" one.', '', '4. Three.'),
    )
  })

  it('put pilcrows before numbers, and take them away', () => {
    const bare = draft('1. First.', '', '2. Second.')
    const signed = draft('\u00b61. First.', '', '\u00b62. Second.')
    assert.equal(drafted(`$0${bare}`, 'togglePilcrows'), signed)
    assert.equal(drafted(`$0${signed}`, 'togglePilcrows'), bare)
  })

  it('copy a table, a quotation and a further passage below a blank line as they stand', () => {
    const copied = (...text: readonly string[]): string =>
      askDraft(`$0${draft(...text)}`, 'copyAsPlainText')
        .answer.text?.split('\n')
        .slice(HEAD.length)
        .join('|') ?? ''
    const table = ['Lamp   7   12', 'Lamp   9   14']
    assert.equal(copied('1. (U) They', 'came.', '', ...table), `1. (U) They came.||${table.join('|')}|`)
    assert.equal(copied('1. (U) They came,', '', ...table), `1. (U) They came,||${table.join('|')}|`)
    assert.equal(
      copied('1. Text:', '', 'BEGIN TEXT:', '', 'No.', '', 'END TEXT.'),
      '1. Text:||BEGIN TEXT:||No.||END TEXT.|',
    )
    assert.equal(copied('1. (U) They came to', '', 'the bridge.'), '1. (U) They came to the bridge.|')
    const page = ['', 'ZENDA 00000123  002 OF 003', '']
    assert.equal(copied('1. (U) They came.', ...page, 'They left.'), '1. (U) They came. They left.|')
  })

  it('copy text without furniture and hard wraps', () => {
    const text = [
      ...COPY_HEAD,
      '1. (C) The King of Ruritania went from Zenda to Strelsau',
      'on the old road:',
      '',
      '- the Duke',
      '- the Count',
      '',
      '2. (C) The way is long, and goes on',
      '',
      'ZENDA 00000123  002 OF 002',
      '',
      'for a day.',
      '',
    ].join('\n')
    const { answer } = askDraft(`$0${text}`, 'copyAsPlainText')
    assert.equal(
      answer.text,
      [
        ...COPY_HEAD,
        '1. (C) The King of Ruritania went from Zenda to Strelsau on the old road:',
        '',
        '- the Duke',
        '- the Count',
        '',
        '2. (C) The way is long, and goes on for a day.',
        '',
      ].join('\n'),
    )
  })

  const senseless: readonly (readonly [string, Parameters<typeof askDraft>[1], RegExp])[] = [
    ['no level', 'setLevel', /no level line yet/],
    ['no paragraph', 'setMark', /no numbered paragraph/],
    ['no paragraph', 'markAllParagraphs', /no numbered paragraph/],
    ['no section', 'joinSections', /not in sections/],
    ['no line to part at', 'splitSections', /no such line/],
    ['no furniture', 'removePageFurniture', /no page lines/],
    ['no number', 'togglePilcrows', /no numbered paragraph/],
    ['no subject', 'insertReference', /no subject line/],
    ['nothing to copy', 'copyAsPlainText', /no text to copy/],
    ['nothing to move', 'moveUp', /no numbered paragraph/],
  ]
  for (const [what, command, sentence] of senseless)
    it(`say in a sentence that there is ${what}: ${command}`, () =>
      assert.match(askDraft('$0', command).answer.sentence ?? '', sentence))
})
