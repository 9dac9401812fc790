import type { CableFacts } from './cable-facts.ts'
import { pageRow } from './distribution-rows.ts'
import { SOLID } from './level-words.ts'
import type { Random } from './random.ts'
import { blank, type Row, row } from './row.ts'
import { levelWords } from './text-head-rows.ts'

/**
 * Puts page and section furniture into the text: between paragraphs, or inside one, where it cuts a sentence.
 * Nothing is put in where the copy has neither sections nor pages.
 */
export function furnish(
  random: Random,
  facts: CableFacts,
  body: readonly Row[],
  headerAgain: readonly Row[],
  captions: readonly string[],
): Row[] {
  const style = furniture(random, facts)
  if (style === 'none' || body.length < 12) return [...body]
  const rows = [...body]
  const places = cutPlaces(random, rows, facts.sections > 1 ? facts.sections - 1 : 1)
  // From the end on, so that earlier places stay what they are.
  places.forEach((place, index) => {
    const section = facts.sections > 1 ? places.length + 1 - index : 1
    const before = rows[place - 1]?.kind === 'blank' ? [] : [blank]
    rows.splice(place, 0, ...before, ...furnitureRows(facts, style, section, headerAgain, captions))
  })
  return rows
}

type Furniture = 'none' | 'marker' | 'header' | 'pages' | 'repeated'

function furniture(random: Random, { layout, sections, capitals }: CableFacts): Furniture {
  if (layout === 'draft' || layout === 'smart') return 'none'
  if (capitals && layout === 'archival')
    return sections > 1 ? random.pick(['repeated', 'pages']) : random.pick(['pages', 'none'])
  if (sections === 1) return 'none'
  return capitals ? 'header' : random.pick(['marker', 'marker', 'header'])
}

/** Indices of rows before which the furniture goes, the last one first. */
function cutPlaces(random: Random, rows: readonly Row[], count: number): number[] {
  const cuttable = rows.flatMap(({ kind }, index) => {
    const previous = rows[index - 1]?.kind
    const between = kind === 'paragraph' && previous === 'blank'
    const inside = kind === 'more' && index > 1
    return index > 2 && (between || inside) ? [index] : []
  })
  return random.sample(cuttable, count).sort((a, b) => b - a)
}

function furnitureRows(
  facts: CableFacts,
  style: Furniture,
  section: number,
  headerAgain: readonly Row[],
  captions: readonly string[],
): Row[] {
  const banner = row('banner', SOLID[facts.level])
  const line = row(
    'section',
    `${levelWords(facts, false, section)} ${facts.series} ${String(facts.number).padStart(facts.capitals ? 4 : 6, '0')}`,
  )
  switch (style) {
    case 'marker': {
      const post = facts.series.slice(0, 10).trim()
      const total = String(facts.sections).padStart(3, '0')
      return [
        row(
          'marker',
          `${post} ${String(facts.number).padStart(8, '0')}  ${String(section).padStart(3, '0')} OF ${total}`,
        ),
        blank,
        blank,
      ]
    }
    case 'header':
      return [line, blank, ...captions.flatMap((caption) => [row('section', caption), blank])]
    case 'pages':
      return [banner, blank, blank, banner, blank, pageRow(facts, 2, section), blank]
    case 'repeated':
      return [
        banner,
        blank,
        pageRow(facts, 1, section),
        ...headerAgain.map(({ text }) => row('section', text)),
        line,
        ...captions.map((caption) => row('section', caption)),
        blank,
      ]
    case 'none':
      return []
  }
}
