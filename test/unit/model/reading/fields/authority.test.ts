import assert from 'node:assert/strict'
import type { Authority } from '../../../../../server/language/model/message/authority.ts'
import { lintText, messageOfText } from '../../../../support/cable.ts'

const HEAD =
  'P 051020Z MAR 08\nFM AMEMBASSY HENTZAU\nTO SECSTATE WASHDC PRIORITY\n\nC O N F I D E N T I A L HENTZAU 000456\n\nE.O. 12958: DECL: 03/05/2018\nTAGS: PREL, PGOV\nSUBJECT: (U) THE SALT TAX\n\n'

function authorityOf(text: string): Authority {
  const { authority } = messageOfText(`${HEAD}${text}\n\n1. (C) The tax was raised.\n\n2. (U) We paid.\n`)
  assert.ok(authority, text)
  return authority
}

/** Identity to `name | title`. */
const CLASSIFIERS: Readonly<Record<string, string>> = {
  'Ambassador Flavia Helga': 'Flavia Helga | Ambassador',
  'AMBASSADOR FLAVIA HELGA': 'FLAVIA HELGA | AMBASSADOR',
  'Amb. Flavia R. Helga': 'Flavia R. Helga | Amb.',
  'Flavia Helga, Ambassador, Embassy Hentzau': 'Flavia Helga | Ambassador, Embassy Hentzau',
  'Flavia Helga (Ambassador)': 'Flavia Helga | Ambassador',
  'Flavia Helga - Consul': 'Flavia Helga | Consul',
  'Flavia Helga, Jr.': 'Flavia Helga, Jr. | undefined',
  'DCM Flavia Helga III': 'Flavia Helga III | DCM',
  "Charge d'Affaires, a.i. Flavia Helga": "Flavia Helga | Charge d'Affaires, a.i.",
  'Charge d\u2019Affaires a.i. Flavia Helga': 'Flavia Helga | Charge d\u2019Affaires a.i.',
  'CHARGE D,AFFAIRES FLAVIA HELGA': 'FLAVIA HELGA | CHARGE D,AFFAIRES',
  "Flavia Helga, Charge d'Affaires, a.i.": "Flavia Helga | Charge d'Affaires, a.i.",
  'Acting Deputy Chief of Mission Flavia Helga': 'Flavia Helga | Acting Deputy Chief of Mission',
  'Deputy Chief of Mission, Flavia Helga': 'Flavia Helga | Deputy Chief of Mission',
  'Minister-Counselor for Political and Economic Affairs Flavia von Helga':
    'Flavia von Helga | Minister-Counselor for Political and Economic Affairs',
  'EUR/CE Acting Office Director Flavia Helga': 'Flavia Helga | EUR/CE Acting Office Director',
  'EAP A/S Flavia Helga': 'Flavia Helga | EAP A/S',
  'Pol/Econ Chief Flavia Helga': 'Flavia Helga | Pol/Econ Chief',
  'PolMinCouns Flavia Helga': 'Flavia Helga | PolMinCouns',
  'Emboff Flavia Helga': 'Flavia Helga | Emboff',
  'Regional Security Officer Flavia Helga': 'Flavia Helga | Regional Security Officer',
  'Consul General in Strelsau Flavia Helga': 'Flavia Helga | Consul General in Strelsau',
  'Economic Counse lor Flavia Helga': 'Flavia Helga | Economic Counse lor',
  'DCM Flavia North': 'Flavia North | DCM',
  'DCM Flavia Helga and PolCouns Bert Lutz': 'Flavia Helga | DCM',
  'Consul for Upper Valley and Lower Valley Flavia Helga': 'Flavia Helga | Consul for Upper Valley and Lower Valley',
  'Flavia A. Helga, Ambassador and special adviser to the Chancellor of the guild':
    'Flavia A. Helga | Ambassador and special adviser to the Chancellor of the guild',
  'flavia a. helga, ambassador-at-large and special adviser to the new guild':
    'flavia a. helga | ambassador-at-large and special adviser to the new guild',
  'Flavia Helga, Director, Upper Mills and Great Valley Office':
    'Flavia Helga | Director, Upper Mills and Great Valley Office',
  'Flavia Helga, Consul, Lutz and Max Islands Consulate': 'Flavia Helga | Consul, Lutz and Max Islands Consulate',
  'Flavia Helga, DCM and Acting Ambassador': 'Flavia Helga | DCM and Acting Ambassador',
  'The Ambassador': 'undefined | Ambassador',
  'DCM FHELGA': 'FHELGA | DCM',
  'Flavia Helga': 'Flavia Helga | undefined',
  // What begins as the name of a paper may be a position or a name.
  'Section Head Flavia Helga': 'Flavia Helga | Section Head',
  'SECTION HEAD FLAVIA R. HELGA': 'FLAVIA R. HELGA | SECTION HEAD',
  'Schedule C Adviser Flavia von Helga': 'Flavia von Helga | Schedule C Adviser',
  'Sec Flavia Helga': 'Flavia Helga | Sec',
  'Stamp Helga, Consul': 'Stamp Helga | Consul',
  'STAMP HELGA, CHIEF OF SECTION': 'STAMP HELGA | CHIEF OF SECTION',
  'The undersigned, Consul Flavia Helga': 'Flavia Helga | undersigned, Consul',
  // Misspelt, an office alone, glued, joined.
  'Ambasasdor Flavia Helga': 'Flavia Helga | Ambasasdor',
  'Ambssador Flavia R. Helga, Jr.': 'Flavia R. Helga, Jr. | Ambssador',
  'DEPUTY POLITICAL COUNSEL0R FLAVIA HELGA': 'FLAVIA HELGA | DEPUTY POLITICAL COUNSEL0R',
  'Acting Minister-Couselor Flavia Helga': 'Flavia Helga | Acting Minister-Couselor',
  "Charge d'Affaries Flavia Helga": "Flavia Helga | Charge d'Affaries",
  "Charge' Flavia Helga": "Flavia Helga | Charge'",
  'Charge, d,Affaires a. i. Flavia Helga': 'Flavia Helga | Charge, d,Affaires a. i.',
  'SCA Flavia Helga': 'Flavia Helga | SCA',
  'ARSO Flavia Helga': 'Flavia Helga | ARSO',
  'WHA FLAVIA HELGA': 'FLAVIA HELGA | WHA',
  'EAP - FLAVIA HELGA, ACTING DIRECTOR': 'FLAVIA HELGA | EAP, ACTING DIRECTOR',
  'Consul General Flavia Helga, Consulate Strelsau': 'Flavia Helga | Consul General, Consulate Strelsau',
  "Charge d'Affaires Flavia Helga, a.i.": "Flavia Helga | Charge d'Affaires, a.i.",
  'A/S Flavia Helga, Department of State,\nBureau of Salt Taxes':
    'Flavia Helga | A/S, Department of State, Bureau of Salt Taxes',
  'Ambassador Flavia Helga, of Ruritania': 'Flavia Helga | Ambassador',
  'Under Secretary for Political Affairs Flavia R. Helga': 'Flavia R. Helga | Under Secretary for Political Affairs',
  'UNDER SECRETARY FLAVIA HELGA': 'FLAVIA HELGA | UNDER SECRETARY',
  'Acting DCM/Flavia Helga': 'Flavia Helga | Acting DCM',
  'Acting Political MC Flavia Helga': 'Flavia Helga | Acting Political MC',
  'DOS CLASSIFICATION GUIDE BY FLAVIA HELGA': 'FLAVIA HELGA | DOS CLASSIFICATION GUIDE',
  'DCM JD Helga': 'JD Helga | DCM',
  'Flavia Minter': 'Flavia Minter | undefined',
  // The surname first.
  'Helga, Flavia, Ambassador': 'Helga, Flavia | Ambassador',
  'Helga, Flavia R., Ambassador, EXEC': 'Helga, Flavia R. | Ambassador, EXEC',
  'von Helga, Flavia, Consul': 'von Helga | Flavia, Consul',
  'Helga, Economic Officer': 'Helga | Economic Officer',
  // Torn by the wrap.
  'Deputy Coordinator Flavia H\nelga': 'Flavia Helga | Deputy Coordinator',
  'Ambassador Flavia Helg\na': 'Flavia Helga | Ambassador',
  'COUNSELOR FOR ECONOMIC AFFAIR\nS FLAVIA HELGA': 'FLAVIA HELGA | COUNSELOR FOR ECONOMIC AFFAIRS',
  'Ambassador Flavia\nvon Helga': 'Flavia von Helga | Ambassador',
}

/** What stands behind the keyword to the reasons that are read from it. */
const REASONS: Readonly<Record<string, string>> = {
  'for reasons 1.4 (b) and (d).': '1.4 (b), (d)',
  'for reasons 1 .4 (b), (d).': '1.4 (b), (d)',
  'for reasons 1. 4 (b), (d).': '1.4 (b), (d)',
  'reason: 1/4 B/D': '1.4 (b), (d)',
  'reason: 1:4 b, d': '1.4 (b), (d)',
  'for reas ons 1.4 (b), (c), and (d)': '1.4 (b), (c), (d)',
  'for re asons 1.4 (b)(d)': '1.4 (b), (d)',
  'reaons 1.4 (b) an d (d)': '1.4 (b), (d)',
  'per 1.4 (B & D)': '1.4 (b), (d)',
  'f\nor reasons 1.4 (b)': '1.4 (b)',
  'FR REAS0NS 1.4 (B)': '1.4 (b)',
  'based upon 1.4 (b) and (d)': '1.4 (b), (d)',
  'due to 1,4 (c)': '1.4 (c)',
  'for 13526 1.4 b, d': '1.4 (b), (d)',
  'reason (1.4 b,d)': '1.4 (b), (d)',
  'E.O. 12958, reason 1.5 (c+e)': '1.5 (c), (e)',
  'under E.O. 12958 section 1.4(h)': '1.4 (h)',
  'reason 1.4 (b) and (k)': '1.4 (b), (k)',
  'reason 1.5 (d), (X-5)': '1.5 (d)',
  'REASONS 1.5 (B), 1.6 (X6)': '1.5 (b)',
}

describe('the authority line', () => {
  for (const [identity, expected] of Object.entries(CLASSIFIERS)) {
    for (const reason of [' for reasons 1.4 (b) and (d).', '. Reason: 1.4 (b)', '\nREAS\nONS: 1.4 (B)', ', 1.4 (d)']) {
      it(`names the classifier of "${identity}${reason}"`, () => {
        const { name, title, reason: read } = authorityOf(`Classified By: ${identity}${reason}`)
        assert.equal(`${name} | ${title}`, expected)
        assert.equal(read?.section, '1.4')
      })
    }
  }

  for (const [text, expected] of Object.entries(REASONS)) {
    it(`gives the reasons of "${text}", and the name above them`, () => {
      const { name, reason } = authorityOf(`CLASSIFIED BY: DCM Flavia Helga, ${text}`)
      assert.equal(reason?.canonical, expected)
      assert.equal(name, 'Flavia Helga')
    })
  }

  it('names nobody where a paper, a place in it or nothing stands there', () => {
    for (const words of [
      ...[
        'see annex B',
        'Section 5(B)(1)',
        'origin',
        'the originator',
        'see Appendix C, Embassy Zenda',
        'ANNEX B, CONSUL',
      ],
      ...['Section Five Chapter Two', 'Attachment 3, State Department', 'Same as reftel, Embassy Zenda', 'unknown'],
      ...['Sections 3 and 4 of the guide', 'PARAGRAPH FOUR, OFFICER', 'SAME AS REFTEL, CONSUL'],
    ]) {
      const { identity, name } = authorityOf(`Classified By: ${words}. Reason: 1.4 (b).`)
      assert.deepEqual([identity, name], [undefined, undefined], words)
    }
  })

  it('is one where its keyword stands twice or is misspelt', () => {
    for (const keyword of [
      'Classified By: Classified by: ',
      'Classifed By: ',
      'Clasified by ',
      'Classified By: (U) Classified by ',
    ]) {
      const { name, repeated } = authorityOf(`${keyword}DCM Flavia Helga. Reason: 1.4 (b).`)
      assert.equal(name, 'Flavia Helga', keyword)
      assert.equal(repeated !== undefined, /by.*by/i.test(keyword), keyword)
    }
  })

  it('may name a source in place of a person, or beside one', () => {
    assert.equal(authorityOf('DERIVED FROM: Handbook 7, Part K').source, 'Handbook 7, Part K')
    assert.equal(authorityOf('DERIVED FROM: Handbook 7, Part K').name, undefined)
    assert.equal(authorityOf('CLASSIFIED BY: MULTIPLE SOURCES').source, 'MULTIPLE SOURCES')
    for (const text of [
      'Derived From: Handbook 7; Classified By: DCM Flavia Helga. Reason: 1.4 (b)',
      'DERIVED FROM: Handbook 7\nCLASSIFIED BY: DCM Flavia Helga',
    ]) {
      const { name, title, source } = authorityOf(text)
      assert.deepEqual([name, title, source], ['Flavia Helga', 'DCM', 'Handbook 7'], text)
    }
    const both = authorityOf('Classified By: DCM Flavia Helga. Derived from: Handbook 7. Reason: 1.4 (b)')
    assert.equal(both.name, 'Flavia Helga')
    assert.equal(both.source, 'Handbook 7')
  })

  it('may have its reason on the line above', () => {
    for (const between of ['\n', '\n\n']) {
      const { name, reason } = authorityOf(`Reason: 1.4 (b) and (d)${between}Classified By: DCM Flavia Helga`)
      assert.equal(name, 'Flavia Helga')
      assert.deepEqual(reason?.letters, ['b', 'd'])
    }
  })

  it('gives letters without a section as such', () => {
    assert.deepEqual(authorityOf('Classified By: DCM Flavia Helga for reasons b, d.').letters?.letters, ['b', 'd'])
    assert.equal(authorityOf('Classified By: DCM Flavia Helga for reasons a friend knows.').letters, undefined)
  })

  it('keeps the parentheses of its reasons whole', () => {
    const text = (line: string): string | undefined =>
      authorityOf(`Classified By: DCM Flavia Helga ${line}`).reason?.text
    assert.equal(text('(reason 1.4 b,d)'), '1.4 b,d')
    assert.equal(text('reason 1.4 (b. and d.)'), '1.4 (b. and d.)')
    assert.equal(text('reason 1.4 (b+d)'), '1.4 (b+d)')
    assert.equal(authorityOf('Classified By: DCM Flavia Helga, 1.4 (b, d').reason?.safe, false)
    assert.equal(authorityOf('Classified By: DCM Flavia Helga, 1.4 (b-d)').reason?.range, true)
    for (const range of ['1.4 (b) THROUGH (d)', '1.4 (b) to (d)', '1.5 (b) thru (d)']) {
      const { reason } = authorityOf(`Classified By: DCM Flavia Helga, reasons ${range}.`)
      assert.deepEqual([reason?.text, reason?.letters, reason?.range], [range, ['b', 'd'], true])
    }
    assert.equal(authorityOf('Classified By: DCM Flavia Helga, 1.4 (b) to a friend.').reason?.range, false)
  })

  it('ends where the text begins', () => {
    for (const glued of ['1. (C) Summary: The tax', 'Summary -------', 'SUMMARY: The tax', '\u00b61. (C) The tax']) {
      const { gluedText, reason, name } = authorityOf(
        `Classified By: Flavia Helga, DCM. Reason: 1.4 (b), (d). ${glued}`,
      )
      assert.equal(gluedText?.text, glued)
      assert.equal(reason?.canonical, '1.4 (b), (d)')
      assert.equal(name, 'Flavia Helga')
    }
    for (const below of [
      'Summary\n-------',
      'SUMMARY',
      '(C) Summary:',
      'The tax\n-------',
      'This cable tells how the tax was raised in the year of the flood.',
    ]) {
      const text = `${HEAD}Classified By: Flavia Helga, DCM. Reason: 1.4 (b), (d).\n${below}\n1. (C) The tax.\n\n2. (U) So.\n`
      const message = messageOfText(text)
      assert.equal(message.authority?.span.endLine, 10, below)
      assert.equal(message.body.lines[0], 11, below)
    }
  })

  it('stands in the first three paragraphs where it is in none of the fields', () => {
    const text = (...paragraphs: string[]): string =>
      `${HEAD}${paragraphs.map((paragraph, index) => `${index + 1}. (C) ${paragraph}\n\n`).join('')}`
    const line = 'Classified By: DCM Flavia Helga. Reason: 1.4 (b).'
    assert.equal(messageOfText(text('The tax was raised.', 'We paid.', line)).authority?.name, 'Flavia Helga')
    assert.equal(messageOfText(text('The tax was raised.', 'We paid.', 'So did they.', line)).authority, undefined)
  })

  it('is that of this cable, not of a text it hands on', () => {
    const line = 'CLASSIFIED BY: MINISTER FRITZ TARLENHEIM, REASON: 1.4 (B).'
    const quoted = [
      `1. (C) THE NOTE READS:\n\nBEGIN TEXT:\n\n${line}\n\nTHE TAX ROSE.\n\nEND TEXT.\n\n2. (C) WE PAID.\n`,
      `1. (C) THE NOTE READS. BEGIN TEXT:\n${line}\nTHE TAX ROSE.\nEND TEXT.\n\n2. (C) WE PAID.\n`,
      `1. (C) WE PAID.\n\n2. (C) THE NOTE READS:\n\nQUOTE\n\nTHE TAX ROSE.\n\n${line}\n\nUNQUOTE\n`,
      `1. (C) WE PAID.\n\n2. (C) BEGIN TEXT:\n\nTHE TAX ROSE.\n\n${line}\n\nEND TEXT\n`,
    ]
    for (const body of quoted) assert.equal(messageOfText(`${HEAD}${body}`).authority, undefined, body)
    const own = `1. (C) BEGIN TEXT:\n\nTHE TAX ROSE.\n\nEND TEXT.\n\n2. (C) WE PAID.\n\n${line}\n`
    assert.equal(messageOfText(`${HEAD}${own}`).authority?.name, 'FRITZ TARLENHEIM')
  })
})

describe('a classifier behind other words than Classified By', () => {
  const READ = [
    'Classified under section 1.4 (b) and (d) by Flavia Helga, DCM.',
    'CLASSIFIED PURSUANT TO E.O. 12958, 1.4 (B) AND (D), BY FLAVIA HELGA, DCM',
    'Classified in accordance with section 1.4 (b), (d) by DCM Flavia Helga.',
    'CLASSIFICATION AUTHORITY: FLAVIA HELGA, DCM. REASONS: 1.4 (B), (D).',
    'Classification authority: DCM Flavia Helga, reasons 1.4 (b) and (d)',
    'Classified By: Flavia Helga, DCM; Authority: E.O. 12958, 1.4 (b), (d).',
    'Classified By: Flavia Helga, DCM. Authority: 1.4 (b), (d).',
  ]
  it('is read with position and reasons, and nothing is told', () => {
    for (const words of READ) {
      const { name, title, reason } = authorityOf(words)
      assert.deepEqual([name?.toUpperCase(), title, reason?.letters.join('')], ['FLAVIA HELGA', 'DCM', 'bd'], words)
      const found = lintText(`${HEAD}${words}\n\n1. (C) The tax was raised.\n\n2. (U) We paid.\n\nLUTZ\n`)
      assert.deepEqual(
        found.flatMap(({ finding: { rule } }) => (/^authority-m|^structure-missing-f/.test(rule.id) ? [rule.id] : [])),
        [],
        words,
      )
    }
  })

  it('is none in the text', () => {
    for (const line of ['classified under section 1.4 (b) by the guild', 'classification authority: the duke']) {
      const { authority, body } = messageOfText(
        `${HEAD}Classified By: DCM Bert Lutz, reasons 1.4 (b).\n\n1. (C) The papers are\n${line}, and nobody reads them.\n`,
      )
      assert.equal(authority?.name, 'Bert Lutz', line)
      assert.equal(body.paragraphs.length, 1, line)
    }
  })
})

describe('a line that only names a classification authority', () => {
  it('is no field, and cuts none', () => {
    const open = (line: string): string =>
      `UNCLAS ZENDA 000318\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: FORMS\n\n1. We met.\n\n2. We left.\n\nLUTZ\n`.replace(
        ...(line.split('>') as [string, string]),
      )
    for (const line of [
      '1. We>Classification Authority: posts name him on each form.\n\n1. We',
      '1. We met.>1. Each form has these lines.\n\nClassification Authority: the name of the consul\nReason: 1.4 (b)',
    ])
      assert.equal(messageOfText(open(line)).authority?.name, undefined, line)
    const subject = messageOfText(open('FORMS>THE RULES ON THE\nCLASSIFICATION AUTHORITY: WHO SIGNS')).subject
    assert.match(subject?.text ?? '', /WHO SIGNS$/)
    const { name, reason } = authorityOf(
      'Classified By: DCM Flavia Helga, who is the\nclassification authority: reason 1.4 (b).',
    )
    assert.deepEqual([name, reason?.letters.join('')], ['Flavia Helga', 'b'])
  })
})

describe('reasons that a blank line tore off', () => {
  const reasonsOf = (text: string): string =>
    `${authorityOf(text).name ?? ''} ${authorityOf(text).reason?.letters.join('') ?? ''}`.trim()
  it('go with the classifier, however the line broke', () => {
    for (const text of [
      'Classified By: DCM Bert Lutz, for reasons\n\n1.4 (b) and (d).',
      'Classified By: DCM Bert Lutz, for reason\n\ns 1.4 (b) and (d).',
      'Classified By: DCM Bert Lutz, for\n\n\nreasons 1.4 (b, d)',
      'Classified By: DCM\n\nBert Lutz for reasons 1.4 (b), (d).',
    ])
      for (const end of ['\n', '\r\n']) assert.equal(reasonsOf(text.replaceAll('\n', end)), 'Bert Lutz bd', text)
  })
  it('are none in running text', () => {
    for (const text of [
      '1.4 billion crowns were paid.',
      'Nobody gave reasons 1.4 (b) to us.',
      '1.4 (b) was the reason that he gave.',
      'Flavia Helga for reasons 1.4 (b).',
      '1.4 (b)\nTHE TAX WAS RAISED.',
      'reasons 1.4 (b)\nThe Tax and its Friends',
    ])
      assert.equal(reasonsOf(`Classified By: DCM Bert Lutz.\n\n${text}`), 'Bert Lutz', text)
    assert.equal(reasonsOf('Classified By: DCM Bert Lutz, reasons 1.4 (b).\n\n1.5 (d)'), 'Bert Lutz b')
  })
})

describe('a marked paragraph without a number directly below the reasons', () => {
  const paragraphs = (text: string): string[] => {
    const { body } = messageOfText(`${HEAD}${text}\n\nLUTZ\n`)
    return body.blocks.flatMap(({ kind, lines }) => (kind === 'text' ? [lines[0]?.plain.slice(0, 7) ?? ''] : []))
  }
  it('is text, also in capitals, below the last letter alone, and with a number behind its mark', () => {
    for (const text of [
      'CLASSIFIED BY: DCM BERT LUTZ, REASONS 1.4 (B) AND (D).\n(C) THE TAX WAS RAISED AT NOON.',
      'Classified By: DCM Bert Lutz, reasons 1.4 (b),\n(d).\n(C) The tax was raised at noon.',
      'Classified By: DCM Bert Lutz, reasons 1.4 (b),(d).\n(C) 1. The tax was raised at noon.',
    ])
      assert.equal(paragraphs(text)[0]?.slice(0, 4), '(C) ', text)
  })
  it('is none where the reasons go on', () => {
    for (const text of [
      'CLASSIFIED BY: DCM BERT LUTZ, REASONS 1.4 (B),\n(C) AND (D).',
      'CLASSIFIED BY: DCM BERT LUTZ, REASONS 1.4 (B).\n(C) AND (D) AS WELL.',
      'CLASSIFIED BY: DCM BERT LUTZ, REASONS 1.4 (B).\n(C) FOREIGN RELATIONS.',
    ])
      assert.ok(!paragraphs(text).some((words) => words.startsWith('(C)')), text)
  })
})
