import { change, type FaultKind } from '../fault.ts'

/** Faults of the date-time group. */
export const dateTimeGroupFaults: readonly FaultKind[] = [
  change('date-time group lost a digit', 'dtg-format', 'fl5', /\d(\d{5}Z)/, '$1'),
  change(
    'date-time group has a digit too many',
    'dtg-format',
    'fl5',
    /(\d{3})(\d{3}Z)/,
    (match, _, random) => `${match[1]}${random.integer(0, 9)}${match[2]}`,
  ),
  change('letter O for a zero', 'dtg-format', 'fl5', /(\d*)0(\d*Z)/, '$1O$2'),
  change('letter I for a one', 'dtg-format', 'fl5', /(\d*)1(\d*Z)/, '$1I$2'),
  change('zone lost', 'dtg-format', 'fl5', /(\d{6})Z/, '$1'),
  change('blank inside the date-time group', 'dtg-format', 'fl5', /(\d{4})(\d{2}Z)/, '$1 $2'),
  change('month misspelt', 'dtg-format', 'fl5', /Z ([A-Z])([A-Z])([A-Z]) /, (match) =>
    `${match[1]}${match[3]}${match[2]}` === match[0].slice(2, 5) ? undefined : `Z ${match[1]}${match[3]}${match[2]} `,
  ),
  change('month lost a letter', 'dtg-format', 'fl5', /Z ([A-Z]{2})[A-Z] /, 'Z $1 '),
  change('year lost', 'dtg-format', 'fl5', /(Z [A-Z]{3}) \d{2}$/, '$1'),
  change('year lost a digit', 'dtg-format', 'fl5', /(Z [A-Z]{3} \d)\d$/, '$1'),
  change('precedence letter lost', 'dtg-format', 'fl5', /^[ZOPR] (?=\d)/, ''),
  change('zone J', 'dtg-zone-j', 'fl5', /(\d{6})Z/, '$1J'),
  change('zone other than Z', 'dtg-zone-not-z', 'fl5', /(\d{6})Z/, '$1R'),
  change('day 32', 'dtg-range', 'fl5', /\d{2}(\d{4}Z)/, (match, _, random) => `${random.integer(32, 99)}${match[1]}`),
  change('day 31 in a month of 30', 'dtg-range', 'fl5', /\d{2}(\d{4}Z) (?=APR|JUN|SEP|NOV)/, '31$1 '),
  change('30 February', 'dtg-range', 'fl5', /\d{2}(\d{4}Z) (?=FEB)/, '30$1 '),
  change('day 00', 'dtg-range', 'fl5', /\d{2}(\d{4}Z)/, '00$1'),
  change(
    'hour 24',
    'dtg-range',
    'fl5',
    /(\d{2})\d{2}(\d{2}Z)/,
    (match, _, random) => `${match[1]}${random.integer(24, 99)}${match[2]}`,
  ),
  change(
    'minute 60',
    'dtg-range',
    'fl5',
    /(\d{4})\d{2}Z/,
    (match, _, random) => `${match[1]}${random.integer(60, 99)}Z`,
  ),
]
