import type { Entry } from '../neighbours/collection.ts'

/** The words of all messages, held in memory: what is searched where there is no database. */
export interface WordIndex {
  put(path: string, words: readonly string[]): void
  remove(path: string): void
  wordsOf(path: string): readonly string[]
  search(words: string): (entry: Entry) => boolean
}

export function createWordIndex(): WordIndex {
  const texts = new Map<string, readonly string[]>()
  return {
    put: (path, words) =>
      void texts.set(
        path,
        words.map((each) => ` ${each} `),
      ),
    remove: (path) => void texts.delete(path),
    wordsOf: (path) => (texts.get(path) ?? []).map((each) => each.slice(1, -1)),
    search(words) {
      const wanted = ` ${words} `
      return ({ path, index }) => texts.get(path)?.[index]?.includes(wanted) ?? false
    },
  }
}
