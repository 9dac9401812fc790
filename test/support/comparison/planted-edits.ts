import { type Random, randomOf } from '../generator/random.ts'
import type { Row } from '../generator/row.ts'
import { wrap } from '../generator/wrap.ts'
import { textOf, writeCable } from '../generator/write-cable.ts'

/** A cable, the same one edited, and what a comparison has to list: `layer kind label`, each once. */
export interface EditedCable {
  readonly before: string
  readonly after: string
  readonly expected: readonly string[]
}

/** A run of rows that are one paragraph, with its number. */
interface Paragraph {
  readonly from: number
  readonly to: number
  readonly number: number
}

type Edit = (lines: string[], random: Random) => { lines: string[]; told: string } | undefined

/** Composes edits, at most one in a paragraph, over a fictional cable. */
export function editedCable(seed: number): EditedCable {
  const random = randomOf(seed + 77)
  const { rows, eol } = writeCable(seed)
  const paragraphs = paragraphsOf(rows)
  const chosen = new Set(random.sample(paragraphs, random.integer(0, Math.max(0, paragraphs.length))))
  const texts = rows.map(({ text }) => [text])
  const expected: string[] = []
  const added = random.chance(0.3) && paragraphs.length > 1 ? random.integer(1, paragraphs.length - 1) : undefined
  paragraphs.forEach((paragraph, index) => {
    const { from, to, number } = paragraph
    const moved = added !== undefined && index >= added
    const own = moved ? number + 1 : number
    if (moved) {
      texts[from] = [(rows[from]?.text ?? '').replace(String(number), String(own))]
      expected.push(`marks renumbered ¶${own}`)
    }
    const first = texts[from]?.[0] ?? ''
    const done = chosen.has(paragraph)
      ? random.pick(EDITS)([first, ...rows.slice(from + 1, to).map(({ text }) => text)], random)
      : undefined
    if (done) {
      expected.push(`${done.told} ¶${own}`)
      texts[from] = done.lines
      for (let at = from + 1; at < to; at++) texts[at] = []
    }
    if (index === added) {
      texts[from] = [`${indentOf(first)}${number}. ${NEW_PARAGRAPH}`, '', ...(texts[from] ?? [])]
      expected.push(`words added ¶${number}`)
    }
  })
  return {
    before: textOf(rows, eol),
    after: texts.map((lines) => lines.map((line) => `${line}${eol}`).join('')).join(''),
    expected: expected.sort(),
  }
}

const NEW_PARAGRAPH = 'Wolfram reached Gotham after midnight. Its guards waved him through.'

/** Numbered paragraphs of plain sentences, numbered from 1 without a gap. */
function paragraphsOf(rows: readonly Row[]): Paragraph[] {
  const found: Paragraph[] = []
  rows.forEach(({ kind, text }, from) => {
    const number = Number(/^\W{0,3}(\d{1,2})\. /.exec(text)?.[1])
    if (kind !== 'paragraph' || number !== found.length + 1) return
    let to = from + 1
    while (rows[to]?.kind === 'more') to++
    found.push({ from, to, number })
  })
  return found
}

function indentOf(text: string): string {
  return /^\s*/.exec(text)?.[0] ?? ''
}

/** Changes one word in the middle of the text that the pattern finds; undefined where there is none. */
function atWord(pattern: RegExp, change: (word: string) => string, told: string): Edit {
  return (lines, random) => {
    const places = lines.flatMap((text, line) =>
      [...text.matchAll(pattern)].filter(({ index }) => line > 0 || index > 16).map((match) => ({ line, match })),
    )
    // Apart from the first words, so that the number and mark stay as they are.
    if (places.length < 3) return undefined
    const { line, match } = random.pick(places.slice(1, -1))
    const text = lines[line] ?? ''
    const [word] = match
    const next = `${text.slice(0, match.index)}${change(word)}${text.slice(match.index + word.length)}`
    return { lines: lines.map((old, index) => (index === line ? next : old)), told }
  }
}

const WORD = /(?<= )[a-z]{4,}(?= [a-z])/g

const EDITS: readonly Edit[] = [
  atWord(WORD, () => 'wolframite', 'words changed'),
  atWord(WORD, (word) => `${word} quicksilver`, 'words added'),
  atWord(WORD, (word) => `${word} quicksilver and cinnabar ore`, 'words added'),
  atWord(/(?<= )[a-z]{4,} (?=[a-z]{4,} )/g, () => '', 'words removed'),
  atWord(/(?<=[a-z]{3}\. )(?=[A-Z][a-z]+ [a-z])/g, () => 'Nobody objected to wolfram. ', 'words added'),
  atWord(/(?<= )[a-z]*o[a-z]+(?= [a-z])/g, (word) => word.replace('o', '0'), 'characters changed'),
  atWord(WORD, (word) => word.toUpperCase(), 'characters changed'),
  atWord(WORD, (word) => `${word},`, 'characters changed'),
  atWord(/(?<= )[a-z]{4,} (?=[a-z])/g, (word) => `${word.trim()}\u2014`, 'characters changed'),
  atWord(/(?<= )[a-z]*e[a-z]+(?= [a-z])/g, (word) => word.replace('e', '\u00e9'), 'characters changed'),
  atWord(/(?<= )[a-z]*[aou][a-z]+(?= [a-z])/g, (word) => word.replace(/[aou]/, 'y'), 'words changed'),
  atWord(WORD, (word) => `${word.slice(0, 2)} ${word.slice(2)}`, 'characters changed'),
  atWord(/(?<= )[a-z]{4,} (?=[a-z])/g, (word) => `${word}  `, 'layout spaced'),
  (lines) => {
    const [number = '', text] = [/^\s*\W?\d{1,2}\. /.exec(lines[0] ?? '')?.[0], lines.join(' ')]
    if (lines.length < 2 || / {2}|-$/.test(lines.join('\n'))) return undefined
    const rest = wrap(text.slice(number.length).replace(/\s+/g, ' '), 38)
    return { lines: rest.map((line, index) => (index === 0 ? number + line : line)), told: 'layout wrapped' }
  },
  (lines) => {
    const next = lines[0]?.replace(/\((C|S|U|SBU)\)/, (mark) => (mark === '(S)' ? '(C)' : '(S)'))
    return next === undefined || next === lines[0]
      ? undefined
      : { lines: [next, ...lines.slice(1)], told: 'marks mark' }
  },
  (lines) => {
    const next = lines[0]?.replace(/(\d\.) \((?:C|S|U|SBU)\)/, '$1')
    return next === undefined || next === lines[0]
      ? undefined
      : { lines: [next, ...lines.slice(1)], told: 'marks mark' }
  },
]
