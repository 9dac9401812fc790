import { type Change, type Comparison, labelOf, type Piece, type Row } from './comparison.ts'
import { isSignOfExcision } from './excision.ts'
import { summaryOf } from './summary.ts'

/** How struck and underlined text is shown. */
export interface TextMarks {
  readonly removed: (text: string) => string
  readonly added: (text: string) => string
}

/** For a terminal that can strike and underline, and for everything else. */
export const TERMINAL_MARKS: TextMarks = {
  removed: (text) => `\u001b[31;9m${text}\u001b[0m`,
  added: (text) => `\u001b[32;4m${text}\u001b[0m`,
}
export const PLAIN_MARKS: TextMarks = { removed: (text) => `[-${text}-]`, added: (text) => `{+${text}+}` }

/** The sentence, a line for each change with both places, and the changed paragraphs in one column. */
export function comparisonText(comparison: Comparison, marks: TextMarks): string {
  const { changes, rows } = comparison
  const lines = changes.map(changeLine)
  const widths = [0, 1, 2].map((column) => lines.reduce((most, cells) => Math.max(most, cells[column]?.length ?? 0), 0))
  const list = lines.map((cells) =>
    cells
      .map((cell, column) => (column < 3 ? cell.padEnd(widths[column] ?? 0) : cell))
      .join('  ')
      .trimEnd(),
  )
  const column = rows.filter(isChanged).map((row) => rowText(row, marks))
  return [
    summaryOf(comparison),
    ...(list.length > 0 ? ['', ...list] : []),
    ...column.flatMap((text) => ['', text]),
    '',
  ].join('\n')
}

/** Layer, both lines, part, and what became of what. */
function changeLine(change: Change): string[] {
  const { layer, before, after } = change
  return [layer, `${before.line + 1}:${after.line + 1}`, labelOf(change), changeWords(change)]
}

/** What became of what, in a few words. */
export function changeWords({ kind, before, after, layer }: Change): string {
  const [left, right] = [shortened(before.text), shortened(after.text)]
  if (kind === 'wrapped') return 'lines broken otherwise'
  if (kind === 'spaced') return 'blanks or blank lines'
  if (kind === 'pages')
    return left === ''
      ? `page line more: ${right}`
      : right === ''
        ? `page line less: ${left}`
        : `page line: ${left} → ${right}`
  if (kind === 'renumbered' && left !== '' && right !== '') return `was ${left}`
  if (kind === 'relettered' && left !== '' && right !== '') return `was ${left}`
  if (kind === 'moved' && layer === 'layout') return 'in another order'
  if (kind === 'moved') return `moved: ${right}`
  const verb =
    layer === 'released' && !isSignOfExcision(left + right)
      ? left === ''
        ? 'released'
        : right === ''
          ? 'excised'
          : ''
      : left === ''
        ? 'added'
        : 'removed'
  if (left !== '' && right !== '') return `${left} → ${right}`
  return `${verb}: ${left}${right}`
}

function shortened(text: string): string {
  const even = text.replace(/\s+/g, ' ').trim()
  return even.length > LONGEST ? `${even.slice(0, LONGEST / 2)} ... ${even.slice(-LONGEST / 2)}` : even
}

const LONGEST = 120

export function isChanged({ pieces }: Row): boolean {
  return pieces.some(({ layer }) => layer !== undefined)
}

/** Name of the row, and its old one where that was another. */
export function rowName({ before, after }: Row): string {
  const name = after || before
  return before !== '' && after !== '' && before !== after ? `${name} (was ${before})` : name
}

function rowText(row: Row, marks: TextMarks): string {
  const text = row.pieces.map((piece, index) => pieceText(piece, marks, index, row.pieces.length)).join('')
  const name = rowName(row)
  return `${name === '' ? '' : `${name}  `}${text.trim()}`
}

function pieceText({ layer, before, after }: Piece, marks: TextMarks, index: number, count: number): string {
  if (layer === undefined) return elided(after?.text ?? '', index === 0, index === count - 1)
  const [left, right] = [(before?.text ?? '').trim(), (after?.text ?? '').trim()]
  return ` ${left === '' ? '' : marks.removed(left)}${right === '' ? '' : marks.added(right)}`
}

/** The beginning and end of a long stretch that is the same: what stands beside a change is what is read. */
export function elided(text: string, isFirst: boolean, isLast: boolean): string {
  const even = text.replace(/\s+/g, ' ')
  if (even.length <= SHOWN * 2 + 20) return even
  const head = isFirst ? '' : even.slice(0, even.lastIndexOf(' ', SHOWN))
  const tail = isLast ? '' : even.slice(even.indexOf(' ', even.length - SHOWN))
  return `${head} ...${tail}`
}

const SHOWN = 70
