import { julianStamp } from '../calendar.ts'
import { change, type FaultKind, isLayout, remove } from '../fault.ts'

const STAMP = /\d{7}$/

/** Faults of FL1 to FL4. */
export const transmissionFaults: readonly FaultKind[] = [
  remove('transmission identifier removed', 'structure-missing-fl1', 'fl1', isLayout('transmitted')),
  change('routing prosign changed', 'fl2-precedence-mismatch', 'fl2', /^(ZZ|OO|PP|RR)/, ([own]) =>
    own === 'PP' ? 'RR' : 'PP',
  ),
  change('routing prosign raised', 'fl2-precedence-mismatch', 'fl2', /^(OO|PP|RR)/, ([own]) =>
    own === 'RR' ? 'PP' : own === 'PP' ? 'OO' : 'ZZ',
  ),
  change('Julian stamp lost a digit', 'julian-format', 'fl3', /(\d{3})\d(\d{3})$/, '$1$2'),
  change(
    'Julian day beyond the year',
    'julian-format',
    'fl3',
    /\d{3}(\d{4})$/,
    (match, _, random) => `${random.integer(367, 999)}${match[1]}`,
  ),
  change(
    'Julian hour beyond the day',
    'julian-format',
    'fl3',
    /(\d{3})\d{2}(\d{2})$/,
    (match, _, random) => `${match[1]}${random.integer(25, 99)}${match[2]}`,
  ),
  change(
    'Julian minute beyond the hour',
    'julian-format',
    'fl3',
    /(\d{5})\d{2}$/,
    (match, _, random) => `${match[1]}${random.integer(60, 99)}`,
  ),
  change('Julian day off by some days', 'julian-mismatch', 'fl3', STAMP, (_, { facts }, random) =>
    stampAt(facts.time, random.pick([-3, -2, -1, 2, 5]) * 1440),
  ),
  change('Julian time before the date-time group', 'julian-mismatch', 'fl3', STAMP, (_, { facts }, random) =>
    stampAt(facts.time, -random.integer(10, 300)),
  ),
  change(
    'station serial changed',
    'serial-mrn-mismatch',
    'fl3',
    /#(\d{4})/,
    (match, _, random) => `#${otherDigit(match[1] ?? '', random.integer(0, 3), random.integer(1, 9))}`,
  ),
  change('station serial lost a digit', 'serial-mrn-mismatch', 'fl3', /#(\d)(\d{3})/, '#$2'),
  change('letters of line 4 are not alike', 'class-fl4-redundancy', 'fl4', /([UECST])\1{4}/, ([own = ''], _, random) =>
    changedAt(own, random.integer(0, 4), own.startsWith('C') ? 'S' : 'C'),
  ),
  change('letter of line 4 lost', 'class-fl4-redundancy', 'fl4', /([UECST])\1{4}/, '$1$1$1$1'),
  change('letters of line 4 name another level', 'class-fl4-mismatch', 'fl4', /^ZN[RY] ([UECST])\1{4}/, ([own = '']) =>
    own.endsWith('SSSSS') ? 'ZNY CCCCC' : 'ZNY SSSSS',
  ),
  change('line 4 says unclassified', 'class-fl4-mismatch', 'fl4', /^ZNY [CST]{5}/, 'ZNR UUUUU'),
  change('ZNR for ZNY', 'class-fl4-mismatch', 'fl4', /^ZNY/, 'ZNR'),
  change('ZNY for ZNR', 'class-fl4-mismatch', 'fl4', /^ZNR/, 'ZNY'),
]

function stampAt(time: Date, minutes: number): string {
  return julianStamp(new Date(time.getTime() + minutes * 60_000))
}

function otherDigit(digits: string, at: number, by: number): string {
  return changedAt(digits, at, String((Number(digits.charAt(at)) + by) % 10))
}

function changedAt(text: string, at: number, put: string): string {
  return text.slice(0, at) + put + text.slice(at + 1)
}
