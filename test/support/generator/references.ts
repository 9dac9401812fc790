import type { CableFacts } from './cable-facts.ts'
import { dateTimeGroup, shortYear, yearsLater } from './calendar.ts'
import { somePosts } from './places.ts'
import type { Random } from './random.ts'
import { type Row, rowsOf } from './row.ts'

export interface ReferenceBlock {
  readonly rows: readonly Row[]
  readonly count: number
}

/** The REF block: none, a single one without label, or a labelled list in one of the styles seen. */
export function referenceBlock(random: Random, facts: CableFacts): ReferenceBlock {
  const count = random.pick([0, 0, 1, 1, 2, 3, 4])
  if (count === 0) return { rows: [], count }
  const items = Array.from({ length: count }, () => item(random, facts))
  if (count === 1) {
    const keyword = random.pick(['REF:', 'REF:', 'REF', 'REFTEL:'])
    return { rows: rowsOf('reference', [`${keyword} ${cableItem(random, facts)}`]), count }
  }
  const style = random.pick(['dot', 'dot', 'parenthesis', 'both'])
  const labelled = items.map((text, index) => {
    const letter = String.fromCharCode(65 + index)
    return style === 'dot'
      ? `${letter}. ${text}`
      : style === 'parenthesis'
        ? `${letter}) ${text}`
        : `(${letter}) ${text}`
  })
  if (random.chance(0.3))
    return {
      rows: rowsOf('reference', [
        `REFS: ${labelled.slice(0, 2).join(random.pick([', ', '; ', ' ']))}`,
        ...labelled.slice(2).map((text) => `      ${text}`),
      ]),
      count,
    }
  const indent = random.chance(0.3) ? '' : '     '
  const pilcrow = facts.pilcrows && style === 'dot' && indent === '' ? '¶' : ''
  return {
    rows: rowsOf(
      'reference',
      labelled.map((text, index) => (index === 0 ? `REF: ${text}` : `${indent}${pilcrow}${text}`)),
    ),
    count,
  }
}

function item(random: Random, facts: CableFacts): string {
  const style = random.integer(0, 9)
  if (style === 0) return `TARLEN-SAPTER E-MAIL OF ${shortEarlier(random, facts)}`
  if (style === 1)
    return `SECDEF WASHINGTON DC DTG ${dateTimeGroup(new Date(facts.time.getTime() - random.integer(1, 20) * 86_400_000))}`
  return cableItem(random, facts)
}

function shortEarlier(random: Random, { time }: CableFacts): string {
  const day = new Date(time.getTime() - random.integer(1, 20) * 86_400_000)
  return `${day.getUTCMonth() + 1}/${day.getUTCDate()}`
}

/** `08 STATE 12345 (NOTAL)`; the year may be left out, and is never later than the cable's own. */
function cableItem(random: Random, facts: CableFacts): string {
  const series =
    random.chance(0.3) && facts.series !== 'STATE'
      ? 'STATE'
      : (somePosts(random, 2).find((place) => place.series !== facts.series)?.series ?? 'STATE')
  const year = random.pick(['', '', `${shortYear(facts.time)} `, `${shortYear(yearsLater(facts.time, -1))} `])
  const note = random.chance(0.25) ? ' (NOTAL)' : ''
  const number = random.chance(0.3)
    ? String(random.integer(1, 99999)).padStart(6, '0')
    : String(random.integer(1, 99999))
  return `${year}${series} ${number}${note}`
}
