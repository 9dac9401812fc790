import { oneLine, type Span } from '../message/span.ts'
import { BEFORE_NUMBER, MARK_WORDS, PILCROW, SENTENCE_END } from './number-parts.ts'
import type { TextLine } from './text-lines.ts'

/** Whether a line begins with the number all the same, `6.` or `6A.`, and is no item of a list counted from 1. */
export function beginsLine(lines: readonly TextLine[], number: number): boolean {
  const listed = new Set<number>()
  for (const { line } of lines) {
    const value = Number(NUMBERED_LINE.exec(line.plain)?.[1])
    if (value === number && !listed.has(number - 1)) return true
    if (value === 1 || listed.has(value - 1)) listed.add(value)
  }
  return false
}

/**
 * Whether a number with its period stands inside a line, a capital behind it or the next line beginning with one, and
 * no sentence over before it: `… AND THE FACILITY 3. THE BOARD WILL MEET`. It may begin the paragraph or belong to the
 * words before, `ANNEX 3. THE BOARD …`.
 */
export function mayStandInside(lines: readonly TextLine[], number: number): boolean {
  const period = `${number}.`
  return lines.some(({ line: { plain } }, index) => {
    for (let at = plain.indexOf(period); at >= 0; at = plain.indexOf(period, at + 1)) {
      const behind = plain.slice(at + period.length).trimStart() || (lines[index + 1]?.line.plain.trimStart() ?? '')
      if (plain.charAt(at - 1) === ' ' && /^["'(]?[A-Z]/.test(behind) && !/\S/.test(plain.charAt(at + period.length)))
        return true
    }
    return false
  })
}

/** Places of the marks with which paragraphs begin that have lost their numbers; from the period on where that is left. */
export function unnumberedParagraphs(lines: readonly TextLine[]): readonly Span[] {
  const found: Span[] = []
  let before = ''
  for (const { line, at, opens, unnumbered } of lines) {
    const beginning = line.plain.slice(line.indent, line.indent + 40)
    // Behind (A) and (B), (C) is a label.
    if (/^\([AB]\)/.test(beginning)) return []
    const mark = MARK.exec(beginning)
    if (mark && (opens ? unnumbered : SENTENCE_END.test(before))) {
      const start = line.indent + (mark[1] ?? '').length
      found.push(oneLine(at, start, start + (mark[2] ?? '').length))
    }
    before = line.plain
  }
  return found
}

const MARK = new RegExp(`^(${PILCROW}[ ]?)?((?:[.][ ]{0,2})?\\(${MARK_WORDS}\\)) ?\\S`)
const NUMBERED_LINE = new RegExp(`^(?:${BEFORE_NUMBER}|\\s{0,20}${PILCROW}?\\s?)(\\d{1,3})(?:[.][ ]?)?[A-Z]?[.](?: |$)`)
