import type { Asked, Drafted, Step } from './asked.ts'
import { covers } from './covers.ts'
import { moveAddressee } from './move-addressee.ts'
import { itemLines, moveItem } from './move-item.ts'
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
  if (covers(message.references?.span, start)) return moveReference(asked, step)
  if (covers(message.toList, start) || covers(message.infoList, start)) return moveAddressee(asked, step)
  if (itemLines(message, start.line)) return moveItem(asked, step)
  return moveParagraph(asked, step)
}
