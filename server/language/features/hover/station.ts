import { oneLine } from '../../model/message/span.ts'
import { covers } from '../places/place.ts'
import { explainRoute } from './describe-post.ts'
import { explain, type HoverSubject, row } from './hover-content.ts'
import { explainJulian } from './julian.ts'

/** FL3: DE, the sending station, its serial number, the section and the time of file. */
export const station: HoverSubject = (place, { vocabulary }) => {
  const line = place.block.kind === 'station' ? place.message.station : undefined
  if (!line || line.span.line !== place.line) return undefined
  const { route, serial, section, julian } = line
  const keyword = oneLine(line.span.line, line.span.start, line.span.start + 2)
  if (covers(keyword, place)) {
    const content = explain(keyword, vocabulary.term('DE'), 'DE')
    return content && { ...content, notes: [vocabulary.formatLine(3)?.note ?? content.notes?.[0]] }
  }
  const instant = place.message.dateTimeGroup?.instant
  if (route && covers(route, place)) return explainRoute(route, route.text, vocabulary, instant)
  if (serial && covers(serial, place)) {
    const { id } = place.message
    return explain(serial, vocabulary.term('STATION SERIAL NUMBER'), serial.text, [
      row('Message number', id && `${id.series} ${id.number}`),
    ])
  }
  if (section && covers(section, place))
    return explain(section, vocabulary.term('SECTION'), section.text, [row('Section', String(Number(section.text)))])
  return julian && covers(julian, place) ? explainJulian(julian, place.message.dateTimeGroup, vocabulary) : undefined
}
