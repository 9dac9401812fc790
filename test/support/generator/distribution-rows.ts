import type { CableFacts } from './cable-facts.ts'
import { dayAndTime } from './calendar.ts'
import { SOLID } from './level-words.ts'
import { department } from './places.ts'
import type { Random } from './random.ts'
import { type Row, row, rowsOf } from './row.ts'

const OFFICES = [
  'OCT',
  'ADS',
  'SSO',
  'EUR',
  'EB',
  'NSCE',
  'INR',
  'CIAE',
  'PM',
  'L',
  'SP',
  'H',
  'PA',
  'USIA',
  'AID',
  'TRSE',
  'COME',
  'IO',
]

/** What Washington put above the header: banner, page line, offices with their sum, control line. */
export function distributionRows(random: Random, facts: CableFacts): Row[] {
  const outgoing = facts.from === department
  const counts = random.sample(OFFICES, random.integer(5, 14)).map((name) => ({ name, count: random.integer(0, 15) }))
  const own = { name: random.pick(['SS', 'EUR', 'EA', 'ARA']), count: random.integer(1, 25) }
  const sum = counts.reduce((total, { count }) => total + count, own.count)
  const offices = [
    ...counts.map(({ name, count }) => `${name}-${String(count).padStart(2, '0')}`),
    `/${String(sum).padStart(3, '0')} ${outgoing ? 'R' : 'W'}`,
  ]
  const lines: string[] = []
  while (offices.length > 0)
    lines.push(`${lines.length === 0 ? 'INFO   ' : '       '}${offices.splice(0, 8).join('  ')}`)
  const day = dayAndTime(facts.time)
  return [
    row('banner', SOLID[facts.level]),
    pageRow(facts, 1, 1),
    row('distribution', `${outgoing ? 'ORIGIN' : 'ACTION'} ${own.name}-${String(own.count).padStart(2, '0')}`),
    ...rowsOf('distribution', lines),
    ...(outgoing
      ? [row('distribution', 'DRAFTED BY EUR/EE:FTARLEN:AS'), row('distribution', 'APPROVED BY EUR:ASAPTER')]
      : []),
    row(
      'distribution',
      `                     ------------------${String(random.integer(1, 999999)).padStart(6, '0')}  ${day} /${random.integer(10, 70)}`,
    ),
  ]
}

/** `PAGE 02        RIYADH  00905  01 OF 03  060018Z` */
export function pageRow(facts: CableFacts, page: number, section: number): Row {
  const of = facts.sections > 1 ? `  ${two(section)} OF ${two(facts.sections)}` : ''
  return row(
    'page',
    `PAGE ${two(page)}        ${facts.series}  ${String(facts.number).padStart(5, '0')}${of}  ${dayAndTime(facts.time)}`,
  )
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
