import { covers } from '../places/place.ts'
import { explain, type HoverSubject } from './hover-content.ts'
import { explainMark } from './levels.ts'

/** SUBJECT and its portion mark. */
export const subject: HoverSubject = (place, { vocabulary }) => {
  const line = place.message.subject
  if (!line || !covers(line.span, place)) return undefined
  if (covers(line.keyword, place)) return explain(line.keyword, vocabulary.term('SUBJECT'), line.keyword.text)
  return line.mark && covers(line.mark, place) ? explainMark(line.mark, place.message, vocabulary) : undefined
}
