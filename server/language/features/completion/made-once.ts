import type { Vocabulary } from '../../vocabulary/vocabulary.ts'

/**
 * What the lists hold, on a day as a rule, made once: it is asked for with every key, and the day of a message does not
 * change while it is written. Only what was asked for last is kept.
 */
export function madeOnce<K extends readonly string[], T>(
  make: (vocabulary: Vocabulary, ...key: K) => T,
): (vocabulary: Vocabulary, ...key: K) => T {
  const kept = new WeakMap<Vocabulary, { readonly key: K; readonly value: T }>()
  return (vocabulary, ...key) => {
    const known = kept.get(vocabulary)
    if (known?.key.every((part, index) => part === key[index])) return known.value
    const value = make(vocabulary, ...key)
    kept.set(vocabulary, { key, value })
    return value
  }
}
