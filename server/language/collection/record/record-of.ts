import type { JsonMessage, JsonRange } from '../../features/message-json/json-message.ts'
import { messageJson } from '../../features/message-json/message-json.ts'
import { cut } from '../../features/outline/preview.ts'
import type { Message } from '../../model/message/message.ts'
import type { Span } from '../../model/message/span.ts'
import { ownMentions } from '../../model/reading/body/own-mentions.ts'
import { messageDay } from '../../rules/support/dates/message-date.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { type CableNumber, solidSeries } from './cable-number.ts'
import type { CableRecord, Citation, RecordPlace } from './cable-record.ts'
import { digest, digestedWords, wordsOf } from './digest.ts'

/** A message as a collection keeps it, and its words, which are searched and kept apart. */
export interface Recorded {
  readonly record: CableRecord
  readonly words: string
}

/**
 * @param line first line of the message in its file, from 0
 * @param findings how many of each rule
 */
export function recordOf(
  message: Message,
  line: number,
  findings: Readonly<Record<string, number>>,
  vocabulary: Vocabulary,
): Recorded {
  const recorded = recordOfJson(messageJson(message, line, true, vocabulary), vocabulary)
  const own = message.dateTimeGroup?.fields.year
  const place = message.classification?.number ?? message.subject?.keyword
  const references = message.references?.references ?? []
  const citations: Citation[] = references.flatMap((reference) =>
    reference.kind === 'cable' && reference.seriesCode && reference.number !== undefined
      ? [
          {
            ...numberOf(reference.year ?? null, reference.seriesCode, reference.number),
            label: reference.letter ?? null,
            in: 'references',
            place: placeOf(reference, line),
          } satisfies Citation,
        ]
      : [],
  )
  for (const mention of ownMentions(message)) {
    if (mention.kind !== 'cable') continue
    const { code, known } = vocabulary.seriesCode(mention.series, mention.year ?? own)
    // In running text, other things have numbers too: resolutions, forms, flights.
    if (!known) continue
    citations.push({
      ...numberOf(mention.year ?? null, code, mention.number),
      label: null,
      in: 'text',
      place: placeOf(mention, line),
    })
  }
  return {
    words: recorded.words,
    record: {
      ...recorded.record,
      date: recorded.record.date ?? messageDay(message) ?? null,
      ...alsoNumbered(message, recorded.record.number),
      joined: message.sections.flatMap((section) => section.line.section?.number ?? []),
      citations,
      line,
      place: placeOf(place ?? { line: 0, start: 0, endLine: 0, end: 0 }, line),
      findings,
    },
  }
}

/** `STATE 112345 TOSEC 010007`: one message, counted in two series. */
function alsoNumbered({ classification }: Message, number: CableNumber | null): Pick<CableRecord, 'also'> {
  const [, series = '', digits = ''] = /^\W*([A-Z]+)\W*(\d+)$/.exec(classification?.secondSerial?.text ?? '') ?? []
  return digits === '' ? {} : { also: numberOf(number?.year ?? null, series, Number(digits)) }
}

/**
 * The same out of what `cable parse` writes, by whatever machine: without findings, without telegrams that the text
 * alone cites, and with the places that it has, if it has any.
 */
export function recordOfJson(json: JsonMessage, vocabulary: Vocabulary): Recorded {
  const year = json.dtg === null ? null : Number(json.dtg.slice(0, 4))
  const text = json.paragraphs.map((paragraph) => paragraph.text).join('\n')
  const said = digestedWords(`${json.subject?.text ?? ''}\n${text}`)
  const number =
    json.series === null || json.number === null
      ? null
      : numberOf(yearOfId(json) ?? year, vocabulary.seriesCode(json.series, year ?? undefined).code, json.number)
  const first = json.paragraphs.find((paragraph) => paragraph.text !== '')
  return {
    words: said.words,
    record: {
      number,
      date: json.dtg,
      from: json.from,
      to: json.to.map(({ name }) => name),
      info: json.info.map(({ name }) => name),
      level: json.level,
      captions: json.captions,
      tags: json.tags.map(({ code }) => code),
      subject: json.subject?.text ?? null,
      signature: json.signature,
      section: json.section,
      joined: [],
      citations: json.references.flatMap((reference) => citationOf(reference)),
      paragraphs: json.paragraphs.length,
      opening: cut(first?.text ?? '', LONGEST_OPENING),
      line: 0,
      place: null,
      findings: {},
      digest: said.digest,
      header: digest(wordsOf([json.dtg, json.from, ...json.to.map(nameOf), ...json.info.map(nameOf)].join('\n'))),
    },
  }
}

const LONGEST_OPENING = 240

function nameOf({ name }: { readonly name: string }): string {
  return name
}

function yearOfId({ id, dtg }: JsonMessage): number | null {
  const digits = /^\d\d/.exec(id ?? '')?.[0]
  if (digits === undefined) return null
  const century = dtg === null ? (Number(digits) < 60 ? '20' : '19') : dtg.slice(0, 2)
  return Number(`${century}${digits}`)
}

/** The id has the year of the message where the reference has none: what the words say is told by the words. */
function citationOf({ id, label, raw, range }: JsonMessage['references'][number]): readonly Citation[] {
  const match = /^(\d{2})?([A-Z](?:[A-Z0-9]{0,40}[A-Z])?)(\d{1,12})$/.exec(id ?? '')
  if (!match) return []
  const [, digits, series = '', number = ''] = match
  const at = raw.lastIndexOf(number)
  const besides = `${raw.slice(0, at)} ${raw.slice(at + number.length)}`
  const isSaid = digits !== undefined && besides.includes(digits) && saysYear(digits).test(besides)
  const year = isSaid ? Number(digits) + (Number(digits) < 60 ? 2000 : 1900) : null
  return [{ ...numberOf(year, series, Number(number)), label, in: 'references', place: range ? placeIn(range) : null }]
}

/** The two digits of a year, with its century or without. */
function saysYear(digits: string): RegExp {
  return new RegExp(`(?:^|\\D)(?:19|20)?${digits}(?!\\d)`)
}

function numberOf(year: number | null, series: string, number: number): CableNumber {
  return { year, series: solidSeries(series), number }
}

function placeOf(span: Span, line: number): RecordPlace {
  return [span.line + line, span.start, span.endLine + line, span.end]
}

function placeIn({ line, column, endLine, endColumn }: JsonRange): RecordPlace {
  return [line - 1, column - 1, endLine - 1, endColumn - 1]
}
