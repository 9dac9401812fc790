import {
  change,
  dated,
  type FaultKind,
  fault,
  indicesOf,
  isLayout,
  type Planted,
  withInserted,
  withText,
} from '../fault.ts'
import { isClassified } from '../level-words.ts'
import { row } from '../row.ts'
import type { FictionalCable } from '../write-cable.ts'

/** A further caption below the first, in cables from a year on. */
function addSince(cable: FictionalCable, caption: string, from: number, fits: boolean): Planted | undefined {
  const at = cable.rows.findIndex(({ kind }) => kind === 'caption')
  if (!fits || at < 0 || cable.facts.time.getUTCFullYear() < from || cable.facts.layout === 'smart') return undefined
  if (cable.rows.some(({ kind, text }) => kind === 'caption' && text === caption)) return undefined
  return withInserted(cable, at + 1, [row('caption', caption)])
}

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
  fault('SENSITIVE on a classified message', 'caption-level', (cable) =>
    addSince(cable, 'SENSITIVE', 1996, isClassified(cable.facts)),
  ),
  fault('ORCON on an unclassified message', 'caption-level', (cable) =>
    addSince(cable, 'ORCON', 1996, cable.facts.level === 'UNCLAS'),
  ),
  fault('caption of another time', 'caption-era', (cable) =>
    cable.facts.layout === 'archival' || !dated(cable)
      ? undefined
      : addSince(cable, 'WNINTEL', 1997, isClassified(cable.facts)),
  ),
  fault('list of release out of order at the head', 'caption-rel-list', (cable) =>
    cable.facts.layout !== 'transmitted' || cable.rows.some(({ text }) => /NOFORN|NODIS|EXDIS|CHANNEL|NF\)/.test(text))
      ? undefined
      : addSince(cable, 'REL TO GBR, USA', 2001, isClassified(cable.facts)),
  ),
  fault('caption of special handling below another', 'caption-order', (cable) => {
    const captions = cable.rows.filter(({ kind }) => kind === 'caption')
    const at = cable.rows.findIndex(({ kind, text }) => kind === 'caption' && text === 'SIPDIS')
    if (cable.facts.layout !== 'draft' || at < 0 || captions.length > 1) return undefined
    const { rows } = withText(cable, at, 'NOFORN')
    return withInserted({ ...cable, rows }, at + 1, [row('caption', 'EXDIS')])
  }),
  fault('restricted and to all employees', 'caption-inform-all', (cable) => {
    const at = cable.rows.findIndex(
      ({ kind, text }) => kind === 'caption' && /^(?:NODIS|EXDIS|STADIS|LIMDIS)$/.test(text),
    )
    if (at < 0 || cable.facts.layout !== 'draft') return undefined
    return withInserted(cable, at + 1, [row('caption', 'INFORM ALL STATE EMPLOYEES')])
  }),
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
