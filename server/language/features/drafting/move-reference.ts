import type { Edit } from '../../model/message/edit.ts'
import type { Message } from '../../model/message/message.ts'
import type { Reference } from '../../model/message/reference.ts'
import type { Span } from '../../model/message/span.ts'
import { placeOfLabel } from '../../model/numbering/label-places.ts'
import { followLabels } from '../../rules/references/follow-labels.ts'
import { lineText } from '../../rules/support/lines/head-lines.ts'
import { referenceSpan } from '../outline/head-outline.ts'
import type { Asked, Drafted, Step } from './asked.ts'
import { covers } from './covers.ts'
import { edited } from './edited-message.ts'

/** A reference changes places with the one beside it. The labels stay in their order, and REF x follows. */
export function moveReference({ message, start, vocabulary }: Asked, step: Step): Drafted {
  const all = message.references?.references ?? []
  const index = indexAt(all, start)
  const [own, other] = [all[index], all[index + step]]
  if (!own) return { sentence: 'There is no reference at the cursor.' }
  if (!other) return { sentence: step < 0 ? 'This is the first reference.' : 'This is the last reference.' }
  const [a, b] = [own.label?.text, other.label?.text]
  if (
    (a === undefined) !== (b === undefined) ||
    own.letter !== own.label?.text.toUpperCase() ||
    other.letter !== other.label?.text.toUpperCase()
  )
    return { sentence: 'These references share a label, and cannot change places.' }
  const swapped = new Map<number, number>()
  if (a !== undefined && b !== undefined)
    swapped.set(placeOfLabel(a), placeOfLabel(b)).set(placeOfLabel(b), placeOfLabel(a))
  const following = followLabels(message, swapped)
  if (typeof following === 'string') return { sentence: following }
  const edits: Edit[] = [
    { span: contentOf(own), newText: textOf(message, contentOf(other)) },
    { span: contentOf(other), newText: textOf(message, contentOf(own)) },
    ...following,
  ]
  const after = edited(message, edits, vocabulary)
  const now = after?.references?.references
  const solid = (each: Reference | undefined): string | undefined => each?.raw.replace(/\s+/g, '')
  if (now?.length !== all.length || solid(now[index]) !== solid(other) || solid(now[index + step]) !== solid(own))
    return { sentence: 'These references cannot change places without being read otherwise.' }
  const place = referenceSpan(other)
  const added = step > 0 ? other.endLine - other.line - (own.endLine - own.line) : 0
  return { edits, cursor: { line: place.line + added, character: place.start } }
}

/** The last that begins before the place. */
function indexAt(
  all: readonly Reference[],
  { line, character }: { readonly line: number; readonly character: number },
): number {
  const at = all.findLastIndex((each) => {
    const { line: first, start } = referenceSpan(each)
    return first < line || (first === line && start <= character)
  })
  if (at >= 0) return at
  return all.findIndex((each) => covers(referenceSpan(each), { line, character }))
}

function contentOf({ line, start, endLine, end }: Reference): Span {
  return { line, start, endLine, end }
}

function textOf({ slice }: Message, { line, start, endLine, end }: Span): string {
  const lines: string[] = []
  for (let at = line; at <= endLine; at++) {
    const text = lineText(slice, at)
    lines.push(text.slice(at === line ? start : 0, at === endLine ? end : text.length))
  }
  return lines.join('\n')
}
