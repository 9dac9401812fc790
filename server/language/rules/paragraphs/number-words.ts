/** `count` numbers from `first` on. */
export function range(first: number, count: number): number[] {
  return Array.from({ length: Math.max(0, count) }, (_, index) => first + index)
}

/** `6`, `6-9` where they are consecutive, `6, 5` where not, cut short after a few. */
export function describeNumbers(numbers: readonly number[]): string {
  const first = numbers[0]
  const last = numbers[numbers.length - 1]
  if (first === undefined || last === undefined) return ''
  if (numbers.length > 1 && numbers.every((number, index) => number === first + index)) return `${first}-${last}`
  if (numbers.length <= 6) return numbers.join(', ')
  return `${numbers.slice(0, 3).join(', ')} … ${last}`
}

/** `4`, `4 and 5`, `4, 5 and 6`. */
export function listWords(words: readonly string[]): string {
  const last = words[words.length - 1] ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}
