import { isNamedExtract } from '../../model/incremental/trace-of-archive.ts'
import type { Message } from '../../model/message/message.ts'
import { defineRule, type Report } from '../rule.ts'
import { messageDay } from '../support/dates/message-date.ts'
import { firstLineOf } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { hasHeadOfExtract } from '../support/lines/extract.ts'
import { hasHeadLine } from '../support/lines/head-lines.ts'
import { isLaterSection } from '../support/lines/last-section.ts'
import { misspeltSets } from '../support/lines/misspelt-set.ts'
import { passesOn } from '../support/lines/passes-on.ts'
import { slipOfClassifier, slipOfUnread, slipsOfRead, standsAlone } from './field-keywords.ts'
import { hasGluedField, type Keyword } from './glued-fields.ts'
import { missingFieldPlace, orderFix } from './missing-field-place.ts'

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
      '5 FAH-1. Of 1,294 accepted copies 0.5% lack the E.O. line and 0.9% TAGS or SUBJECT. Silent for telegrams before March 1973, which have none, for copies without text, and for a later section on its own.',
    bad: [
      { text: exampleCable({ order: null }), fixed: exampleCable({ order: 'E.O. 12958: DECL: 08/03/2019' }) },
      { text: exampleCable({ tags: null }) },
      { text: exampleCable({ tags: 'TASG: PREL, PGOV' }), fixed: exampleCable() },
    ],
    good: [{ text: exampleCable() }],
    fix: 'Puts the E.O. line in its place: N/A on an unclassified cable, ten years on a classified one, which is the default of the order and has to be checked. TAGS and subject cannot be guessed. A keyword that is misspelt, or lacks its colon, is put right.',
  },
  check(message, report, { profile, vocabulary }) {
    const { order, tags, subject, body, layout } = message
    if (layout === 'military') {
      if (!subject) tellOfSets(message, report)
      return
    }
    const day = messageDay(message)
    if ((day !== undefined && day < FIRST_DAY) || body.blocks.length === 0) return
    // The fields stand in the first section of a message, which this copy may not hold.
    if (isLaterSection(message)) return
    // In the source of a web page no line begins with its keyword.
    if (hasHeadLine(message, MARKUP)) return
    // One field alone does not make a cable of a text.
    if (!order && !tags && !subject && !message.classification?.series) return
    // A released draft is often an excerpt.
    const level = layout === 'draft' && profile === 'archival' ? { level: 'hint' as const } : {}
    const tell = (name: Keyword, isMendable = false): void => {
      if (standsAlone(message, name) || (layout === 'smart' && hasGluedField(message, name, vocabulary))) return
      const slip = slipOfUnread(message, name)
      if (slip) report({ ...level, ...slip })
      else if (layout === 'smart' || !hasGluedField(message, name, vocabulary))
        report({
          ...level,
          span: firstLineOf(missingFieldPlace(message, name), message.slice),
          message: `The ${name} line is missing: expected E.O., TAGS and SUBJECT above the text`,
          ...(isMendable ? orderFix(message, vocabulary) : {}),
        })
    }
    // In the seventies what was repeated to others had no fields of its own.
    const repeated = !order && !tags && !subject && day !== undefined && day < REPEATED_WITH_FIELDS && passesOn(message)
    if (repeated) return
    if (hasHeadOfExtract(message)) {
      // Many copies say it themselves, above the head.
      if (!isNamedExtract(message.slice)) tellOfExtract(message, report)
    } else {
      if (!order) tell('E.O.', true)
      if (!tags && !isExempt(message)) tell('TAGS')
      if (!subject) tell('SUBJECT')
    }
    for (const slip of slipsOfRead(message)) report({ ...level, ...slip })
    const classifier = layout === 'smart' ? undefined : slipOfClassifier(message)
    if (classifier) report({ ...classifier, level: profile === 'archival' ? 'hint' : 'warning' })
  },
})

/** Said once of a head of which an extract was kept. */
function tellOfExtract({ dateTimeGroup, slice }: Message, report: Report): void {
  if (!dateTimeGroup) return
  report({
    span: firstLineOf(dateTimeGroup.span, slice),
    message: 'Originator, addressees, TAGS and SUBJECT are all missing: the copy keeps an extract of the head',
    level: 'information',
  })
}

const MARKUP = /<\/?(?:p|br|div|span|td|pre)\b[^<>]{0,200}>/i
const REPEATED_WITH_FIELDS = '1980-01-01'
/** From this day on telegrams had the lines; TAGS handbook of 1974. */
const FIRST_DAY = '1973-03-01'

/**
 * Of another service the subject alone can be missing: of sets that are there. Only a general message has one; what a
 * situation report, an order or a request is about, the name of its format says.
 */
function tellOfSets(message: Message, report: Report): void {
  const { sets, opening } = message.sets
  const place = sets.find(({ name }) => name === 'MSGID') ?? sets[0]
  if (!place || !opening || sets.length < 2) return
  const format = place.name === 'MSGID' ? (place.fields[0]?.text ?? '') : 'GENADMIN'
  if (!GENERAL.test(format) || sets.some(({ name }) => name === 'EXER' || name === 'OPER')) return
  // Under another name, which `set-misspelt` tells, it is there.
  if (misspeltSets(message).some(({ meant }) => meant === 'SUBJ')) return
  report({ span: place.id, message: 'The set SUBJ is missing: expected SUBJ/TITLE// behind MSGID' })
}

const GENERAL = /^(?:GEN ?ADMIN|GENERAL ADMIN)/i

/**
 * Traffic of the aid agency stood outside of the TAGS system (TAGS handbook of 1974), and so did that of the information
 * agency, which its caption or its address tells (copies of 1977-1989).
 */
function isExempt({ captions, attention, from, to }: Message): boolean {
  if (captions.some(({ name }) => EXEMPT_CAPTIONS.has(name))) return true
  // `USAID FOR ANE; AIDAC`: behind the offices, on their line.
  if (attention.some(({ text }) => AID_BEHIND.test(text))) return true
  const first = to[0]?.name.text ?? ''
  return INFORMATION_AGENCY.test(first) || INFORMATION_AGENCY.test(from?.name?.text ?? '')
}

const EXEMPT_CAPTIONS: ReadonlySet<string> = new Set(['AIDAC', 'USIA', 'USICA', 'USIA CHANNEL'])
const AID_BEHIND = /[;,.] ?AIDAC\W{0,3}$/i
const INFORMATION_AGENCY = /^(?:USIA|USICA|USIS) ?(?:WASH|$)/i
