/**
 * A message as JSON, as `cable parse` prints it by `message.schema.json`.
 * No shape of the protocol, and no file.
 */

import { paragraphText, summaryText } from '../../model/incremental/message-text.ts'
import { paragraphSpan } from '../../model/incremental/read-body.ts'
import type { Addressee } from '../../model/message/addressee.ts'
import type { BodyRole } from '../../model/message/body.ts'
import type { Message, MessageId } from '../../model/message/message.ts'
import type { PortionMark } from '../../model/message/portion-mark.ts'
import type { Paper, Reference } from '../../model/message/reference.ts'
import type { Span } from '../../model/message/span.ts'
import { blockFacts } from '../../model/reading/body/block-facts.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'

/** A place in the file: line and column from 1, end exclusive. */
export interface JsonRange {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

type Ranged<T> = T & { readonly range?: JsonRange }

/**
 * A message as data for other programs; `server/data/message.schema.json` is its schema. What the message
 * does not have is null, or an empty list. Text values are unwrapped.
 */
export interface JsonMessage {
  /** `09BANGKOK1234`; without its year where no date-time group tells it. */
  readonly id: string | null
  readonly profile: string
  readonly layout: string
  /** Letter of the action precedence. */
  readonly precedence: string | null
  /** ISO 8601, UTC. */
  readonly dtg: string | null
  readonly julian: string | null
  readonly serial: string | null
  readonly from: string | null
  readonly to: readonly Ranged<JsonAddressee>[]
  readonly info: readonly Ranged<JsonAddressee>[]
  readonly level: string | null
  readonly series: string | null
  readonly number: number | null
  readonly section: { readonly number: number; readonly total: number | null } | null
  readonly captions: readonly string[]
  readonly order: string | null
  /** ISO date. */
  readonly declassifyOn: string | null
  readonly event: string | null
  readonly exemption: string | null
  readonly classifiedBy: Ranged<{
    readonly name: string | null
    readonly title: string | null
    /** The source that the classification is derived from, where one is named. */
    readonly derivedFrom: string | null
    readonly reasons: readonly string[]
  }> | null
  readonly tags: readonly Ranged<{ readonly code: string; readonly kind: string }>[]
  readonly subject: Ranged<{ readonly text: string; readonly mark: string | null }> | null
  readonly references: readonly Ranged<{
    readonly label: string | null
    readonly id: string | null
    readonly raw: string
    readonly kind: string
    /** Of REF sets alone: what their fields say of the paper, and what AMPN or NARR says of it. */
    readonly type?: string | null
    readonly originator?: string | null
    /** ISO date, or instant where the set has a date-time group; as it stands where it names no possible time. */
    readonly date?: string | null
    readonly serial?: string | null
    readonly explanation?: string | null
  }>[]
  /** Of military messages alone: all sets above the text, in their order. */
  readonly sets?: readonly Ranged<{ readonly name: string; readonly fields: readonly string[] }>[]
  /** Of military messages alone: whom to ask. */
  readonly contacts?: readonly Ranged<JsonContact>[]
  /** Of military messages alone: the subject identification code, N01300. */
  readonly subjectCode?: string | null
  readonly summary: string | null
  /** Those without a number too: some messages have no other. */
  readonly paragraphs: readonly Ranged<{
    readonly number: number | null
    readonly mark: string | null
    readonly text: string
  }>[]
  readonly signature: string | null
  readonly ending: {
    readonly separations: number
    readonly validation: string | null
    readonly endOfMessage: string | null
  }
  /** With ranges asked for: where the values without a range of their own stand. */
  readonly ranges?: Readonly<Record<string, JsonRange>>
}

export interface JsonAddressee {
  readonly route: string | null
  readonly name: string
  readonly precedence: string | null
  readonly number: string | null
}

export interface JsonContact {
  readonly name: string | null
  readonly rank: string | null
  readonly unit: string | null
  readonly location: string | null
  readonly telephone: string | null
  readonly email: string | null
}

/** `line` is the line of the file, from 0, on which the message begins. */
export function messageJson(message: Message, line: number, withRanges: boolean, vocabulary: Vocabulary): JsonMessage {
  const at = <T extends object>(value: T, span: Span): Ranged<T> =>
    withRanges ? { ...value, range: rangeOf(span, line) } : value
  const { dateTimeGroup, classification, subject, authority } = message
  const addressee = (each: Addressee): Ranged<JsonAddressee> =>
    at(
      {
        route: each.route?.text ?? null,
        name: each.name.text,
        precedence: each.precedence?.text ?? null,
        number: each.number?.text ?? null,
      },
      each.span,
    )
  return {
    id: message.id ? idText(message.id) : null,
    profile: message.profile.profile,
    layout: message.layout,
    precedence: dateTimeGroup?.precedence?.text ?? null,
    dtg: isoInstant(dateTimeGroup?.instant),
    julian: message.station?.julian?.text ?? null,
    serial: message.station?.serial?.text ?? null,
    from: message.from?.name?.text ?? null,
    to: message.to.map(addressee),
    info: message.info.map(addressee),
    level: message.level ?? null,
    series: message.id?.series ?? classification?.series?.text ?? null,
    number: message.id?.number ?? null,
    section: classification?.section
      ? { number: classification.section.number, total: classification.section.total ?? null }
      : null,
    captions: captions(message, vocabulary),
    order: message.order?.number?.text ?? null,
    ...declassification(message),
    classifiedBy: authority
      ? at(
          {
            name: authority.name ?? null,
            title: authority.title ?? null,
            derivedFrom: authority.source ?? null,
            reasons: authority.reason
              ? authority.reason.letters.map((letter) => `${authority.reason?.section} (${letter})`)
              : [],
          },
          authority.span,
        )
      : null,
    tags: (message.tags?.tags ?? []).map((tag) => at({ code: tag.code, kind: tag.kind }, tag)),
    subject: subject ? at({ text: subject.text, mark: subject.mark?.inner ?? null }, subject.span) : null,
    references: (message.references?.references ?? []).map((reference) =>
      at(
        {
          label: reference.letter ?? null,
          id: referenceId(reference, message.id?.year ?? dateTimeGroup?.fields.year),
          raw: reference.raw,
          kind: reference.kind,
          ...(reference.paper ? paperJson(reference.paper) : {}),
        },
        reference,
      ),
    ),
    ...(message.layout === 'military' ? setsJson(message, at) : {}),
    summary: summaryText(message) ?? null,
    paragraphs: paragraphs(message, at),
    signature: message.signature?.text ?? null,
    ending: {
      separations: message.ending.separations.length,
      validation: message.ending.validation?.text ?? null,
      endOfMessage: message.ending.endOfMessage?.text ?? null,
    },
    ...(withRanges ? { ranges: scalarRanges(message, line) } : {}),
  }
}

/** A slip counts as the caption that is meant, as a misspelt level does. */
function captions({ captions }: Message, vocabulary: Vocabulary): string[] {
  return captions.map(({ name }) => (vocabulary.caption(name) ? name : (vocabulary.captionNearest(name)?.code ?? name)))
}

/** `09BANGKOK1234` */
export function idText({ year, series, number }: MessageId): string {
  const prefix = year === undefined ? '' : String(year % 100).padStart(2, '0')
  return `${prefix}${series.toUpperCase().replace(/[^A-Z0-9]/g, '')}${number}`
}

/** A year that the reference leaves out is that of the message. */
function referenceId({ kind, year, seriesCode, number }: Reference, ownYear: number | undefined): string | null {
  if (kind !== 'cable' || !seriesCode || number === undefined) return null
  return idText({ year: year ?? ownYear, series: seriesCode, number })
}

function paperJson({
  type,
  originator,
  date,
  instant,
  serial,
  explanation,
}: Paper): Omit<JsonMessage['references'][number], 'label' | 'id' | 'raw' | 'kind'> {
  const iso = isoInstant(instant)
  const isGroup = date !== undefined && /\d{6}/.test(date.text)
  return {
    type: type ?? null,
    originator: originator ?? null,
    date: (isGroup ? iso : iso?.slice(0, 10)) ?? date?.text ?? null,
    serial: serial ?? null,
    explanation: explanation ?? null,
  }
}

function setsJson(
  { sets: { sets, contacts, subjectCode } }: Message,
  at: <T extends object>(value: T, span: Span) => Ranged<T>,
): Pick<JsonMessage, 'sets' | 'contacts' | 'subjectCode'> {
  return {
    sets: sets.map(({ name, fields, text, span }) =>
      at({ name, fields: FREE_TEXT.has(name) ? [text] : fields.map((field) => field.text) }, span),
    ),
    contacts: contacts.map(({ span, name, rank, unit, location, telephone, email }) =>
      at(
        {
          name: name?.text ?? null,
          rank: rank ?? null,
          unit: unit ?? null,
          location: location ?? null,
          telephone: telephone ?? null,
          email: email ?? null,
        },
        span,
      ),
    ),
    subjectCode: subjectCode?.text ?? null,
  }
}

/** Sets whose slants part nothing. */
const FREE_TEXT: ReadonlySet<string> = new Set(['SUBJ', 'AMPN', 'NARR'])

function isoInstant(instant: number | undefined): string | null {
  return instant === undefined || Number.isNaN(instant) ? null : new Date(instant).toISOString().replace('.000Z', 'Z')
}

function declassification(message: Message): Pick<JsonMessage, 'declassifyOn' | 'event' | 'exemption'> {
  const value = message.order?.declassification
  switch (value?.kind) {
    case 'date':
      return { declassifyOn: value.date, event: null, exemption: null }
    case 'note':
      return { declassifyOn: value.date ?? null, event: null, exemption: null }
    case 'event':
      return { declassifyOn: null, event: value.text, exemption: null }
    case 'exemption':
      return {
        declassifyOn: value.date ?? null,
        event: null,
        exemption: value.codes.map(({ text }) => text).join(', '),
      }
    default:
      return { declassifyOn: null, event: null, exemption: null }
  }
}

function paragraphs(
  message: Message,
  at: <T extends object>(value: T, span: Span) => Ranged<T>,
): JsonMessage['paragraphs'] {
  const { blocks, lines, roles } = message.body
  const found: JsonMessage['paragraphs'][number][] = []
  let told = -1
  blocks.forEach((block, index) => {
    const role = roles[index]
    const { start, mark, text: place } = blockFacts(block)
    const number = role === 'paragraph' ? start : undefined
    // What follows a paragraph and belongs to it has been told with it.
    if (!number && (!UNNUMBERED.has(role ?? 'furniture') || (lines[index] ?? 0) <= told)) return
    const span = paragraphSpan(message.body, index)
    const whole = withoutMark(paragraphText(message, index, place), mark)
    // The slants that close the set of the text are none of its words.
    const text = message.layout === 'military' ? whole.replace(/ ?\/\/$/, '') : whole
    told = span.endLine
    found.push(at({ number: number?.value ?? null, mark: mark?.inner ?? null, text }, span))
  })
  return found.length > 0 || message.layout !== 'fragment' ? found : textWithoutCable(message, at)
}

/** Of a text in which nothing of a cable was found, every word: what stands before a header, where none comes. */
function textWithoutCable(
  { slice }: Message,
  at: <T extends object>(value: T, span: Span) => Ranged<T>,
): JsonMessage['paragraphs'] {
  return slice.blocks.flatMap(({ kind, lines, blanks }, index) => {
    const written = lines.slice(0, lines.length - blanks)
    const last = written.at(-1)
    const line = slice.starts[index] ?? 0
    if (kind !== 'preface' || !last) return []
    const span = { line, start: 0, endLine: line + written.length - 1, end: last.text.length }
    return [at({ number: null, mark: null, text: written.map(({ plain }) => plain.trim()).join(' ') }, span)]
  })
}

/** Behind a title the mark stands inside of the text: `Summary: (C) The duke …`. */
function withoutMark(text: string, mark: PortionMark | undefined): string {
  return mark?.behindTitle ? text.replace(`${mark.text} `, '') : text
}

const UNNUMBERED: ReadonlySet<BodyRole> = new Set(['plain', 'list', 'quoted', 'continuation'])

function scalarRanges(message: Message, line: number): Record<string, JsonRange> {
  const spans = {
    precedence: message.dateTimeGroup?.precedence,
    dtg: message.dateTimeGroup?.group,
    julian: message.station?.julian,
    serial: message.station?.serial,
    from: message.from?.name,
    level: message.classification?.level,
    series: message.classification?.series,
    number: message.classification?.number,
    section: message.classification?.section?.span,
    order: message.order?.number,
    signature: message.signature,
  }
  const ranges: Record<string, JsonRange> = {}
  for (const name of Object.keys(spans) as (keyof typeof spans)[]) {
    const span = spans[name]
    if (span) ranges[name] = rangeOf(span, line)
  }
  return ranges
}

function rangeOf(span: Span, line: number): JsonRange {
  return {
    line: line + span.line + 1,
    column: span.start + 1,
    endLine: line + span.endLine + 1,
    endColumn: span.end + 1,
  }
}
