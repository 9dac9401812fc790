/** What the patterns of the grammar are made of: Oniguruma as far as `fragments.ts` uses it. Groups capture nothing. */
export type Pattern =
  | { readonly is: 'set'; readonly not: boolean; readonly ranges: readonly Range[] }
  | { readonly is: 'sequence' | 'choice'; readonly of: readonly Pattern[] }
  | { readonly is: 'repeat'; readonly of: Pattern; readonly min: number; readonly max: number; readonly lazy: boolean }
  | { readonly is: 'look'; readonly of: Pattern; readonly behind: boolean; readonly not: boolean }
  | { readonly is: 'line-start' | 'line-end' | 'text-start' | 'word-edge' }

/** Characters from the one to the other, by code point. */
export type Range = readonly [from: number, to: number]

const code = (character: string): number => character.codePointAt(0) ?? 0
const CLASSES: Readonly<Record<string, readonly Range[]>> = {
  s: [
    [9, 13],
    [32, 32],
  ],
  d: [[48, 57]],
  w: [
    [48, 57],
    [65, 90],
    [95, 95],
    [97, 122],
  ],
}
const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9 }

/** Throws where a pattern uses what is not known here, so that nothing is ever translated wrongly. */
export function parsePattern(source: string): Pattern {
  return new Reader(source).whole()
}

/** How many characters it takes at most. */
export function mostTaken(pattern: Pattern): number {
  if (pattern.is === 'set') return 1
  if (pattern.is === 'repeat') return pattern.max === 0 ? 0 : pattern.max * mostTaken(pattern.of)
  if (pattern.is === 'sequence') return pattern.of.reduce((sum, each) => sum + mostTaken(each), 0)
  return pattern.is === 'choice' ? Math.max(...pattern.of.map(mostTaken)) : 0
}

/** Whether it takes no character, whatever it matches. */
export function takesNothing(pattern: Pattern): boolean {
  if (pattern.is === 'set' || pattern.is === 'repeat') return false
  return pattern.is === 'sequence' || pattern.is === 'choice' ? pattern.of.every(takesNothing) : true
}

/** Whether it takes the end of the line as well where it reaches it: blanks that it may end with go on into the next. */
export function takesLineBreak(pattern: Pattern): boolean {
  if (pattern.is === 'repeat') return pattern.max > 1 && holdsLineBreak(pattern.of)
  if (pattern.is === 'choice') return pattern.of.every(takesLineBreak)
  if (pattern.is !== 'sequence') return false
  const last = pattern.of.findLast(({ is }) => is !== 'line-end')
  return last !== undefined && takesLineBreak(last)
}

function holdsLineBreak(pattern: Pattern): boolean {
  return pattern.is === 'set' && pattern.ranges.some(([from, to]) => from <= 10 && 10 <= to) !== pattern.not
}

class Reader {
  readonly #characters: readonly string[]
  #at = 0
  #folds = false

  constructor(source: string) {
    this.#characters = [...source]
  }

  whole(): Pattern {
    const pattern = this.#choice()
    if (this.#at < this.#characters.length) throw this.#unknown()
    return pattern
  }

  #choice(): Pattern {
    const of = [this.#sequence()]
    while (this.#take('|')) of.push(this.#sequence())
    return of.length === 1 && of[0] ? of[0] : { is: 'choice', of }
  }

  #sequence(): Pattern {
    const of: Pattern[] = []
    while (this.#at < this.#characters.length && !'|)'.includes(this.#next)) of.push(this.#repeated(this.#one()))
    return { is: 'sequence', of }
  }

  #repeated(of: Pattern): Pattern {
    const counts = this.#counts()
    if (counts === undefined) return of
    const lazy = this.#take('?')
    if (this.#take('+')) throw this.#unknown()
    return { is: 'repeat', of, ...counts, lazy }
  }

  #counts(): { min: number; max: number } | undefined {
    const max = Number.POSITIVE_INFINITY
    if (this.#take('*')) return { min: 0, max }
    if (this.#take('+')) return { min: 1, max }
    if (this.#take('?')) return { min: 0, max: 1 }
    const counted = /^\{(\d+)(?:(,)(\d*))?\}/.exec(this.#characters.slice(this.#at, this.#at + 12).join(''))
    if (!counted) return undefined
    this.#at += counted[0].length
    const min = Number(counted[1])
    return { min, max: counted[2] ? (counted[3] ? Number(counted[3]) : max) : min }
  }

  #one(): Pattern {
    const character = this.#characters[this.#at++] ?? ''
    if (character === '(') return this.#group()
    if (character === '[') return this.#set()
    if (character === '.') return { is: 'set', not: true, ranges: [[10, 10]] }
    if (character === '^') return { is: 'line-start' }
    if (character === '$') return { is: 'line-end' }
    if ('*+?{'.includes(character)) throw this.#unknown()
    if (character !== '\\') return this.#exactly([[code(character), code(character)]])
    return this.#escaped()
  }

  #escaped(): Pattern {
    const character = this.#characters[this.#at] ?? ''
    if (character === 'A') return this.#mark('text-start')
    if (character === 'b') return this.#mark('word-edge')
    const not = /[SDW]/.test(character)
    const ranges = this.#escapedRanges()
    return not ? { is: 'set', not, ranges } : this.#exactly(ranges)
  }

  #mark(is: 'text-start' | 'word-edge'): Pattern {
    this.#at++
    return { is }
  }

  /** What stands behind a backslash, also in brackets; of a capital letter what it excludes. */
  #escapedRanges(): readonly Range[] {
    const character = this.#characters[this.#at++] ?? ''
    const known = CLASSES[character.toLowerCase()]
    if (known) return known
    if (character === 'x' && this.#take('{')) {
      const end = this.#characters.indexOf('}', this.#at)
      const point = Number.parseInt(this.#characters.slice(this.#at, end).join(''), 16)
      this.#at = end + 1
      return [[point, point]]
    }
    const control = ESCAPES[character]
    if (control === undefined && /[A-Za-z0-9]/.test(character)) throw this.#unknown()
    const point = control ?? code(character)
    return [[point, point]]
  }

  #group(): Pattern {
    const folds = this.#folds
    const look = this.#take('?') ? this.#groupKind() : undefined
    const of = this.#choice()
    if (!this.#take(')')) throw this.#unknown()
    this.#folds = folds
    return look ? { is: 'look', of, ...look } : of
  }

  #groupKind(): { behind: boolean; not: boolean } | undefined {
    if (this.#take(':')) return undefined
    if (this.#take('i') && this.#take(':')) {
      this.#folds = true
      return undefined
    }
    const behind = this.#take('<')
    if (this.#take('=')) return { behind, not: false }
    if (this.#take('!')) return { behind, not: true }
    throw this.#unknown()
  }

  #set(): Pattern {
    const not = this.#take('^')
    const ranges: Range[] = []
    while (!this.#take(']')) {
      const from = this.#inSet()
      if (this.#next === '-' && this.#characters[this.#at + 1] !== ']' && from.length === 1) {
        this.#at++
        ranges.push([from[0]?.[0] ?? 0, this.#inSet()[0]?.[1] ?? 0])
      } else ranges.push(...from)
    }
    return { is: 'set', not, ranges: this.#folded(ranges) }
  }

  #inSet(): readonly Range[] {
    const character = this.#characters[this.#at++]
    if (character === undefined || character === '[') throw this.#unknown()
    if (character !== '\\') return [[code(character), code(character)]]
    if (/[SDW]/.test(this.#next)) throw this.#unknown()
    return this.#escapedRanges()
  }

  #exactly(ranges: readonly Range[]): Pattern {
    return { is: 'set', not: false, ranges: this.#folded(ranges) }
  }

  /** With the other case of each letter, where case does not count. */
  #folded(ranges: readonly Range[]): readonly Range[] {
    if (!this.#folds) return ranges
    const other = (low: number, high: number, by: number): readonly Range[] =>
      ranges.flatMap(([from, to]): Range[] =>
        Math.max(from, low) <= Math.min(to, high) ? [[Math.max(from, low) + by, Math.min(to, high) + by]] : [],
      )
    return [...ranges, ...other(65, 90, 32), ...other(97, 122, -32)]
  }

  get #next(): string {
    return this.#characters[this.#at] ?? ''
  }

  #take(character: string): boolean {
    if (this.#next !== character) return false
    this.#at++
    return true
  }

  #unknown(): Error {
    return new Error(`not known at ${this.#at} of ${this.#characters.join('')}`)
  }
}
