import assert from 'node:assert/strict'
import { messageJson } from '../../../../../server/language/features/message-json/message-json.ts'
import { defaultVocabulary } from '../../../../../server/language/vocabulary/vocabulary.ts'
import { lintText, messageOfText } from '../../../../support/cable.ts'

const HEAD = (classifier: string): string =>
  `C O N F I D E N T I A L ZENDA 000123\n\nE.O. 12958: DECL: 08/01/2019\nTAGS: PREL, JA\nSUBJECT: (U) HARBOR TALKS\n\n${classifier}1. (C) The duke sailed at noon with two ships of the line and\nwas not seen again.\n\n2. (C) His cousin said nothing of it to anybody at the time.\n\n`

/** What registries, readers and web pages put below a signature, where no BT parts it from the text. */
const NOTES = [
  '3',
  'Page 3 of 3',
  '(c) 2011 The Strelsau Herald. All rights reserved.',
  'Copyright 2011 Strelsau Herald',
  'Source: https://www.example.org/cable/123.html',
  'This document was retrieved from the reading room on 3 May 2015.',
  'Printed 4 May 2015',
  'Advertisement - scroll to go on reading\n\nDo you get our letter?\n\nSubscribe to the letter of the Herald, free of charge and',
  'DISTRIBUTION: DCM, POL, ECON, FILE',
  'cc: DCM, POL',
  'FILED: 4 AUG 2009 BY RH',
  'RECEIVED 06 AUG 2009 REGISTRY',
  'Doc ID: 12345678',
  'Case No. F-2010-01234 Doc No. C01234567',
  'Share this page\nPrint\nEmail',
  'Viewing cable 123, HARBOR TALKS\n\nIf you are new to these pages, please read an introduction.',
  'END OF TEXT',
  'CLASSIFIED BY ANNEX B OF THE REGULATIONS',
  'Note: this copy was made from film.',
  'B1, 1.4(D)',
  'C0NFIDENTIAL',
  'CONFIDENTIAL2',
  'CONFIDENTIAL2\n\nSIPDIS\n       CONFIDENTIAL\n        CONFIDENTIAL\nTIAL',
  '</pre></body></html>',
  'UNITED STATES DEPARTMENT OF STATE\nREVIEW AUTHORITY: RUPERT A HENTZAU\nDATE/CASE ID: 14 MAR 2008 200503211',
  'CONFIDENTIAL\n   UNCLASSIFIED\nRELEASED IN PART\nB1, 1.4(D)',
]

describe('what stands below a signature', () => {
  for (const note of NOTES) {
    it(`is none of the text: ${note.replaceAll('\n', ' / ')}`, () => {
      for (const between of ['\n', '\n\n', '\n\n\n'])
        for (const end of ['\n', '\r\n']) {
          const text = `${HEAD('Classified By: DCM Fritz Tarlenheim,\nreasons 1.4(b) and (d).\n\n')}MALLORY${between}${note}\n`
          const message = messageOfText(text.replaceAll('\n', end))
          assert.equal(message.signature?.text, 'MALLORY', text)
          assert.match(message.authority?.name ?? '', /^Fritz Tarlenheim$/)
          const { paragraphs } = messageJson(message, 0, false, defaultVocabulary())
          assert.equal(paragraphs.length, 2)
          assert.match(paragraphs[1]?.text ?? '', /at the time\.$/)
          const rules = lintText(text).map(({ finding }) => finding.rule.id)
          for (const rule of ['ending-no-signature', 'block-end-without-start', 'authority-repeated'])
            assert.ok(!rules.includes(rule), `${rule}: ${text}`)
        }
    })
  }

  it('is none of the text, whatever it says, where the classifier signed', () => {
    for (const below of [
      'The copy in the files of the embassy has two lines added by\nhand, which could not be read.',
      'ACTION: POL  INFO: AMB DCM ECON',
      'THIS TELEGRAM WAS RECEIVED GARBLED AND HAS BEEN SERVICED.',
      'Comments\n\nAnonymous wrote: What a fine cable this is.',
    ])
      for (const [classifier, signature] of [
        ['DCM Ann Mallory', 'MALLORY'],
        ['Ann Mallory, Jr., DCM', 'MALLORY'],
        ["AMBASSADOR ANN O'HARA", "O'HARA"],
        ['Consul Anna Lind', 'A. LIND'],
        ['Consul Anna Lind', 'LIND JR'],
      ]) {
        const text = `${HEAD(`Classified By: ${classifier}, reasons 1.4(b).\n\n`)}${signature}\n\n${below}\n`
        assert.equal(messageOfText(text).signature?.text, signature, text)
      }
  })

  it('is left alone where a word only ends like the name of the classifier', () => {
    for (const [classifier, word] of [
      ['Consul Anna Lind', 'ROSALIND'],
      ['Consul Anna Lee', 'STANLEE'],
      ['Consul Anna Lind', 'SAPT-LIND'],
    ]) {
      const below = 'The copy in the files of the embassy has two lines added by\nhand, which could not be read.'
      const text = `${HEAD(`Classified By: ${classifier}, reasons 1.4(b).\n\n`)}${word}\n\n${below}\n`
      assert.equal(messageOfText(text).signature, undefined, text)
    }
  })

  it('is judged by nobody where the name may be a title', () => {
    const text = `${HEAD('')}HARBOR\n\nThe post believes that the harbor will be closed, and that\nnobody will mind it.\n`
    assert.equal(messageOfText(text).signature, undefined)
    assert.ok(!lintText(text).some(({ finding }) => finding.rule.id === 'ending-no-signature'))
  })

  it('is missed where a text without any name ends', () => {
    const text = `${HEAD('')}3. (C) Nothing more is known of it.\n`
    assert.ok(lintText(text).some(({ finding }) => finding.rule.id === 'ending-no-signature'))
  })
})

describe('who classified, by a line below the text', () => {
  const below = (line: string): ReturnType<typeof messageOfText> =>
    messageOfText(
      `CONFIDENTIAL ZENDA 000123\n\nE.O. 11652: GDS\nTAGS: PREL, JA\nSUBJECT: VISIT\n\n1. The duke sailed.\n\n2. He came back.\n\nMALLORY\n\n${line}\n`,
    )

  for (const line of [
    'CLASSIFIED BY ANNEX B OF THE REGULATIONS OF 1972.',
    'Classified by: see annex.',
    'CLASSIFIED BY SECTION 5(B)(1) OF E.O. 11652',
    'CLASSIFIED BY ORIGIN',
    'CLASSIFIED BY STAMP ON ORIGINAL',
  ])
    it(`is nobody: ${line}`, () => {
      const message = below(line)
      assert.equal(message.authority, undefined)
      assert.equal(message.signature?.text, 'MALLORY')
    })

  it('is a person, an office or a source', () => {
    const of = (line: string): readonly (string | undefined)[] => {
      const { authority } = below(line)
      return [authority?.name, authority?.title, authority?.source]
    }
    assert.deepEqual(of('CLASSIFIED BY DCM ANN MALLORY'), ['ANN MALLORY', 'DCM', undefined])
    assert.deepEqual(of('CLASSIFIED BY R. HENTZAU\nEXEMPT FROM GDS CAT. B'), ['R. HENTZAU', undefined, undefined])
    assert.deepEqual(of('Classified by EMBASSY ZENDA'), [undefined, 'EMBASSY ZENDA', undefined])
    assert.deepEqual(of('CLASSIFIED BY: MULTIPLE SOURCES'), [undefined, undefined, 'MULTIPLE SOURCES'])
  })
})

describe('a signature glued behind the last sentence', () => {
  const last = 'His cousin said nothing of it to anybody at the time.'
  const glued = HEAD('')
    .trimEnd()
    .replace(/ to anybody at the time\.$/, ' to anybody at the time. MALLORY')

  for (const below of [
    '\nCONFIDENTIAL\n>\n2001ZENDA00123 - Classification: CONFIDENTIAL "\n',
    '\n\n2001ZENDA00123 - Classification: CONFIDENTIAL\n',
    '\nSource: https://www.example.org/cable/123.html\n',
    '\n\nDoc ID: 12345678\n',
  ])
    it(`is none of the text above a note: ${JSON.stringify(below)}`, () => {
      const message = messageOfText(glued + below)
      const { paragraphs } = messageJson(message, 0, false, defaultVocabulary())
      assert.deepEqual([message.signature?.text, paragraphs.length], ['MALLORY', 2])
      assert.ok(paragraphs[1]?.text.endsWith('to anybody at the time.'), paragraphs[1]?.text)
    })

  it('stands behind the address of a web site in brackets', () => {
    const sources = (name: string): string =>
      `${HEAD('').trimEnd().slice(0, -1)} (Sources: the guild, and zendamillers.com) ${name}\n`
    assert.equal(messageOfText(sources('MALLORY')).signature?.text, 'MALLORY')
    assert.equal(messageOfText(sources('Mallory')).signature, undefined)
  })

  for (const rule of ['*'.repeat(45), `${'*'.repeat(45)} ********`, '-'.repeat(45), '='.repeat(50)])
    it(`stands behind the box of a web site, whose lines were joined: ${rule}`, () => {
      const box = `Visit the Classified Web Site of the Embassy in Zenda:`
      const text = `${HEAD('').trimEnd()} ${rule} ${box} ${rule} MALLORY\n`
      const message = messageOfText(text)
      const { paragraphs } = messageJson(message, 0, false, defaultVocabulary())
      assert.equal(message.signature?.text, 'MALLORY')
      assert.ok(paragraphs[1]?.text.replace(/\s/g, ' ').endsWith(last), paragraphs[1]?.text)
    })
})
