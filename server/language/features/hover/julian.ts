import type { DateTimeGroup } from '../../model/message/date-time-group.ts'
import type { JulianStamp } from '../../model/message/julian-stamp.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { explain, type HoverContent, row } from './hover-content.ts'
import { distance, utcText } from './times.ts'

/** The day of the year in words, and whether it is the moment of the date-time group. */
export function explainJulian(
  stamp: JulianStamp,
  group: DateTimeGroup | undefined,
  vocabulary: Vocabulary,
): HoverContent | undefined {
  const time = julianInstant(stamp, group?.instant)
  return explain(stamp, vocabulary.term('JULIAN DATE'), stamp.text, [
    row('Day', stamp.malformed ? undefined : String(stamp.day)),
    row('Time of file', time === undefined ? undefined : utcText(time)),
    row('Date-time group', agreement(stamp, group && momentOf(group))),
  ])
}

/** The moment that a group names; the zone letter J leaves the place open, so that nobody can say which it was. */
export function momentOf({ instant, problem }: DateTimeGroup): number | undefined {
  return problem?.kind === 'zone-j' ? undefined : instant
}

/** Whether stamp and group name one moment; undefined where either cannot be read. */
export function agreement(stamp: JulianStamp, instant: number | undefined): string | undefined {
  const time = julianInstant(stamp, instant)
  if (time === undefined || instant === undefined) return undefined
  if (time === instant) return 'agrees'
  return `differs: the stamp is ${distance(time, instant)} ${time < instant ? 'before' : 'after'} the group`
}

/** The moment that a stamp names, in the year in which it comes nearest to `near`; the reference, section 2. */
export function julianInstant(stamp: JulianStamp, near: number | undefined): number | undefined {
  if (near === undefined || stamp.malformed) return undefined
  const year = new Date(near).getUTCFullYear()
  let best: number | undefined
  for (const each of [year - 1, year, year + 1]) {
    if (stamp.day === 366 && new Date(Date.UTC(each, 1, 29)).getUTCMonth() !== 1) continue
    const time = Date.UTC(each, 0, stamp.day, stamp.hour, stamp.minute)
    if (best === undefined || Math.abs(time - near) < Math.abs(best - near)) best = time
  }
  return best
}
