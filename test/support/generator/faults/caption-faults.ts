import { change, type FaultKind, fault, indicesOf, isLayout, withInserted } from '../fault.ts'
import { row } from '../row.ts'
import type { FictionalCable } from '../write-cable.ts'

/** Faults of the captions. */
export const captionFaults: readonly FaultKind[] = [
  fault('caption twice', 'caption-duplicate', (cable, random) => {
    const places = cable.rows.flatMap(({ kind, text }, index) =>
      kind === 'caption' && /^[A-Z]+$/.test(text) ? [index] : [],
    )
    const texts = new Set(places.map((index) => cable.rows[index]?.text))
    if (places.length === 0 || texts.size < places.length) return undefined
    const index = random.pick(places)
    return withInserted(cable, index + 1, [row('caption', cable.rows[index]?.text ?? '')])
  }),
  fault('NODIS beside SIPDIS', 'caption-conflict', (cable) => addCaption(cable, 'SIPDIS', 'NODIS')),
  fault('EXDIS beside SIPDIS', 'caption-conflict', (cable) => addCaption(cable, 'SIPDIS', 'EXDIS')),
  fault('NODIS beside EXDIS', 'caption-conflict', (cable) => addCaption(cable, 'EXDIS', 'NODIS')),
  fault('LIMDIS beside NODIS', 'caption-conflict', (cable) => addCaption(cable, 'NODIS', 'LIMDIS')),
  fault(
    'two channels',
    'caption-channel-multiple',
    (cable) => addCaption(cable, 'ROGER CHANNEL', 'DS CHANNEL') ?? addCaption(cable, 'DS CHANNEL', 'ROGER CHANNEL'),
  ),
  change('caption misspelt', 'caption-unknown', 'caption', /^SIPDIS$/, 'SIPDISS', isLayout('draft')),
  fault('caption inside a paragraph', 'caption-stray-in-body', (cable, random) => {
    const places = indicesOf(cable, 'more').filter(
      (index) => cable.rows[index + 1]?.kind === 'more' && cable.rows[index - 1]?.kind !== 'blank',
    )
    if (cable.facts.layout !== 'archival' || places.length === 0) return undefined
    return withInserted(cable, random.pick(places), [row('caption', 'SIPDIS')])
  }),
]

function addCaption(cable: FictionalCable, beside: string, added: string) {
  const index = cable.rows.findIndex(({ kind, text }) => kind === 'caption' && text === beside)
  const others = cable.rows.filter(({ kind }) => kind === 'caption').length
  if (index < 0 || others > 1) return undefined
  const planted = withInserted(cable, index + 1, [row('caption', added)])
  return { ...planted, lines: [index, index + 1] }
}
