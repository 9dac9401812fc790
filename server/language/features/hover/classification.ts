import type { ClassificationLine, Message } from '../../model/message/message.ts'
import { sectionName } from '../outline/section-spans.ts'
import { covers, findAt, type Place } from '../places/place.ts'
import { seriesRows } from './describe-post.ts'
import { explain, type HoverContent, type HoverContext, type HoverSubject } from './hover-content.ts'
import { explainLevel } from './levels.ts'

/** The classification line, and its repetitions in the headers of further sections. */
export const classification: HoverSubject = (place, context) => {
  const { message } = place
  const line =
    message.classification?.span.line === place.line
      ? message.classification
      : message.sections.find((section) => section.line.span.line === place.line)?.line
  return line && explainPart(line, place, context)
}

function explainPart(line: ClassificationLine, place: Place, { vocabulary }: HoverContext): HoverContent | undefined {
  const { level, section, series, number, secondSerial } = line
  if (covers(level, place)) return explainLevel(level, level.text, place.message, vocabulary)
  const control = findAt(line.controls, place)
  if (control) return explain(control, vocabulary.caption(control.text), control.text)
  if (section && covers(section.span, place))
    return explain(section.span, vocabulary.term('SECTION'), sectionName(section))
  if (secondSerial && covers(secondSerial, place))
    return explain(secondSerial, vocabulary.series('TOSEC'), secondSerial.text)
  if (series && number && (covers(series, place) || covers(number, place))) {
    const span = { ...series, endLine: number.endLine, end: number.end }
    return explainNumber(span, place.message, vocabulary)
  }
  return series && covers(series, place) ? explainNumber(series, place.message, vocabulary) : undefined
}

/** The message reference number, in the form in which others cite it. */
export function explainNumber(
  span: HoverContent['span'],
  message: Message,
  vocabulary: HoverContext['vocabulary'],
): HoverContent | undefined {
  const { id, classification: line } = message
  const series = id?.series ?? line?.series?.text ?? ''
  const known = seriesRows(series, vocabulary, message.dateTimeGroup?.instant)
  const content = explain(span, vocabulary.term('MRN'), id ? messageNumber(id) : series, known.rows)
  return content && { ...content, sources: [...(content.sources ?? []), ...known.sources] }
}

/** `09 BANGKOK 1234` */
export function messageNumber(id: { year: number | undefined; series: string; number: number }): string {
  const year = id.year === undefined ? '' : `${String(id.year % 100).padStart(2, '0')} `
  return `${year}${id.series} ${id.number}`
}
