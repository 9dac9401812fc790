import type { Message } from '../../model/message/message.ts'
import { lineText } from '../../rules/support/lines/head-lines.ts'
import { declassificationValues } from '../composing/declassification-values.ts'
import { classifierOf, reasonSection } from '../composing/field-lines.ts'
import { withPlaces } from '../composing/templates.ts'
import type { Candidate, CompletionContext } from './candidate.ts'
import { dayOf, levelOf } from './day-of.ts'
import { LABELS, padded } from './label-names.ts'

/** Labels of SMART in their order, with their values in the column of the others. */
export function labelsMissing(message: Message, line: number, context: CompletionContext): readonly Candidate[] {
  const rankOf = (name: string): number => LABELS.findIndex((each) => each.toLowerCase() === name.toLowerCase())
  const known = message.labels.map(({ name, keyword }) => ({ rank: rankOf(name), line: keyword.line }))
  const orders = message.order ? [{ rank: rankOf('E.O.'), line: message.order.span.line }] : []
  const tags = message.tags ? [{ rank: rankOf('TAGS'), line: message.tags.span.line }] : []
  const present = [...known, ...orders, ...tags].filter(({ rank }) => rank >= 0)
  const above = Math.max(-1, ...present.filter((each) => each.line < line).map(({ rank }) => rank))
  const below = Math.min(LABELS.length, ...present.filter((each) => each.line > line).map(({ rank }) => rank))
  const goesOn = /^\s+B[.)]/.test(lineText(message.slice, line + 1))
  return LABELS.flatMap((name, rank) => {
    if (rank <= above || rank >= below) return []
    if (OF_CLASSIFIED.has(name)) return classifiedLabel(name, message, context)
    // A list that goes on below has lost its first label too.
    const text = name === 'Reference' && goesOn ? `${padded(name)}A) ` : padded(name)
    return [{ text, label: `${name}:`, detail: 'Label', first: true }]
  })
}

const OF_CLASSIFIED: ReadonlySet<string> = new Set(['Classified By', 'Reason', 'Declassify On'])

/** With a value, as an empty one would say that nobody classified; none for a message that is unclassified. */
function classifiedLabel(name: string, message: Message, context: CompletionContext): readonly Candidate[] {
  const level = levelOf(message, context)
  if (!level || level.rank === 0) return []
  const { house, vocabulary } = context
  const day = dayOf(message, context)
  const [order] = vocabulary.ordersOn(day)
  const date = order && declassificationValues(order, level, day, vocabulary)[0]?.text.replace(/^DECL: /, '')
  const value =
    name === 'Declassify On'
      ? date
      : name === 'Reason'
        ? `${reasonSection(day)} (<d>)`
        : (classifierOf(house) ?? '<NAME>, <POSITION>')
  if (value === undefined) return []
  return [{ ...withPlaces(padded(name) + value), label: `${name}:`, detail: 'Label', first: true }]
}
