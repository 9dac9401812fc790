import type { Edit } from '../../model/message/edit.ts'
import { oneLine } from '../../model/message/span.ts'
import { numberingOf } from '../../model/numbering/numbering-of.ts'
import { blockFacts } from '../../model/reading/body/block-facts.ts'
import type { Asked, Drafted } from './asked.ts'

/** Pilcrows in front of all numbers of paragraphs; or none, where any has one. */
export function togglePilcrows({ message: { body, ...message } }: Asked): Drafted {
  const { list } = numberingOf({ body, ...message }).own
  const starts = list.slice(0, list.length).flatMap(({ block, span }) => {
    const own = body.blocks[block]
    const start = own && blockFacts(own).start
    return start && body.lines[block] === span.line && start.number.start === span.start
      ? [{ line: span.line, start }]
      : []
  })
  if (starts.length === 0) return { sentence: 'This cable has no numbered paragraph.' }
  const removed = starts.flatMap(({ line, start }): Edit[] =>
    start.pilcrow ? [{ span: oneLine(line, start.pilcrow.start, start.number.start), newText: '' }] : [],
  )
  if (removed.length > 0) return { edits: removed }
  return {
    edits: starts.map(({ line, start }) => ({
      span: oneLine(line, start.number.start, start.number.start),
      newText: '\u00b6',
    })),
  }
}
