import type { Level, Order } from '../../vocabulary/types.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { yearsLater } from './composed.ts'

export interface OrderValue {
  readonly text: string
  readonly detail: string
}

/**
 * What may stand behind the number of an order, the likeliest first.
 *
 * @param level undefined where the message does not tell: then both kinds are given
 * @param day ISO day that years are counted from
 */
export function declassificationValues(
  order: Order,
  level: Level | undefined,
  day: string,
  vocabulary: Vocabulary,
): readonly OrderValue[] {
  const unclassified = { text: 'N/A', detail: 'An unclassified message has nothing to declassify' }
  if (level && level.rank === 0) return [unclassified]
  const values = VALUES[order.lineNumber ?? order.code]?.(day) ?? []
  return [...values, ...exemptions(order, vocabulary), ...(level ? [] : [unclassified])]
}

const dates = (years: readonly number[], day: string): readonly OrderValue[] =>
  years.map((later) => ({ text: `DECL: ${yearsLater(day, later)}`, detail: `${later} years after the message` }))

/** By the number on the line. */
const VALUES: Readonly<Record<string, (day: string) => readonly OrderValue[]>> = {
  '11652': () => [
    { text: 'GDS', detail: 'General declassification schedule' },
    ...[1, 2, 3, 4].map((category) => ({ text: `XGDS-${category}`, detail: `Exempt, category ${category}` })),
  ],
  '12065': (day) => {
    const [month, date, year] = yearsLater(day, 6).split('/')
    return [{ text: `GDS ${Number(month)}/${Number(date)}/${year?.slice(2)}`, detail: 'Six years after the message' }]
  },
  '12356': () => [{ text: 'DECL: OADR', detail: "Originating agency's determination required" }],
  // Until 2003 ten years were the most that a date could give.
  '12958': (day) => dates(day < '2003-03-25' ? [10] : [10, 25], day),
  '13526': (day) => dates([10, 25], day),
}

/** Those that need no date behind them. */
function exemptions(order: Order, vocabulary: Vocabulary): readonly OrderValue[] {
  const codes = ALONE[order.lineNumber ?? order.code] ?? []
  return codes.flatMap((code) => {
    const known = vocabulary.exemption(code)
    return known?.orders.includes(order.code) ? [{ text: `DECL: ${code}`, detail: known.title ?? code }] : []
  })
}

const ALONE: Readonly<Record<string, readonly string[]>> = { '13526': ['50X1-HUM', '50X2-WMD'] }
