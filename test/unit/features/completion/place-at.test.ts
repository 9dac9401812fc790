import assert from 'node:assert/strict'
import { DRAFT, offered, SMART, TRANSMITTED, withLine } from '../../../support/completion.ts'
import { checkPlaces } from '../../../support/completion-table.ts'

checkPlaces('places of a transmitted cable', TRANSMITTED, [
  [0, 'VZCZC$0', undefined],
  [1, '$0', 'field', 'PP RUEHC RUEHGO'],
  [1, 'P$0', 'field', 'PP RUEHC RUEHGO'],
  [1, 'PP$0 RUEHC', 'precedence-digraph', 'PP'],
  [1, 'PP $0', 'routing', 'RUEHGO', 'RUEHC'],
  [1, 'PP RUEHC RUE$0', 'routing', 'RUEHGO'],
  [2, '$0', 'field', 'DE RUEHBK #0123 1541310'],
  [2, 'DE $0', 'routing', 'RUEHBK'],
  [2, 'DE RUEHBK #$0', 'serial', '0123 1541310'],
  [2, 'DE RUEHBK #01$0', 'serial', '0123 1541310'],
  [2, 'DE RUEHBK #0123 $0', 'julian', '1541310'],
  [2, 'DE RUEHBK #0123/01 15$0', 'julian', '1541310'],
  [3, '$0', 'field', 'ZNY CCCCC ZZH'],
  [3, 'ZNY $0', 'security', 'ZNY CCCCC ZZH'],
  [3, 'ZNY CC$0', 'security', 'ZNY CCCCC ZZH'],
  [4, '$0', undefined],
  [4, 'P $0', undefined],
  [4, 'P 0314$0', undefined],
  // Format line 2 says PP.
  [4, '$0 031310Z JUN 09', 'precedence-letter', 'P'],
  [4, 'P 031310Z JUN 09 $0', undefined],
  [5, '$0', 'field', 'FM AMEMBASSY '],
  [5, 'FM$0', 'field', 'FM AMEMBASSY '],
  [5, 'FM $0', 'originator'],
  [5, 'FM AMEMBASSY BANGK$0', 'originator', 'AMEMBASSY BANGKOK'],
  [5, 'FM bangk$0', 'originator', 'AMEMBASSY BANGKOK'],
  [5, 'FM EMB$0', undefined],
  [6, '$0', 'field', 'TO RUEHC/SECSTATE WASHDC PRIORITY'],
  [6, 'TO $0', 'addressee', 'RUEHC/SECSTATE WASHDC'],
  [6, 'TO KABUL$0', 'addressee', 'RUEHBUL/AMEMBASSY KABUL'],
  [6, 'TO afghan$0', 'addressee', 'RUEHBUL/AMEMBASSY KABUL'],
  [6, 'TO KABL$0', 'addressee', 'RUEHBUL/AMEMBASSY KABUL'],
  [6, 'TO RUEHBUL/$0', 'addressee', 'RUEHBUL/AMEMBASSY KABUL'],
  [6, 'TO RUEHB$0/AMEMBASSY KABUL', 'routing'],
  [6, 'TO RUEHBUL/AMEMB$0 PRIORITY', 'addressee', 'RUEHBUL/AMEMBASSY KABUL'],
  [6, 'TO RUEHC/SECSTATE WASHDC $0', 'precedence', 'PRIORITY', 'ROUTINE'],
  [6, 'TO RUEHC/SECSTATE WASHDC PRI$0', 'precedence', 'PRIORITY'],
  [6, 'TO RUEHC/SECSTATE WASHDC IMM$0', undefined],
  [6, 'TO RUEHC/SECSTATE WASHDC PRIORITY $0', undefined],
  [6, 'TO RUEHC/SECSTATE WASHDC PRIORITY 44$0', undefined],
  [7, 'INFO $0', 'addressee'],
  [7, 'INFO berl$0', 'addressee', 'RUEHRL/AMEMBASSY BERLIN'],
  [7, 'INF$0', 'field', 'INFO '],
  // Nobody can be exempted where no address stands for several.
  [7, 'XMT ran$0', undefined],
  [7, 'INFO ASEAN COLLECTIVE\nXMT ran$0', 'addressee', 'RUEHGO/AMEMBASSY RANGOON'],
  [8, 'B$0', 'field', 'BT'],
  [9, '$0', 'field', 'C O N F I D E N T I A L BANGKOK 000123'],
  [9, 'CONF$0', 'field', 'C O N F I D E N T I A L BANGKOK 000123'],
  [9, 'conf$0', 'snippet', 'C O N F I D E N T I A L BANGKOK 000123'],
  [13, 'e.o$0', 'field', 'E.O. 12958: DECL: 06/03/2019'],
  [14, 'tag$0', 'snippet', 'TAGS: PREL, TH'],
  [9, 'C O N$0', 'level', 'C O N F I D E N T I A L BANGKOK 000123'],
  [9, 'C O N F I D E N T I A L $0', 'series', 'BANGKOK 000123'],
  [9, 'C O N F I D E N T I A L BANG$0', 'series', 'BANGKOK 000123'],
  [9, 'C O N F I D E N T I A L BANGKOK 12$0', 'number', '000012'],
  [11, 'SIP$0', 'caption', 'SIPDIS'],
  [11, 'NO$0', 'caption', 'NODIS'],
  [12, '$0', 'field'],
  [12, 'NODI$0', undefined],
  [13, '$0', 'field', 'E.O. 12958: DECL: 06/03/2019'],
  [13, 'E.$0', 'field', 'E.O. 12958: DECL: 06/03/2019'],
  [13, 'E.O. $0', 'order', '12958: DECL: 06/03/2019'],
  [13, 'E.O. 12$0', 'order', '12958: DECL: 06/03/2019'],
  [13, 'E.O. $0: DECL: 06/03/2019', 'order', '12958'],
  [13, 'E.O. 12958: $0', 'declassification', 'DECL: 06/03/2019', 'DECL: 06/03/2034'],
  [13, 'E.O. 12958: DECL: 06/03/20$0', 'declassification', 'DECL: 06/03/2019', 'DECL: 06/03/2034'],
  [14, '$0', 'field', 'TAGS: PREL, TH'],
  [14, 'TAG$0', 'field', 'TAGS: PREL, TH'],
  [14, 'TAGS: $0', 'tag', 'PREL, TH', 'ECON'],
  [14, 'TAGS: PGOV, $0', 'tag', 'TH'],
  [14, 'TAGS: PREL, $0', 'tag', 'TH'],
  [14, 'TAGS: PREL, PHU$0', 'tag', 'PHUM'],
  [14, 'TAGS: PREL, human rights$0', 'tag', 'PHUM'],
  [14, 'TAGS: PREL thai$0', 'tag', ', TH'],
  [14, 'TAGS: PREL, PRE$0', 'tag', 'PREF'],
  [14, 'TAGS: PREL, OVI$0', 'tag', 'OVIP (SURNAME, GIVEN NAMES)'],
  [14, 'TAGS: OVIP (ELPHBERG, RUDOLF), OTRA ($0', 'person', 'ELPHBERG, RUDOLF)'],
  [14, 'TAGS: OVIP ($0', undefined],
  [15, '$0', 'field', 'SUBJECT: (U) SUBJECT'],
  [15, 'SUBJECT: $0', 'subject-mark', '(C) SUBJECT', '(U) SUBJECT', '(SBU) SUBJECT'],
  [15, 'SUBJECT: ($0', 'subject-mark', '(C) SUBJECT'],
  [15, 'SUBJECT: (U$0) EXAMPLE', 'subject-mark', '(U)'],
  [15, 'SUBJECT: (U) EXA$0MPLE', undefined],
  [15, 'SUBJECT: THE MINISTER (C$0', undefined],
  [17, 'REF: $0', 'reference-label', '09 STATE 777'],
  [17, 'REF: A. $0', 'reference', '09 STATE 777'],
  [17, 'REF: A. STATE 45$0678', undefined],
  [18, '     $0', 'reference-label', '     B. '],
  [18, '$0', 'reference-label', '     B. '],
  [18, '     B. 09 ST$0', 'reference', '09 STATE 777'],
  [20, 'Clas$0', 'field', 'Classified By: NAME, POSITION. Reason: 1.4 (d).'],
  [20, 'Classified By: Ambassador R. Rassendyll. Reason: $0', 'reason', '1.4 (d)', '1.4 (a)', '1.4 (b)'],
  [20, 'Classified By: Ambassador R. Rassendyll. Reason: foreign rel$0', 'reason', '1.4 (d)'],
  [20, 'Classified By: Ambassador R. Rassendyll. Reason: 1.4 ($0', 'reason-letter', 'd)', 'a)', 'b)', 'c)'],
  [20, 'Classified By: Ambassador R. Rassendyll. Reasons: 1.4 (b) and ($0', 'reason-letter', 'd)', 'a)', 'c)'],
  [20, 'Classified By: Ambassador R. Rassen$0', undefined],
  [24, '2. $0', 'portion-mark', '(C) ', '(U) ', '(SBU) '],
  [24, '2. ($0', 'portion-mark', '(C) '],
  [24, '2. (U$0) The ferry', 'portion-mark', '(U)'],
  [24, '2. (S$0', 'portion-mark', '(SBU) '],
  [24, '2. (C) ($0', undefined],
  [24, '2. (C) The fer$0ry', undefined],
  [24, '2. (C) As PARA $0', 'paragraph', '1', '2', '3'],
  [24, '2. (C) As PARA $0, and', 'paragraph', '1'],
  [24, '2. (C) As para $0', 'paragraph', '1'],
  [24, '2. (C) A PARA $0GUARD', undefined],
  [24, '2. (C) The REF $0', 'mention', 'A', 'B'],
  [24, '2. (C) The REF A$0 and', 'mention', 'A'],
  [24, '2. (C) The REF $0PAPERS', undefined],
  [24, 'quo$0', 'snippet', 'BEGIN TEXT:\n\nText.\n\nEND TEXT.'],
  [26, '3. (U) COMMENT: It often is. E$0', 'end', 'END COMMENT.'],
  [26, '3. (U) COMMENT: It often is. END $0', 'end', 'END COMMENT.'],
  [26, '3. (U) COMMENT: It often is. END COM$0', 'end', 'END COMMENT.'],
  [26, '3. (U) It often is. END$0', undefined],
  [27, 'RASSEN$0', undefined],
  [29, '#01$0', undefined],
  [31, 'NN$0', 'ending', 'NNNN'],
])

checkPlaces('places of a draft', DRAFT, [
  [0, '$0', 'field', 'UNCLAS'],
  [0, 'UNC$0', 'field', 'UNCLAS'],
  [0, 'SEC$0', undefined],
  [2, 'SEN$0', 'caption', 'SENSITIVE'],
  [2, 'ORC$0', undefined],
  [3, '$0', 'field'],
  [4, 'E.O. $0', 'order', '13526: N/A'],
  [4, 'E.O. 12958: $0', 'declassification', 'N/A'],
  [5, 'TAGS: $0', 'tag', 'ECON'],
  [6, 'SUBJECT: ($0', 'subject-mark', '(SBU) SUBJECT', '(U) SUBJECT'],
  [7, '$0', 'field', 'REF: '],
  [7, 're$0', 'snippet', 'REF: REFERENCE'],
  [10, '2. ($0', 'portion-mark', '(SBU) ', '(U) '],
  [10, '2. (C$0', undefined],
  [10, '2. He left $0', undefined],
  [12, 'comm$0', 'snippet', '3. (SBU) COMMENT: Comment. END COMMENT.'],
  [12, '3. (SBU) com$0', 'snippet', 'COMMENT: Comment. END COMMENT.'],
  [12, '3. com$0', 'snippet', 'COMMENT: Comment. END COMMENT.'],
  [12, '3. (SBU) quo$0', 'snippet', 'BEGIN TEXT:\n\nText.\n\nEND TEXT.'],
  [12, '3. (SBU) the$0', undefined],
  [12, '3. (SBU) Com$0', undefined],
  [12, '3. (SBU) the com$0', undefined],
  [12, '3. (SBU) com$0 came', undefined],
  [12, '3. (SBU) ref$0', undefined],
  [8, '1. (SBU) sum$0', 'snippet', 'SUMMARY: Summary. END SUMMARY.'],
  [12, 'sum$0', undefined],
  [12, 'SAPT$0', undefined],
])

checkPlaces('places of a message with labels', SMART, [
  [3, 'MRN:            $0', 'message-number', '13 ZENDA 1'],
  [3, '$0', 'field', 'MRN:            '],
  [4, 'Date/DTG:       $0', undefined],
  [5, 'From:           bangk$0', 'originator', 'AMEMBASSY BANGKOK'],
  [6, 'Action:         WASH$0', 'addressee', 'WASHDC, SECSTATE'],
  [6, 'Action:         WASHDC, SECSTATE $0', 'precedence'],
  [7, 'Info:           BANGKOK, AMEMBASSY ROUTINE; lond$0', 'addressee', 'LONDON, AMEMBASSY'],
  [8, 'E.O.:           $0', 'order', '13526'],
  [9, 'TAGS:           ECON, pgo$0', 'tag', 'PGOV'],
  [10, 'Captions:       $0', 'caption', 'SENSITIVE'],
  [12, '                $0', 'reference-label', '                B) '],
  [13, 'Subject:        ($0', 'subject-mark'],
  [13, 'Subject:        (U) The swa$0ns', undefined],
  [17, '2. ($0', 'portion-mark'],
  [17, '2. (SBU) The Minister smi$0led.', undefined],
])

checkPlaces(
  'the date-time group of a message of this minute',
  ['$0', 'FM AMEMBASSY ZENDA', ''],
  [
    [0, '$0', 'field', 'R 031453Z AUG 12'],
    [0, 'P $0', 'date-time-group', '031453Z AUG 12'],
    [0, 'P 0314$0', 'date-time-group', '031453Z AUG 12'],
    [0, 'P 04$0', undefined],
  ],
)

describe('a precedence', () => {
  const texts = (text: string): readonly string[] =>
    offered(text)?.candidates.map(({ candidate }) => candidate.text) ?? []
  const head = (day: string): string =>
    `O ${day}\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC IMMEDIATE\nINFO AMEMBASSY BANGKOK $0\n`
  const smart = (date: string): string =>
    `UNCLASSIFIED\n\nMRN: 13 ZENDA 12\nDate/DTG: ${date}\nFrom: AMEMBASSY ZENDA\nAction: WASHDC, SECSTATE $0\nE.O.: 13526\nTAGS: PREL\nSubject: X\n`

  it('is PRIORITY no more after its end', () => {
    assert.ok(texts(head('031453Z AUG 12')).includes('PRIORITY'))
    assert.ok(!texts(head('031453Z AUG 18')).includes('PRIORITY'))
    assert.ok(texts(head('031453Z AUG 18')).includes('IMMEDIATE'))
    assert.ok(texts(smart('Aug 03, 2013 / 031453Z AUG 13')).includes('PRIORITY'))
    assert.ok(!texts(smart('Aug 03, 2018 / 031453Z AUG 18')).includes('PRIORITY'))
  })

  it('of format line 5 is that of the addressees below', () => {
    const below = (to: string): readonly string[] => texts(`$0\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC ${to}\n`)
    const groups = (to: string): string =>
      below(to)
        .flatMap((text) => /^([A-Z]) \d{6}Z/.exec(text)?.[1] ?? [])
        .join('')
    assert.equal(groups('ROUTINE'), 'R')
    assert.equal(groups('IMMEDIATE'), 'O')
    assert.equal([...groups('')].sort().join(''), 'OPRZ')
  })
})

describe('places of a file that has just begun', () => {
  for (const [text, ...first] of [
    ['$0', 'cable', 'cable message', 'cable smart'],
    ['cab$0', 'cable', 'cable message', 'cable smart'],
    ['UNC$0', 'UNCLAS'],
    ['CONFI$0', 'C O N F I D E N T I A L'],
  ] as const) {
    it(`${text} → ${first.join(', ')}`, () => {
      const labels = offered(text)?.candidates.map(({ candidate }) => candidate.label)
      assert.deepEqual(labels?.slice(0, first.length), first)
    })
  }

  it('offers no whole cable below a level', () => {
    for (const level of ['UNCLAS', 'C O N F I D E N T I A L', 'UNCLAS ZENDA 000123'])
      for (const words of ['$0', 'cable$0', 'cab$0']) {
        const labels = offered(`${level}\n\n${words}`)?.candidates.map(({ candidate }) => candidate.label ?? '')
        assert.ok(!labels?.some((label) => label.startsWith('cable')), labels?.join())
      }
    const next = offered('UNCLAS\n\n$0')?.candidates.map(({ candidate }) => candidate.text)
    assert.ok(next?.some((text) => text.startsWith('E.O. 13526: ')))
  })

  it('offers the fields of a draft in their order', () => {
    const labels = offered('UNCLAS\n\nE.O. 13526: N/A\n$0')?.candidates.map(({ candidate }) => candidate.label)
    assert.deepEqual(labels?.slice(0, 3), ['TAGS: PREL', 'SUBJECT: SUBJECT', 'REF:'])
  })

  it('offers nothing in a note that is no cable', () => {
    assert.equal(offered('Dear Anton,\n\nthank you for th$0e swans.\n'), undefined)
    assert.equal(offered('Dear Anton,\n\nthe $0'), undefined)
  })
})

describe('the level of a draft whose paragraphs are marked', () => {
  const levels = (line: string, ...marks: string[]): string[] => {
    const body = marks.map((mark, index) => `${index + 1}. ${mark} The boats came in at noon.\n`).join('\n')
    const text = `${line}\n\nE.O. 12958: DECL: 08/01/2019\nTAGS: PREL\nSUBJECT: (U) VISIT\n\n${body}`
    return (offered(text)?.candidates ?? []).map(({ candidate }) => candidate.label ?? '')
  }

  it('is the highest that any mark names, also by its place', () => {
    assert.deepEqual(levels('$0', '(C)', '(S)', '(C)'), ['S E C R E T'])
    for (const mark of ['(C/S)', '(S/C)', '(S/CT)', '(S) (C)', '(S - HARBOR ONLY)'])
      assert.deepEqual(levels('$0', '(C)', mark, '(C)'), ['S E C R E T'], mark)
  })

  it('is any from the highest on where a mark cannot be read', () => {
    assert.deepEqual(levels('$0', '(C)', '(XQ)'), ['C O N F I D E N T I A L', 'S E C R E T', 'T O P  S E C R E T'])
  })
})

describe('the token that a candidate takes the place of', () => {
  for (const [line, text, whole] of [
    [6, 'TO RUEHBUL/AMEM$0BASSY KABL PRIORITY', 'RUEHBUL/AMEMBASSY KABL'],
    [14, 'TAGS: PREL, PH$0UN, TH', 'PHUN'],
    [13, 'E.O. 12958: DE$0CL: 6/3/19', 'DECL: 6/3/19'],
    [9, 'C O N F I D E N T I A L BANGKOK 1$02', '12'],
    [24, '2. (C$0) The ferry', '(C)'],
  ] as const) {
    it(`${text} is ${whole}`, () => {
      const found = offered(withLine(TRANSMITTED, line, text))
      assert.equal(text.replace('$0', '').slice(found?.place.start, found?.place.end), whole)
    })
  }
})

describe('references while their digits are written', () => {
  const citable = () => [
    { text: '08 THE HAGUE 123', day: '2008-04-01', subject: 'THE 12 BRIDGES' },
    { text: '08 THE HAGUE 12', day: '2008-01-05', subject: undefined },
    { text: '08 THE HAGUE 1477', day: '2008-06-01', subject: undefined },
  ]
  const texts = (line: string): string[] =>
    (offered(withLine(TRANSMITTED, 18, line), {}, citable)?.candidates ?? []).map(({ candidate }) => candidate.text)

  it('are those that begin so, in whatever form they are begun', () => {
    assert.deepEqual(texts('     B. 08 THE HAGUE 1$0'), ['08 THE HAGUE 123', '08 THE HAGUE 12', '08 THE HAGUE 1477'])
    assert.deepEqual(texts('     B. 08THEHAGUE14$0'), ['08 THE HAGUE 1477'])
    assert.deepEqual(texts('     B. bridges$0'), ['08 THE HAGUE 123'])
  })

  it('are none where the number is whole, so that Enter ends the line', () => {
    assert.deepEqual(texts('     B. 08 THE HAGUE 12$0'), [])
    assert.deepEqual(texts('     B. 08 THE HAGUE 12 $0'), [])
    assert.deepEqual(texts('     B. 08 THE HAGUE 9$0'), [])
  })

  it('leave out what is a reference already', () => {
    const lines = withLine(TRANSMITTED, 18, '     B. 08 THE HAGUE 1477').split('\n')
    lines.splice(19, 0, '     C. $0')
    const found = offered(lines.join('\n'), {}, citable)?.candidates.map(({ candidate }) => candidate.text)
    assert.deepEqual(found, [
      ...['09 STATE 777', '08 THE HAGUE 123', '08 THE HAGUE 12'],
      // Behind whole cables the names alone: the own post, those addressed, those cited.
      ...['09 BANGKOK ', '09 STATE ', '09 RANGOON ', '09 THE HAGUE '],
    ])
  })

  it('begin with the name of a series, once two letters of it are typed, one behind a year, of those in use', () => {
    const names = (line: string): string[] =>
      (offered(withLine(TRANSMITTED, 18, line))?.candidates ?? []).map(({ candidate }) => candidate.text)
    assert.deepEqual(names('     B. k$0'), [])
    assert.ok(names('     B. 09 k$0').includes('09 KABUL '))
    assert.ok(names('     B. kab$0').includes('09 KABUL '))
    assert.ok(names('     B. 08 kab$0').includes('08 KABUL '))
    assert.ok(names('     B. Afgh$0').includes('09 KABUL '))
    assert.ok(names('     B. 08 THE HA$0').includes('08 THE HAGUE '))
    for (const whole of ['     B. 09 KABUL$0', '     B. 09 KABUL $0', '     B. 09 KABUL 1$0'])
      assert.ok(!names(whole).some((name) => name.includes('KABUL')), whole)
    assert.ok(!names('     B. saig$0').includes('09 SAIGON '))
  })
})
