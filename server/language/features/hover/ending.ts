import { oneLine } from '../../model/message/span.ts'
import { covers, findAt } from '../places/place.ts'
import { explain, type HoverSubject, row } from './hover-content.ts'

/** BT, `#nnnn` and NNNN. */
export const ending: HoverSubject = (place, { vocabulary }) => {
  const { separations, validation, endOfMessage } = place.message.ending
  const separation = findAt(separations, place)
  if (separation) {
    // The first of two stands behind the header.
    const formatLine = vocabulary.formatLine(separation === separations[0] && separations.length > 1 ? 11 : 13)
    return explain(separation, vocabulary.term('BT'), separation.text, [row('Here', formatLine?.note)])
  }
  const serial = validation && oneLine(validation.line, validation.start - 1, validation.end)
  if (serial && covers(serial, place))
    return explain(serial, vocabulary.formatLine(15), `#${validation.text}`, [
      row('Format line 3', place.message.station?.serial && `#${place.message.station.serial.text}`),
    ])
  return endOfMessage && covers(endOfMessage, place)
    ? explain(endOfMessage, vocabulary.term('NNNN') ?? vocabulary.formatLine(16), endOfMessage.text)
    : undefined
}
