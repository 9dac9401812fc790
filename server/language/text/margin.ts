/** What a program put in front of every line: numbers, signs of quotation, blanks. */
export interface Margin {
  readonly kind: 'numbers' | 'quotation' | 'blanks'
  /** The first line that has it. */
  readonly first: number
  /** How many characters of each line are margin. */
  readonly widths: readonly number[]
}

/**
 * The margin that all lines of a text share; undefined where there is none, and for fewer lines than could tell. Most
 * texts are known by their first lines to have none.
 */
export function marginOf(lines: readonly string[]): Margin | undefined {
  return quotation(lines) ?? numbers(lines) ?? blanks(lines)
}

/** The text without its margin; the same lines where there is none. */
export function withoutMargin(lines: readonly string[]): readonly string[] {
  const margin = marginOf(lines)
  return margin ? lines.map((line, index) => line.slice(margin.widths[index] ?? 0)) : lines
}

/** Fewer lines with text are no pasted text. */
const FEWEST = 6

/** `> `, `>> `, `| `: mail programs put it before each line of what is answered, below a line that says whose it is. */
function quotation(lines: readonly string[]): Margin | undefined {
  let [first, quoted, bare] = [-1, 0, 0]
  const widths: number[] = []
  for (const [index, line] of lines.entries()) {
    const width = QUOTED.exec(line)?.[0].length ?? 0
    widths.push(width)
    if (width > 0) {
      quoted++
      if (first < 0) first = index
    } else if (line.trim() !== '' && ++bare > MOST_BARE) return undefined
  }
  return quoted >= FEWEST ? { kind: 'quotation', first, widths } : undefined
}

const QUOTED = /^(?:[>|] ?){1,6}/
/** A mail says above what it quotes who wrote it, `On Monday, Flavia wrote:`, which may wrap once; more is text of its own. */
export const MOST_BARE = 2

/** `1 `, `  2: `, `003| `: counted on from line to line, or over those with text. */
function numbers(lines: readonly string[]): Margin | undefined {
  let [first, count, last, lastLine] = [-1, 0, 0, 0]
  const widths: number[] = []
  for (const [index, line] of lines.entries()) {
    const match = NUMBERED.exec(line)
    if (!match) {
      if (line.trim() !== '') return undefined
      widths.push(0)
      continue
    }
    const number = Number(match[1])
    if (first >= 0 && number !== last + 1 && number !== last + index - lastLine) return undefined
    if (first < 0) first = index
    count++
    last = number
    lastLine = index
    widths.push(match[0].length)
  }
  if (count < FEWEST) return undefined
  // What is further in than one blank is as far in on every line with text.
  const further = lines.reduce((least, line, index) => {
    const rest = line.slice(widths[index] ?? 0)
    return rest.trim() === '' ? least : Math.min(least, rest.length - rest.trimStart().length)
  }, MOST_BLANKS)
  return {
    kind: 'numbers',
    first,
    widths: widths.map((width, index) => Math.min(width + further, lines[index]?.length ?? 0)),
  }
}

const NUMBERED = /^ {0,6}(\d{1,6})(?:[:|.)]?(?:[ \t]|$)|[:|])/
const MOST_BLANKS = 8

/** Two blanks and more before every line with text, or a tab. */
function blanks(lines: readonly string[]): Margin | undefined {
  let [first, count, least, tabs] = [-1, 0, Number.POSITIVE_INFINITY, true]
  for (const [index, line] of lines.entries()) {
    const text = line.trimStart()
    if (text === '') continue
    least = Math.min(least, line.length - text.length)
    tabs &&= text.length < line.length && line.startsWith('\t')
    if (least < (tabs ? 1 : FEWEST_BLANKS)) return undefined
    if (first < 0) first = index
    count++
  }
  if (count < FEWEST) return undefined
  return { kind: 'blanks', first, widths: lines.map((line) => Math.min(least, line.length)) }
}

const FEWEST_BLANKS = 2
