import { change, type FaultKind, fault, indicesOf, withText } from '../fault.ts'

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
]
