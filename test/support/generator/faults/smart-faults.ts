import { change, type FaultKind, orOn } from '../fault.ts'

/** Faults of the label block of SMART. */
export const smartFaults: readonly FaultKind[] = [
  change(
    'date and date-time group differ',
    'smart-date-mismatch',
    'label',
    /^(Date\/DTG: +[A-Z][a-z]{2}) (\d{2})/,
    (match) => `${match[1]} ${match[2] === '10' ? '11' : '10'}`,
  ),
  change(
    'year of the number differs',
    'smart-mrn-year',
    'label',
    /^(MRN: +)(\d{2})/,
    (match) => `${match[1]}${String(Number(match[2]) - 1).padStart(2, '0')}`,
  ),
  orOn(
    change('originator of another post (SMART)', 'addr-origin-series', 'label', /^(From: +).+/, (match, { facts }) =>
      facts.from.series === 'TOKYO' ? undefined : `${match[1]}AMEMBASSY TOKYO`,
    ),
    ({ text }) => text.startsWith('MRN:'),
  ),
  change('date-time group broken (SMART)', 'dtg-format', 'label', /^(Date\/DTG: .* \/ )\d(\d{5}Z)/, '$1$2'),
  change('hour 24 (SMART)', 'dtg-range', 'label', /^(Date\/DTG: .* \/ \d{2})\d{2}(\d{2}Z)/, '$125$2'),
  change('order unknown (SMART)', 'eo-unknown-order', 'label', /^(E\.O\.: +)13526/, '$113562'),
  change(
    'order no longer in force (SMART)',
    'eo-date-conflict',
    'label',
    /^(E\.O\.: +)13526/,
    '$112958',
    ({ facts }) => facts.time.getTime() > Date.UTC(2010, 9, 1),
  ),
  change(
    'TAG misspelt (SMART)',
    'tags-unknown',
    'label',
    /^(TAGS: .*?)(PREL|PGOV|PHUM|EFIN|ETRD)/,
    (match) => `${match[1]}${match[2]?.slice(0, 2)}${match[2]?.charAt(3)}${match[2]?.charAt(2)}`,
  ),
]
