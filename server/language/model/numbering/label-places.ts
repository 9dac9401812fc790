import type { Message } from '../message/message.ts'

/** The place of a letter in the alphabet, 1 for A; 0 for what is no letter. */
export function placeOfLabel(text: string): number {
  return /^[A-Za-z]$/.test(text) ? text.toUpperCase().charCodeAt(0) - 64 : 0
}

/** How many references carry each label, by its place in the alphabet. */
export function labelPlaces({ references }: Message): ReadonlyMap<number, number> {
  const places = new Map<number, number>()
  for (const { text } of references?.labels ?? []) {
    const place = placeOfLabel(text)
    if (place > 0) places.set(place, (places.get(place) ?? 0) + 1)
  }
  return places
}
