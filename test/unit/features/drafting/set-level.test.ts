import assert from 'node:assert/strict'
import { newCable } from '../../../../server/language/features/composing/new-cable.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { lintText } from '../../../support/cable.ts'
import { askDraft, drafted } from '../../../support/drafting.ts'

const NOW = Date.UTC(2012, 3, 4)
const made = (form: 'draft' | 'message' | 'smart', level: string): string => {
  const wish = { form, level, from: 'AMEMBASSY BANGKOK', subject: 'The bridge' }
  return newCable(wish, { vocabulary: defaultVocabulary(), house: {}, now: NOW }).text
}
/** The lines that one level has and the other has not, without the blanks around them. */
const differing = (text: string, other: string): string[] => {
  const others = new Set(other.split('\n').map((line) => line.trim()))
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !others.has(line))
}

describe('LIMITED OFFICIAL USE', () => {
  const cable = (level: string, group: string, order: string): string =>
    [
      'VZCZCZND0123',
      'RR RUEHC',
      'DE RUEHZN #0123 0910715',
      'ZNR UUUUU ZZH',
      `R ${group}`,
      'FM AMEMBASSY ZENDA',
      'TO RUEHC/SECSTATE WASHDC 4410',
      'BT',
      `${level} ZENDA 00123`,
      '',
      `E.O. ${order}: N/A`,
      'TAGS: PREL',
      'SUBJECT: THE BRIDGE',
      '',
      '1. THE DUKE CAME.',
      '',
      '2. HE LEFT.',
      'RASSENDYLL',
      'BT',
      '#0123',
      'NNNN',
      '',
    ].join('\n')
  const levels = (text: string): string[] =>
    (askDraft(`$0${text}`, 'setLevel').answer.choices ?? []).map(({ value }) => value)
  const SPACED = 'L I M I T E D  O F F I C I A L  U S E'

  for (const [group, order] of [
    ['010715Z APR 75', '11652'],
    ['010715Z APR 81', '12065'],
    ['010715Z APR 93', '12356'],
  ] as const)
    it(`is a level of its time: ${group}, and leads back`, () => {
      const text = cable('UNCLAS', group, order)
      assert.deepEqual(levels(text), ['LIMITED OFFICIAL USE', 'CONFIDENTIAL', 'SECRET', 'TOP SECRET'])
      const limited = drafted(`$0${text}`, 'setLevel', 'LIMITED OFFICIAL USE')
      assert.match(limited, new RegExp(`^${SPACED} ZENDA 00123$`, 'm'))
      assert.match(limited, /^ZNR EEEEE ZZH$|^ZNY EEEEE ZZH$/m)
      assert.match(
        askDraft(`$0${text}`, 'setLevel', 'LIMITED OFFICIAL USE').answer.preview ?? '',
        /^Raise the message to/,
      )
      assert.match(drafted(`$0${limited}`, 'setLevel', 'UNCLASSIFIED'), /^UNCLAS ZENDA 00123$/m)
    })

  it('is none of a later time, where SBU is', () => {
    const text = cable('UNCLAS', '010715Z APR 09', '12958')
    assert.deepEqual(levels(text), ['SBU', 'CONFIDENTIAL', 'SECRET', 'TOP SECRET'])
    const { sentence } = askDraft(`$0${text}`, 'setLevel', 'LIMITED OFFICIAL USE').answer
    assert.equal(sentence, 'LIMITED OFFICIAL USE cannot be chosen for this cable.')
  })
})

describe('setting the level', () => {
  for (const form of ['draft', 'message', 'smart'] as const)
    for (const [from, to] of [
      ['UNCLASSIFIED', 'SECRET'],
      ['SBU', 'CONFIDENTIAL'],
      ['SECRET', 'UNCLASSIFIED'],
      ['CONFIDENTIAL', 'TOP SECRET'],
    ] as const)
      it(`of a new ${form} from ${from} to ${to} makes what New Cable makes at once, but for marks`, () => {
        const text = drafted(`$0${made(form, from)}`, 'setLevel', to)
        const marks = /^\d\. \(|^(?:SUBJECT|E\.O\. 13526):/
        const left = differing(text, made(form, to)).filter((line) => !marks.test(line))
        assert.deepEqual(left, [])
        const found = lintText(text).map(({ finding }) => finding.rule.id)
        assert.deepEqual(
          found.filter((id) => !id.startsWith('portion-')),
          [],
        )
      })

  it('of labels changes both banners, and nothing in the text', () => {
    const text = drafted(`$0${made('smart', 'UNCLASSIFIED')}`, 'setLevel', 'SECRET')
    assert.equal(text.match(/^ +SECRET$/gm)?.length, 2)
    assert.equal(drafted(`$0${text}`, 'setLevel', 'UNCLASSIFIED').match(/^ +UNCLASSIFIED$/gm)?.length, 2)
    const within = made('smart', 'UNCLASSIFIED')
      .replace('<', '')
      .replace('Text of the cable.', 'He wrote UNCLASSIFIED.')
    assert.match(drafted(`$0${within}`, 'setLevel', 'SECRET'), /He wrote UNCLASSIFIED\./)
  })

  it('of labels knows SBU, which has lines and a caption of its own', () => {
    // Marks are another command's, and a level stays in its column.
    const marks = (text: string): string => text.replaceAll(/\((?:U|S|SBU)\) (?=SUMMARY|Text)|^ {9,}/gm, '')
    const to = (from: string, level: string): string => marks(drafted(`$0${made('smart', from)}`, 'setLevel', level))
    for (const from of ['UNCLASSIFIED', 'SECRET']) assert.equal(to(from, 'SBU'), marks(made('smart', 'SBU')))
    for (const from of ['SBU', 'SECRET']) assert.equal(to(from, 'UNCLASSIFIED'), marks(made('smart', 'UNCLASSIFIED')))
    const choicesOf = (level: string): string[] =>
      askDraft(`$0${made('smart', level)}`, 'setLevel').answer.choices?.map(({ value }) => value) ?? []
    assert.deepEqual(choicesOf('SBU'), ['UNCLASSIFIED', 'CONFIDENTIAL', 'SECRET'])
    assert.deepEqual(choicesOf('SECRET'), ['UNCLASSIFIED', 'SBU', 'CONFIDENTIAL'])
    assert.match(
      drafted(
        `$0${made('smart', 'UNCLASSIFIED').replace(/^Subject/m, 'Captions:       SIPDIS\nSubject')}`,
        'setLevel',
        'SBU',
      ),
      /^Captions: {7}SIPDIS, SENSITIVE$/m,
    )
    assert.match(
      drafted(`$0${made('smart', 'UNCLASSIFIED').replace(/^Subject/m, 'Captions:\nSubject')}`, 'setLevel', 'SBU'),
      /^Captions: {7}SENSITIVE$/m,
    )
  })

  it('of labels leaves one blank line where those that say who classified stood apart', () => {
    for (const between of ['\n', '\n\n']) {
      const labels = ['Classified By: R. Rassendyll, DCM', 'Reason: 1.4 (d)', 'Declassify On: 05/05/2023'].join(between)
      const text = `CONFIDENTIAL\n\nMRN: 13 ZENDA 77\nE.O.: 13526\nTAGS: ECON\nSubject: The bridge\n\n${labels}\n\n1. (U) F$0irst.\n`
      assert.match(drafted(text, 'setLevel', 'UNCLASSIFIED'), /Subject: The bridge\n\n1\. \(U\)/)
    }
  })

  it('takes SENSITIVE on the level line for the caption', () => {
    const text = [
      'UNCLAS SENSITIVE ZENDA 000123',
      '',
      'SIPDIS',
      '',
      'E.O. 12958: N/A',
      'TAGS: PREL, TH',
      'SUBJECT: THE BRIDGE',
      '',
      '1. (SBU) The $0bridge was seen.',
      '',
      '2. (U) It is old.',
      '',
      'SAPT',
      '',
    ].join('\n')
    const { answer } = askDraft(text, 'setLevel')
    assert.deepEqual(
      answer.choices?.map(({ value }) => value),
      ['UNCLASSIFIED', 'CONFIDENTIAL', 'SECRET', 'TOP SECRET'],
    )
    assert.match(drafted(text, 'setLevel', 'CONFIDENTIAL'), /^(?:C O N F I D E N T I A L|CONFIDENTIAL) ZENDA 000123\n/)
    assert.match(drafted(text, 'setLevel', 'UNCLASSIFIED'), /^UNCLAS ZENDA 000123\n\nSIPDIS\n\nE\.O\./)
  })

  it('adds the E.O. line that is not there yet', () => {
    const at = (...head: string[]): string =>
      drafted([...head, '', '1. (U) F$0irst of it.', '', 'SAPT', ''].join('\n'), 'setLevel', 'SECRET')
    assert.match(
      at('UNCLAS', '', 'TAGS: PREL, TH', 'SUBJECT: X'),
      /^SECRET\n\nE\.O\. 12958: DECL: 08\/03\/2019\nTAGS: PREL, TH\nSUBJECT: .*X\n\nClassified By: NAME, POSITION\. Reason: 1\.4 \(d\)\.\n\n1\./,
    )
    assert.match(
      at('UNCLAS ZENDA 000123', '', 'SUBJECT: X'),
      /000123\n\nE\.O\. 12958: DECL: 08\/03\/2019\nSUBJECT: X\n/,
    )
    assert.match(
      at(
        'R 031453Z AUG 84',
        'FM AMEMBASSY ZENDA',
        'TO SECSTATE WASHDC',
        'BT',
        'UNCLAS ZENDA 000123',
        '',
        'TAGS: PREL',
        'SUBJECT: X',
      ),
      /000123\n\nE\.O\. 12356: DECL: OADR\nTAGS/,
    )
    const crlf = 'UNCLAS\r\n\r\nTAGS: PREL\r\nSUBJECT: X\r\n\r\n1. (U) F$0irst of it.\r\n'
    assert.match(drafted(crlf, 'setLevel', 'SECRET'), /\r\n\r\nE\.O\. 12958: DECL: 08\/03\/2019\r\nTAGS/)
  })

  it('computes the date on an E.O. line that is there from the day of now, where its order is that of now', () => {
    const from = (order: string): string =>
      drafted(`UNCLAS\n\n${order}\nTAGS: PREL\nSUBJECT: X\n\n1. (U) F$0irst of it.\n`, 'setLevel', 'SECRET')
    for (const order of ['E.O. 12958: N/A', 'E.O. 12958:', 'E.O. 12958'])
      assert.match(from(order), /\nE\.O\. 12958: DECL: 08\/03\/2019\nTAGS/)
    // Written under another order, it is of another day, which nobody knows.
    assert.match(from('E.O. 13526: N/A'), /\nE\.O\. 13526: DECL: 10 YEARS\nTAGS/)
  })

  it('knows SBU, which is UNCLASSIFIED with a caption', () => {
    const fields = 'TAGS: PREL\nSUBJECT: THE BRIDGE\n\n1. (SBU) F$0irst of it.\n'
    const sbu = `UNCLAS\n\nSENSITIVE\n\nE.O. 12958: N/A\n${fields}`
    const choicesOf = (text: string): string[] =>
      askDraft(text, 'setLevel').answer.choices?.map(({ value }) => value) ?? []
    assert.deepEqual(choicesOf(sbu), ['UNCLASSIFIED', 'CONFIDENTIAL', 'SECRET', 'TOP SECRET'])
    const plain = sbu.replace('SENSITIVE\n\n', '')
    assert.equal(drafted(plain, 'setLevel', 'SBU'), sbu.replace('$0', ''))
    assert.equal(drafted(sbu, 'setLevel', 'UNCLASSIFIED'), plain.replace('$0', ''))
    assert.match(askDraft(sbu, 'setLevel', 'SBU').answer.sentence ?? '', /SBU already/)
    // From a level and back, once: the caption that its portions want is that caption.
    const raised = drafted(sbu, 'setLevel', 'CONFIDENTIAL')
    assert.match(raised, /^C O N F I D E N T I A L\n\nE\.O\. 12958: DECL: 08\/03\/2019\n/)
    for (const mark of ['(SBU)', '(U)'])
      assert.match(
        drafted(`$0${raised.replace('(SBU)', mark)}`, 'setLevel', 'SBU'),
        /^UNCLAS\n\nSENSITIVE\n\nE\.O\. 12958: N\/A\nTAGS/,
      )
    // There was no such thing before it took the place of another one.
    const old = 'R 031453Z AUG 84\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC\nUNCLAS ZENDA 000123\n\n'
    assert.ok(!choicesOf(`${old}E.O. 12356: N/A\n${fields}`).includes('SBU'))
  })

  it('reads a level that is typed in small letters, and writes it as it is read', () => {
    const at = (first: string): string =>
      `${first}\n\nE.O. 12958: DECL: 08/03/2019\nTAGS: PREL\nSUBJECT: (U) X\n\n` +
      'Classified By: R. Rassendyll, Consul. Reason: 1.4 (d).\n\n1. (C) F$0irst.\n'
    const spaced = at('C O N F I D E N T I A L').replace('$0', '')
    for (const first of ['Confidential', 'confidential', '  c o n f i d e n t i a l']) {
      const { answer } = askDraft(at(first), 'setLevel')
      assert.deepEqual(
        answer.choices?.map(({ value }) => value),
        ['CONFIDENTIAL', 'UNCLASSIFIED', 'SBU', 'SECRET', 'TOP SECRET'],
      )
      assert.equal(drafted(at(first), 'setLevel', 'CONFIDENTIAL').trimStart(), spaced)
      assert.equal(
        drafted(at(first), 'setLevel', 'SECRET').trimStart(),
        spaced.replace('C O N F I D E N T I A L', 'S E C R E T'),
      )
      assert.match(
        drafted(at(first), 'setLevel', 'SBU').trimStart(),
        /^UNCLAS\n\nSENSITIVE\n\nE\.O\. 12958: N\/A\nTAGS: PREL\nSUBJECT: .*X\n\n1\. \(C\) First\.\n$/,
      )
    }
    assert.match(drafted(at('Unclas').replace('DECL: 08/03/2019', 'N/A'), 'setLevel', 'SECRET'), /^S E C R E T\n/)
    assert.match(askDraft(at('The king came'), 'setLevel').answer.sentence ?? '', /no level line yet/)
  })

  it('puts a blank behind a label that is longer than the column of the others', () => {
    const narrow = 'MRN: 12 ZENDA 7\nFrom: AMEMBASSY ZENDA\nTAGS: PREL\nSubject: X\n\n1. (U) F$0irst of it.\n'
    assert.match(
      drafted(`UNCLASSIFIED\n\n${narrow}`, 'setLevel', 'SECRET'),
      /Subject: X\nClassified By: NAME, POSITION\nReason: +1\.[45] \(d\)\nDeclassify On: \d/,
    )
  })

  it('says in the preview what follows', () => {
    assert.equal(
      askDraft('UNCLAS\n\nTAGS: PREL\nSUBJECT: X\n\n1. (U) F$0irst of it.\n', 'setLevel', 'SECRET').answer.preview,
      'Raise the message to SECRET, with E.O. 12958: DECL: 08/03/2019 and a Classified By line to fill in',
    )
  })

  it('spaces the level out where there was one that is never spaced', () => {
    const head = ['E.O. 12356: N/A', 'TAGS: PREL, SZ', 'SUBJECT: THE BRIDGE', '', '1. (LOU) Text of it.', '']
    const text = ['$0LIMITED OFFICIAL USE GENEVA 003001', '', ...head].join('\n')
    assert.match(drafted(text, 'setLevel', 'CONFIDENTIAL'), /^C O N F I D E N T I A L GENEVA 003001\n/)
  })

  it('counts ten years from today in a draft without a day that names the order of today', () => {
    const text = (number: string): string =>
      ['$0UNCLAS', '', `E.O. ${number}: N/A`, 'TAGS: PREL', 'SUBJECT: THE BRIDGE', '', '1. (U) Text of it.', ''].join(
        '\n',
      )
    assert.match(drafted(text('12958'), 'setLevel', 'SECRET'), /\nE\.O\. 12958: DECL: 08\/03\/2019\n/)
    assert.match(drafted(text('13526'), 'setLevel', 'SECRET'), /\nE\.O\. 13526: DECL: 10 YEARS\n/)
  })

  it('changes the lines of pages as well, and puts SENSITIVE behind what stands first', () => {
    const head = ['R 041410Z MAR 99', 'FM AMEMBASSY ZENDA', 'TO SECSTATE WASHDC 1234', '']
    const fields = ['', 'EXDIS', '', 'E.O. 12958: DECL: 03/04/2009', 'TAGS: PREL', 'SUBJECT: THE BRIDGE', '']
    const text = [
      ...['SECRET', 'PAGE 01        ZENDA  00123  041410Z', ...head, 'S E C R E T ZENDA 000123', ...fields],
      ...['1. (SBU) First.', '', 'SECRET', '', 'PAGE 02        ZENDA  00123  041410Z', '', '2. (SBU) Second.', ''],
    ].join('\n')
    const lowered = drafted(`$0${text}`, 'setLevel', 'UNCLASSIFIED')
    assert.doesNotMatch(lowered, /SECRET/)
    assert.match(lowered, /^UNCLASSIFIED\nPAGE 01/)
    assert.match(lowered, /\nEXDIS\nSENSITIVE\n\nE\.O\. 12958: N\/A\n/)
  })

  it('of a draft or message to SBU makes it unclassified and SENSITIVE', () => {
    for (const form of ['draft', 'message'] as const)
      for (const from of ['UNCLASSIFIED', 'CONFIDENTIAL', 'SECRET']) {
        const marked = made(form, from).replace(/^(\d\. )\([A-Z]+\)/gm, '$1(SBU)')
        const text = drafted(`$0${marked}`, 'setLevel', 'SBU')
        assert.match(text, /^UNCLAS.*\n\nSENSITIVE\n/m, `${form} ${from}`)
        assert.equal(text.match(/SENSITIVE/g)?.length, 1)
        assert.deepEqual(
          lintText(text).map(({ finding }) => finding.rule.id),
          [],
          `${form} ${from}\n${text}`,
        )
        assert.match(askDraft(`$0${text}`, 'setLevel', 'SBU').answer.sentence ?? '', /already/)
      }
    const { choices } = askDraft(`$0${made('draft', 'SECRET')}`, 'setLevel').answer
    assert.deepEqual(
      choices?.map(({ value }) => value),
      ['UNCLASSIFIED', 'SBU', 'CONFIDENTIAL', 'TOP SECRET'],
    )
  })
})
