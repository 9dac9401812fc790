import type { Message } from '../../../model/message/message.ts'
import { type Span, shift } from '../../../model/message/span.ts'
import { blockFacts } from '../../../model/reading/body/block-facts.ts'
import { isOffice } from '../../../syntax/lines/mark-shape.ts'
import type { PortionMark } from '../../../vocabulary/types.ts'
import type { Fix } from '../../rule.ts'
import { type PortionUse, paragraphsMarked } from '../levels/portions.ts'

/** A mark in its place, with its parentheses. */
export interface PlacedMark {
  readonly span: Span
  readonly text: string
  readonly mark: PortionMark
}

export interface ParagraphMark extends PlacedMark {
  readonly number: number
}

/** The mark of one level lower: `C` for `S`. What limits it beside the level stays: (S/NF) becomes (C/NF). */
export function loweredMark(mark: PortionMark, code: string): string {
  const caveats = code === 'U' ? [] : mark.controls.filter((each) => !each.level).map((each) => each.code)
  const lowered = [code, ...caveats].join('/')
  return mark.entireText ? `(${lowered} - ENTIRE TEXT)` : `(${lowered})`
}

/**
 * Whether another level in the mark makes sense: `(S/CT)` and `(S/P)` may be offices, which no level but their own has.
 * What their words are is not known, so nobody is offered (C/CT).
 */
export function canBeLowered({ code, controls }: PortionMark): boolean {
  return !controls.some(
    ({ caveat, level, word, separator }) =>
      !caveat && !level && separator === '/' && (word.length === 1 || isOffice(code)),
  )
}

/** Marks the paragraphs that are marked so with the code of a lower level. */
export function lowerMarks(message: Message, uses: readonly PortionUse[], code: string): readonly Fix[] {
  return lowered(placedMarks(message, uses), code)
}

/** The marks of paragraphs in file order, with the numbers of those. */
export function placedMarks({ body }: Message, uses: readonly PortionUse[]): readonly ParagraphMark[] {
  const byInner = new Map(uses.map(({ inner, mark }) => [inner, mark]))
  return paragraphsMarked(body, new Set(byInner.keys())).flatMap((block): ParagraphMark[] => {
    const own = body.blocks[block]
    const facts = own && blockFacts(own)
    const found = facts?.mark
    const mark = found && byInner.get(found.inner)
    if (!facts?.start || !found || !mark) return []
    const { line, start, endLine, end, text } = found
    const span = shift({ line, start, endLine, end }, body.lines[block] ?? 0)
    return [{ span, text, mark, number: facts.start.value }]
  })
}

/** Lowers one mark, told by what carries it: `Lower the mark of paragraph 6 to (U)`. */
export function lowerMark(owner: string, { span, mark }: PlacedMark, code: string): readonly Fix[] {
  if (!canBeLowered(mark)) return []
  const newText = loweredMark(mark, code)
  return [{ title: `Lower the mark of ${owner} to ${newText}`, kind: 'ask', edits: [{ span, newText }] }]
}

/** Lowers all of them at once, where that makes sense for each. */
export function lowered(marks: readonly Pick<PlacedMark, 'span' | 'mark'>[], code: string): readonly Fix[] {
  if (!marks.every(({ mark }) => canBeLowered(mark))) return []
  const what = marks.length === 1 ? 'the mark' : `${marks.length} marks`
  const edits = marks.map(({ span, mark }) => ({ span, newText: loweredMark(mark, code) }))
  return [{ title: `Lower ${what} to (${code})`, kind: 'ask', edits }]
}
