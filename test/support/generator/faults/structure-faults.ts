import {
  change,
  type FaultKind,
  fault,
  indicesOf,
  orOn,
  remove,
  withInserted,
  withoutRows,
  withText,
} from '../fault.ts'
import { row } from '../row.ts'
import type { FictionalCable } from '../write-cable.ts'

/** Faults of the ending and of lines that stand once. */
export const structureFaults: readonly FaultKind[] = [
  fault('start of a message without the message', 'structure-zczc-twice', (cable) =>
    cable.rows[0]?.kind === 'fl1' ? withInserted(cable, 0, [row('fl1', 'VZCZCXYZ0001')]) : undefined,
  ),
  fault('BT below the header removed', 'structure-missing-bt', (cable) =>
    withoutOne(cable, indicesOf(cable, 'separation')[0]),
  ),
  fault('BT below the text removed', 'structure-missing-bt', (cable) =>
    withoutOne(cable, indicesOf(cable, 'separation')[1]),
  ),
  remove('end of message removed', 'structure-missing-nnnn', 'end'),
  change('end of message lost a letter', 'structure-missing-nnnn', 'end', /NNNN/, 'NNN'),
  change('validation serial changed', 'structure-serial-echo', 'validation', /(\d)$/, (match, _, random) =>
    String((Number(match[1]) + random.integer(1, 9)) % 10),
  ),
  remove('validation line removed', 'structure-serial-echo', 'validation'),
  fault('signature removed', 'ending-no-signature', (cable) => {
    const planted = withoutRows(cable, ({ kind }) => kind === 'signature')
    return planted && { ...planted, lines: planted.lines }
  }),
  fault('signature behind the last sentence', 'ending-signature-glued', (cable) => {
    const index = indicesOf(cable, 'signature')[0] ?? -1
    const last = cable.rows.findLastIndex(({ text }, at) => at < index && text !== '')
    const { kind, text } = cable.rows[last] ?? {}
    if ((kind !== 'more' && kind !== 'paragraph') || !text?.endsWith('.')) return undefined
    const glued = withText(cable, last, `${text} ${cable.rows[index]?.text}`)
    return { rows: glued.rows.filter((_, at) => at <= last || at > index), lines: [last] }
  }),
  fault('signature twice', 'ending-signature-twice', (cable) => {
    const index = indicesOf(cable, 'signature')[0]
    const own = index === undefined ? undefined : cable.rows[index]
    if (index === undefined || !own) return undefined
    return { rows: [...cable.rows.slice(0, index), own, ...cable.rows.slice(index)], lines: [index, index + 1] }
  }),
  orOn(
    remove('E.O. line removed', 'structure-missing-field', 'order'),
    ({ kind }) => kind === 'tags' || kind === 'subject',
  ),
  orOn(remove('TAGS removed', 'structure-missing-field', 'tags'), ({ kind }) => kind === 'subject' || kind === 'order'),
  orOn(
    remove('subject removed', 'structure-missing-field', 'subject'),
    ({ kind }) => kind === 'tags' || kind === 'order',
  ),
  fault('E.O. line twice', 'structure-duplicate-field', (cable) => twice(cable, 'order')),
  fault('TAGS twice', 'structure-duplicate-field', (cable) => twice(cable, 'tags')),
  fault('subject twice', 'structure-duplicate-field', (cable) => twice(cable, 'subject')),
]

function withoutOne(cable: FictionalCable, index: number | undefined) {
  return index === undefined ? undefined : withoutRows(cable, (_, at) => at === index)
}

function twice(cable: FictionalCable, kind: 'order' | 'tags' | 'subject') {
  const indices = indicesOf(cable, kind)
  const last = indices[indices.length - 1]
  if (last === undefined || cable.facts.layout !== 'draft') return undefined
  return withInserted(
    cable,
    last + 1,
    indices.flatMap((index) => cable.rows[index] ?? []),
  )
}
