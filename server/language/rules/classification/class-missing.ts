import type { Message } from '../../model/message/message.ts'
import { type Part, partOf, type Span } from '../../model/message/span.ts'
import { isRedactedValue } from '../../model/reading/values/redacted-value.ts'
import { defineRule, type Report } from '../rule.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { statedLevel } from '../support/levels/portions.ts'
import { headLineOf, headLines, lineText } from '../support/lines/head-lines.ts'

export default defineRule({
  id: 'class-missing',
  title: 'Classification line missing',
  scope: 'message',
  severity: 'error',
  fix: 'none',
  layouts: ['teleprinter', 'draft', 'military'],
  docs: {
    what: 'No line says level, series and number of the message.',
    why: 'Every cable is marked, unclassified ones too: what is not marked is not known to be releasable.',
    source:
      '5 FAH-2 H-222. 2.1% of accepted copies lack the line, cut away with the head of the copy; where a draft shows its level as a banner, that will do. In a copy without a header it is a warning; where the lines of the header are joined into one, stand in the markup of a web page, or where only series and number are left of it, information says so.',
    bad: [{ text: exampleCable({ classification: null }) }],
    good: [
      { text: exampleCable() },
      { text: exampleCable({ classification: 'UNCLAS ZENDA 000123', order: 'E.O. 12958: N/A', authority: null }) },
    ],
  },
  check(message, report, { profile, vocabulary }) {
    const { classification, layout, banners, toList, infoList, from, order, tags, subject, dateTimeGroup } = message
    // Without a date nothing was sent yet, whatever else stands in the head, and the banner is what drafts have.
    if (classification || (banners.length > 0 && (layout === 'draft' || !dateTimeGroup))) return
    if (layout === 'military') {
      reportSets(message, report)
      return
    }
    if (isAirgram(message)) return
    if (message.numberLine) {
      report({
        level: 'information',
        span: message.numberLine,
        message: 'No level can be read before series and number here: it was struck out, or lost',
      })
      return
    }
    const fields = [order, tags, subject].filter((field) => field !== undefined)
    const place = (infoList ?? toList ?? from?.span) || fields[0]?.span
    if (!place || fields.length < 2) return
    // Of a copy without header the head may be cut away with all that stood there.
    const level = layout === 'draft' && profile !== 'draft' ? ({ level: 'warning' } as const) : {}
    const joined = headLineOf(message, JOINED) ?? headLineOf(message, JOINED_CELLS)
    if (joined) {
      report({
        level: 'information',
        span: joined,
        message: 'The lines of the header are joined here, so its level, number and addresses cannot be read',
      })
      return
    }
    const marked = headLineOf(message, IN_MARKUP)
    if (marked) {
      report({
        level: 'information',
        span: marked,
        message: 'The line stands in the markup of a web page, so its level and number cannot be read',
      })
      return
    }
    // A copy in small letters has its banner, or its labels, in them too.
    if (layout === 'draft' && headLineOf(message, [IN_SMALL_LETTERS])) return
    // On the printed form of a draft the level has a box of its own.
    if (layout === 'draft' && headLineOf(message, [OF_FORM])) return
    if (isInClear(message)) return
    const unread = unreadLine(message)
    const taken =
      profile === 'draft' ? undefined : unread && TAKEN_OUT.test(unread.text) ? unread : takenLine(message, place)
    if (taken) {
      report({
        level: 'information',
        span: taken,
        message: 'No level can be read here: a release took it out',
      })
      return
    }
    if (unread) {
      report({
        ...level,
        span: unread,
        message:
          'Level, series and number cannot be read from this line: expected as C O N F I D E N T I A L ZENDA 000123',
      })
      return
    }
    const last = { line: place.endLine, start: 0, endLine: place.endLine, end: place.end }
    report({
      ...level,
      span: place.line === place.endLine ? place : last,
      message: `The classification line is missing: expected level, series and number between the addresses and the fields. ${
        statedLevel(message, vocabulary)
          ? 'Until then marks are checked against the security line (FL4), and the number is not checked'
          : 'Until then neither level nor number can be checked'
      }`,
    })
  },
})

/** The head of the Department's form for telegrams to be sent, or its row of initials. */
const OF_FORM = /^\s*(?:OUTGOING(?: {1,60}TELEGRAM)?\s*$|APPR(?:: {1,3}[A-Z]{2,4}\b| {1,20}DRAF))/

/** Of another service: addresses and sets, and no level between or above them. */
function reportSets(message: Message, report: Report): void {
  const { banners, notes, toList, infoList, from, sets, to, info, captions, attention } = message
  const place = infoList ?? toList ?? from?.span
  if (!place || !from || sets.sets.length < 2 || banners.length > 0) return
  // In front of its subject code, on whatever line.
  if (sets.subjectCode && BEFORE_CODE.test(lineText(message.slice, sets.subjectCode.line))) return
  const lines = [...notes, ...attention, ...captions, ...[...to, ...info].map(({ name }) => name)]
  if (lines.some(({ text }) => /\b(?:UN)?CLAS|SECRET|CONFIDENTIAL/i.test(text))) return
  report({
    span:
      place.line === place.endLine ? place : { line: place.endLine, start: 0, endLine: place.endLine, end: place.end },
    message:
      'The classification line is missing: expected the level between the addresses and the sets, as UNCLAS //N01000//',
  })
}

const BEFORE_CODE =
  /\b(?:UNCLAS(?:SIFIED)?|C O N F I D E N T I A L|CONFIDENTIAL|S E C R E T|SECRET) {0,3}\/\/N\d{5}\/\//

/** What no line of a header holds at once: origin, addressee and level. A copy that lost its line breaks does. */
const JOINED = [
  /(?:^| )FM [A-Z]/,
  / TO [A-Z]/,
  / (?:UNCLAS|LIMITED OFFICIAL USE|CONFIDENTIAL|SECRET|C O N F|S E C R E T|T O P)/,
]

/** `INFO ZENDA COLLECTIVE","UNCLAS ZENDA 000123`: header and text are cells of a row, and no line ends between them. */
const JOINED_CELLS = [
  /","(?:UNCLAS|LIMITED OFFICIAL|CONFIDENTIAL|SECRET|TOP SECRET|C O N F|S E C R E T|T O P)[^"]{0,80}$/,
]

const IN_SMALL_LETTERS =
  /^\s*(?:(?:unclassified|confidential|secret|top secret|sensitive but unclassified)|mrn ?:.{0,40})$/

/** `<p>UNCLAS ZENDA 000123</p>`: the source of a web page, of which no line is one of the cable as it stands. */
const IN_MARKUP = [
  /<\/?(?:p|br|b|i|div|span|td|pre|a)\b[^<>]{0,200}>/i,
  /\b(?:UNCLAS|LIMITED OFFICIAL USE|CONFIDENTIAL|SECRET|C O N F I D|S E C R E T|T O P)/,
]

/** A line above the fields that ends like a classification line, with the name of a post and six digits, or begins like one. */
function unreadLine({ notes, unknownHeader, attention, to, info }: Message): Part | undefined {
  const line = [...notes, ...unknownHeader, ...attention].find(({ text }) => NUMBERED.test(text) || LEVEL.test(text))
  // Below the addresses it is read as one more of them.
  return line ?? [...to, ...info].find(({ name }) => ADDRESSED.test(name.text))?.name
}

/** `XXXXXXXXXXXX ZENDA 000123` */
const TAKEN_OUT = /^X{4}[X ]{0,40} /

/** A line below the addresses, or above the fields, that a release took out whole. */
function takenLine(message: Message, place: Span): Part | undefined {
  const fields = [message.order, message.tags, message.subject].flatMap((field) => field?.span.line ?? [])
  const to = Math.min(...fields)
  const from = message.toList ? place.endLine : -1
  const lines = headLines(message, to)
  const line = lines.findIndex((plain, index) => index > from && isRedactedValue(plain))
  const plain = lines[line]
  return plain === undefined ? undefined : partOf(plain, line, 0, plain.length)
}

/** `SECRET ZENDA`, `C O N F I D E N T I A`, `UNCLA5 ZENDA 00346`. */
const ADDRESSED = /^(?:SECRET |CONFIDENTIAL |UNCLA[A-Z0-9]{1,8} |LIMITED OFFICIAL|S E C R E|C O N F I D|T O P S E)/

const LEVEL = /^(?:CONFIDENTIAL|SECRET|TOP SECRET) [A-Z][A-Z .'-]{2,24}$/
const NUMBERED = /^[A-Z .*?_-]{2,60} [A-Z][A-Z .'-]{2,24} \d{5,6}$/i

/** `CLEAR ZENDA 733`, with the post that sent it: nothing is missing there, though in so short a line it is not read. */
function isInClear({ notes, attention, from }: Message): boolean {
  return [...notes, ...attention].some(({ text }) => {
    const series = IN_CLEAR.exec(text)?.[1]?.toUpperCase()
    return series !== undefined && from?.name?.text.toUpperCase().endsWith(series) === true
  })
}

const IN_CLEAR = /^(?:CLEAR|SVC) ([A-Z][A-Z .'-]{1,30}) \d{1,7}$/i

/** A form that went by pouch: it has a number of its own, `A-118`, and its level stands in a box. */
function isAirgram({ slice }: Message): boolean {
  return slice.blocks
    .slice(0, FIRST_BLOCKS)
    .some(
      ({ kind, lines }) =>
        (kind === 'preface' || kind === 'furniture') && lines.some(({ plain }) => AIRGRAM.test(plain)),
    )
}

const FIRST_BLOCKS = 12
const AIRGRAM =
  /^\s{0,60}(?:(?:DEPARTMENT OF STATE|FOREIGN SERVICE) {0,40})?A ?I ?R ?G ?R ?A ?M(?: {2,}|$)|^\s{0,60}(?:AIRGRAM|MESSAGE REFERENCE) NO\b/i
