import type { Message } from '../../model/message/message.ts'
import { oneLine, type Span, shift } from '../../model/message/span.ts'
import { blockFacts } from '../../model/reading/body/block-facts.ts'
import { remember } from '../../syntax/memory/remember.ts'
import type { MarkControl, PortionMark } from '../../vocabulary/types.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { paragraphsMarked, readableMarks } from '../support/levels/portions.ts'
import { looseMarks } from './loose-marks.ts'

/** A spelling of a mark in the cable's own text, with all places where it stands. */
export interface Portion {
  /** As written, without parentheses. */
  readonly inner: string
  readonly mark: PortionMark
  /** In running order: paragraphs, then items, headings and unnumbered paragraphs, then the subject. */
  places(): readonly MarkPlace[]
}

export interface MarkPlace {
  /** With its parentheses. */
  readonly span: Span
  readonly text: string
}

/**
 * All readable marks, one entry for each spelling: a cable has a handful, whatever its length, and where they
 * stand is asked for only when something is wrong with one.
 */
export function portionsOf(message: Message, vocabulary: Vocabulary): readonly Portion[] {
  return remember(message.slice, 'portions', () => read(message, vocabulary))
}

function read(message: Message, vocabulary: Vocabulary): readonly Portion[] {
  const { body, subject } = message
  const numbered = new Map(readableMarks(body, vocabulary).map(({ inner, mark }) => [inner, mark]))
  const loose = looseMarks(message)
  const all = new Map(numbered)
  for (const each of [...loose, ...(subject?.mark ? [subject.mark] : [])]) {
    const mark = all.get(each.inner) ?? vocabulary.portionMarkOf(each)
    if (mark) all.set(each.inner, mark)
  }
  return [...all].map(([inner, mark]): Portion => {
    const places = (): readonly MarkPlace[] => [
      ...(numbered.has(inner) ? paragraphPlaces(message, inner) : []),
      ...loose.filter((each) => each.inner === inner).map((each) => ({ span: each, text: each.text })),
      ...(subject?.mark?.inner === inner ? [{ span: subject.mark, text: subject.mark.text }] : []),
    ]
    return { inner, mark, places }
  })
}

function paragraphPlaces({ body }: Message, inner: string): readonly MarkPlace[] {
  return paragraphsMarked(body, new Set([inner])).flatMap((block): MarkPlace[] => {
    const own = body.blocks[block]
    const mark = own && blockFacts(own).mark
    return mark ? [{ span: shift(mark, body.lines[block] ?? 0), text: mark.text }] : []
  })
}

/** Columns of a stretch of the inside; the whole mark where that goes over a line end. */
export function insideMark(
  { span, text }: MarkPlace,
  inner: string,
  { start, end }: Pick<MarkControl, 'start' | 'end'>,
): Span {
  const at = text.indexOf(inner)
  return at < 0 || span.line !== span.endLine
    ? span
    : oneLine(span.line, span.start + at + start, span.start + at + end)
}

/** The inside without one of its parts and the separator before it. */
export function withoutControl({ inner, mark }: Pick<Portion, 'inner' | 'mark'>, control: MarkControl): string {
  const index = mark.controls.indexOf(control)
  // The first word of `SBU/C` is the control, and the level follows.
  if (control.start === 0 && index === 0) return inner.slice(control.end).replace(/^[\s/,:-]{1,4}/, '')
  const before = inner.slice(0, control.start).replace(/[\s/,:-]{1,4}$/, '')
  return before + inner.slice(control.end).replace(/^[\s/,:-]{1,4}$/, '')
}
