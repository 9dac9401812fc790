import { visible } from '../../cli/reporters/printable.ts'

/** Entries of a list in an answer. */
const ENTRIES = 100
/** Characters of a value in an answer. */
const CHARACTERS = 4_000

/** A value within the limits of an answer, and what was cut of it, in words: `to: 100 of 20000`. */
export interface Limited {
  readonly value: unknown
  readonly cut: readonly string[]
}

/** Long lists and long strings of data, however deep they stand, are cut; nothing is cut without a word. */
export function limited(data: unknown): Limited {
  const cut: string[] = []
  const within = (value: unknown, name: string): unknown => {
    if (typeof value === 'string') {
      if (value.length <= CHARACTERS) return value
      cut.push(`${name}: ${CHARACTERS} of ${value.length} characters`)
      return beginning(value, CHARACTERS)
    }
    if (Array.isArray(value)) {
      if (value.length > ENTRIES) cut.push(`${name}: ${ENTRIES} of ${value.length}`)
      return value.slice(0, ENTRIES).map((each) => within(each, name))
    }
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, within(each, key)]))
  }
  const value = within(data, 'the answer')
  return { value, cut }
}

/** So many characters of a text, and no half of one. */
export function beginning(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '')
}

/** The sentence for what was cut; none where nothing was. */
export function cutSentence(cut: readonly string[]): readonly string[] {
  return cut.length === 0 ? [] : [`Cut to what an answer holds: ${cut.join('; ')}.`]
}

/** What was not read, and why: the first of many, and how many there are more. Names are shown with their unseen signs. */
export function notRead(all: readonly string[]): readonly string[] {
  const more = all.length - ENTRIES
  return [...all.slice(0, ENTRIES).map(visible), ...(more > 0 ? [`${more} more were not read`] : [])]
}
