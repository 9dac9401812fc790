import assert from 'node:assert/strict'
import { messageJson } from '../../../server/language/features/message-json/message-json.ts'
import { fixText } from '../../../server/language/rules/linter/fixes.ts'
import { defaultVocabulary } from '../../../server/language/vocabulary/vocabulary.ts'
import { lintText, messagesOfText } from '../../support/cable.ts'
import { describeCases, type RulesExpected } from '../../support/cases.ts'
import { fixedBy, fixesOf } from '../../support/fixes.ts'

type Json = ReturnType<typeof messageJson>

/** What the head of a case has to give; what is left out is not asked for. */
interface Expected extends RulesExpected {
  readonly parse?: { readonly [K in keyof Json]?: unknown }
  /** What stands in the text after the fixes of its reasons; `unchanged` where the safe fixes do nothing. */
  readonly fixed?: string
  readonly unchanged?: boolean
  /** How many messages the text holds; 1 when left out. */
  readonly messages?: number
}

function by(name: string | null, title: string | null, ...letters: readonly string[]): Json['classifiedBy'] {
  return { name, title, derivedFrom: null, reasons: letters.map((letter) => `1.4 (${letter})`) }
}

function smart(name: string, precedence: string | null): Json['to'][number] {
  return { route: null, name, precedence, number: null }
}

const CASES: Readonly<Record<string, Expected>> = {
  'findings/15-reason-wrapped-inside-number': {
    parse: { classifiedBy: by('Rudolf Rassendyll', 'Ambassador', 'b', 'd') },
    silent: ['authority-reason-missing', 'authority-reason-format'],
  },
  'findings/17-reason-letters-only': {
    parse: { classifiedBy: by('Fritz von Tarlenheim', 'DCM') },
    reports: ['authority-reason-missing'],
  },
  'findings/18-reason-section-misspelt': {
    parse: { classifiedBy: by('Fritz von Tarlenheim', 'DCM', 'b', 'd') },
    reports: ['authority-reason-format'],
    silent: ['authority-reason-missing'],
  },
  'findings/19-reason-oxford-comma': { silent: ['authority-reason-format'] },
  'findings/21-reason-hyphen': { reports: ['authority-reason-format'], unchanged: true },
  'findings/22-reason-period-in-parenthesis': { fixed: 'for reason 1.4 (d)\n' },
  'findings/23-reason-in-outer-parentheses': { fixed: 'Reasons (1.4 (b), (d))\n' },
  'findings/25-reason-fix-joins-lines': { reports: ['authority-reason-format'], unchanged: true },
  'findings/26-section-of-in-small-letters': {
    parse: { id: '09STRELSAU733', section: { number: 1, total: 3 }, captions: ['SIPDIS'] },
    silent: ['serial-mrn-mismatch'],
  },
  'findings/27-lower-cased-classification-line': {
    parse: { id: '09STRELSAU733', level: 'SECRET', captions: ['SIPDIS'] },
    silent: ['class-missing'],
  },
  'findings/29-editor-note-before-classification': {
    parse: { id: '09STRELSAU733', level: 'CONFIDENTIAL', captions: ['SIPDIS'] },
    silent: ['class-missing', 'caption-stray-in-body'],
  },
  'findings/30-corrected-copy-with-reason': {
    parse: { captions: ['CORRECTED COPY (PARAGRAPH SEVEN MENDED)', 'SIPDIS'] },
    silent: ['caption-stray-in-body'],
  },
  'findings/31-banner-with-stamp-as-classification': {
    parse: {
      id: '99STRELSAU733',
      section: { number: 1, total: 3 },
      captions: ['SIPDIS'],
      from: 'AMEMBASSY STRELSAU',
      order: '12958',
    },
    silent: ['structure-missing-field', 'section-marker-total', 'class-missing'],
  },
  'findings/38-relayed-message-in-quote': {
    parse: { id: '09STRELSAU733', order: '12958', captions: ['NOFORN', 'SIPDIS'] },
    silent: ['structure-missing-field', 'authority-missing', 'caption-duplicate', 'section-order'],
  },
  'findings/39-lower-case-event': {
    parse: { event: 'after ruritanian unification' },
    silent: ['eo-value-era'],
  },
  'findings/41-declassified-by-archives': { silent: ['eo-date-conflict', 'eo-decl-on-unclas'] },
  'findings/42-decl-by-archives-on-unclas': { silent: ['eo-date-conflict', 'eo-decl-on-unclas'] },
  'reading/73-declassified-stamp-on-the-eo-line': {
    parse: { order: '12958', declassifyOn: '2007-07-03' },
    silent: ['eo-date-conflict'],
  },
  'reading/77-missed-class-line-number': { parse: { id: '09ZENDA123' }, reports: ['class-number'] },
  'reading/78-missed-class-spacing-torn': { reports: ['class-spacing'] },
  'outside/18-release-code-in-fl4': { silent: ['class-fl4-redundancy', 'class-fl4-mismatch'] },
  'outside/13-wrapped-addressees-of-label-blocks': {
    parse: {
      info: [
        smart('ROYAL COUNCIL OF NATIONAL SECURITY STRELSAU', 'ROUTINE'),
        smart('STRELSAU, AMEMBASSY', 'IMMEDIATE'),
        smart('Strofzin, Flavia M', 'ROUTINE'),
        smart('RURITANIAN COLLECTIVE', 'ROUTINE'),
      ],
    },
  },
  'outside/46-label-values-below-their-labels': {
    parse: {
      id: '13ZENDA77',
      dtg: '2013-05-05T12:34:00Z',
      from: 'AMEMBASSY ZENDA',
      to: [smart('WASHDC, SECSTATE', 'ROUTINE')],
      captions: ['SENSITIVE'],
      order: '13526',
      subject: { text: 'Ruritania counts its swans', mark: null },
      signature: 'RASSENDYLL',
    },
    silent: ['ending-no-signature'],
  },
  'reading/27-eo-behind-attention-line': {
    parse: { order: '12958', declassifyOn: '2019-08-03', captions: ['SIPDIS'] },
    reports: ['structure-glued-field'],
    silent: ['structure-missing-field'],
  },
  'findings/37-fields-glued-in-small-letters': {
    parse: { order: '12958', subject: { text: 'the duke receives the consul', mark: 'u' } },
    silent: ['structure-missing-field'],
  },
  'reading/33-lower-cased-header': {
    parse: {
      id: '09ZENDA123',
      level: 'CONFIDENTIAL',
      section: { number: 1, total: 2 },
      captions: ['SIPDIS'],
    },
    silent: ['class-missing'],
  },
  'reading/34-level-doubled-first-letter': {
    parse: { id: '09ZENDA123', level: 'CONFIDENTIAL' },
    reports: ['class-unknown'],
    silent: ['class-missing'],
  },
  'reading/35-class-line-wrapped': {
    parse: { id: '09ZENDA123', section: { number: 1, total: 2 }, captions: ['SIPDIS'] },
    silent: ['serial-mrn-mismatch', 'class-missing'],
  },
  'reading/37-attention-line-goes-on-as-caption': { parse: { captions: ['SIPDIS'] } },
  'reading/38-by-title-not-split': {
    parse: { classifiedBy: by('Rudolf Rassendyll', 'Political Minister Counselor', 'b', 'd') },
  },
  'reading/39-by-reasons-torn-by-the-wrap': {
    parse: { classifiedBy: by('RUDOLF RASSENDYLL', 'CONSULAR CHIEF', 'b') },
  },
  'reading/41-by-junior': { parse: { classifiedBy: by('Rudolf Rassendyll, Jr.', 'Ambassador', 'b', 'd') } },
  'reading/42-by-charge-ai': { parse: { classifiedBy: by('Rudolf Rassendyll', "Charge d'Affaires, a.i.", 'b') } },
  'reading/43-by-deputy-chief-of-mission': {
    parse: { classifiedBy: by('RUDOLF RASSENDYLL', 'DEPUTY CHIEF OF MISSION', 'b', 'd') },
  },
  'reading/45-by-derived-from': {
    parse: { classifiedBy: { ...by(null, null), derivedFrom: 'Guide Z-12, Part B' } },
  },
  'reading/55-summary-heading-below-authority-line': {
    parse: { classifiedBy: by('Rudolf Rassendyll', 'Ambassador', 'b', 'd') },
    silent: ['block-end-without-start'],
  },
  'reading/86-missed-reason-letter': { reports: ['authority-reason-era'] },
  'reading/66-smart-info-list-wrapped': {
    parse: {
      info: [
        smart('NATIONAL SECURITY COUNCIL ZENDA CITY', 'ROUTINE'),
        smart('HQ RURICOM STRELSAU', 'ROUTINE'),
        smart('Hentzau, Rupert B', 'ROUTINE'),
      ],
    },
  },
  'reading/67-smart-info-list-cut-by-a-page-stamp': {
    parse: {
      info: [
        smart('NATIONAL SECURITY COUNCIL ZENDA', 'ROUTINE'),
        smart('Hentzau, Rupert', 'IMMEDIATE'),
        smart('Sapt, Josef', 'ROUTINE'),
        smart('STRELSAU COLLECTIVE', 'ROUTINE'),
      ],
    },
  },
  'reading/79-missed-ocr-in-smart-header': {
    parse: { to: [smart('WASHDC, SECSTATE', null)], captions: ['SENSITIVE', 'SIPDIS'] },
    reports: ['addr-unknown-precedence', 'caption-unknown'],
  },
  'reading/71-collection-preface-becomes-a-message': {
    parse: { id: '09ZENDA123', captions: ['SIPDIS'] },
    silent: ['structure-missing-field', 'class-spacing'],
  },
  'reading/74-web-preface-read-as-class-line': {
    parse: { id: '00ZENDA123', from: 'AMEMBASSY ZENDA', captions: ['SIPDIS'] },
  },
  'reading/87-missed-section-lost': { reports: ['section-order'] },
  'reading/89-note-line-above-class-line': {
    parse: { id: '09ZENDA123', level: 'CONFIDENTIAL', captions: ['SIPDIS'] },
    silent: ['class-missing', 'caption-stray-in-body'],
  },
  'outside/01-two-heads': {
    parse: { id: 'ZENDA1938', captions: ['SIPDIS', 'NOFORN'] },
    silent: ['ref-undefined', 'portion-nf-caption', 'structure-duplicate-field', 'caption-duplicate'],
  },
  'outside/02-mixed-case-head': {
    parse: {
      id: '09ZENDA1938',
      level: 'CONFIDENTIAL',
      captions: ['SIPDIS', 'NOFORN'],
      dtg: '2009-06-03T13:10:00Z',
      from: 'AMEMBASSY ZENDA',
      to: [{ route: null, name: 'SECSTATE WASHDC', precedence: 'IMMEDIATE', number: '4410' }],
      info: [{ route: null, name: 'AMEMBASSY STRELSAU', precedence: null, number: '0912' }],
    },
    silent: ['class-missing'],
  },
  'outside/07-section-not-in-figures': {
    parse: { id: 'ZENDA492', section: { number: 2, total: 2 }, captions: ['SIPDIS'] },
  },
}

describeCases('cases of heads', CASES, check)

function check(text: string, expected: Expected): void {
  const { parse = {}, messages = 1 } = expected
  const found = messagesOfText(text)
  assert.equal(found.length, messages)
  const first = found[0]
  assert.ok(first)
  const json = messageJson(first.message, 0, false, defaultVocabulary())
  for (const [key, value] of Object.entries(parse)) assert.deepEqual(json[key as keyof Json], value, key)
  const after = safelyFixed(text)
  if (expected.unchanged) assert.equal(after, text)
  if (expected.fixed) {
    const fixed = fixedBy('authority-reason-format', text).text
    assert.ok(fixed.replace(/ ?\r\n/g, '\n').includes(expected.fixed), fixed)
  }
}

/** The text after all safe fixes that are offered. */
function safelyFixed(text: string): string {
  return fixText(text, (current) =>
    lintText(current).flatMap((placed) => fixesOf(placed).filter(({ kind }) => kind === 'safe')),
  ).text
}
