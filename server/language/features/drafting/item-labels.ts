import { romanValue } from '../../text/roman-figures.ts'

/** `  b. `, `(2) `, `(iv) `, `-- `: what begins an item, with its margin. */
export interface ItemLabel {
  readonly label: string
  readonly indent: number
  /** The letter, the figures or the sign alone. */
  readonly sign: string
}

export function labelAt(line: string): ItemLabel | undefined {
  const match = LABEL.exec(line)
  if (!match) return undefined
  const [label, margin = ''] = match
  return { label, indent: margin.length, sign: label.trim().replace(/[().]/g, '') }
}

const FIGURES = '(?:[A-Za-z]|\\d{1,2}|[ivx]{2,6}|[IVX]{2,6})'
const LABEL = new RegExp(`^(\\s{0,12})(?:\\(${FIGURES}\\)|${FIGURES}[.)]|-{1,2}|\\*|\\u2022|\\u2013)(?=\\s)`)

/** Whether two labels count the same list: `(i)` is of one with `(ii)`, and of another with `(h)`. */
export function areOfOneList(one: ItemLabel, two: ItemLabel): boolean {
  if (one.indent !== two.indent || formOf(one) !== formOf(two)) return false
  const [figures, others] = [one, two].map(({ sign }) => (sign.length > 1 ? romanValue(sign) : undefined))
  if (figures !== undefined && others === undefined) return isBeside(figures, two.sign)
  if (others !== undefined && figures === undefined) return isBeside(others, one.sign)
  return true
}

function isBeside(figures: number, letter: string): boolean {
  const value = romanValue(letter)
  return value !== undefined && Math.abs(value - figures) === 1
}

/** The label with `1`, `a` or `A` in the place of what counts. */
function formOf({ label }: ItemLabel): string {
  return label
    .trim()
    .replace(/\d+/, '1')
    .replace(/[a-z]+/, 'a')
    .replace(/[A-Z]+/, 'A')
}
