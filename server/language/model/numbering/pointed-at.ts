import { remember } from '../../syntax/memory/remember.ts'
import type { Message } from '../message/message.ts'
import type { Pointer } from '../message/pointer.ts'
import type { Span } from '../message/span.ts'
import { ownPointers } from '../reading/body/own-pointers.ts'
import { numberingOf } from './numbering-of.ts'
import { paragraphNamed } from './paragraph-named.ts'
import { withoutElsewhere } from './pointers-elsewhere.ts'

/** What the text says of references and paragraphs, without the `¶4` that is the number of a paragraph inside a line. */
export function pointersIn(message: Message): readonly Pointer[] {
  return remember(message.slice, 'pointers of the cable', () => {
    const numbers = new Set(numberingOf(message).damaged.map(({ digits }) => placeOf(digits)))
    const all = ownPointers(message)
    const text = numbers.size === 0 ? all : all.filter(({ items }) => !items.some((item) => numbers.has(placeOf(item))))
    return withoutElsewhere(message, text)
  })
}

function placeOf({ line, start }: Span): string {
  return `${line} ${start}`
}

/** All values that a pointer names, in rising order: 2, 3 and 4 for `paras 2-4`. */
export function valuesOf({ items }: Pointer): readonly number[] {
  const values = new Set<number>()
  items.forEach(({ value, endsRow }, index) => {
    const from = endsRow ? (items[index - 1]?.value ?? value) : value
    // No cable has more paragraphs than that in a row of one mention.
    for (let each = Math.max(from, value - LONGEST_ROW); each <= value; each++) values.add(each)
    values.add(value)
  })
  return [...values].sort((a, b) => a - b)
}

const LONGEST_ROW = 99

/** The paragraphs that each pointer names, as indices into the list of `numberingOf` in rising order; -1 for those that there are not. */
export function paragraphsPointedAt(
  message: Message,
): readonly { readonly pointer: Pointer; readonly targets: readonly number[] }[] {
  return pointersIn(message).flatMap((pointer) => {
    if (pointer.kind !== 'paragraph') return []
    const ends = new Set(pointer.items.map(({ value }) => value))
    const targets = new Set<number>()
    for (const value of valuesOf(pointer)) {
      const target = paragraphNamed(message, value)
      if (target >= 0 || ends.has(value)) targets.add(target)
    }
    return [{ pointer, targets: [...targets].sort((a, b) => a - b) }]
  })
}

/** The labels that the text speaks of, by their places in the alphabet. */
export function placesNamed(message: Message): ReadonlySet<number> {
  return new Set(pointersIn(message).flatMap((pointer) => (pointer.kind === 'reference' ? valuesOf(pointer) : [])))
}
