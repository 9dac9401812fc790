import type { Vocabulary } from '../../vocabulary/vocabulary.ts'

/** The control that a word is a slip of. Of two letters, only those that are close to NF and to no other. */
export function nearControl(word: string, vocabulary: Vocabulary): string | undefined {
  if (word.length < 2 || word.includes(' ')) return undefined
  if (word.length === 2) return NEAR_NF.has(word) ? 'NF' : undefined
  return TYPED_ON.has(word) ? 'NF' : vocabulary.caveatNearest(word)
}

/** Swapped, or the letter beside it on the keyboard. */
const NEAR_NF: ReadonlySet<string> = new Set(['FN', 'NG', 'MF', 'BF', 'NV'])
const TYPED_ON: ReadonlySet<string> = new Set(['NFO', 'NFN', 'NNF', 'NFF', 'NOF', 'NFR'])
