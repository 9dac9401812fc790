import type { Message } from '../../model/message/message.ts'
import type { Span } from '../../model/message/span.ts'
import { isoDay } from '../../rules/support/dates/message-date.ts'
import { lineText } from '../../rules/support/lines/head-lines.ts'
import { groupOf, julianOf, ownPost, serialOf } from '../composing/composed.ts'
import { classifierLine, orderLine, reasonSection, subjectLine, usualTags } from '../composing/field-lines.ts'
import { withPlaces } from '../composing/templates.ts'
import { bodyStarts } from './body-start.ts'
import type { Candidate, Candidates, CompletionContext } from './candidate.ts'
import { captions } from './captions.ts'
import { dayOf, inUse, levelOf } from './day-of.ts'
import { fitsNow, securities } from './header-values.ts'
import { labelsMissing } from './labels-missing.ts'
import { levels } from './levels.ts'
import { fitsOthers } from './precedences.ts'
import type { WritingPlace } from './writing-place.ts'

/** Lines of the head that are not there yet and belong between those above and those below, in their order. */
export const fields: Candidates = (writing, context) => {
  const { message, line } = writing.place
  if (message.layout === 'smart') {
    const isAbove = (message.labels[0]?.keyword.line ?? -1) > line
    const isBare = isAbove && message.level === undefined
    return isBare
      ? [...levels(writing, context), ...labelsMissing(message, line, context)]
      : labelsMissing(message, line, context)
  }
  const present = presentLines(message)
  const above = Math.max(-1, ...present.filter(([, span]) => span.line < line).map(([rank]) => rank))
  const below = Math.min(RANKS.length, ...present.filter(([, span]) => span.line > line).map(([rank]) => rank))
  const isHere = (rank: number): boolean => present.some(([own, span]) => own === rank && span.line !== line)
  const lines = RANKS.flatMap((name, rank) => {
    const fits = rank > above && rank < below && !isHere(rank)
    if (!fits && !(name === 'captions' && rank === above && rank < below)) return []
    // The level that stands here has its captions below it, not in its place.
    if (name === 'captions' && present.some(([own, span]) => RANKS[own] === 'level' && span.line === line)) return []
    if (HEADER.has(name) && !message.hasHeader && present.length > 0) return []
    // The text comes last: begun before them, it would want each of these fields.
    const isWhole = (due: FieldName): boolean =>
      isHere(RANKS.indexOf(due)) && (due !== 'authority' || hasReason(message))
    if (name === 'text' && !dueFields(writing, context).every(isWhole)) return []
    return LINES[name](writing, context)
  })
  // Nothing but a level says yet what the message is to be: its first label makes one of SMART.
  const isOpen = present.every(([rank]) => RANKS[rank] === 'level') && below === RANKS.length
  return isOpen ? [...lines, ...labelsMissing(message, line, context).slice(0, 1)] : lines
}

const RANKS = [
  'routing',
  'station',
  'security',
  'group',
  'from',
  'to',
  'info',
  'separation',
  'level',
  'captions',
  'order',
  'tags',
  'subject',
  'references',
  'authority',
  'text',
] as const
type FieldName = (typeof RANKS)[number]
const HEADER: ReadonlySet<FieldName> = new Set<FieldName>([
  'routing',
  'station',
  'security',
  'group',
  'from',
  'to',
  'info',
  'separation',
])

/** Fields that a text has above it, as its time, its level and its captions ask for them. */
function dueFields(writing: WritingPlace, context: CompletionContext): readonly FieldName[] {
  const { message } = writing.place
  const isTagged = dayOf(message, context) >= SINCE_TAGS
  // Traffic of the aid agency stood outside of the TAGS system.
  const tags: FieldName[] = message.captions.some(({ name }) => name === 'AIDAC') ? [] : ['tags']
  const names: readonly FieldName[] = isTagged ? ['order', ...tags, 'subject', 'authority'] : ['subject']
  return names.filter((name) => LINES[name](writing, context).length > 0)
}

/** The line that says who classified may go on below with the reasons. */
function hasReason({ authority }: Message): boolean {
  return authority?.reason !== undefined || authority?.source !== undefined
}

/** As the rule on missing fields has it. */
const SINCE_TAGS = '1973-01-01'

function presentLines(message: Message): readonly (readonly [number, Span])[] {
  const parts: Readonly<Record<FieldName, readonly (Span | undefined)[]>> = {
    routing: [message.routing?.span],
    station: [message.station?.span],
    security: [message.security?.span],
    group: [message.dateTimeGroup?.span],
    from: [message.from?.span],
    to: [message.toList],
    info: [message.infoList],
    separation: message.ending.separations.filter(({ line }) => line < textHead(message)),
    level: [message.classification?.span ?? (message.hasHeader ? undefined : message.banners[0])],
    captions: message.captions,
    order: [message.order?.span],
    tags: [message.tags?.span],
    subject: [message.subject?.span],
    references: [message.references?.span],
    authority: [message.authority?.span],
    text: [firstText(message)],
  }
  return RANKS.flatMap((name, rank) => parts[name].flatMap((span) => (span ? [[rank, span] as const] : [])))
}

/** A header without format lines of the transmission, below which nothing stands yet: New Cable writes one so. */
function isHeadByHand({ dateTimeGroup, to, classification, order, tags, subject }: Message): boolean {
  return dateTimeGroup !== undefined && to.length > 0 && (classification ?? order ?? tags ?? subject) === undefined
}

/** The first line of what stands below the header. */
function textHead({ classification, order, tags, subject, body }: Message): number {
  const nothing = body.blocks.length === 0 ? Number.POSITIVE_INFINITY : 0
  return (classification ?? order ?? tags ?? subject)?.span.line ?? nothing
}

function firstText({ body }: Message): Span | undefined {
  const index = body.blocks.findIndex(({ kind }) => kind === 'paragraph')
  const line = body.lines[index]
  return line === undefined ? undefined : { line, start: 0, endLine: line, end: 0 }
}

const one = (template: string, detail: string): readonly Candidate[] => {
  const both = withPlaces(template)
  return [{ ...both, label: both.text.trim(), detail, first: true }]
}

const LINES: Readonly<Record<FieldName, (writing: WritingPlace, context: CompletionContext) => readonly Candidate[]>> =
  {
    routing: ({ place: { message } }, { vocabulary }) => {
      const digraph = vocabulary.precedence(message.dateTimeGroup?.precedence?.text ?? '')?.digraph
      const indicators = [
        ...new Set(
          [...message.to, ...message.info].flatMap(({ route }) => (route && route.text !== 'ZEN' ? [route.text] : [])),
        ),
      ]
      return isSent(message) && digraph && indicators.length > 0
        ? one(`${digraph} ${indicators.join(' ')}`, 'Precedence and routing indicators')
        : []
    },
    station: ({ place: { message } }, { vocabulary }) => {
      const route = ownPost(message, vocabulary)?.routes[0]
      const [serial, julian] = [serialOf(message), julianOf(message)]
      return isSent(message) && route && serial && julian
        ? one(`DE ${route} #${serial} ${julian}`, 'Station, serial number, time of file')
        : []
    },
    security: (writing, context) =>
      isSent(writing.place.message) ? securities(writing, context).filter(({ first }) => first) : [],
    group: ({ place }, { vocabulary, now }) => {
      const { message } = place
      if (!fitsNow(message, vocabulary, now)) return []
      const known = vocabulary.precedence(message.routing?.prosign?.text ?? '')
      const today = isoDay(now)
      const fits = fitsOthers('letter', place, 0, vocabulary)
      const usual = known
        ? [known]
        : vocabulary.precedences().filter((each) => each.code === each.letter && inUse(each, today) && fits(each))
      return usual
        .filter(({ usedByState }) => usedByState)
        .flatMap(({ letter, title, words }) =>
          one(`${letter} ${groupOf(now)}`, `${title ?? words[0] ?? letter}, date-time group of now`),
        )
    },
    from: (_, { house }) => one(`FM <${house.post?.toUpperCase() ?? 'AMEMBASSY '}>`, 'Originator'),
    // Whole, with nothing to fill in: nearly all cables go there, and Enter behind it takes nothing away.
    to: ({ place: { message } }, { vocabulary }) =>
      one(`TO RUEHC/SECSTATE WASHDC ${wordOf(message, vocabulary)}`, 'Action addressee'),
    info: () => one('INFO ', 'Information addressees'),
    separation: ({ place: { message } }) =>
      message.station || message.transmission || isHeadByHand(message) ? one('BT', 'Break between head and text') : [],
    level: (writing, context) => levels({ ...writing, end: writing.place.text.text.length }, context),
    captions: (writing, context) =>
      // Captions have no points: `E.O` is the beginning of another field.
      !writing.typed.includes('.') &&
      writing.place.message.labels.length === 0 &&
      (writing.place.message.classification || writing.place.message.banners.length > 0)
        ? captions(writing, context)
        : [],
    order: ({ place: { message } }, context) => {
      const cited = message.authority?.reason?.section
      if (cited !== undefined && cited !== reasonSection(dayOf(message, context)) && /^1\.[45]$/.test(cited)) return []
      const line = orderLine(levelOf(message, context), dayOf(message, context), context.vocabulary)
      return line === undefined ? [] : one(line, 'Executive order and declassification')
    },
    tags: ({ place: { message, line } }, context) => {
      const day = dayOf(message, context)
      const host = ownPost(message, context.vocabulary)?.geo
      // A list may go on below, where its first line was taken out.
      const below = new Set(lineText(message.slice, line + 1).split(/[^A-Z0-9]+/))
      const usual = usualTags(context.house, host, day, context.vocabulary).filter((tag) => !below.has(tag))
      return one(`TAGS: <${usual.join(', ')}>`, 'Subjects and countries')
    },
    subject: ({ place: { message } }, context) => one(subjectLine(levelOf(message, context), '<SUBJECT>'), 'Subject'),
    references: ({ place: { message, line } }) => {
      const below = lineText(message.slice, line + 1)
      // Text right below would become part of the list; one that goes on below has lost its first label too.
      if (/^\s*¶? ?\d{1,3}[.)] (?!\()/.test(below)) return []
      const [, open = '', sign] = /^\s*(\(?)B([.)])/.exec(below) ?? []
      return one(sign === undefined ? 'REF: ' : `REF: ${open}A${sign} `, 'References')
    },
    authority: ({ place: { message, line: row } }, context) => {
      if (/^\s*(?:reasons?\b|\d\.\d|\([a-h]\)|and \()/i.test(lineText(message.slice, row + 1))) return []
      const line = classifierLine(levelOf(message, context), dayOf(message, context), context.house)
      return line === undefined ? [] : one(line, 'Who classified, and why')
    },
    text: (writing, context) => bodyStarts(writing, context),
  }

/** A telegram as it goes over the wire: one of its first lines stands there. */
function isSent({ transmission, routing, station, security }: Message): boolean {
  return (transmission ?? routing ?? station ?? security) !== undefined
}

function wordOf({ dateTimeGroup }: Message, vocabulary: CompletionContext['vocabulary']): string {
  const known = vocabulary.precedence(dateTimeGroup?.precedence?.text ?? 'R')
  return known?.words[0] ?? 'ROUTINE'
}
