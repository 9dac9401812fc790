import type { Edit } from '../../model/message/edit.ts'
import type { Message } from '../../model/message/message.ts'
import { labelText, nextLabel } from '../../model/numbering/next-label.ts'
import { numberingOf } from '../../model/numbering/numbering-of.ts'
import { numberEdits } from '../../rules/paragraphs/number-edits.ts'
import { lineAt } from '../../rules/support/lines/head-lines.ts'
import { paragraphSpanAt } from '../outline/body-outline.ts'
import type { Asked, Drafted } from './asked.ts'
import { edited, keepsTargets } from './edited-message.ts'

/**
 * A paragraph behind the one at the cursor, above a signature, with the next number and the mark of that one. Those behind it that
 * carry the number and the ones after it are numbered on, and PARA n follows.
 */
export function insertParagraph({ message, start, vocabulary }: Asked): Drafted {
  const { list } = numberingOf(message).own
  let index = -1
  for (let each = 0; each < list.length; each++) if ((list.at(each)?.span.line ?? 0) <= start.line) index = each
  const above = list.at(index)
  const whole = above && paragraphSpanAt(message, index)
  if (!above || !whole) return firstParagraph(message, list.at(0)?.number)
  if (/\S/.test(lineAt(message.slice, whole.endLine)?.plain.slice(whole.end) ?? ''))
    return { sentence: 'Something stands behind this paragraph on its last line: put it on a line of its own first.' }
  const label = labelText({ ...nextLabel(message.body, above), indent: '' })
  const place = { line: whole.endLine, start: whole.end, endLine: whole.endLine, end: whole.end }
  const insertion: Edit = { span: place, newText: `\n\n${label}` }
  const to = new Map<number, number>()
  for (let each = index + 1, next = above.number + 1; list.at(each)?.number === next; each++, next++)
    to.set(each, next + 1)
  const numbers = numberEdits(message, to, [above.number + 1])
  if (typeof numbers === 'string') return { sentence: numbers }
  const edits = [...numbers, insertion]
  // Read with a word in it: an empty paragraph says nothing yet.
  const filled = edits.map((edit) => (edit === insertion ? { ...edit, newText: `\n\n${label}Text.` } : edit))
  const after = edited(message, filled, vocabulary)
  const kept = after && keepsTargets(message, after, (each) => (each > index ? each + 1 : each))
  if (!kept)
    return { sentence: 'The numbers behind this paragraph cannot be moved on without changing what PARA n points at.' }
  return { edits, cursor: { line: whole.endLine + 2, character: label.length } }
}

/** Above all others, or alone below the fields. */
function firstParagraph({ body, slice }: Message, number: number | undefined): Drafted {
  if (number !== undefined) return { sentence: 'Put the cursor into a paragraph: the new one is set behind it.' }
  if (body.blocks.some(({ lines: [first] }) => LISTED.test(first?.text ?? '')))
    return { sentence: 'The numbers of this text are read as those of a list, and a list is gone on with by hand.' }
  if (body.blocks.length > 0)
    return {
      sentence: 'No paragraph of this cable has a number that can be gone on with: write "1. " before the first one.',
    }
  let line = slice.lineCount - 1
  while (line > 0 && (lineAt(slice, line)?.text.trim() ?? '') === '') line--
  const end = lineAt(slice, line)?.text.length ?? 0
  if (end === 0)
    return {
      edits: [{ span: { line, start: 0, endLine: line, end: 0 }, newText: '1. ' }],
      cursor: { line, character: 3 },
    }
  return {
    edits: [{ span: { line, start: end, endLine: line, end }, newText: '\n\n1. ' }],
    cursor: { line: line + 2, character: 3 },
  }
}

/** A number in any form at the beginning of a line: `1)`, `(1)`, `PARA 1.`. */
const LISTED = /^\s{0,8}[^\w\s]? ?(?:PARA(?:GRAPH)?\.? ?)?\d{1,3}[^\w\s]/i
