import { covers, findAt } from '../places/place.ts'
import { explain, type HoverSubject, row } from './hover-content.ts'

/** FL4: ZNR or ZNY, the letters of the level, and operating signals. */
export const security: HoverSubject = (place, { vocabulary }) => {
  const line = place.block.kind === 'security' ? place.message.security : undefined
  if (!line || line.span.line !== place.line) return undefined
  const { prosign, letters } = line
  const part = covers(prosign, place) ? prosign : letters && covers(letters, place) ? letters : undefined
  if (part) {
    const entry = vocabulary.prosign(part.text)
    return explain(part, entry, part.text, [
      row('Goes with', entry?.pairsWith.join(', ')),
      row('Classification line', part === letters ? (place.message.level ?? '') : ''),
    ])
  }
  const signal = findAt(line.signals, place)
  return signal && explain(signal, vocabulary.prosign(signal.text), signal.text)
}
