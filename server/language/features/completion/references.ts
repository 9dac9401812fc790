import type { Message } from '../../model/message/message.ts'
import { lineText } from '../../rules/support/lines/head-lines.ts'
import { solidSpelling } from '../../vocabulary/spelling.ts'
import { numberOf, seriesOf } from '../composing/composed.ts'
import { namedLabels } from '../composing/named-labels.ts'
import { nextLabel } from '../composing/next-label.ts'
import type { Candidate, Candidates, Citing, CompletionContext } from './candidate.ts'
import { citedInText } from './cited-in-text.ts'
import { citedSeries } from './cited-series.ts'
import { dayOf } from './day-of.ts'
import { fields } from './fields.ts'
import type { WritingPlace } from './writing-place.ts'

/** The next label in the column of those above; behind REF itself also what the text cites. */
export const referenceLabels: Candidates = (writing, context) => {
  const { message, line, text } = writing.place
  if (/REF/i.test(text.text)) return labelled(references(writing, context), message)
  const next = nextLabel(message, line)
  const others = writing.typed === '' ? fields(writing, context) : []
  if (!next || next.line >= line) return others
  const delimiter = messageDelimiter(writing)
  return [
    {
      text: `${' '.repeat(next.column)}${next.text}${delimiter} `,
      label: `${next.text}${delimiter}`,
      detail: 'The next label',
      first: true,
    },
    ...others,
  ]
}

/**
 * The first of several that the text tells apart has a label; where the list goes on with B, a whole number is known for
 * the first without one.
 */
function labelled(all: readonly Candidate[], message: Message): readonly Candidate[] {
  if (namedLabels(message)[Symbol.iterator]().next().done) return all
  const goesOn = (message.references?.labels.length ?? 0) > 0
  const first = message.layout === 'smart' ? 'A) ' : 'A. '
  return all.map((each) =>
    goesOn && /\d$/.test(each.text)
      ? each
      : { ...each, text: `${first}${each.text}`, label: each.label ?? each.text.trim() },
  )
}

function messageDelimiter({ place: { message } }: Parameters<Candidates>[0]): string {
  const last = message.references?.labels.at(-1)
  if (!last) return '.'
  let at = message.slice.blocks.length - 1
  while (at > 0 && (message.slice.starts[at] ?? 0) > last.line) at--
  const line = message.slice.blocks[at]?.lines[last.line - (message.slice.starts[at] ?? 0)]
  return line?.text.charAt(last.end) === ')' ? ')' : '.'
}

/** Cables that are no reference yet: those that the text cites by number, then those that are at hand. */
export const references: Candidates = (writing, context) => {
  const { message, line } = writing.place
  // The one that is being written is none yet.
  const others =
    message.references?.references.filter(({ endLine, end }) => endLine !== line || end <= writing.start) ?? []
  const present = new Set(others.map(({ seriesCode, number }) => `${seriesCode ?? ''} ${number ?? ''}`))
  const below = itemsBelow(writing)
  const found = new Map<string, Candidate>()
  for (const text of citedInText(message)) {
    const name = text.slice(3)
    if (!present.has(name) && !below.includes(name))
      found.set(text, { text, detail: 'Cited in the text', words: name, first: true })
  }
  for (const { text, day, subject } of context.citable?.(citingOf(writing, context)) ?? []) {
    if (present.has(text.slice(3)) || found.has(text)) continue
    const detail = [day, subject].filter((part) => part).join(' \u2013 ')
    found.set(text, { text, ...(detail === '' ? {} : { detail }), words: `${text.slice(3)} ${subject ?? ''}` })
  }
  const all = [...found.values(), ...citedSeries(writing, context)]
  if (!/\d$/.test(writing.typed)) return all
  // Behind digits of a number only its other digits belong, and a number that is known is whole.
  const typed = solidSpelling(writing.typed)
  if (all.some(({ text }) => solidSpelling(text) === typed)) return []
  return all.filter(({ text }) => solidSpelling(text).startsWith(typed))
}

/** Items directly below: behind a keyword that is damaged they are not read as references yet. */
function itemsBelow({ place: { message, line } }: WritingPlace): string {
  const found: string[] = []
  for (let at = line + 1; found.length < MOST_ITEMS; at++) {
    const text = lineText(message.slice, at)
    if (!/^\s{0,40}\(?[A-Z][.)] /.test(text)) break
    found.push(text.toUpperCase())
  }
  return found.join(' ')
}

const MOST_ITEMS = 25

/** The series of the writer is the nearest; next are those of addressees and of what is cited. */
function citingOf({ place: { message }, typed }: WritingPlace, context: CompletionContext): Citing {
  const { vocabulary } = context
  const day = dayOf(message, context)
  const year = Number(day.slice(0, 4))
  const codeOf = (name: string): string => vocabulary.seriesCode(name.slice(name.indexOf('/') + 1), year).code
  const series = seriesOf(message, vocabulary)
  const number = numberOf(message)
  const concerned = [...message.to, ...message.info].map(({ name }) => codeOf(name.text))
  const cited = message.references?.references.flatMap(({ seriesCode }) => seriesCode ?? []) ?? []
  return {
    day,
    own: series && number ? { year, series: codeOf(series), number: Number(number) } : undefined,
    near: [series ? [codeOf(series)] : [], [...cited, ...concerned]],
    typed,
  }
}
