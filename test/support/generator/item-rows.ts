import type { CableFacts } from './cable-facts.ts'
import { items, sentence } from './prose.ts'
import type { Random } from './random.ts'
import { blank, type Row, row } from './row.ts'
import { wrap } from './wrap.ts'

/** What stands under a paragraph: a list with labels of its own, or a quoted text with numbers of its own. */
export function itemRows(random: Random, facts: CableFacts, kind: 'list' | 'quotation', mark: string): Row[] {
  return kind === 'list' ? listRows(random, facts, mark) : quotationRows(random, facts)
}

function listRows(random: Random, facts: CableFacts, mark: string): Row[] {
  const style = random.pick(['A.', 'A.', '--', '-', '1)', '(1)', 'a)'])
  const indent = ' '.repeat(random.pick([0, 2, 3, 4]))
  const spaced = random.chance(0.6)
  const marked = style === 'A.' && mark !== '' && random.chance(0.4) ? `(${mark.split('/')[0]}) ` : ''
  const rows = items(random, random.integer(2, 4)).flatMap((text, index) => {
    const [first = '', ...more] = wrap(`${label(style, index)} ${marked}${text};`, facts.width - 6)
    return [
      row('list', `${indent}${first}`),
      ...more.map((line) => row('list', `${indent}   ${line}`)),
      ...(spaced ? [blank] : []),
    ]
  })
  return spaced ? rows : [...rows, blank]
}

function label(style: string, index: number): string {
  const letter = String.fromCharCode(65 + index)
  switch (style) {
    case 'A.':
      return `${letter}.`
    case 'a)':
      return `${letter.toLowerCase()})`
    case '1)':
      return `${index + 1})`
    case '(1)':
      return `(${index + 1})`
    default:
      return style
  }
}

function quotationRows(random: Random, facts: CableFacts): Row[] {
  const name = random.pick(['TEXT', 'TEXT', 'TALKING POINTS', 'QUOTE'])
  const numbered = name === 'TEXT' && random.chance(0.6)
  const body = Array.from({ length: random.integer(1, 3) }, (_, index) => [
    ...wrap(`${numbered ? `${index + 1}. ` : ''}${sentence(random)} ${sentence(random)}`, facts.width).map((line) =>
      row('quoted', line),
    ),
    blank,
  ]).flat()
  return [row('quoted', `BEGIN ${name}:`), blank, ...body, row('quoted', `END ${name}.`), blank]
}
