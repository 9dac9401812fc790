import type { FaultKind, Planted } from './fault.ts'
import { randomOf } from './random.ts'
import type { Row } from './row.ts'
import type { FictionalCable } from './write-cable.ts'

export interface PlantedFault {
  readonly kind: FaultKind
  readonly lines: readonly number[]
  /** The cable with this fault alone, where the same choice has a place for it; seldom asked. */
  alone(): readonly Row[] | undefined
}

/** Several faults in one cable, each with the rows on which its finding may stand now that all are there. */
export interface Together {
  readonly cable: FictionalCable
  readonly rows: readonly Row[]
  readonly faults: readonly PlantedFault[]
}

/** Plants the faults one after another; undefined where one finds no place, or loses it to a later one. */
export function plantTogether(kinds: readonly FaultKind[], cable: FictionalCable, seed: number): Together | undefined {
  let rows = cable.rows
  const faults: (PlantedFault & { lines: readonly number[] })[] = []
  for (const [index, kind] of kinds.entries()) {
    const planted = kind.plant({ ...cable, rows }, randomOf(seed ^ (0x5eed + index)))
    if (!planted) return undefined
    for (const fault of faults) fault.lines = moved(fault.lines, rows, planted)
    const alone: PlantedFault['alone'] = () => kind.plant(cable, randomOf(seed ^ (0x5eed + index)))?.rows
    faults.push({ kind, lines: planted.lines, alone })
    rows = planted.rows
  }
  return { cable, rows, faults }
}

/** Where rows are after a planting: by what they are, or by how much longer the text has become. */
function moved(lines: readonly number[], before: readonly Row[], { rows: after }: Planted): readonly number[] {
  const first = before.findIndex((row, index) => after[index] !== row)
  return lines.flatMap((line) => {
    const own = before[line]
    const at = own ? after.indexOf(own) : -1
    if (at >= 0) return [at]
    return first >= 0 && line > first ? [line + after.length - before.length, line] : [line]
  })
}
