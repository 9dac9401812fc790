import type { PlacedMessage } from '../places/placed-message.ts'

/**
 * The messages of a text by the cables they belong to: sections that were sent as messages of their own, with
 * a header each, are one cable. They carry the same number and count on; any other message stands alone.
 */
export function cableParts(messages: readonly PlacedMessage[]): readonly (readonly PlacedMessage[])[] {
  const cables: PlacedMessage[][] = []
  for (const placed of messages) {
    const cable = cables.at(-1)
    const last = cable?.at(-1)
    if (cable && last && goesOn(last, placed)) cable.push(placed)
    else cables.push([placed])
  }
  return cables
}

function goesOn({ message: one }: PlacedMessage, { message: next }: PlacedMessage): boolean {
  const [before, after] = [one.classification?.section, next.classification?.section]
  if (!before || !after || !one.id || !next.id) return false
  const counts = before.total === after.total && before.number < after.number
  return counts && one.id.series === next.id.series && one.id.number === next.id.number && one.id.year === next.id.year
}
