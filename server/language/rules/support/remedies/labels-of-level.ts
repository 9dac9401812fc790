/** What the labels of SMART say of a level: who classified, why, and until when; banners that say SBU. */

import type { Message } from '../../../model/message/message.ts'
import type { Vocabulary } from '../../../vocabulary/vocabulary.ts'
import type { Edit } from '../../rule.ts'
import { messageDay } from '../dates/message-date.ts'
import { behind, wholeLines } from '../edits/one-edit.ts'
import { lineAt, lineText } from '../lines/head-lines.ts'
import type { FollowingFields } from './following-fields.ts'
import { laterDay } from './later-day.ts'
import { levelBanners, SENSITIVE } from './level-banners.ts'
import { removeCaption } from './remove-caption.ts'
import { sensitiveCaption } from './sensitive-caption.ts'

/** Labels that only a classified message has, in their order. */
const OF_CLASSIFIED = ['Classified By', 'Reason', 'Declassify On'] as const

/** The labels that are not there yet, below the subject, each in the column of the others; without what says SENSITIVE. */
export function classifiedLabels(message: Message, today: string | undefined): FollowingFields | undefined {
  const { labels, subject, captions } = message
  const day = messageDay(message) ?? today
  const has = new Set(labels.map(({ name }) => name))
  const values = {
    'Classified By': 'NAME, POSITION',
    Reason: (day ?? '2010') < '2003-03-25' ? '1.5 (d)' : '1.4 (d)',
    'Declassify On': laterDay(day, 10) ?? '10 YEARS',
  }
  const missing = OF_CLASSIFIED.filter((name) => !has.has(name))
  if (!subject && missing.length > 0) return undefined
  const column = columnOf(message)
  const lines = missing.map((name) => `\n${`${name}: `.padEnd(column)}${values[name]}`)
  const sensitive = captions.filter(({ name }) => name === 'SENSITIVE')
  const banners = levelBanners(message).filter(({ text }) => SENSITIVE.test(text.trim()))
  const isSensitive = sensitive.length + banners.length > 0
  return {
    words: `${missing.length > 0 ? `, with ${missing.join(', ')} to fill in` : ''}${isSensitive ? ', without SENSITIVE' : ''}`,
    edits: [
      ...sensitive.map((caption) => withoutCaption(message, removeCaption(message, caption), caption.line)),
      ...banners.map(({ line }) => ({ span: wholeLines(line, line, lineAt(message.slice, line)), newText: '' })),
      ...(subject && lines.length > 0 ? [{ span: behind(subject.span), newText: lines.join('') }] : []),
    ],
  }
}

/** A label of which nothing is left goes with it. */
function withoutCaption({ slice }: Message, edit: Edit, line: number): Edit {
  const text = lineText(slice, line)
  const left = text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end)
  return /^\s*[A-Za-z]{4,12}:\s*$/.test(left)
    ? { span: wholeLines(line, line, lineAt(slice, line)), newText: '' }
    : edit
}

/** Where the values of the labels begin, as the subject has it. */
function columnOf({ slice, subject }: Message): number {
  const line = subject ? lineText(slice, subject.span.line) : ''
  return /^\s*\w+:\s*/.exec(line)?.[0].length ?? 16
}

export function hasLabelsOfClassified({ labels }: Message): boolean {
  return labels.some(({ name }) => OF_CLASSIFIED.some((each) => each === name))
}

/** Without the labels that only a classified message has. */
export function unclassifiedLabels(message: Message, vocabulary: Vocabulary): FollowingFields {
  const { labels, slice } = message
  const own = labels.filter(({ name }) => OF_CLASSIFIED.some((each) => each === name))
  const caption = own.length > 0 ? sensitiveCaption(message, vocabulary) : undefined
  return {
    words: own.length > 0 ? `, without ${own.map(({ name }) => name).join(', ')}` : '',
    edits: [
      ...own.map(({ keyword, value }) => ({
        span: wholeLines(keyword.line, value.endLine, lineAt(slice, value.endLine)),
        newText: '',
      })),
      ...(caption ? [caption] : []),
    ],
  }
}
