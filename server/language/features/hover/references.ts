import type { Message } from '../../model/message/message.ts'
import type { Reference } from '../../model/message/reference.ts'
import type { Span } from '../../model/message/span.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { referenceSpan } from '../outline/head-outline.ts'
import { covers } from '../places/place.ts'
import { messageNumber } from './classification.ts'
import { seriesRows } from './describe-post.ts'
import { explain, type HoverContent, type HoverSubject, type Row, row } from './hover-content.ts'

/** The REF line and each message or paper on it. */
export const references: HoverSubject = (place, { vocabulary }) => {
  const list = place.message.references
  if (!list || !covers(list.span, place)) return undefined
  if (covers(list.keyword, place))
    return explain(list.keyword, vocabulary.term('REF'), list.keyword.text, [
      row('Items', String(list.references.length)),
    ])
  const reference = list.references.find((each) => covers(referenceSpan(each), place))
  return reference && explainReference(referenceSpan(reference), reference, place.message, vocabulary)
}

/** What a reference names, for its own hover and for that of a mention in the text. */
export function explainReference(
  span: Span,
  reference: Reference,
  message: Message,
  vocabulary: Vocabulary,
): HoverContent {
  const entry = vocabulary.term(TERMS[reference.kind] ?? (reference.paper ? 'REF' : ''))
  const cable = cableRows(reference, message, vocabulary)
  const note = reference.note === undefined ? undefined : vocabulary.term(reference.note)
  return {
    span,
    title: reference.label
      ? `Reference ${reference.label.text}`
      : ((reference.kind === 'cable' ? undefined : entry?.title) ?? 'Reference'),
    token: cable.token ?? reference.raw,
    rows: [
      row(
        'Kind',
        reference.kind === 'cable' || reference.paper ? undefined : (entry?.title ?? kindOfOther(reference.raw)),
      ),
      ...paperRows(reference.paper),
      ...cable.rows,
      row(reference.note ?? '', note && [note.title, note.note].filter((part) => part !== undefined).join('. ')),
    ],
    notes: [reference.kind === 'cable' ? undefined : entry?.note],
    sources: [...cable.sources, note?.source, reference.kind === 'cable' ? undefined : entry?.source],
  }
}

/** Of what is no telegram, paper or mail by its form: what its words say. */
function kindOfOther(raw: string): string {
  if (RESOLUTION.test(raw)) return 'A resolution'
  return DAY.test(raw) ? 'A date, and no number of a message' : 'Not read as a telegram'
}

const RESOLUTION = /\b(?:UNSCR|UNGAR|UNSC RES|RESOLUTIONS?)\b/i
const MONTH = '(?:JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC)[A-Z]{0,6}\\.?'
const DAY = new RegExp(
  `^(?:\\d{1,2} ${MONTH},? ?\\d{2,4}|${MONTH} \\d{1,2}(?:, ?\\d{2,4})?|\\d{1,2}/\\d{1,2}/\\d{2,4})\\W{0,2}$`,
  'i',
)

/** What a REF set and the narrative say of the paper. */
function paperRows(paper: Reference['paper']): (Row | undefined)[] {
  if (!paper) return []
  const { type, originator, date, serial, explanation } = paper
  return [
    row('Type', type),
    row('Originator', originator),
    row('Date', date?.text),
    row('Number', serial),
    row('Is', explanation),
  ]
}

interface Cable {
  readonly year: number | undefined
  readonly series: string
  readonly number: number
}

/** Post or series of a cited telegram, and its year, which is that of the message where none is given. */
export function explainCable(
  cable: Cable,
  message: Message,
  vocabulary: Vocabulary,
): { token: string; rows: (Row | undefined)[]; sources: (string | undefined)[] } {
  const own = message.dateTimeGroup?.fields.year
  const year = cable.year ?? own
  const known = seriesRows(cable.series, vocabulary, message.dateTimeGroup?.instant)
  const yearText =
    year === undefined ? undefined : `${year}${cable.year === undefined ? ', taken from the message' : ''}`
  return {
    token: messageNumber({ ...cable, year }),
    rows: [...known.rows, row('Year', yearText)],
    sources: known.sources,
  }
}

function cableRows(reference: Reference, message: Message, vocabulary: Vocabulary) {
  const { seriesCode: series, number, year } = reference
  if (reference.kind !== 'cable' || number === undefined || !series) return { token: undefined, rows: [], sources: [] }
  return explainCable({ year, series, number }, message, vocabulary)
}

const TERMS: Readonly<Partial<Record<Reference['kind'], string>>> = {
  'date-time-group': 'DATE-TIME GROUP',
  'e-mail': 'E-MAIL',
  report: 'REPORT',
  airgram: 'AIRGRAM',
}
