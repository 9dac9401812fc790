import type { Body } from '../message/body.ts'
import type { DamagedNumber } from './damaged-forms.ts'
import { findDamagedNumber } from './damaged-number.ts'
import type { OwnParagraph } from './own-paragraph.ts'
import type { OwnParagraphs } from './own-paragraphs.ts'
import { blockAt, textLinesBetween } from './text-lines.ts'

/** Paragraphs whose numbers are damaged or stand inside lines, by the index of the one they follow, and the damage. */
export interface GluedParagraphs {
  readonly paragraphs: ReadonlyMap<number, readonly OwnParagraph[]>
  readonly damaged: readonly DamagedNumber[]
}

/**
 * Looks wherever the numbers go up by more than one for those between, before anything is said of an order: in
 * 1, 3, 5 with 2 and 4 at the ends of lines nothing is out of place. A number counts where it goes on from the one
 * above, or leads up to the one below.
 */
export function gluedParagraphs(body: Body, { list, runs }: OwnParagraphs): GluedParagraphs {
  const paragraphs = new Map<number, readonly OwnParagraph[]>()
  const damaged: DamagedNumber[] = []
  runs.forEach((run, at) => {
    const before = runs[at - 1]
    const above = before ? before.number + before.length - 1 : 0
    if (run.number <= above + 1) return
    const index = run.index - 1
    const from = list.at(index)?.span.line ?? 0
    const lines = textLinesBetween(body, from, list.at(run.index)?.span.line ?? 0)
    const found: DamagedNumber[] = []
    for (let number = above + 1; number < Math.min(run.number, above + 1 + MOST_SEARCHED); number++) {
      const one = findDamagedNumber(lines, number)
      if (one && isBehind(one, found.at(-1))) found.push(one)
    }
    const fitting = chained(found, above, run.number)
    if (fitting.length === 0) return
    damaged.push(...fitting)
    paragraphs.set(
      index,
      fitting.map(({ number, digits }) => ({ number, span: digits, block: blockAt(body, digits.line) })),
    )
  })
  return { paragraphs, damaged }
}

/** Further on, part of the copy is missing, not one number after the other. */
export const MOST_SEARCHED = 8

function isBehind({ span }: DamagedNumber, before: DamagedNumber | undefined): boolean {
  if (!before) return true
  return span.line > before.span.line || (span.line === before.span.line && span.start > before.span.start)
}

/** Those that follow the number above one by one, and those that lead up to the number below. */
export function chained(found: readonly DamagedNumber[], above: number, below: number): readonly DamagedNumber[] {
  const up = new Set<number>()
  for (let number = above + 1; found.some((each) => each.number === number); number++) up.add(number)
  for (let number = below - 1; found.some((each) => each.number === number); number--) up.add(number)
  return found.filter(({ number }) => up.has(number))
}
