import type { Message } from '../../model/message/message.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { headLines } from '../support/lines/head-lines.ts'

export type Keyword = 'E.O.' | 'TAGS' | 'SUBJECT'

/**
 * Whether a field stands behind other words, on a line above the text that lost its break. In the subject, with the
 * classifier and among the references any words may stand, `NEW TAGS: WHAT TO USE` or `reason E.O. 12958 1.4 (b)`: there
 * the keyword counts only with a value of its own.
 */
export function hasGluedField(message: Message, keyword: Keyword, vocabulary: Vocabulary): boolean {
  const { subject, authority, references } = message
  const spans = [subject?.span, authority?.span, references?.span]
  const pattern = (message.layout === 'smart' ? LABELS : FIELDS)[keyword]
  return headLines(message).some((plain, line) => {
    const match = pattern.exec(plain)
    if (!match) return false
    const isAmongWords = spans.some((span) => span && line >= span.line && line <= span.endLine)
    return !isAmongWords || hasValue(keyword, plain.slice(match.index + match[0].length), vocabulary)
  })
}

function hasValue(keyword: Keyword, behind: string, vocabulary: Vocabulary): boolean {
  if (keyword === 'SUBJECT') return true
  if (keyword === 'E.O.') return ORDER_VALUE.test(behind)
  const [, first = '', sign = '', second = ''] = TAGS_VALUE.exec(behind) ?? []
  const isTag = (code: string): boolean => vocabulary.tag(code) !== undefined
  return isTag(first) && (sign !== ' ' || isTag(second))
}

const ORDER_VALUE = /^ {0,2}\d{0,5} ?[:;,.]? {0,3}(?:N\/?A|DECL|X?GDS|RDS|ADS|OADR|X\d|\d{1,2}[/-]\d)/i
const TAGS_VALUE = /^ {0,3}([A-Z]{2,4})(?: {0,2}(?:,|$)| {1,3}(?=SUBJ|REF)|( ) {0,2}([A-Z]{2,4})(?![A-Z]))/i

/** As telegrams have them, the number of the order with its keyword. */
const FIELDS: Readonly<Record<Keyword, RegExp>> = {
  'E.O.': /\S\s+E\.? ?O\.? {0,2}(?=\d{5})/,
  TAGS: /\S\s+TAGS {0,2}:/i,
  SUBJECT: /\S\s+SUBJ(?:ECT)? {0,2}:/i,
}

/** As SMART labels them. */
const LABELS: Readonly<Record<Keyword, RegExp>> = {
  'E.O.': /\S\s+E\.O\.\s{0,2}:/i,
  TAGS: /\S\s+TAGS\s{0,2}:/i,
  SUBJECT: /\S\s+Subject\s{0,2}:/i,
}
