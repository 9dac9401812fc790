import { covers } from '../places/place.ts'
import { explain, type HoverSubject, row } from './hover-content.ts'

/** FL1, `VZCZCXYZ0001`, and the one-line header of military traffic. */
export const transmission: HoverSubject = (place, { vocabulary }) => {
  const { block, line, text, message } = place
  const span = { line, start: text.indent, endLine: line, end: text.plain.length }
  if (!covers(span, place)) return undefined
  const whole = text.plain.slice(text.indent)
  if (block.kind === 'janap') return explain(span, vocabulary.term('JANAP 128'), whole)
  if (block.kind !== 'transmission' || line !== message.transmission?.line) return undefined
  const match = /^VZCZC([A-Z]{1,4})(\d{2,4})/.exec(whole)
  return explain(span, vocabulary.formatLine(1), whole, [row('Channel', match?.[1]), row('Count', match?.[2])])
}
