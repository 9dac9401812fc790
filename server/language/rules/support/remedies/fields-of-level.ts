import type { Message } from '../../../model/message/message.ts'
import { oneLine, type Span } from '../../../model/message/span.ts'
import type { MessageSlice } from '../../../syntax/document/message-slice.ts'
import type { Vocabulary } from '../../../vocabulary/vocabulary.ts'
import type { Edit } from '../../rule.ts'
import { messageDay } from '../dates/message-date.ts'
import { beforeLine, behind, wholeLines } from '../edits/one-edit.ts'
import { lineAt, lineText } from '../lines/head-lines.ts'
import { classifierLine } from './classifier-line.ts'
import type { FollowingFields } from './following-fields.ts'
import { classifiedLabels, unclassifiedLabels } from './labels-of-level.ts'
import { laterDay } from './later-day.ts'
import { removeCaption } from './remove-caption.ts'
import { sensitiveCaption } from './sensitive-caption.ts'
import { subjectMarkPlace } from './subject-mark.ts'

/** What an unclassified message needs when it becomes classified: when it ends, who decided, a mark before the subject. */
export function classifiedFields(
  message: Message,
  vocabulary: Vocabulary,
  today?: string,
): FollowingFields | undefined {
  const { order, layout } = message
  if (layout === 'smart') return classifiedLabels(message, today)
  const value = order?.declassification.kind
  const ends = value === 'not-applicable' || value === 'none' ? ending(message, vocabulary, today) : undefined
  if ((value === 'not-applicable' || value === 'none') && !ends) return undefined
  const begun = order ? undefined : orderLine(message, vocabulary, today)
  // The classifier of a draft without a day goes by the order that is begun there.
  const classifier = classifierLine(message, begun ? today : undefined)
  const subject = subjectMarkPlace(message)
  const words = [
    ...(ends ? [ends.words] : begun ? [begun.words] : []),
    ...(classifier ? ['a Classified By line to fill in'] : []),
  ]
  // SENSITIVE says that a message is not classified.
  const sensitive = message.captions.filter(({ name }) => name === 'SENSITIVE')
  return {
    words: `${words.length > 0 ? `, with ${words.join(' and ')}` : ''}${sensitive.length > 0 ? ', without SENSITIVE' : ''}`,
    edits: [
      ...sensitive.map((caption) => removeCaption(message, caption)),
      ...(ends ? [ends.edit] : begun ? [begun.edit] : []),
      ...(classifier ? [classifier] : []),
      // The subject of an unclassified message is unclassified.
      ...(subject ? [{ span: subject, newText: '(U) ' }] : []),
    ],
  }
}

/** What the orders give a classification that says nothing else: a value for the E.O. line. */
function ending(
  message: Message,
  vocabulary: Vocabulary,
  today: string | undefined,
): { readonly words: string; readonly edit: Edit } | undefined {
  const { order, slice } = message
  const number = order?.number
  // A text without a day that names the order of now is of now.
  const isOfNow = today !== undefined && number?.text === lineNumberOn(today, vocabulary)
  const value = number && valueOn(number.text, messageDay(message) ?? (isOfNow ? today : undefined))
  if (!number || !value) return undefined
  if (order.value) return { words: value, edit: { span: order.value, newText: value } }
  const colon = lineText(slice, number.endLine).charAt(number.end) === ':'
  const span = oneLine(number.endLine, number.end, number.end + (colon ? 1 : 0))
  return { words: value, edit: { span, newText: `: ${value}` } }
}

/** The line that an order in force asks for, above TAGS or the subject; by the day of the message, else by that of now. */
function orderLine(
  message: Message,
  vocabulary: Vocabulary,
  today: string | undefined,
): { readonly words: string; readonly edit: Edit } | undefined {
  const { tags, subject, classification } = message
  const day = messageDay(message) ?? today
  const number = day === undefined ? undefined : lineNumberOn(day, vocabulary)
  const value = number && valueOn(number, day)
  if (!value) return undefined
  const line = `E.O. ${number}: ${value}`
  const below = tags?.span ?? subject?.span
  if (below) return { words: line, edit: { span: beforeLine(below.line), newText: `${line}\n` } }
  return classification && { words: line, edit: { span: behind(classification.span), newText: `\n\n${line}` } }
}

/** The number that E.O. lines of a day have. */
function lineNumberOn(day: string, vocabulary: Vocabulary): string | undefined {
  const [order] = vocabulary.ordersOn(day)
  return order && (order.lineNumber ?? order.code)
}

const TEN_YEARS = (date: (later: number) => string | undefined): string => `DECL: ${date(10) ?? '10 YEARS'}`

function valueOn(number: string, day: string | undefined): string | undefined {
  return ENDINGS[number]?.((later) => laterDay(day, later))
}

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
  const { order, authority, layout, slice } = message
  if (layout === 'smart') return unclassifiedLabels(message, vocabulary)
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

/** The lines of a field, with one of the blank lines around it. */
function linesOf({ line, endLine }: Span, slice: MessageSlice): Span {
  const between = line > 0 && lineText(slice, line - 1).trim() === '' && lineText(slice, endLine + 1).trim() === ''
  return wholeLines(between ? line - 1 : line, endLine, lineAt(slice, endLine))
}
