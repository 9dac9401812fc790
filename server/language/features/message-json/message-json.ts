/**
 * A message as JSON, as `cable parse` prints it by `message.schema.json`.
 * No shape of the protocol, and no file.
 */

import { summaryText } from '../../model/incremental/message-text.ts'
import type { Addressee } from '../../model/message/addressee.ts'
import type { Message, MessageId } from '../../model/message/message.ts'
import type { Reference } from '../../model/message/reference.ts'
import { matchLevel } from '../../syntax/lines/level-pattern.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { isoInstant } from './iso-instant.ts'
import type { JsonAddressee, JsonMessage, Place, Ranged } from './json-message.ts'
import { rangeOf, scalarRanges } from './json-ranges.ts'
import { paragraphsJson } from './paragraphs-json.ts'
import { paperJson, setsJson } from './sets-json.ts'

/** `line` is the line of the file, from 0, on which the message begins. */
export function messageJson(message: Message, line: number, withRanges: boolean, vocabulary: Vocabulary): JsonMessage {
  const at: Place = (value, span) => (withRanges ? { ...value, range: rangeOf(span, line) } : value)
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
    id: message.id ? idText({ ...message.id, series: ownSeries(message.id, vocabulary) }) : null,
    profile: message.profile.profile,
    layout: message.layout,
    // Machines read the letter as a zero.
    precedence: dateTimeGroup?.precedence?.text.replace('0', 'O') ?? null,
    dtg: isoInstant(dateTimeGroup?.instant),
    julian: message.station?.julian?.text ?? null,
    serial: message.station?.serial?.text ?? null,
    from: message.from?.name?.text ?? null,
    to: message.to.map(addressee),
    info: message.info.map(addressee),
    level: message.level ?? levelOfPages(message) ?? null,
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
      : classifierInOrder(message, at),
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
    paragraphs: paragraphsJson(message, at),
    signature: message.signature?.text ?? null,
    ending: {
      separations: message.ending.separations.length,
      validation: message.ending.validation?.text ?? null,
      endOfMessage: message.ending.endOfMessage?.text ?? null,
    },
    ...(withRanges ? { ranges: scalarRanges(message, line) } : {}),
  }
}

/**
 * Of a text that lost its head: the level that closes a page and opens the next, above the line of that page. One that
 * was released has UNCLASSIFIED there, whatever it was.
 */
function levelOfPages({ layout, slice }: Message): string | undefined {
  if (layout !== 'fragment') return undefined
  let closes: string | undefined
  let opens: string | undefined
  const levels = new Set<string | undefined>()
  for (const { kind, lines } of slice.blocks)
    for (const line of lines) {
      if (line.kind === 'blank') continue
      if (kind === 'furniture' && line.kind === 'page' && opens !== undefined && opens === closes)
        levels.add(opens.startsWith('UNCLAS') ? undefined : matchLevel(opens, 0)?.code)
      closes = opens
      opens = kind === 'furniture' && line.kind === 'level' ? line.plain.trim() : undefined
    }
  // Pages of several papers, or one of them misread.
  return levels.size === 1 ? [...levels][0] : undefined
}

/** `E.O. 12065: GDS 8/3/85 (RASSENDYLL, RUDOLF) OR-M`: under this order its line names who classified. */
function classifierInOrder({ order }: Message, at: Place): JsonMessage['classifiedBy'] {
  // A figure too many, as in `E.O. 120655`.
  const value = order?.number?.text.startsWith('12065') === true ? order.value : undefined
  const [, surname, given, generation] =
    (value && (CLASSIFIER.exec(value.text) ?? BARE_CLASSIFIER.exec(value.text))) ?? []
  if (!value || surname === undefined) return null
  const whole = given === undefined ? inSpokenOrder(surname) : `${given} ${surname}`
  const name = generation === undefined ? whole : `${whole}, ${generation}`
  return at({ name, title: null, derivedFrom: null, reasons: [] }, value)
}

/** `TARLENHEIM FRITZ P.`: an initial stands behind the given names, so that the surname is the first word. */
function inSpokenOrder(name: string): string {
  const [, surname, given] = /^([A-Z][A-Za-z'-]+) (.* [A-Z]\.?)$/.exec(name) ?? []
  return surname === undefined ? name : `${given} ${surname}`
}

/** A generation stands behind either: `(FRITZ TARLENHEIM, JR.)`, `(TARLENHEIM, FRITZ, JR.)`. */
const CLASSIFIER =
  /\(([A-Z][A-Za-z.'-]{1,24}(?: [A-Z][A-Za-z.'-]{0,24}){0,3})(?:, {0,3}(?!(?:JR|SR|Jr|Sr|I{2,3}|IV)\b)([A-Z][A-Za-z.' -]{0,30}?),?)??(?:,? {1,3}((?:JR|SR|Jr|Sr)\.?|I{2,3}|IV))?\)/
/** `GDS (8/3/85) RASSENDYLL, RUDOLF OR-M`: the parentheses stand around the date. */
const BARE_CLASSIFIER =
  /\d\)? {1,3}([A-Z][A-Za-z'-]{1,24}(?: [A-Z][A-Za-z'-]{1,24})?), {0,2}([A-Z][A-Za-z.' -]{0,30}?),? {1,3}OR-[A-Z]$/

/**
 * Each once, those behind the level on its line (`UNCLAS SENSITIVE ZENDA 000123`) before those below. A slip counts as
 * the caption that is meant, as a misspelt level does.
 */
function captions({ classification, captions }: Message, vocabulary: Vocabulary): string[] {
  const behindLevel = (classification?.controls ?? []).flatMap(({ text }) => {
    const known = vocabulary.caption(text) ?? vocabulary.caption(text.replaceAll(' ', ''))
    return known ? [known.code] : []
  })
  const below = captions.map(({ name }) =>
    vocabulary.caption(name) ? name : (vocabulary.captionNearest(name)?.code ?? name),
  )
  return [...new Set([...behindLevel, ...below])]
}

/** `09BANGKOK1234` */
export function idText({ year, series, number }: MessageId): string {
  const prefix = year === undefined ? '' : String(year % 100).padStart(2, '0')
  return `${prefix}${series.toUpperCase().replace(/[^A-Z0-9]/g, '')}${number}`
}

/** The series as references to it have it: USUN is USUN NEW YORK. */
function ownSeries({ series, year }: MessageId, vocabulary: Vocabulary): string {
  const { code, known } = vocabulary.seriesCode(series, year)
  return known ? code : series
}

/** A year that the reference leaves out is that of the message. */
function referenceId({ kind, year, seriesCode, number }: Reference, ownYear: number | undefined): string | null {
  if (kind !== 'cable' || !seriesCode || number === undefined) return null
  return idText({ year: year ?? ownYear, series: seriesCode, number })
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
