import { header1976 } from '../support/header-1976.ts'

/** A fictional cable of 20,000 lines with a finding in every ninth paragraph, and where to type in its middle. */
export interface LongCable {
  readonly text: string
  /** Lines of the paragraph that is typed into, from the first to the last, counted from 0. */
  readonly paragraph: readonly [first: number, last: number]
  /** The line whose end the cursor is put to, counted from 0. */
  readonly line: number
  /** Column behind its last character, counted from 0. */
  readonly column: number
  /** What is typed there: 200 keys, with words that are findings while they are half written. */
  readonly keys: string
}

const paragraphs = 909
const linesOfProse = 21

export function longCable(): LongCable {
  const lines = header1976(5678)
  const starts: number[] = []
  for (let number = 1; number <= paragraphs; number++) {
    starts.push(lines.length)
    lines.push(...paragraph(number), '')
  }
  lines.push('RASSENDYLL', '')
  const first = starts[paragraphs >> 1] ?? 0
  const line = first + 10
  return {
    text: lines.join('\n'),
    paragraph: [first, first + linesOfProse - 1],
    line,
    column: lines[line]?.length ?? 0,
    keys,
  }
}

const keys = [
  ' THE CHANCELLOR TOLD THE EMBASSY THAT HE AGREES TO REF C,\n',
  'AND THAT THE POINTS OF PARA 12 ABOVE ARE SETTLED (SEE REF A FOR\n',
  'THE TEXT). THE KING WILL SIGN ON AUGUST 3, AND THE DUKE WILL NOT',
  ' OBJECT TO IT.',
].join('')

const words = 'THE DUKE OF STRELSAU CROSSED A RIVER NEAR THE OLD BRIDGE AND SPOKE WITH GUARDS'.split(' ')

/** Every ninth paragraph claims more than the cable has: a finding that lies on its portion mark. */
function paragraph(number: number): readonly string[] {
  const mark = number % 9 === 0 ? 'S' : 'C'
  return Array.from({ length: linesOfProse }, (_, line) => {
    const text = Array.from({ length: 11 }, (_, word) => words[(number * 7 + line * 5 + word * 3) % words.length])
    const sentence = `${text.join(' ')}${line % 4 === 3 || line === linesOfProse - 1 ? '.' : ''}`
    return line === 0 ? `${number}. (${mark}) ${sentence}` : sentence
  })
}
