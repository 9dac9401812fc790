import type { Declassification, OrderLine } from '../../model/message/order-line.ts'
import type { Span } from '../../model/message/span.ts'
import type { Order } from '../../vocabulary/types.ts'
import { covers, findAt, type Place } from '../places/place.ts'
import { period } from './describe-post.ts'
import { explain, type HoverContent, type HoverContext, type HoverSubject, row } from './hover-content.ts'
import { dayFromNow, dayOf, dayText, distance, isoDay } from './times.ts'

/** The E.O. line: the order, and what ends the classification. */
export const order: HoverSubject = (place, context) => {
  const line = place.message.order
  if (!line || !covers(line.span, place)) return undefined
  const { vocabulary } = context
  if (line.number && covers(line.number, place)) return explainOrder(line, line.number, place, context)
  if (covers(line.keyword, place)) return explain(line.keyword, vocabulary.term('E.O.'), line.keyword.text)
  if (line.release && covers(line.release, place))
    return explainNote(line.release, line.release.text, line.release.date, BEHIND_VALUE, context)
  return explainValue(line.declassification, place, context) ?? explainDecl(line, place, context)
}

const IN_PLACE_OF_VALUE = 'A note of the archive that released the cable, in place of what its drafter wrote'
const BEHIND_VALUE = 'A note of the archive that released the cable, behind what its drafter wrote'

function explainNote(
  span: Span,
  text: string,
  date: string | undefined,
  kind: string,
  { vocabulary }: HoverContext,
): HoverContent | undefined {
  return explain(span, vocabulary.term('DECL'), text, [
    row('Kind', kind),
    row('Declassified on', date && dayText(date)),
  ])
}

function explainOrder(
  line: OrderLine,
  number: NonNullable<OrderLine['number']>,
  place: Place,
  { vocabulary }: HoverContext,
): HoverContent | undefined {
  const known = vocabulary.order(number.text)
  const day = messageDay(place)
  if (!known) {
    const near = vocabulary.orderNearest(number.text, day)
    return explain(number, near, number.text, [row('Nearest known order', near?.code)])
  }
  const amendment =
    day === undefined
      ? undefined
      : vocabulary.ordersOn(day).find((each) => each.lineNumber === known.code && each.code !== known.code)
  const content = explain(number, known, `${line.keyword.text} ${number.text}`, [
    row('In force', period(known.effectiveFrom, known.effectiveTo)),
    row('This message', day && `${dayText(day)}, ${standing(known, day)}`),
    row('On this line', (amendment ?? known).demands),
    row('Amended', amendment && `on ${dayText(amendment.effectiveFrom)} by ${amendment.title ?? amendment.code}`),
    row('The amendment', amendment?.note),
  ])
  return content && { ...content, sources: [...(content.sources ?? []), amendment?.source] }
}

function standing(known: Order, day: string): string {
  if (day < known.effectiveFrom) return 'before the order took effect'
  return known.effectiveTo !== undefined && day > known.effectiveTo ? 'after the order had ended' : 'in force'
}

function explainValue(value: Declassification, place: Place, context: HoverContext): HoverContent | undefined {
  const { vocabulary, now } = context
  if (value.kind === 'none' || !covers(value.span, place)) return undefined
  switch (value.kind) {
    case 'not-applicable':
      return explain(value.span, vocabulary.term('N/A'), 'N/A')
    case 'date': {
      const day = Date.parse(`${value.date}T00:00:00Z`)
      // Ten years are ten years, at whatever hour the message was sent.
      const instant = place.message.dateTimeGroup?.instant
      const sent = instant === undefined ? undefined : dayOf(instant)
      return explain(value.span, vocabulary.term('DECL'), value.text, [
        row('Date', dayText(value.date)),
        row(day <= now ? 'Passed' : 'Ahead', Number.isNaN(day) ? undefined : dayFromNow(day, now)),
        row(
          sent !== undefined && day < sent ? 'Before the message' : 'After the message',
          sent === undefined || Number.isNaN(day) ? undefined : day === sent ? 'the same day' : distance(sent, day),
        ),
      ])
    }
    case 'exemption': {
      // The date and the name behind a code belong to it.
      const code = findAt(value.codes, place) ?? value.codes[0]
      if (!code) return undefined
      // 25X1-HUM says which kind of 25X1 it is.
      const known = vocabulary.exemption(code.text) ?? vocabulary.exemption(code.text.replace(/-[A-Z]+$/i, ''))
      return explain(covers(code, place) ? code : value.span, known, code.text, [
        row('Under', known?.orders.map((number) => `E.O. ${number}`).join(', ')),
        row('Date', value.date && `${dayText(value.date)}, ${dayFromNow(Date.parse(value.date), now)}`),
      ])
    }
    case 'note':
      return explainNote(value.span, value.text, value.date, IN_PLACE_OF_VALUE, context)
    case 'event':
    case 'impossible-date':
    case 'unreadable':
      return explain(value.span, vocabulary.term('DECL'), value.text)
  }
}

/** The word DECL, where it stands before the value. */
function explainDecl(line: OrderLine, place: Place, { vocabulary }: HoverContext): HoverContent | undefined {
  const { value } = line
  if (!value || value.line !== place.line || !covers(value, place)) return undefined
  const word = /^DECL(?:ASSIFY)?(?: ON)?/i.exec(value.text)?.[0]
  if (word === undefined || place.character >= value.start + word.length) return undefined
  return explain(
    { line: value.line, start: value.start, endLine: value.line, end: value.start + word.length },
    vocabulary.term('DECL'),
    word,
  )
}

function messageDay(place: Place): string | undefined {
  const instant = place.message.dateTimeGroup?.instant
  return instant === undefined ? undefined : isoDay(instant)
}
