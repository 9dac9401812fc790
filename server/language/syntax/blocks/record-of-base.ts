import type { Line } from '../lines/line.ts'
import type { LineSource } from './line-source.ts'

/**
 * Whether the record of a data base begins here, which stands above the header of a copy: `id: 4821`, or the number alone
 * above the time and the number of the cable.
 */
export function isRecord({ plain }: Line, at: LineSource, index: number): boolean {
  const first = plain.charAt(0)
  if (first === 'i' ? !RECORD.test(plain) : !(first >= '1' && first <= '9') || !NUMBER.test(plain)) return false
  const next = at(index + 1)?.plain ?? ''
  const over = at(index + 2)?.plain ?? ''
  return first === 'i' ? next.startsWith('date: ') && over.startsWith('refid: ') : TIME.test(next) && CABLE.test(over)
}

const RECORD = /^id: \d{1,7} {0,3}$/
const NUMBER = /^\d{1,7} {0,3}$/
const TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)? {0,3}$/
const CABLE = /^\d\d[A-Z]{3,20}\d{1,6} {0,3}$/
