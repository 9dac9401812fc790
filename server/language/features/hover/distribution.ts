import { oneLine } from '../../model/message/span.ts'
import { covers } from '../places/place.ts'
import { explain, type HoverSubject, row } from './hover-content.ts'

/** Distribution rows of Washington copies: offices with their copies, and the sum. */
export const distribution: HoverSubject = (place, { vocabulary }) => {
  const { text, line, character } = place
  const found = place.message.distribution
  if (place.block.kind !== 'distribution' || !found) return undefined
  const sum = found.offices.reduce((total, office) => total + office.count, 0)
  const entry = vocabulary.term('DISTRIBUTION')
  const office = found.offices.find((each) => covers(each.span, place))
  if (office)
    return explain(office.span, entry, `${office.name}-${String(office.count).padStart(2, '0')}`, [
      row('Office', office.name),
      row('Copies', String(office.count)),
    ])
  if (found.total && covers(found.total, place))
    return explain(found.total, entry, `/${found.total.text}`, [row('Sum of the copies listed', String(sum))])
  const word = /^(?:ACTION|ORIGIN|INFO)\b/.exec(text.plain.slice(text.indent))?.[0]
  if (word === undefined || character < text.indent || character >= text.indent + word.length) return undefined
  const span = oneLine(line, text.indent, text.indent + word.length)
  return explain(span, vocabulary.term(word === 'INFO' ? 'INFO OFFICES' : word) ?? entry, word)
}
