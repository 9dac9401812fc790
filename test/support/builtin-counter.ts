/** Built-in functions that go over all of what they are called on, and so can make a loop quadratic unseen. */
const ARRAY_METHODS = [
  'concat',
  'slice',
  'splice',
  'indexOf',
  'lastIndexOf',
  'includes',
  'join',
  'reverse',
  'toReversed',
  'toSpliced',
  'shift',
  'unshift',
  'flat',
  'fill',
  'sort',
  'toSorted',
  'with',
] as const
const STRING_METHODS = [
  'split',
  'indexOf',
  'lastIndexOf',
  'includes',
  'search',
  'replaceAll',
  'replace',
  'toUpperCase',
  'toLowerCase',
  'normalize',
  'match',
  'matchAll',
  'repeat',
] as const

/**
 * Runs something and counts elements and characters that such functions went over, by their names. What a
 * regular expression reads is counted up to the end of its match, or to the end of the text when there is
 * none and nothing holds it to a place.
 */
export function countBuiltins(work: () => void): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const add = (name: string, count: number): void => void counts.set(name, (counts.get(name) ?? 0) + count)
  const undo = [
    ...ARRAY_METHODS.map((name) =>
      wrap(Array.prototype, name, (self: readonly unknown[], given, result) =>
        add(`Array ${name}`, 1 + elements(name, self, given, result)),
      ),
    ),
    wrap(Array.prototype, Symbol.iterator, (self: readonly unknown[]) => add('Array iterator', 1 + self.length)),
    ...STRING_METHODS.map((name) =>
      wrap(String.prototype, name, (self: string, given, result) => {
        const from = typeof given[1] === 'number' ? given[1] : 0
        const to = name === 'indexOf' && typeof result === 'number' && result >= 0 ? result : self.length
        add(`String ${name}`, 1 + Math.max(0, to - from))
      }),
    ),
    wrap(RegExp.prototype, 'exec', (self: RegExp, given, result, from) => {
      const [text] = given
      if (typeof text !== 'string') return
      const found = result as RegExpExecArray | null
      const isHeld = self.sticky || self.source.startsWith('^')
      const to = found ? found.index + found[0].length : isHeld ? from : text.length
      add(`RegExp ${self.source.slice(0, 60)}`, 1 + to - (self.sticky && found ? found.index : from))
    }),
  ]
  try {
    work()
  } finally {
    for (const each of undo) each()
  }
  return counts
}

/** How many elements a call went over: as few as it can have been. */
function elements(name: string, self: readonly unknown[], given: readonly unknown[], result: unknown): number {
  if ((name === 'slice' || name === 'concat') && Array.isArray(result)) return result.length
  if ((name === 'indexOf' || name === 'includes') && typeof result === 'number' && result >= 0) return result
  // What stands behind the place is moved.
  if (name === 'splice' && typeof given[0] === 'number' && given[0] >= 0) return self.length - given[0]
  return self.length
}

/** Puts a function before another that is told of each call. Gives what takes it away again. */
function wrap<Self>(
  prototype: object,
  name: PropertyKey,
  tell: (self: Self, given: readonly unknown[], result: unknown, from: number) => void,
): () => void {
  const descriptor = Object.getOwnPropertyDescriptor(prototype, name)
  const original: unknown = descriptor?.value
  if (!descriptor || typeof original !== 'function') throw new Error(`there is no ${String(name)}`)
  let isInside = false
  const replacement = function (this: Self, ...given: unknown[]): unknown {
    const from = this instanceof RegExp && (this.global || this.sticky) ? this.lastIndex : 0
    const result: unknown = Reflect.apply(original, this, given)
    // What the counting itself calls is not counted.
    if (!isInside) {
      isInside = true
      tell(this, given, result, from)
      isInside = false
    }
    return result
  }
  Object.defineProperty(prototype, name, { ...descriptor, value: replacement })
  return () => void Object.defineProperty(prototype, name, descriptor)
}
