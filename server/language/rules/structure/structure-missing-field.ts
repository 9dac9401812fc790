import type { Message } from '../../model/message/message.ts'
import { type Part, partOf, type Span } from '../../model/message/span.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { defineRule, type Report } from '../rule.ts'
import { messageDay } from '../support/dates/message-date.ts'
import { expectedOrder } from '../support/dates/order-in-force.ts'
import { beforeLine, behind, firstLineOf, oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { believedLevel, classifiedLevel, isClassified } from '../support/levels/believed-level.ts'
import { hasHeadLine, type KeywordRange, lineText, misspeltKeyword } from '../support/lines/head-lines.ts'
import { isLaterSection } from '../support/lines/last-section.ts'
import { hasGluedField, type Keyword } from './glued-fields.ts'

export default defineRule({
  id: 'structure-missing-field',
  title: 'E.O., TAGS or SUBJECT missing',
  scope: 'message',
  severity: { draft: 'error', transmitted: 'warning', archival: 'warning' },
  fix: 'ask',
  layouts: ['teleprinter', 'draft', 'smart', 'military'],
  docs: {
    what: 'One of the fields that every cable has is not there, or not under its name: E.O., TAGS, SUBJECT. A keyword that is read though it is misspelt, as E.0. or Classifed By, is told as well.',
    why: 'The fields are what a cable is filed, found and declassified by.',
    source:
      '5 FAH-1. Of 1,294 accepted copies 0.5% lack the E.O. line and 0.9% TAGS or SUBJECT. Silent for telegrams before 1973, which have none, for copies without text, and for a later section on its own.',
    bad: [
      { text: exampleCable({ order: null }), fixed: exampleCable({ order: 'E.O. 12958: DECL: 08/03/2019' }) },
      { text: exampleCable({ tags: null }) },
      { text: exampleCable({ tags: 'TASG: PREL, PGOV' }), fixed: exampleCable() },
    ],
    good: [{ text: exampleCable() }],
    fix: 'Puts the E.O. line in its place: N/A on an unclassified cable, ten years on a classified one, which is the default of the order and has to be checked. TAGS and subject cannot be guessed. A keyword that is misspelt, or lacks its colon, is put right.',
  },
  check(message, report, { profile, vocabulary }) {
    const { order, tags, subject, dateTimeGroup, body, layout } = message
    if (layout === 'military') {
      if (!subject) tellOfSets(message, report)
      return
    }
    const year = dateTimeGroup?.fields.year
    if ((year !== undefined && year < 1973) || body.blocks.length === 0) return
    // The fields stand in the first section of a message, which this copy may not hold.
    if (isLaterSection(message)) return
    // One field alone does not make a cable of a text.
    if (!order && !tags && !subject && !message.classification?.series) return
    const places = placesOf(message)
    const misspelt = (keyword: Keyword): Part | undefined =>
      misspeltKeyword(message, ...SLIPS[layout === 'smart' && keyword === 'E.O.' ? 'E.O.:' : keyword])
    // A released draft is often an excerpt.
    const quiet = layout === 'draft' && profile === 'archival'
    const tell = (name: Keyword, span: Span, fix: object = {}): void => {
      const level = quiet ? { level: 'hint' as const } : {}
      // A keyword alone on its line stands above its value, in a column that the reader of a scan put below it.
      if (hasHeadLine(message, ALONE[name])) return
      if (layout === 'smart' && hasGluedField(message, name, vocabulary)) return
      const word = misspelt(name)
      const expected = layout === 'smart' && name === 'SUBJECT' ? 'Subject' : name
      // Spelt right in a place where it is not read, it is still missing where it belongs.
      if (word && word.text !== expected) {
        const message = `${word.text} stands where ${expected} is expected`
        report({ ...level, span: word, message, ...oneEdit(`Write ${expected}`, word, expected) })
        return
      }
      const bare = name === 'E.O.' && layout !== 'smart' ? undefined : withoutColon(message, name)
      if (bare) {
        const text = `${bare.text} has no colon: expected ${bare.text}:`
        report({ ...level, span: bare, message: text, ...oneEdit('Insert the colon', behind(bare), ':') })
        return
      }
      if (layout !== 'smart' && hasGluedField(message, name, vocabulary)) return
      report({
        ...level,
        span: firstLineOf(span, message.slice),
        message: `The ${name} line is missing: expected E.O., TAGS and SUBJECT above the text`,
        ...fix,
      })
    }
    if (!order) tell('E.O.', places.order, orderFix(message, places.orderLine, vocabulary))
    if (!tags && !isExempt(message)) tell('TAGS', places.tags)
    if (!subject) tell('SUBJECT', places.subject)
    const tellKeyword = (keyword: Part, expected: string): void => {
      report({
        ...(quiet ? { level: 'hint' as const } : {}),
        span: keyword,
        message: `${keyword.text} stands where ${expected} is expected`,
        ...oneEdit(`Write ${expected}`, keyword, hasStop(message, keyword) ? expected : `${expected}:`),
      })
    }
    if (layout === 'smart') return
    const damaged = order && damagedOrder(message, order.keyword)
    if (damaged)
      report({
        ...(quiet ? { level: 'hint' as const } : {}),
        span: damaged,
        message: `${damaged.text} stands where E.O. is expected`,
        ...oneEdit('Write E.O.', damaged, 'E.O.'),
      })
    const classifier = misspeltClassifier(message)
    if (classifier) {
      const expected = /[a-z]/.test(classifier.text) ? 'Classified By' : 'CLASSIFIED BY'
      report({
        level: profile === 'archival' ? 'hint' : 'warning',
        span: classifier,
        message: `${classifier.text} stands where ${expected} is expected`,
        ...oneEdit(`Write ${expected}`, classifier, expected),
      })
    }
    if (tags && !TAGS_KEYWORD.test(tags.keyword.text)) tellKeyword(tags.keyword, 'TAGS')
    if (subject && !SUBJECT_KEYWORD.test(subject.keyword.text)) tellKeyword(subject.keyword, 'SUBJECT')
    else if (subject && lacksColon(message, subject.keyword)) {
      const text = `${subject.keyword.text} has no colon: expected ${subject.keyword.text}:`
      report({
        ...(quiet ? { level: 'hint' as const } : {}),
        span: subject.keyword,
        message: text,
        ...oneEdit('Insert the colon', behind(subject.keyword), ':'),
      })
    }
  },
})

/**
 * Of another service the subject alone can be missing: of sets that are there. Only a general message has one; what a
 * situation report, an order or a request is about, the name of its format says.
 */
function tellOfSets({ sets: { sets, opening } }: Message, report: Report): void {
  const place = sets.find(({ name }) => name === 'MSGID') ?? sets[0]
  if (!place || !opening || sets.length < 2) return
  const format = place.name === 'MSGID' ? (place.fields[0]?.text ?? '') : 'GENADMIN'
  if (!GENERAL.test(format) || sets.some(({ name }) => name === 'EXER' || name === 'OPER')) return
  report({ span: place.id, message: 'The set SUBJ is missing: expected SUBJ/TITLE// behind MSGID' })
}

const GENERAL = /^(?:GEN ?ADMIN|GENERAL ADMIN)/i

/** `E.0.`, `E0`, `B.O.`: read as the order, and misspelt all the same. */
function damagedOrder({ slice }: Message, { line, start }: Part): Part | undefined {
  const plain = lineText(slice, line)
  const text = DAMAGED_ORDER.exec(plain.slice(start, start + 32))?.[0].trimEnd()
  return text === undefined ? undefined : partOf(plain, line, start, start + text.length)
}

const DAMAGED_ORDER = /^(?:[EB]\. ?0\.?|E0\.?|B\. ?O\.?)(?= {0,2}:? {0,8}\d{4,6})/i
/** `Classifed By`: the keyword of the classifier, where its letters are not those of the words. */
function misspeltClassifier({ authority }: Message): Part | undefined {
  if (authority?.placement !== 'field') return undefined
  const letters = authority.keyword.text.toUpperCase().replace(/[^A-Z0-9]+/g, '')
  return SPELT.has(letters) ? undefined : authority.keyword
}

const SPELT: ReadonlySet<string> = new Set(['CLASSIFIEDBY', 'CLASSBY', 'CLASSEDBY', 'DERIVEDFROM'])
const TAGS_KEYWORD = /^T\.? ?A\.? ?G\.? ?S\.?$/i
/** The short forms are as good as the word. */
const SUBJECT_KEYWORD = /^(?:SUBJ(?:ECT)?|SUB|S U B J(?: E C T)?)$/i

/** Whether a colon, or what stands in its place, follows the keyword. */
function hasStop({ slice }: Message, { line, end }: Part): boolean {
  return /^\s{0,3}[:;,./-]/.test(lineText(slice, line).slice(end))
}

/** One blank and no colon between the keyword and a title: a slip; more blanks are the layout of a copy. */
function lacksColon({ slice }: Message, { line, end }: Part): boolean {
  return /^ [A-Z0-9"]/.test(lineText(slice, line).slice(end))
}

/** Traffic of the aid agency stood outside of the TAGS system; TAGS handbook of 1974. */
function isExempt({ captions }: Message): boolean {
  return captions.some(({ name }) => name === 'AIDAC')
}

/** How a line looks that begins with a slip of the keyword; E.O. in the two layouts. */
const SLIPS: Readonly<Record<Keyword | 'E.O.:', readonly [string, RegExp, KeywordRange]>> = {
  'E.O.': ['E.O.', /^\s*([A-Z0-9.,]{1,5}) ?\d{5} ?[:;.]? ?(?:N\/A|DECL|X?GDS|RDS|ADS|OADR)/, { slips: 2 }],
  'E.O.:': ['E.O.', /^\s*([A-Z0-9.]{2,5})\s{0,3}:\s*\d{5}$/, { slips: 2 }],
  TAGS: ['TAGS', /^\s*([A-Z.]{3,6}) ?[:;]/, { slips: 1 }],
  SUBJECT: ['SUBJECT', /^\s*([A-Z]{4,9})\s{0,3}:/i, { slips: 2 }],
}

/** `Subject`, without a colon and with nothing behind it. */
const ALONE: Readonly<Record<Keyword, RegExp>> = {
  'E.O.': /^\s*E\.O\.\s*$/,
  TAGS: /^\s*(?:TAGS|Tags)\s*$/,
  SUBJECT: /^\s*(?:SUBJECT|Subject)\s*$/,
}

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

/** Puts the E.O. line that the level and the day of the message ask for. */
function orderFix(message: Message, line: number | undefined, vocabulary: Vocabulary): object {
  const day = messageDay(message)
  const level = classifiedLevel(message, vocabulary) ?? believedLevel(message, vocabulary)
  const number = day && expectedOrder(day, vocabulary)
  if (line === undefined || !day || !level || !number || message.layout === 'smart') return {}
  if (!isClassified(level)) return oneEdit(`Insert E.O. ${number}: N/A`, beforeLine(line), `E.O. ${number}: N/A\n`)
  if (Number(number) < 12_958) return {}
  const date = `${day.slice(5, 7)}/${day.slice(8, 10)}/${Number(day.slice(0, 4)) + 10}`
  return oneEdit(
    `Insert E.O. ${number}: DECL: ${date}, ten years after the message`,
    beforeLine(line),
    `E.O. ${number}: DECL: ${date}\n`,
  )
}

interface Places {
  readonly order: Span
  readonly orderLine: number | undefined
  readonly tags: Span
  readonly subject: Span
}

/** Where each field would stand: at its neighbour, or failing that, at the line that opens the text. */
function placesOf({ order, tags, subject, classification, from, labels }: Message): Places {
  const opening = classification?.span ?? from?.span ?? labels[0]?.keyword ?? { line: 0, start: 0, endLine: 0, end: 0 }
  return {
    order: (tags ?? subject)?.span ?? opening,
    orderLine: (tags ?? subject)?.span.line,
    tags: (subject ?? order)?.span ?? opening,
    subject: (tags ?? order)?.span ?? opening,
  }
}
