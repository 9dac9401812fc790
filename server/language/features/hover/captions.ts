import type { Caption as Known } from '../../vocabulary/types.ts'
import { covers, findAt } from '../places/place.ts'
import { period } from './describe-post.ts'
import { explain, type HoverContent, type HoverSubject, row } from './hover-content.ts'

/** Captions, controls, channels and attention lines, and a caption that strayed into the text. */
export const captions: HoverSubject = (place, { vocabulary }) => {
  const { message, bodyIndex, text, line } = place
  const attention = findAt(message.attention, place)
  if (attention) return explain(attention, vocabulary.caption('<OFFICE> FOR'), attention.text)
  const own = findAt(message.captions, place)
  if (own) return explainCaption(own, vocabulary.caption(own.name), own.text)
  if (message.body.roles[bodyIndex] !== 'caption') return undefined
  const whole = text.plain.slice(text.indent)
  const span = { line, start: text.indent, endLine: line, end: text.plain.length }
  return covers(span, place) ? explainCaption(span, vocabulary.caption(whole), whole) : undefined
}

function explainCaption(span: HoverContent['span'], known: Known | undefined, text: string): HoverContent | undefined {
  return explain(span, known, text, [
    row('Names', known?.argument),
    row('Not together with', known && excluded(known)),
    row('Requires', known?.requires.join(', ')),
    row('In use', known && period(known.from, known.to)),
  ])
}

/** The captions by name; channels, where all or most are excluded, in one word. */
function excluded({ excludes }: Known): string {
  const codes = excludes.filter((code) => code !== '*')
  const others = codes.filter((code) => !code.endsWith(' CHANNEL'))
  return (codes.length - others.length > 2 ? [...others, 'captions of channels'] : codes).join(', ')
}
