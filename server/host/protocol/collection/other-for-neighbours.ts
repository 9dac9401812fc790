import type { Collection } from '../../../language/collection/neighbours/collection.ts'
import type { CableRecord, Citation } from '../../../language/collection/record/cable-record.ts'

/**
 * Whether what is told of other files may be otherwise, now that a file says this in the place of that: not when only
 * places have moved, or words of the text are others that nobody compares.
 *
 * @param collection with the file as it is now
 */
export function isOtherForNeighbours(
  collection: Collection,
  before: readonly CableRecord[],
  now: readonly CableRecord[],
): boolean {
  if (before.length !== now.length) return true
  return now.some((record, index) => {
    const was = before[index]
    if (!was || seen(was) !== seen(record)) return true
    // The text of a message is held against that of others of its number alone.
    return was.digest !== record.digest && record.number !== null && collection.numbered(record.number).length > 1
  })
}

/** What others see of a message, but for its text. */
function seen({
  number,
  also,
  date,
  from,
  to,
  info,
  level,
  captions,
  tags,
  subject,
  section,
  joined,
  citations,
}: CableRecord) {
  const cited = citations.map(({ year, series, number: cited, in: where }: Citation) => [year, series, cited, where])
  return JSON.stringify([number, also, date, from, to, info, level, captions, tags, subject, section, joined, cited])
}
