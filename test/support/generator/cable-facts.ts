import { department, missionInNewYork, type Place, party, somePosts } from './places.ts'
import type { Random } from './random.ts'

export type GeneratedLayout = 'draft' | 'transmitted' | 'archival' | 'smart'
export type GeneratedLevel = 'UNCLAS' | 'LOU' | 'C' | 'S' | 'TS'
export type OrderNumber = '11652' | '12065' | '12356' | '12958' | '13526'

/** What was chosen before a line is written; everything in the cable agrees with it. */
export interface CableFacts {
  readonly layout: GeneratedLayout
  readonly time: Date
  readonly order: OrderNumber
  readonly level: GeneratedLevel
  /** UNCLAS with SENSITIVE and (SBU) paragraphs. */
  readonly sensitive: boolean
  /** UNCLAS EFTO, sent enciphered. */
  readonly enciphered: boolean
  /** How the paragraphs say their level. */
  readonly marking: 'each' | 'entire' | 'none'
  readonly from: Place
  /** Name before the number: that of the post, or SECTO and PARTO of a traveling party. */
  readonly series: string
  readonly number: number
  /** FL5 letter: the highest precedence of the addressees. */
  readonly precedence: 'O' | 'P' | 'R' | 'Z'
  readonly sections: number
  /** Columns of the text; Infinity for copies with one line for each paragraph. */
  readonly width: number
  readonly pilcrows: boolean
  /** Text in capitals throughout, as before the 1990s. */
  readonly capitals: boolean
}

interface Era {
  readonly order: OrderNumber
  readonly from: number
  readonly to: number
}

/** Days on which each order is the one in force; 12958 twice, because its reasons and limits changed in 2003. */
const ERAS: readonly Era[] = [
  { order: '11652', from: Date.UTC(1973, 6, 1), to: Date.UTC(1978, 10, 30) },
  { order: '12065', from: Date.UTC(1978, 11, 1), to: Date.UTC(1982, 6, 31) },
  { order: '12356', from: Date.UTC(1982, 7, 1), to: Date.UTC(1995, 8, 30) },
  { order: '12958', from: Date.UTC(1995, 9, 14), to: Date.UTC(2003, 2, 20) },
  { order: '12958', from: Date.UTC(2004, 0, 2), to: Date.UTC(2010, 5, 20) },
  { order: '13526', from: Date.UTC(2010, 5, 28), to: Date.UTC(2015, 11, 20) },
]

const LAYOUTS: readonly GeneratedLayout[] = ['draft', 'transmitted', 'transmitted', 'archival', 'archival', 'smart']

/** Chooses layout, day, level and style; the rarer ones are rarer. */
export function chooseFacts(random: Random): CableFacts {
  const layout = random.pick(LAYOUTS)
  // A text without header under an order of before is a copy that lost it.
  const eras = layout === 'draft' ? ERAS.filter(({ order }) => order >= '12958') : ERAS
  const era = layout === 'smart' ? lastEra : random.pick([...eras, ...ERAS.slice(3, 5)])
  const time = new Date(era.from + Math.floor((random.integer(0, 9999) / 10000) * (era.to - era.from)))
  time.setUTCSeconds(0, 0)
  const modern = time.getUTCFullYear() >= 1995 && era.order !== '12356'
  const level = chooseLevel(random, era.order, modern, layout)
  const sensitive = level === 'UNCLAS' && modern && random.chance(0.45)
  const from = originator(random, layout)
  return {
    layout,
    time,
    order: era.order,
    level,
    sensitive,
    enciphered: level === 'UNCLAS' && !sensitive && era.order < '12356' && layout !== 'smart' && random.chance(0.3),
    marking: chooseMarking(random, era.order, level, sensitive),
    from,
    series: from === party ? random.pick(['SECTO', 'PARTO']) : from.series,
    number: random.integer(1, modern ? 99999 : 9999),
    precedence: random.pick(['O', 'O', 'P', 'P', 'R', 'R', 'Z']),
    sections: layout !== 'draft' && layout !== 'smart' && random.chance(0.3) ? random.integer(2, 3) : 1,
    width:
      layout === 'archival' && random.chance(0.25)
        ? Number.POSITIVE_INFINITY
        : random.integer(layout === 'draft' ? 50 : 58, layout === 'draft' ? 55 : 68),
    pilcrows: layout === 'archival' && modern && random.chance(0.4),
    capitals: !modern,
  }
}

/** Mostly an embassy or consulate; the Department, the mission in New York and the traveling party as well. */
function originator(random: Random, layout: GeneratedLayout): Place {
  const choice = random.integer(1, 100)
  if (choice <= 14) return department
  if (choice <= 18) return missionInNewYork
  if (choice <= 21 && layout !== 'smart') return party
  return somePosts(random, 1)[0] ?? department
}

const lastEra: Era = ERAS[ERAS.length - 1] ?? { order: '13526', from: 0, to: 0 }

function chooseLevel(random: Random, order: OrderNumber, modern: boolean, layout: GeneratedLayout): GeneratedLevel {
  if (layout === 'smart') return random.pick(['UNCLAS', 'UNCLAS', 'C', 'S'])
  if (modern) return random.pick(['UNCLAS', 'UNCLAS', 'C', 'C', 'C', 'S', 'S', 'TS'])
  return order === '12356' || order === '11652' || order === '12065'
    ? random.pick(['UNCLAS', 'LOU', 'C', 'C', 'S', 'TS'])
    : 'UNCLAS'
}

/** 1973-78 knew no marks; then a statement for the whole text or a mark on each paragraph. */
function chooseMarking(
  random: Random,
  order: OrderNumber,
  level: GeneratedLevel,
  sensitive: boolean,
): CableFacts['marking'] {
  const classified = level === 'C' || level === 'S' || level === 'TS'
  if (order === '11652') return 'none'
  if (level === 'LOU') return random.pick(['none', 'each'])
  if (!classified) return sensitive || (order >= '12958' && random.chance(0.5)) ? 'each' : 'none'
  if (order === '12065' || order === '12356') return random.pick(['entire', 'entire', 'each'])
  return random.chance(0.1) ? 'entire' : 'each'
}
