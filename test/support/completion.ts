import type { CompletionContext } from '../../server/language/features/completion/candidate.ts'
import { type Completion, completionAt } from '../../server/language/features/completion/completion.ts'
import type { House } from '../../server/language/features/composing/house.ts'
import { placeAt } from '../../server/language/features/places/place.ts'
import { defaultVocabulary } from '../../server/language/vocabulary/vocabulary.ts'
import { openMarked } from './service.ts'

/** 2012-08-03, 14:53 UTC. */
export const NOW = Date.UTC(2012, 7, 3, 14, 53)

/** What is offered at `$0`. */
export function offered(
  marked: string,
  house: House = {},
  citable: CompletionContext['citable'] = undefined,
): Completion | undefined {
  const vocabulary = defaultVocabulary()
  const { document, position } = openMarked(marked)
  const place = placeAt(document, position, vocabulary)
  return place && completionAt(place, { vocabulary, now: NOW, house, ...(citable ? { citable } : {}) })
}

/** A transmitted cable of 2009, line by line. */
export const TRANSMITTED: readonly string[] = [
  'VZCZCZND0123',
  'PP RUEHC RUEHGO',
  'DE RUEHBK #0123 1541310',
  'ZNY CCCCC ZZH',
  'P 031310Z JUN 09',
  'FM AMEMBASSY BANGKOK',
  'TO RUEHC/SECSTATE WASHDC PRIORITY 4410',
  'INFO RUEHGO/AMEMBASSY RANGOON PRIORITY',
  'BT',
  'C O N F I D E N T I A L BANGKOK 000123',
  '',
  'SIPDIS',
  '',
  'E.O. 12958: DECL: 06/03/2019',
  'TAGS: PREL, TH',
  'SUBJECT: (U) EXAMPLE - NOT A REAL CABLE',
  '',
  'REF: A. STATE 45678',
  '     B. 08 RANGOON 912',
  '',
  'Classified By: Ambassador R. Rassendyll. Reason: 1.4 (d).',
  '',
  '1. (C) SUMMARY: The duke read 09 STATE 777. END SUMMARY.',
  '',
  '2. (C) The ferry was late (REF A), as PARA 1 says.',
  '',
  '3. (U) COMMENT: It often is. END COMMENT.',
  'RASSENDYLL',
  'BT',
  '#0123',
  '',
  'NNNN',
  '',
]

export const DRAFT: readonly string[] = [
  'UNCLAS',
  '',
  'SENSITIVE',
  '',
  'E.O. 12958: N/A',
  'TAGS: PREL',
  'SUBJECT: EXAMPLE - NOT A REAL CABLE',
  '',
  '1. (SBU) SUMMARY: The duke came. END SUMMARY.',
  '',
  '2. (U) He left.',
  '',
  'SAPT',
  '',
]

export const SMART: readonly string[] = [
  '                                 UNCLASSIFIED',
  '                                     SBU',
  '',
  'MRN:            13 ZENDA 77',
  'Date/DTG:       May 05, 2013 / 051234Z MAY 13',
  'From:           AMEMBASSY ZENDA',
  'Action:         WASHDC, SECSTATE ROUTINE',
  'Info:           BANGKOK, AMEMBASSY ROUTINE; BERLIN, AMEMBASSY ROUTINE',
  'E.O.:           13526',
  'TAGS:           ECON, ETRD',
  'Captions:       SENSITIVE',
  'Reference:      A) 13 ZENDA 12',
  '                B) 12 STRELSAU 340',
  'Subject:        (U) EXAMPLE - NOT A REAL CABLE',
  '',
  '1. (U) SUMMARY: The swans were counted (REF A). END SUMMARY.',
  '',
  '2. (SBU) The Minister smiled.',
  '',
  'Signature:      RASSENDYLL',
  '',
]

/** The lines with one of them put in the place of another; `undefined` takes it out. */
export function withLine(lines: readonly string[], index: number, line: string | undefined): string {
  return lines.flatMap((old, at) => (at === index ? (line === undefined ? [] : [line]) : [old])).join('\n')
}
