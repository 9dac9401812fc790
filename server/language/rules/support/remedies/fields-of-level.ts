import type { Message } from '../../../model/message/message.ts'
import { oneLine, type Span } from '../../../model/message/span.ts'
import type { MessageSlice } from '../../../syntax/document/message-slice.ts'
import type { Vocabulary } from '../../../vocabulary/vocabulary.ts'
import type { Edit } from '../../rule.ts'
import { messageDay } from '../dates/message-date.ts'
import { wholeLines } from '../edits/one-edit.ts'
import { lineAt, lineText } from '../lines/head-lines.ts'
import { classifierLine } from './classifier-line.ts'
import type { FollowingFields } from './following-fields.ts'
import { removeCaption } from './remove-caption.ts'
import { sensitiveCaption } from './sensitive-caption.ts'
import { subjectMarkPlace } from './subject-mark.ts'

/** What an unclassified message needs when it becomes classified: when it ends, who decided, a mark before the subject. */
export function classifiedFields(message: Message): FollowingFields | undefined {
  const { order, layout } = message
  // Who classified, why and until when are labels there, each to be filled in.
  if (layout === 'smart') return undefined
  const value = order?.declassification.kind
  const ends = value === 'not-applicable' || value === 'none' ? ending(message) : undefined
  if ((value === 'not-applicable' || value === 'none') && !ends) return undefined
  const classifier = classifierLine(message)
  const subject = subjectMarkPlace(message)
  const words = [...(ends ? [ends.words] : []), ...(classifier ? ['a Classified By line to fill in'] : [])]
  // SENSITIVE says that a message is not classified.
  const sensitive = message.captions.filter(({ name }) => name === 'SENSITIVE')
  return {
    words: `${words.length > 0 ? `, with ${words.join(' and ')}` : ''}${sensitive.length > 0 ? ', without SENSITIVE' : ''}`,
    edits: [
      ...sensitive.map((caption) => removeCaption(message, caption)),
      ...(ends ? [ends.edit] : []),
      ...(classifier ? [classifier] : []),
      // The subject of an unclassified message is unclassified.
      ...(subject ? [{ span: subject, newText: '(U) ' }] : []),
    ],
  }
}

/** What the orders give a classification that says nothing else: a value for the E.O. line. */
function ending(message: Message): { readonly words: string; readonly edit: Edit } | undefined {
  const { order, slice } = message
  const number = order?.number
  const day = messageDay(message)
  const date = (later: number): string | undefined =>
    day && `${day.slice(5, 7)}/${day.slice(8, 10)}/${Number(day.slice(0, 4)) + later}`
  const value = number && ENDINGS[number.text]?.(date)
  if (!number || !value) return undefined
  if (order.value) return { words: value, edit: { span: order.value, newText: value } }
  const colon = lineText(slice, number.endLine).charAt(number.end) === ':'
  const span = oneLine(number.endLine, number.end, number.end + (colon ? 1 : 0))
  return { words: value, edit: { span, newText: `: ${value}` } }
}

const TEN_YEARS = (date: (later: number) => string | undefined): string => `DECL: ${date(10) ?? '10 YEARS'}`

/** By the number on the line: the general schedule, six years, the originator's determination, ten years. */
const ENDINGS: Readonly<Record<string, (date: (later: number) => string | undefined) => string | undefined>> = {
  '11652': () => 'GDS',
  '12065': (date) => {
    const six = date(6)
    return six && `GDS ${six}`
  },
  '12356': () => 'DECL: OADR',
  '12958': TEN_YEARS,
  '13526': TEN_YEARS,
}

/** What a classified message loses when it becomes unclassified. Undefined where its classifier stands in a paragraph. */
export function unclassifiedFields(message: Message, vocabulary: Vocabulary): FollowingFields | undefined {
  const { order, authority, layout, labels, slice } = message
  if (layout === 'smart')
    return labels.some(({ name }) => OF_CLASSIFIED.has(name)) ? undefined : { words: '', edits: [] }
  if (authority?.placement === 'paragraph') return undefined
  const kind = order?.declassification.kind
  const ends = order?.value && (kind === 'date' || kind === 'event' || kind === 'exemption') ? order.value : undefined
  // What the copy glued to the classifier is text, and stays.
  if (authority?.gluedText) return undefined
  const classifier = authority?.placement === 'field' ? authority.span : undefined
  const words = [
    ...(ends ? ['with N/A on the E.O. line'] : []),
    ...(classifier ? ['without the Classified By line'] : []),
  ]
  const caption = sensitiveCaption(message, vocabulary)
  return {
    words: words.length > 0 ? `, ${words.join(' and ')}` : '',
    edits: [
      ...(ends ? [{ span: ends, newText: 'N/A' }] : []),
      ...(classifier ? [{ span: linesOf(classifier, slice), newText: '' }] : []),
      ...(caption ? [caption] : []),
    ],
  }
}

/** Labels of SMART that only a classified message has. */
const OF_CLASSIFIED: ReadonlySet<string> = new Set(['Classified By', 'Reason', 'Declassify On'])

/** The lines of a field, with one of the blank lines around it. */
function linesOf({ line, endLine }: Span, slice: MessageSlice): Span {
  const between = line > 0 && lineText(slice, line - 1).trim() === '' && lineText(slice, endLine + 1).trim() === ''
  return wholeLines(between ? line - 1 : line, endLine, lineAt(slice, endLine))
}
