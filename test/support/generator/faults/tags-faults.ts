import { change, type FaultKind, indicesOf, isLayout, onRow } from '../fault.ts'
import type { FictionalCable } from '../write-cable.ts'

const TAGS = /^TAGS: .+$/

const single = (cable: FictionalCable): boolean => indicesOf(cable, 'tags').length === 1

const isOfHandbook = (cable: FictionalCable): boolean =>
  isLayout('archival')(cable) && cable.facts.time.getUTCFullYear() >= 1974 && cable.facts.time.getUTCFullYear() < 1980

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
  change('doubled comma', 'tags-separators', 'tags', /(?<=[A-Z]), (?=[A-Z])/, ',, ', isLayout('draft', 'archival')),
  change(
    'country in front of the subjects',
    'tags-order',
    'tags',
    /^TAGS: ([A-Z, ]+), ([A-Z]{2})$/,
    'TAGS: $2, $1',
    (cable) => isLayout('draft')(cable) && single(cable),
  ),
  change(
    'name with the given name first',
    'tags-person-format',
    'tags',
    /\(TARLENHEIM, FRITZ\)/,
    '(FRITZ TARLENHEIM)',
    (cable) => isLayout('draft')(cable) || isOfHandbook(cable),
  ),
  onRow(
    change(
      'name without its TAG',
      'tags-person-tag',
      'tags',
      /^TAGS: OVIP (\(TARLENHEIM, FRITZ\)(?!.*\b(?:ASEC|CVIS)\b))/,
      'TAGS: $1',
      (cable) => isOfHandbook(cable) && single(cable),
    ),
  ),
  change('visit without a name', 'tags-person-required', 'tags', /OVIP \([A-Z, ]+\),/, 'OVIP,'),
]
