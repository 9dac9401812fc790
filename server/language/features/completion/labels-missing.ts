import type { Message } from '../../model/message/message.ts'
import { lineText } from '../../rules/support/lines/head-lines.ts'
import type { Candidate } from './candidate.ts'
import { LABELS, padded } from './label-names.ts'

/** Labels of SMART in their order, with their values in the column of the others. */
export function labelsMissing(message: Message, line: number): readonly Candidate[] {
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
    // A list that goes on below has lost its first label too.
    const text = name === 'Reference' && goesOn ? `${padded(name)}A) ` : padded(name)
    return [{ text, label: `${name}:`, detail: 'Label', first: true }]
  })
}
