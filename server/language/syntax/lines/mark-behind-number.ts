import { type Parenthesis, parenthesisAt } from './mark-at.ts'
import type { Token } from './token.ts'

/** What stands behind the number of a paragraph, whatever form the number has. */
export interface BehindNumber {
  /** The parentheses with what they hold, where that may be a mark. */
  readonly parenthesis?: Parenthesis
  /** True when they have the shape of a mark, which proves that a paragraph begins here. */
  readonly marked: boolean
  /** First column of the text. */
  readonly textStart: number
}

/** Reads the mark at a column behind a number, `(C)`, `(S/CT)`, `(S) (C)`, or behind a dash there, `- (S)`. */
export function markBehindNumber(plain: string, at: number): BehindNumber {
  const parenthesis = parenthesisAt(plain, at, true) ?? behindDash(plain, at)
  const marked = parenthesis !== undefined && isMark(plain, parenthesis)
  if (!parenthesis || !(marked || parenthesis.byPlace || isShortMark(plain, parenthesis)))
    return { marked, textStart: skipBlanks(plain, at) }
  return { marked, parenthesis, textStart: skipBlanks(plain, (parenthesis.stop ?? parenthesis).end) }
}

/** `2. - (S) Text`, and a mark that stands far behind its number. */
function behindDash(plain: string, from: number): Parenthesis | undefined {
  GAP.lastIndex = from
  const gap = GAP.exec(plain)?.[0].length ?? 0
  const parenthesis = gap > 0 ? parenthesisAt(plain, from + gap) : undefined
  return parenthesis?.shape && parenthesis.closed ? parenthesis : undefined
}

const GAP = / {0,40}(?:-{1,2} {0,4})?(?=\()/y

/** (CC), (CS): a slip of a mark, which no text in parentheses looks like. */
const DOUBLED = /^[CS]{2}$/i

/** What its place makes a mark proves no place. RESTRICTED went out with the telegrams of 1953: (R) proves nothing, though it may be a mark. */
function isMark(plain: string, { inner, shape, byPlace }: Parenthesis): boolean {
  return shape && !byPlace ? shape.level !== 'R' : DOUBLED.test(plain.slice(inner.start, inner.end))
}

/** One to four capitals, perhaps with a caveat: a misspelt mark such as (CC), rather than text in parentheses. */
function isShortMark(plain: string, parenthesis: Token & { readonly inner: Token }): boolean {
  const inner = plain.slice(parenthesis.inner.start, parenthesis.inner.end)
  // `(S/CT) asks`: the sentence goes on.
  if (inner.includes('/') && /^ {0,2}[a-z,;]/.test(plain.slice(parenthesis.end, parenthesis.end + 3))) return false
  return /^[A-Z]{1,4}(?:\/{1,2}[A-Z]{1,6})?$/.test(inner)
}

function skipBlanks(text: string, at: number): number {
  let next = at
  while (text.charCodeAt(next) === 32) next++
  return next
}
