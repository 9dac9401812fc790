import type { Line } from '../syntax/lines/line.ts'
import { foreignIn } from '../text/foreign-in.ts'

/** A line in the characters of telegraph, each of which leads back to the columns that it stands for. */
export interface EvenLine {
  readonly text: string
  /** Column of the line at which the character begins; at the length of the text, where the line ends. */
  start(index: number): number
  /** Column behind the character. */
  end(index: number): number
}

/** The line with mojibake, entities and typography undone. Linear; a plain line comes back as it is. */
export function evenLine({ text, ascii }: Pick<Line, 'text' | 'ascii'>): EvenLine {
  const foreign = ascii && !text.includes('&') ? [] : foreignIn(text)
  if (foreign.length === 0) return { text, start: (index) => index, end: (index) => index + 1 }
  const starts: number[] = []
  const ends: number[] = []
  let even = ''
  const copy = (from: number, to: number): void => {
    for (let column = from; column < to; column++) {
      starts.push(column)
      ends.push(column + 1)
    }
    even += text.slice(from, to)
  }
  let at = 0
  for (const { start, end, replacement } of foreign) {
    copy(at, start)
    const put = replacement ?? text.slice(start, end)
    for (let index = 0; index < put.length; index++) {
      starts.push(start)
      ends.push(end)
    }
    even += put
    at = end
  }
  copy(at, text.length)
  return {
    text: even,
    start: (index) => starts[index] ?? text.length,
    end: (index) => ends[index] ?? text.length,
  }
}
