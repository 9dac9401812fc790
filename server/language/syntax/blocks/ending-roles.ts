import { isCaptionLine } from '../lines/address-shape.ts'
import type { Line } from '../lines/line.ts'
import type { BlockState } from './block.ts'
import { isCapitalTail } from './capital-labels.ts'
import { isValue } from './field-roles.ts'
import { contentOf } from './line-source.ts'
import { sectionNumber } from './message-start.ts'
import { BELOW_LEVEL } from './page-furniture.ts'
import { furnitureRole, type Role, VALUE_COLUMN } from './role.ts'

export function endingRole(line: Line): Role {
  switch (line.kind) {
    case 'separation':
    case 'validation':
    case 'end-of-message':
      return { kind: line.kind, phase: 'ending' }
    case 'classification':
      return sectionNumber(line) > 1 ? { kind: 'section', phase: 'body' } : { kind: 'trailer', phase: 'ending' }
    default:
      return furnitureRole(line, 'ending') ?? { kind: 'trailer', phase: 'ending' }
  }
}

export function tailRole(line: Line, state: BlockState): Role {
  if (line.kind === 'label' || line.kind === 'exempt' || (state.capitals && isCapitalTail(line)))
    return { kind: 'label', phase: 'tail' }
  const furniture = furnitureRole(line, 'tail')
  if (furniture) return furniture
  // A caption below the level at the foot is no more of the value above it.
  if (line.indent >= VALUE_COLUMN && (isCaptionLine(contentOf(line)) || BELOW_LEVEL.test(contentOf(line))))
    return { kind: 'furniture', phase: 'tail', field: null }
  return isValue(line, state) ? { kind: 'label', phase: 'tail' } : { kind: 'trailer', phase: 'tail' }
}
