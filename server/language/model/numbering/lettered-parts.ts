import type { Body, MarkUse } from '../message/body.ts'
import { blockFacts } from '../reading/body/block-facts.ts'
import { paragraphNumber } from './numbered-items.ts'

/**
 * Parts of a paragraph that repeat its number and count on in letters: `1.(B) …`, and below it `1.(C) …`. The letter is
 * no mark, however much it looks like one. As indices into `body.blocks`.
 */
export function letteredParts(body: Body): ReadonlySet<number> {
  const parts = new Set<number>()
  // One number after the other: none stands twice.
  if (body.runs.length < 2) return parts
  for (const { index } of body.runs) {
    const block = body.paragraphs[index] ?? -1
    const above = body.paragraphs[index - 1] ?? -1
    const number = paragraphNumber(body, block)
    if (above < 0 || number !== paragraphNumber(body, above)) continue
    const letter = letterOf(body, block)
    if (letter !== undefined && holds(body, above, block, number, letter)) parts.add(block)
  }
  return parts
}

/** The marks of all others; the letter of a first part, `2.(A)`, is none either. */
export function marksWithout(body: Body, others: ReadonlySet<number>): readonly MarkUse[] {
  const { blocks, marks, paragraphs } = body
  const parts = new Set([...others, ...firstParts(body, others)])
  const left = new Map<string, number>()
  const isMarked = (block: number, { inner }: MarkUse): boolean => {
    const own = blocks[block]
    return own !== undefined && blockFacts(own).mark?.inner === inner
  }
  for (const block of parts) {
    const own = blocks[block]
    const inner = own && blockFacts(own).mark?.inner
    if (inner !== undefined) left.set(inner, (left.get(inner) ?? 0) + 1)
  }
  return marks.flatMap((use): MarkUse[] => {
    const count = use.count - (left.get(use.inner) ?? 0)
    const first = parts.has(use.first)
      ? paragraphs.find((block) => !parts.has(block) && isMarked(block, use))
      : use.first
    return count > 0 && first !== undefined ? [{ ...use, count, first }] : []
  })
}

function firstParts(body: Body, parts: ReadonlySet<number>): readonly number[] {
  return body.paragraphs.filter((block, index) => {
    const next = body.paragraphs[index + 1] ?? -1
    const [letter, below] = [letterOf(body, block), letterOf(body, next)]
    return (
      parts.has(next) &&
      !parts.has(block) &&
      letter?.charCodeAt(0) === (below?.charCodeAt(0) ?? 0) - 1 &&
      paragraphNumber(body, block) === paragraphNumber(body, next)
    )
  })
}

function letterOf({ blocks }: Body, block: number): string | undefined {
  const own = blocks[block]
  const inner = own && blockFacts(own).mark?.inner
  return inner !== undefined && /^[A-Za-z]$/.test(inner) ? inner : undefined
}

/**
 * Whether a part between the two repeats the number with the letter before this one: the first line of a block, or one
 * below a sentence that is over. `… UNDER ARTICLE` / `1 (B) OF THE TREATY` and `(B) was the form` go on with theirs. (R) may be a mark, of what allies
 * restrict: below it (S) is a letter only where (Q) stands as well.
 */
function holds(body: Body, from: number, to: number, number: number, letter: string): boolean {
  const before = String.fromCharCode(letter.charCodeAt(0) - 1)
  if (/^[Ss]$/.test(letter) && !holds(body, from, to, number, before)) return false
  for (let block = from; block < to; block++) {
    let above = ''
    for (const { plain } of body.blocks[block]?.lines ?? []) {
      const [, digits, label] = LETTERED.exec(plain) ?? []
      if (label === before && Number(digits) === number && (above === '' || STOP.test(above))) return true
      above = plain
    }
  }
  return false
}

const LETTERED = /^\s{0,8}(\d{1,2})\.?\s{0,3}\(([A-Za-z])\)(?!\s{0,3}[a-z])/
const STOP = /[.!?:;][)"'\u2019\u201d]?\s{0,2}$/
