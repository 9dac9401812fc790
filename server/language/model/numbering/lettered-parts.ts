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
    if (letter !== undefined && holdsAllBefore(body, firstOf(body, index - 1, number), block, number, letter))
      parts.add(block)
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

/** The block of the first of the paragraphs that bear a number one after the other. */
function firstOf(body: Body, index: number, number: number): number {
  let first = index
  while (first > 0 && paragraphNumber(body, body.paragraphs[first - 1] ?? -1) === number) first--
  return body.paragraphs[first] ?? -1
}

/**
 * Whether parts before this one repeat the number with each letter from A on: in the first line of a block, or in one
 * below a sentence that is over. `… UNDER ARTICLE` / `1 (B) OF THE TREATY` goes on with its sentence.
 */
function holdsAllBefore(body: Body, from: number, to: number, number: number, letter: string): boolean {
  const labels = new Set<string>()
  for (let block = from; block < to; block++) {
    let above = ''
    for (const { plain } of body.blocks[block]?.lines ?? []) {
      const [, digits, label = ''] = LETTERED.exec(plain) ?? []
      if (Number(digits) === number && (above === '' || STOP.test(above))) labels.add(label)
      above = plain
    }
  }
  // A first paragraph without a letter is the first part.
  if (letterOf(body, from) === undefined) labels.add(letter < 'a' ? 'A' : 'a')
  for (let code = (letter < 'a' ? 'A' : 'a').charCodeAt(0); code < letter.charCodeAt(0); code++)
    if (!labels.has(String.fromCharCode(code))) return false
  return labels.size > 1 || labels.has(String.fromCharCode(letter.charCodeAt(0) - 1))
}

const LETTERED = /^\s{0,8}(\d{1,2})\.?\s{0,3}\(([A-Za-z])\)(?!\s{0,3}[a-z])/
const STOP = /[.!?:;][)"'\u2019\u201d]?\s{0,2}$/
