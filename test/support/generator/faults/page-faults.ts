import { change, type FaultKind, fault, indicesOf, withInserted, withText } from '../fault.ts'
import { blank, row } from '../row.ts'

/** Faults of sections, pages and the distribution block. */
export const pageFaults: readonly FaultKind[] = [
  change(
    'total on a page marker changed',
    'section-marker-total',
    'marker',
    /(OF 00)(\d)$/,
    (match) => `${match[1]}${Number(match[2]) + 2}`,
  ),
  change('number on a page marker changed', 'section-marker-total', 'marker', /(\d)(?= {2}\d{3})/, ([own], _, random) =>
    String((Number(own) + random.integer(1, 9)) % 10),
  ),
  change(
    'distribution sum changed',
    'distribution-sum',
    'distribution',
    /\/(\d{3})(?= [WR]$)/,
    (match, _, random) => `/${String(Number(match[1]) + random.pick([-2, -1, 1, 10])).padStart(3, '0')}`,
  ),
  fault('page of another transmission', 'section-page-id', (cable, random) => {
    const station = cable.rows.find(({ kind }) => kind === 'fl3')?.text
    const [, route = '', serial = ''] = /^DE (R[A-Z]{4,6}) #?(\d{4})/.exec(station ?? '') ?? []
    const places = indicesOf(cable, 'more')
    if (route === '' || places.length === 0) return undefined
    const page = random.chance(0.5)
      ? `PAGE 02 RUEHXX ${serial}`
      : `PAGE 02 ${route} ${String((Number(serial) % 9998) + 1).padStart(4, '0')}`
    return withInserted(cable, random.pick(places), [row('page', page)])
  }),
  fault('count of an office changed', 'distribution-sum', (cable, random) => {
    const places = cable.rows.flatMap(({ kind, text }, index) =>
      kind === 'distribution' && /[A-Z]-\d{2}\b/.test(text) ? [index] : [],
    )
    if (places.length === 0) return undefined
    const index = random.pick(places)
    const text =
      cable.rows[index]?.text.replace(
        /([A-Z]-)(\d{2})\b/,
        (_, name: string, count: string) =>
          name + String((Number(count) + random.integer(1, 40)) % 100).padStart(2, '0'),
      ) ?? ''
    return { ...withText(cable, index, text), lines: indicesOf(cable, 'distribution') }
  }),
  fault('page of a higher level', 'class-line-over', (cable, random) => {
    const places = indicesOf(cable, 'paragraph').slice(1)
    const { level } = cable.facts
    if (places.length === 0 || indicesOf(cable, 'class').length === 0 || level === 'S' || level === 'TS')
      return undefined
    const index = random.pick(places)
    const banner = random.pick(['S E C R E T', 'SECRET', 'SECRET//NOFORN', ...(level === 'C' ? [] : ['CONFIDENTIAL'])])
    return { ...withInserted(cable, index, [row('banner', banner), blank]), lines: [index] }
  }),
]
