import { paragraphOnLine } from '../outline/body-outline.ts'
import type { Asked, Drafted, Step } from './asked.ts'
import { covers } from './covers.ts'
import { moveAddressee } from './move-addressee.ts'
import { itemAround, moveItem } from './move-item.ts'
import { moveParagraph } from './move-paragraph.ts'
import { moveReference } from './move-reference.ts'

/** What the cursor is in, one place up; numbers, labels and what points at them follow. */
export function moveUp(asked: Asked): Drafted {
  return move(asked, -1)
}

export function moveDown(asked: Asked): Drafted {
  return move(asked, 1)
}

function move(asked: Asked, step: Step): Drafted {
  const { message, start } = asked
  if (holdsSeveral(asked)) return { sentence: 'Several are selected: put the cursor into the one that is to move.' }
  if (covers(message.references?.span, start)) return moveReference(asked, step)
  if (covers(message.toList, start) || covers(message.infoList, start)) return moveAddressee(asked, step)
  if (itemAround(message, start.line)) return moveItem(asked, step)
  return moveParagraph(asked, step)
}

/** A selection that goes beyond one paragraph, item, reference or addressee. */
function holdsSeveral({ message, start, end }: Asked): boolean {
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line
  if (last <= start.line) return false
  const partAt = (line: number): string => {
    const place = { line, character: 0 }
    if (covers(message.references?.span, place))
      return `reference ${message.references?.references.findLast((each) => each.line <= line)?.line ?? -1}`
    if (covers(message.toList, place) || covers(message.infoList, place)) return `addressee ${line}`
    const item = itemAround(message, line)
    return item ? `item ${item.first}` : `paragraph ${paragraphOnLine(message, line)}`
  }
  return partAt(start.line) !== partAt(last)
}
