import { covers, findAt } from '../places/place.ts'
import { explainRoute } from './describe-post.ts'
import { explain, type HoverSubject, row } from './hover-content.ts'

/** FL2: the prosign with its precedence, and each routing indicator. */
export const routing: HoverSubject = (place, { vocabulary }) => {
  const line = place.block.kind === 'routing' ? place.message.routing : undefined
  if (!line) return undefined
  if (line.prosign && covers(line.prosign, place)) {
    const precedence = vocabulary.precedence(line.prosign.text)
    const content = explain(line.prosign, precedence, line.prosign.text)
    const formatLine = vocabulary.formatLine(2)
    return (
      content && {
        ...content,
        notes: [precedence?.note, formatLine?.note],
        sources: [precedence?.source, formatLine?.source],
        rows: [row('Format line 2', formatLine?.title)],
      }
    )
  }
  const indicator = findAt(line.indicators, place)
  return indicator && explainRoute(indicator, indicator.text, vocabulary, place.message.dateTimeGroup?.instant)
}
