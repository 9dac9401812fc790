import type { Edit } from '../../model/message/edit.ts'
import type { Message } from '../../model/message/message.ts'
import { oneLine, type Part, type Span } from '../../model/message/span.ts'
import { beforeLine, behind } from '../../rules/support/edits/one-edit.ts'
import { DRAFT_COLUMNS } from '../../rules/support/lines/block-traits.ts'
import { lineAt, lineText } from '../../rules/support/lines/head-lines.ts'
import type { MessageSlice } from '../../syntax/document/message-slice.ts'
import type { Asked, Drafted } from './asked.ts'

/** A place for a further reference: the next label below the last, labels for all where there was none, a list where there was none. */
export function insertReference({ message }: Asked): Drafted {
  const { references, subject, slice, layout } = message
  if (!references && layout === 'smart') return firstLabel(message)
  if (!references) {
    if (!subject) return { sentence: 'References stand below the subject, and this cable has no subject line yet.' }
    return atEnd(subject.span, '\n\nREF: ')
  }
  const labels = references.labels.map(({ text }) => text.toUpperCase())
  const first = references.references[0]
  if (!first) {
    const { endLine, end } = references.span
    const column = layout === 'smart' && subject ? columnOfValue(message, subject.span.line) : 0
    const newText = ' '.repeat(Math.max(1, column - end))
    const written = lineAt(slice, endLine)?.text.length ?? end
    return {
      edits: [{ span: oneLine(endLine, end, written), newText }],
      cursor: { line: endLine, character: end + newText.length },
    }
  }
  const lastLabel = references.labels.at(-1)
  const isBelow = lastLabel !== undefined && !/[^\s(]/.test(lineText(slice, lastLabel.line).slice(0, lastLabel.start))
  const indent = ' '.repeat(
    isBelow
      ? lastLabel.start
      : first.label?.line === references.keyword.line
        ? first.label.start
        : columnOf(first, references.keyword),
  )
  if (labels.length === 0) {
    const all = references.references
    if (all.length > 24) return { sentence: `There are ${all.length} references: there is no letter for one more.` }
    // As the labels of either layout are usually written.
    const sign = layout === 'smart' ? ')' : '.'
    const leads = all.map(
      ({ line, start }, index): Edit => ({ span: oneLine(line, start, start), newText: `${letter(index)}${sign} ` }),
    )
    const more = `\n${indent}${letter(all.length)}${sign} `
    const { cursor } = atEnd(references.span, more)
    return { edits: [...leads, { span: behind(references.span), newText: more }], cursor }
  }
  const last = labels.at(-1) ?? ''
  if (!/^[A-Y]$/.test(last)) return { sentence: `The last reference is ${last}: there is no letter to go on with.` }
  const [open, close] = signsAround(lastLabel, slice)
  const column = indent.slice(0, Math.max(0, indent.length - open.length))
  const next = letter(last.charCodeAt(0) - 64)
  const isSmall = lastLabel !== undefined && /^[a-z]/.test(lineText(slice, lastLabel.line).slice(lastLabel.start))
  const label = `${open}${isSmall ? next.toLowerCase() : next}${close} `
  const run = separator(message)
  return run ? runningOn(message, run, label, column) : atEnd(references.span, `\n${column}${label}`)
}

/** What stands between two references that share a line, as `; `; undefined where each has a line of its own. */
function separator({ references, slice }: Message): string | undefined {
  const labels = references?.labels ?? []
  for (let index = labels.length - 1; index > 0; index--) {
    const [above, label] = [labels[index - 1], labels[index]]
    if (!above || !label || above.line !== label.line) continue
    return /[;,]? {1,3}(?=\(?$)/.exec(lineText(slice, label.line).slice(above.end, label.start))?.[0]
  }
  return undefined
}

/** Behind the last one on its line, or below it where the line is full. */
function runningOn({ references, slice }: Message, between: string, label: string, column: string): Drafted {
  const { endLine, end } = references?.span ?? { endLine: 0, end: 0 }
  const text = lineText(slice, endLine).slice(0, end)
  // A stop that ends the list, and a sign that stands there already, make room for what parts them.
  const sign = between.trim()
  const kept = text.replace(sign === '' ? / $/ : /[;,.]? ?$/, '')
  const isFull = kept.length + between.length + label.length + ROOM > DRAFT_COLUMNS
  const newText = isFull ? `${sign}\n${column}${label}` : `${between}${label}`
  return {
    edits: [{ span: { line: endLine, start: kept.length, endLine, end }, newText }],
    cursor: isFull
      ? { line: endLine + 1, character: column.length + label.length }
      : { line: endLine, character: kept.length + newText.length },
  }
}

/** That of a short citation: `STATE 123456`. */
const ROOM = 12

/** A label of its own above the subject, or above the line of those to whom the message is passed, which stands there. */
function firstLabel({ labels, subject, slice }: Message): Drafted {
  const below = labels.find(({ name }) => name === 'Pass Line') ?? labels.find(({ name }) => name === 'Subject')
  if (!below || !subject)
    return { sentence: 'References stand above the subject, and this cable has no subject line yet.' }
  const { line } = below.keyword
  const column = columnOfValue({ slice }, line)
  const label = 'Reference:'.padEnd(Math.max(column, 'Reference: '.length))
  return { edits: [{ span: beforeLine(line), newText: `${label}\n` }], cursor: { line, character: label.length } }
}

/** Where the value of a label stands: in the column of the others. */
function columnOfValue({ slice }: Pick<Message, 'slice'>, line: number): number {
  const text = lineText(slice, line)
  return text.length - text.slice(text.indexOf(':') + 1).trimStart().length
}

/** `(A)` goes on with `(B)`, `A)` with `B)`, everything else with `B.` */
function signsAround(label: Part | undefined, slice: MessageSlice): readonly [open: string, close: string] {
  const line = label ? lineText(slice, label.line) : ''
  const close = label && line.charAt(label.end) === ')' ? ')' : '.'
  return [close === ')' && label && line.charAt(label.start - 1) === '(' ? '(' : '', close]
}

function letter(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index)
}

function columnOf(first: Span, keyword: Span): number {
  return first.line === keyword.line ? first.start : keyword.end + 2
}

/** Text behind a span, with the cursor at its end. */
function atEnd(
  span: Span,
  newText: string,
): { readonly edits: readonly Edit[]; readonly cursor: { line: number; character: number } } {
  const lines = newText.split('\n')
  const last = lines.at(-1) ?? ''
  const line = span.endLine + lines.length - 1
  return {
    edits: [{ span: behind(span), newText }],
    cursor: { line, character: lines.length === 1 ? span.end + last.length : last.length },
  }
}
