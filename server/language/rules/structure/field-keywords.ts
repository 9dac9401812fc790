import type { Message } from '../../model/message/message.ts'
import { type Part, partOf } from '../../model/message/span.ts'
import { CLASSIFIED_OTHERWISE } from '../../syntax/lines/classified-by.ts'
import type { Reported } from '../rule.ts'
import { behind, oneEdit } from '../support/edits/one-edit.ts'
import { hasHeadLine, type KeywordRange, lineText, misspeltKeyword } from '../support/lines/head-lines.ts'
import type { Keyword } from './glued-fields.ts'

/** Whether the keyword stands alone on its line, above its value: in a column that the reader of a scan put below it. */
export function standsAlone(message: Message, keyword: Keyword): boolean {
  return hasHeadLine(message, ALONE[keyword])
}

const ALONE: Readonly<Record<Keyword, RegExp>> = {
  'E.O.': /^\s*E\.O\.\s*$/,
  TAGS: /^\s*(?:TAGS|Tags)\s*$/,
  SUBJECT: /^\s*(?:SUBJECT|Subject)\s*$/,
}

/**
 * What is wrong with the keyword of a field that was not read: a line above the text would be the field, were its
 * keyword spelt right or its colon there. Undefined where there is no such line.
 */
export function slipOfUnread(message: Message, keyword: Keyword): Reported | undefined {
  const isSmart = message.layout === 'smart'
  const [right, shape, range] = SLIPS[isSmart && keyword === 'E.O.' ? 'E.O.:' : keyword]
  // Above the labels a mail or a form may have fields of its own.
  const labels = [message.order, message.tags].flatMap((field) => (field ? [field.span.line] : []))
  const from = isSmart && labels.length > 0 ? Math.min(...labels) : 0
  const word = misspeltKeyword(message, right, shape, { ...range, from: keyword === 'SUBJECT' ? from : 0 })
  const short = keyword === 'SUBJECT' && !word ? misspeltKeyword(message, 'SUBJ', SHORT_SUBJECT) : undefined
  if (short && short.text !== 'SUBJ') return misspelt(short, 'SUBJ')
  const expected = isSmart && keyword === 'SUBJECT' ? 'Subject' : keyword
  // Spelt right in a place where it is not read, it is still missing where it belongs.
  if (word && word.text !== expected) return misspelt(word, expected)
  const bare = keyword === 'E.O.' && !isSmart ? undefined : withoutColon(message, keyword)
  return bare && colonless(bare)
}

/** How a line looks that begins with a slip of the keyword; E.O. in the two layouts. */
const SLIPS: Readonly<Record<Keyword | 'E.O.:', readonly [string, RegExp, KeywordRange]>> = {
  'E.O.': [
    'E.O.',
    /^\s*([A-Z0-9.,]{1,5}) ?(?:\d{5} ?[:;.]? ?(?:N\/A|DECL|X?GDS|RDS|ADS|OADR)|(?:11652|12065|12356|12958|13526) ?[:;])/,
    { slips: 2 },
  ],
  'E.O.:': ['E.O.', /^\s*([A-Z0-9.,]{2,5})\s{0,3}[:;]\s*\d{5}$/, { slips: 2 }],
  TAGS: ['TAGS', /^\s*([A-Z0-9.]{3,6})(?: ?[:;]| {1,3}(?=[A-Z]{4}, ?[A-Z]{2}))/, { slips: 1 }],
  SUBJECT: ['SUBJECT', /^\s*([A-Z0-9]{4,9})\s{0,3}[:;]/i, { slips: 2 }],
}

const SHORT_SUBJECT = /^\s*([A-Z0-9]{4})\s{0,3}:/

/** The keyword at the beginning of a line where only the colon is missing. */
function withoutColon(message: Message, keyword: Keyword): Part | undefined {
  const bare = misspeltKeyword(message, keyword, BARE[keyword], { slips: 0 })
  return bare ?? (keyword === 'SUBJECT' ? misspeltKeyword(message, 'SUBJ', BARE_SUBJ, { slips: 0 }) : undefined)
}

const BARE: Readonly<Record<Keyword, RegExp>> = {
  'E.O.': /^\s*(E\.O\.) {1,12}\d{5}$/,
  TAGS: /^\s*(TAGS) {1,12}[A-Z]{2}/,
  SUBJECT: /^\s*(SUBJECT|Subject) {1,12}\S/,
}

const BARE_SUBJ = /^\s*(SUBJ) {1,12}\S/

/**
 * What is wrong with the keywords of E.O., TAGS and SUBJECT where they were read for what they are all the same; empty
 * for SMART, whose labels are read only where they are right.
 */
export function slipsOfRead(message: Message): readonly Reported[] {
  const { order, tags, subject, layout } = message
  if (layout === 'smart') return []
  const damaged = order && damagedOrder(message, order.keyword)
  const found: Reported[] = damaged ? [misspelt(damaged, 'E.O.')] : []
  const put = (keyword: Part, expected: string): Reported =>
    misspelt(keyword, expected, hasStop(message, keyword) ? expected : `${expected}:`)
  if (tags && !TAGS_KEYWORD.test(tags.keyword.text)) found.push(put(tags.keyword, 'TAGS'))
  if (subject && !SUBJECT_KEYWORD.test(subject.keyword.text)) found.push(put(subject.keyword, 'SUBJECT'))
  else if (subject && lacksColon(message, subject.keyword)) found.push(colonless(subject.keyword))
  return found
}

const TAGS_KEYWORD = /^T\.? ?A\.? ?G\.? ?S\.?$/i
/** The short forms are as good as the word. */
const SUBJECT_KEYWORD = /^(?:SUBJ(?:ECT)?|SUB|S U B J(?: E C T)?)$/i

/** `E.0.`, `E0`, `B.O.`, `E.O..`, `E.GO.`: read as the order, and misspelt all the same. */
function damagedOrder({ slice }: Message, { line, start }: Part): Part | undefined {
  const plain = lineText(slice, line)
  const text = DAMAGED_ORDER.exec(plain.slice(start, start + 32))?.[0].trimEnd()
  return text === undefined ? undefined : partOf(plain, line, start, start + text.length)
}

const DAMAGED_ORDER = /^(?:E\.(?:O\.|[A-Z]{2})\.|[EB]\. ?0\.?|E0\.?|B\. ?O\.?)(?= {0,2}:? {0,8}\d{4,6})/i

/** Whether a colon, or what stands in its place, follows the keyword. */
function hasStop({ slice }: Message, { line, end }: Part): boolean {
  return /^\s{0,3}[:;,./-]/.test(lineText(slice, line).slice(end))
}

/** One blank and no colon between the keyword and a title: a slip; more blanks are the layout of a copy. */
function lacksColon({ slice }: Message, { line, end }: Part): boolean {
  return /^ [A-Z0-9"]/.test(lineText(slice, line).slice(end))
}

/** `Classifed By`: the keyword of the classifier, where its letters are not those of the words. */
export function slipOfClassifier({ authority }: Message): Reported | undefined {
  if (authority?.placement !== 'field') return undefined
  const { keyword } = authority
  if (SPELT.has(keyword.text.toUpperCase().replace(/[^A-Z0-9]+/g, '')) || OTHERWISE.test(keyword.text)) return undefined
  return misspelt(keyword, /[a-z]/.test(keyword.text) ? 'Classified By' : 'CLASSIFIED BY')
}

/** `Classified under section 1.4 (b) by`, `CLASSIFICATION AUTHORITY`: other words, and no slip. */
const OTHERWISE = new RegExp(`^(?:${CLASSIFIED_OTHERWISE}|CLASSIFICATION AUTHORITY$)`, 'i')
const SPELT: ReadonlySet<string> = new Set(['CLASSIFIEDBY', 'CLASSBY', 'CLASSEDBY', 'DERIVEDFROM'])

function misspelt(keyword: Part, expected: string, newText = expected): Reported {
  const message = `${keyword.text} stands where ${expected} is expected`
  return { span: keyword, message, ...oneEdit(`Write ${expected}`, keyword, newText) }
}

function colonless(keyword: Part): Reported {
  const message = `${keyword.text} has no colon: expected ${keyword.text}:`
  return { span: keyword, message, ...oneEdit('Insert the colon', behind(keyword), ':') }
}
