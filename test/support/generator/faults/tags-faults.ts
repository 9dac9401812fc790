import { change, type FaultKind, indicesOf, isLayout, onRow } from '../fault.ts'
import type { FictionalCable } from '../write-cable.ts'

const TAGS = /^TAGS: .+$/

const single = (cable: FictionalCable): boolean => indicesOf(cable, 'tags').length === 1

/** Faults of the TAGS line. */
export const tagsFaults: readonly FaultKind[] = [
  onRow(
    change('TAGS without a subject', 'tags-empty', 'tags', TAGS, (_, { facts }) => `TAGS: ${facts.from.tag}`, single),
  ),
  onRow(change('TAGS empty', 'tags-empty', 'tags', TAGS, 'TAGS:', single)),
  change(
    'TAG misspelt',
    'tags-unknown',
    'tags',
    /\b(?:PREL|PGOV|PHUM|EFIN|ETRD|SCUL|ASEC|CVIS)\b/,
    ([own = '']) => own.slice(0, 2) + own.charAt(3) + own.charAt(2),
  ),
  change(
    'country by its ISO code',
    'tags-iso-code',
    'tags',
    /(?<=[ ,])(?:JA|DA)$/,
    ([own = '']) => ({ JA: 'JP', DA: 'DK' })[own],
  ),
  change('TAG twice', 'tags-duplicate', 'tags', /\b([EPS][A-Z]{3})(, | )/, '$1$2$1$2'),
  change('TAGS run together', 'tags-glued', 'tags', /\b([EPS][A-Z]{3})(?:, | )([EPSC][A-Z]{3})\b/, '$1$2'),
  change('TAGS with links', 'tags-markup', 'tags', /\b([EPSC][A-Z]{3})\b/, '[$1](#)', isLayout('archival')),
  change('visit without a name', 'tags-person-required', 'tags', /OVIP \([A-Z, ]+\),/, 'OVIP,'),
]
