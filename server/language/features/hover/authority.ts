import type { Reason } from '../../model/message/authority.ts'
import { covers, type Place } from '../places/place.ts'
import { explain, type HoverContent, type HoverContext, type HoverSubject, row } from './hover-content.ts'
import { isoDay } from './times.ts'

/** Who classified, and the reason with its letters, wherever it stands. */
export const authority: HoverSubject = (place, context) => {
  const found = place.message.authority
  if (!found || !covers(found.span, place)) return undefined
  if (found.reason && covers(found.reason.span, place)) return explainReason(found.reason, place, context)
  if (!covers(found.keyword, place)) return undefined
  return explain(found.keyword, context.vocabulary.term('CLASSIFIED BY'), found.keyword.text, [
    row('Name', found.name),
    row('Position', found.title),
    row('Derived from', found.source),
    row('Reason', found.reason?.canonical),
  ])
}

function explainReason(reason: Reason, place: Place, { vocabulary }: HoverContext): HoverContent | undefined {
  const instant = place.message.dateTimeGroup?.instant
  const day = instant === undefined ? undefined : isoDay(instant)
  const known = reason.letters.map((letter) => ({ letter, entry: vocabulary.reason(reason.section, letter, day) }))
  const content = explain(
    reason.span,
    vocabulary.term('REASON'),
    reason.canonical,
    known.map(({ letter, entry }) => row(`${reason.section} (${letter})`, entry?.title)),
  )
  return content && { ...content, sources: [...(content.sources ?? []), ...known.map(({ entry }) => entry?.source)] }
}
