import type { CableFacts } from './cable-facts.ts'
import { americanDate, isoSlashDate, shortDate, yearsLater } from './calendar.ts'
import { isClassified } from './level-words.ts'
import type { Random } from './random.ts'

/** The E.O. line: the order in force on the day, with a value that it knows. */
export function orderText(random: Random, facts: CableFacts): string {
  const { order } = facts
  const keyword = random.chance(0.1)
    ? `EO ${order}:`
    : random.chance(0.1) && facts.layout === 'archival'
      ? `E.O.${order}:`
      : `E.O. ${order}:`
  if (!isClassified(facts))
    return `${keyword} ${random.chance(0.15) && facts.capitals && order < '12356' ? unclassifiedSchedule(random, facts) : 'N/A'}`
  return `${keyword} ${scheduleOf(random, facts)}`
}

/** In the 1970s unclassified telegrams carried the general schedule as well. */
function unclassifiedSchedule(_: Random, { order }: CableFacts): string {
  return order === '11652' ? 'GDS' : 'N/A'
}

function scheduleOf(random: Random, facts: CableFacts): string {
  const { time, order } = facts
  switch (order) {
    case '11652':
      return random.pick(['GDS', 'GDS', 'XGDS-1', 'XGDS-3', `ADS ${shortDate(yearsLater(time, 3))}`])
    case '12065': {
      const name = random.pick(['(TARLEN, FRITZ) OR-M', '(SAPTER, ANNA B.) OR-P', '(DETCHAR, MAX) OR-E'])
      return random.chance(0.6)
        ? `GDS ${shortDate(yearsLater(time, random.integer(1, 6), 3))} ${name}`
        : `RDS-${random.integer(1, 4)} ${shortDate(yearsLater(time, random.integer(10, 20), 3))} ${name}`
    }
    case '12356':
      return `DECL: ${random.chance(0.7) ? 'OADR' : shortDate(yearsLater(time, random.integer(1, 10), 2))}`
    case '12958':
      return `DECL: ${decimalYears(random, facts)}`
    case '13526':
      return `DECL: ${random.chance(0.15) ? random.pick([`25X6, ${isoSlashDate(yearsLater(time, 40))}`, '50X1-HUM']) : isoSlashDate(yearsLater(time, random.pick([5, 10, 10, 20, 25]), random.integer(1, 20)))}`
  }
}

function decimalYears(random: Random, { time }: CableFacts): string {
  const original = time.getTime() < Date.UTC(2003, 2, 25)
  if (random.chance(0.1)) return random.pick(['AFTER KOREAN UNIFICATION', 'UPON CLOSURE OF THE EMBASSY'])
  if (original && random.chance(0.25)) return random.pick(['X1', 'X1, X5', '1.6X1'])
  const years = original ? random.pick([1, 5, 10]) : random.pick([5, 10, 10, 15, 25])
  return americanDate(yearsLater(time, years, random.integer(1, 20)))
}

/** `Classified By` with its reason; 1.5 before the amendment of March 2003, 1.4 from then on. */
export function authorityText(random: Random, { time, capitals }: CableFacts): string {
  const section = time.getTime() < Date.UTC(2003, 2, 25) ? '1.5' : '1.4'
  const letters = random.pick([
    '(b)',
    '(d)',
    '(b) and (d)',
    '(b), (d)',
    '(a), (b), (d)',
    '(B/D)',
    ...(section === '1.4' ? ['(h)'] : []),
  ])
  const who = random.pick([
    'Ambassador Fritz Tarlen',
    'DCM Anna Sapter',
    'Political Counselor Max Detchar',
    'Rupert Bersonin, Economic Counselor, Embassy',
    'A/S Helga Lauengram',
  ])
  const reason = random.pick([
    `Reason: ${section} ${letters}`,
    `Reasons: ${section} ${letters}`,
    `for reasons ${section} ${letters}`,
    `Reason ${section} ${letters}`,
  ])
  const joint = reason.startsWith('for') ? (random.chance(0.5) ? ' ' : ', ') : '. '
  const text = `${random.pick(['Classified By:', 'Classified By', 'CLASSIFIED BY:', 'Classified by:'])} ${who}${joint}${reason}.`
  return capitals ? text.toUpperCase() : text
}
