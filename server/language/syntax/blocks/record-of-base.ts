import type { Line } from '../lines/line.ts'
import type { LineSource } from './line-source.ts'

/**
 * Whether the record of a data base begins here, which stands above the header of a copy: `id: 4821`, or the number alone
 * above the time and the number of the cable.
 */
export function isRecord({ plain }: Line, at: LineSource, index: number, belowText = false): boolean {
  if (plain.length > LONGEST) return false
  const first = plain.charAt(0)
  if (first === 'i' ? !RECORD.test(plain) : !(first >= '1' && first <= '9') || !NUMBER.test(plain)) return false
  const next = at(index + 1)?.plain ?? ''
  const over = at(index + 2)?.plain ?? ''
  const isOne =
    first === 'i' ? next.startsWith('date: ') && over.startsWith('refid: ') : TIME.test(next) && CABLE.test(over)
  return isOne && headerAhead(at, index + 3, belowText)
}

/**
 * Whether a header begins below, or, below the fields or the text of a cable, the note that it is missing: without them the
 * record goes on with the header above it.
 */
function headerAhead(at: LineSource, from: number, belowText: boolean): boolean {
  for (let ahead = from; ahead < from + LINES_OF_RECORD; ahead++) {
    const line = at(ahead)
    if (line?.kind === 'transmission' || (belowText && line?.plain.startsWith(NOTE_OF_EXTRACT))) return true
  }
  return false
}

const NOTE_OF_EXTRACT = 'This record is a partial extract'

const LINES_OF_RECORD = 8

/** `id: 1234567` with blanks behind it. */
const LONGEST = 14
const RECORD = /^id: \d{1,7} {0,3}$/
const NUMBER = /^\d{1,7} {0,3}$/
const TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)? {0,3}$/
const CABLE = /^\d\d[A-Z]{3,20}\d{1,6} {0,3}$/
