import type { Message } from '../../model/message/message.ts'
import { labelPlaces } from '../../model/numbering/label-places.ts'
import type { Edit } from '../rule.ts'
import { follow } from '../support/edits/follow.ts'

/**
 * Edits of what the text says of references that get other labels, by the places of these in the alphabet; a
 * sentence where it cannot follow. A label that several carry leads to none of them, and stays.
 */
export function followLabels(message: Message, renamed: ReadonlyMap<number, number>): readonly Edit[] | string {
  const places = labelPlaces(message)
  const to = (value: number): number | undefined =>
    places.get(value) === 1 ? (renamed.get(value) ?? value) : undefined
  return follow(message, {
    kind: 'reference',
    to,
    after: new Set([...places.keys()].map((value) => to(value) ?? value)),
  })
}
