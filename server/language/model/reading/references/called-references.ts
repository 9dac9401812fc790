import type { Reference, ReferenceList } from '../../message/reference.ts'

/** References that a letter could call, in running order: numbers that share one item count once. */
export function itemsOf({ references }: ReferenceList): readonly Reference[] {
  return references.filter(({ series }, index) => {
    const before = references[index - 1]?.series
    return !before || !series || before.line !== series.line || before.start !== series.start
  })
}

/**
 * The reference that the text calls by a letter: the one with that label, and in a list without labels the one at
 * its place. The first may lack its label where the second has one.
 */
export function referenceCalled(list: ReferenceList, letter: string): Reference | undefined {
  const name = letter.toUpperCase()
  const labelled = list.references.find((reference) => reference.label?.text === name)
  if (labelled || list.labels.some(({ text }) => text === name)) return labelled
  const place = name.charCodeAt(0) - A
  if (list.labels.length > 0 && (place > 0 || list.references[0]?.letter !== undefined)) return undefined
  return itemsOf(list)[place]
}

const A = 65
