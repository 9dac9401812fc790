/** What the labels of SMART say of a level: who classified, why, and until when; banners that say SBU. */

import type { LabelField, Message } from '../../../model/message/message.ts'
import { oneLine, type Part, type Span } from '../../../model/message/span.ts'
import type { MessageSlice } from '../../../syntax/document/message-slice.ts'
import type { Vocabulary } from '../../../vocabulary/vocabulary.ts'
import type { Edit } from '../../rule.ts'
import { messageDay } from '../dates/message-date.ts'
import { behind, belowLine, wholeLines } from '../edits/one-edit.ts'
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
  const { labels, subject } = message
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
  const sensitive = withoutSensitiveLabels(message)
  return {
    words: `${missing.length > 0 ? `, with ${missing.join(', ')} to fill in` : ''}${sensitive.length > 0 ? ', without SENSITIVE' : ''}`,
    edits: [
      ...sensitive,
      ...(subject && lines.length > 0 ? [{ span: behind(subject.span), newText: lines.join('') }] : []),
    ],
  }
}

/** Takes away what tells of a message with labels that it is sensitive: the caption, and a line below each level. */
export function withoutSensitiveLabels(message: Message): readonly Edit[] {
  const captions = message.captions.filter(({ name }) => name === 'SENSITIVE')
  return [
    ...captions.map((caption) => withoutCaption(message, removeCaption(message, caption), caption.line)),
    ...sensitiveBanners(message).map(({ line }) => ({
      span: wholeLines(line, line, lineAt(message.slice, line)),
      newText: '',
    })),
  ]
}

export function isSensitiveByLabels(message: Message): boolean {
  return message.captions.some(({ name }) => name === 'SENSITIVE') || sensitiveBanners(message).length > 0
}

function sensitiveBanners(message: Message): readonly Part[] {
  return levelBanners(message).filter(({ text }) => SENSITIVE.test(text.trim()))
}

/** The caption behind its label or on a line of its own below TAGS, and SBU in the middle below each level. */
export function sensitiveLabels(message: Message): readonly Edit[] {
  if (isSensitiveByLabels(message)) return []
  const { labels, slice } = message
  const own = labels.find(({ name }) => name === 'Captions')
  const tags = labels.find(({ name }) => name === 'TAGS')
  const label = 'Captions: '.padEnd(columnOf(message))
  const caption: readonly Edit[] = own
    ? [
        own.value.text === ''
          ? { span: wholeLine(own.keyword.line, slice), newText: `${label}SENSITIVE` }
          : { span: behind(own.value), newText: ', SENSITIVE' },
      ]
    : tags
      ? [{ span: belowLine(tags.value.endLine, slice), newText: `\n${label}SENSITIVE` }]
      : []
  return [
    ...caption,
    // What is sensitive is unclassified: that word will stand there.
    ...levelBanners(message).map(({ line, start, text }) => ({
      span: belowLine(line, slice),
      newText: `\n${' '.repeat(start > 0 ? start + text.indexOf(text.trim()) + IN_FROM_LEVEL : 0)}SBU`,
    })),
  ]
}

/** In the middle of UNCLASSIFIED. */
const IN_FROM_LEVEL = 4

function wholeLine(line: number, slice: MessageSlice): Span {
  return oneLine(line, 0, lineText(slice, line).length)
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
  const { labels } = message
  const own = labels.filter(({ name }) => OF_CLASSIFIED.some((each) => each === name))
  const caption = own.length > 0 ? sensitiveCaption(message, vocabulary) : undefined
  return {
    words: own.length > 0 ? `, without ${own.map(({ name }) => name).join(', ')}` : '',
    edits: [...withoutLabels(message, own), ...(caption ? [caption] : [])],
  }
}

/** Takes labels away; those that stand together go with the blank lines between them and with one side of those around. */
function withoutLabels({ slice }: Message, own: readonly LabelField[]): readonly Edit[] {
  const isBlank = (line: number): boolean => lineText(slice, line).trim() === ''
  const runs: { line: number; endLine: number }[] = []
  for (const { keyword, value } of own) {
    const last = runs.at(-1)
    let above = keyword.line
    while (above > 0 && isBlank(above - 1)) above--
    if (last && last.endLine === above - 1) last.endLine = value.endLine
    else runs.push({ line: keyword.line, endLine: value.endLine })
  }
  return runs.map(({ line, endLine }) => {
    let from = line
    if (isBlank(endLine + 1)) while (from > 0 && isBlank(from - 1)) from--
    return { span: wholeLines(from, endLine, lineAt(slice, endLine)), newText: '' }
  })
}
