import type { Body, MarkUse } from '../message/body.ts'
import { blockFacts } from '../reading/body/block-facts.ts'
import { paragraphNumber } from './numbered-items.ts'

/**
 * Parts of a paragraph that repeat its number and count on in letters: `1.(B) …`, and below it `1.(C) …`. The letter is
 * no mark, however much it looks like one. As indices into `body.blocks`.
 */
export function letteredParts({ blocks, paragraphs, runs }: Body): ReadonlySet<number> {
  const parts = new Set<number>()
  let row: Row | undefined
  for (const [at, run] of runs.entries()) {
    const before = runs[at - 1]
    // A number that stands twice.
    if (!before || before.number + before.length - 1 !== run.number) {
      row = undefined
      continue
    }
    const block = paragraphs[run.index] ?? -1
    const above = paragraphs[run.index - 1] ?? -1
    row = row && before.length === 1 ? row : rowFrom(blocks, above)
    for (; row.upTo < block; row.upTo++) addLabels(row, blocks[row.upTo], run.number)
    const letter = letterOf(blocks, block)
    if (letter !== undefined && hasAllBefore(row, letter)) parts.add(block)
  }
  return parts
}

/** Paragraphs of one number, with the letters that were met behind it: each line is looked at once. */
interface Row {
  upTo: number
  readonly letters: Set<string>
}

/** A first paragraph without a letter is the first part. */
function rowFrom(blocks: Body['blocks'], first: number): Row {
  return { upTo: first, letters: new Set(letterOf(blocks, first) === undefined ? ['A', 'a'] : []) }
}

/**
 * Letters behind the number in the first line of a block, or in one below a sentence that is over. `… UNDER ARTICLE` /
 * `1 (B) OF THE TREATY` goes on with its sentence.
 */
function addLabels({ letters }: Row, block: Body['blocks'][number] | undefined, number: number): void {
  let above = ''
  for (const { plain } of block?.lines ?? []) {
    const [, digits, label = ''] = LETTERED.exec(plain) ?? []
    if (Number(digits) === number && (above === '' || STOP.test(above))) letters.add(label)
    above = plain
  }
}

/** From A on: (R) may be a mark, of what allies restrict, and (S) below it is one. */
function hasAllBefore({ letters }: Row, letter: string): boolean {
  const first = (letter < 'a' ? 'A' : 'a').charCodeAt(0)
  for (let code = first; code < letter.charCodeAt(0); code++) if (!letters.has(String.fromCharCode(code))) return false
  return letter.charCodeAt(0) > first
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
    if (!parts.has(next) || parts.has(block)) return false
    const [letter, below] = [letterOf(body.blocks, block), letterOf(body.blocks, next)]
    return (
      letter?.charCodeAt(0) === (below?.charCodeAt(0) ?? 0) - 1 &&
      paragraphNumber(body, block) === paragraphNumber(body, next)
    )
  })
}

function letterOf(blocks: Body['blocks'], block: number): string | undefined {
  const own = blocks[block]
  const inner = own && blockFacts(own).mark?.inner
  return inner !== undefined && /^[A-Za-z]$/.test(inner) ? inner : undefined
}

const LETTERED = /^\s{0,8}(\d{1,2})\.?\s{0,3}\(([A-Za-z])\)(?!\s{0,3}[a-z])/
const STOP = /[.!?:;][)"'\u2019\u201d]?\s{0,2}$/
