import { collectionCable, type MadeCable } from './collection-cable.ts'

export interface MadeFile {
  readonly name: string
  readonly text: string
  readonly id: string
  /** 0 for a cable that is whole. */
  readonly section: number
}

export interface MadeCollection {
  readonly files: readonly MadeFile[]
  /** All that were sent; those taken out as well. */
  readonly cables: ReadonlyMap<string, MadeCable>
  /** Sent, cited or not, and in no file. */
  readonly absent: ReadonlySet<string>
  /** By the cable: sections that are in no file. */
  readonly absentSections: ReadonlyMap<string, readonly number[]>
  readonly copied: ReadonlySet<string>
}

export interface CollectionWishes {
  readonly seed: number
  readonly cables: number
  /** Shares from 0 to 1. */
  readonly holes?: number
  readonly copies?: number
  readonly sections?: number
}

const POSTS = [
  ['KABUL', 'AMEMBASSY KABUL'],
  ['ROME', 'AMEMBASSY ROME'],
  ['THE HAGUE', 'AMEMBASSY THE HAGUE'],
  ['STATE', 'SECSTATE WASHDC'],
  ['TASHKENT', 'AMEMBASSY TASHKENT'],
  ['KUALA LUMPUR', 'AMEMBASSY KUALA LUMPUR'],
] as const
const TAGS = ['PREL', 'PGOV', 'PTER', 'ECON', 'ETRD', 'SENV', 'CVIS']
const LEVELS = ['UNCLAS', 'C O N F I D E N T I A L', 'S E C R E T']
const SUBJECTS = ['BRIDGE', 'HARVEST', 'RAILWAY', 'VISAS', 'SURVEY', 'FRONTIER', 'COUNCIL', 'VALLEY']
const WORDS =
  'the duke of a castle spoke with some envoys on harvests roads bridges trade and maps before they met again'.split(
    ' ',
  )

/** A fictional collection that is fully determined by its wishes. */
export function makeCollection(wishes: CollectionWishes): MadeCollection {
  const { cables: count, holes = 0.05, copies = 0.05, sections = 0.05 } = wishes
  const random = numbers(wishes.seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const last = new Map<string, number>()
  const cables: MadeCable[] = []
  let time = Date.UTC(2007, 10, 1, 8)
  for (let index = 0; index < count; index++) {
    time += (20 + Math.floor(random() * 600)) * 60_000
    const when = new Date(time)
    const year = when.getUTCFullYear()
    const [series, plad] = pick(POSTS)
    const number = (last.get(`${year} ${series}`) ?? 0) + 1
    last.set(`${year} ${series}`, number)
    const cited =
      cables.length === 0 ? [] : Array.from({ length: Math.floor(random() * 4) }, () => pick(cables.slice(-60)))
    const unique = [...new Set(cited)]
    cables.push({
      id: idOf(year, series, number),
      year,
      series,
      plad,
      number,
      time: when,
      level: pick(LEVELS),
      tags: [...new Set([pick(TAGS), pick(TAGS)])],
      subject: `${pick(SUBJECTS)} AND ${pick(SUBJECTS)} ${index}`,
      paragraphs: Array.from({ length: 2 + Math.floor(random() * 6) }, () => sentence(random)),
      references: unique.slice(0, 2).map((each) => ({ id: each.id, text: written(each, year, random) })),
      mentions: unique.slice(2).map((each) => ({
        id: each.id,
        text: `${two(each.year)} ${each.series} ${String(each.number).padStart(3, '0')}`,
      })),
      sections: random() < sections ? 2 + Math.floor(random() * 2) : 1,
    })
  }
  return filesOf(cables, random, holes, copies)
}

function filesOf(cables: readonly MadeCable[], random: () => number, holes: number, copies: number): MadeCollection {
  const files: MadeFile[] = []
  const absent = new Set<string>()
  const absentSections = new Map<string, number[]>()
  const copied = new Set<string>()
  for (const [index, cable] of cables.entries()) {
    if (random() < holes) {
      absent.add(cable.id)
      continue
    }
    const folder = `${cable.year}/${cable.series.replace(/ /g, '-')}`
    const isCopied = random() < copies
    if (isCopied) copied.add(cable.id)
    for (let section = cable.sections > 1 ? 1 : 0; section <= (cable.sections > 1 ? cable.sections : 0); section++) {
      if (section > 1 && random() < holes) {
        absentSections.set(cable.id, [...(absentSections.get(cable.id) ?? []), section])
        continue
      }
      const text = collectionCable(cable, section)
      const name = `${folder}/${String(index).padStart(6, '0')}${section > 0 ? `-${section}` : ''}`
      files.push({ name: `${name}.cable`, text, id: cable.id, section })
      if (isCopied) files.push({ name: `${name}-copy.txt`, text: asCopy(text), id: cable.id, section })
    }
  }
  return { files, cables: new Map(cables.map((cable) => [cable.id, cable])), absent, absentSections, copied }
}

/** A copy from elsewhere: other ends of lines, and blanks at them. */
function asCopy(text: string): string {
  return text.replaceAll('\n', ' \r\n')
}

/** The ways in which a REF line names a cable. A year may be left out where it is that of the writer. */
function written({ year, series, number }: MadeCable, ownYear: number, random: () => number): string {
  const digits = random() < 0.5 ? String(number) : String(number).padStart(6, '0')
  const name = series === 'STATE' && random() < 0.3 ? 'SECSTATE' : series
  if (year === ownYear && random() < 0.4) return `${name} ${digits}`
  return `${random() < 0.2 ? year : two(year)} ${name} ${digits}`
}

export function idOf(year: number, series: string, number: number): string {
  return `${two(year)}${series.replace(/ /g, '')}${number}`
}

function two(year: number): string {
  return String(year % 100).padStart(2, '0')
}

function sentence(random: () => number): string {
  const words = Array.from(
    { length: 12 + Math.floor(random() * 40) },
    () => WORDS[Math.floor(random() * WORDS.length)] ?? '',
  )
  const text = words.join(' ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

/** Numbers from 0 to 1 that are the same on every machine (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
