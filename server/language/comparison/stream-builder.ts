import type { Line } from '../syntax/lines/line.ts'
import { readMarkShape } from '../syntax/lines/mark-shape.ts'
import { type EvenLine, evenLine } from './even-line.ts'
import { excisionsIn } from './excision.ts'
import { foldOf } from './same-word.ts'
import type { Gap, Label, LineStretch, Place, Sign, Stream, Word } from './word.ts'

export interface LineReading {
  /** Labels that begin on the line, in order. */
  readonly labels: readonly Label[]
  /** Numbers and letters that name other places. */
  readonly mentions: readonly LineStretch[]
  /** Whether parentheses may be portion marks. */
  readonly marks: boolean
}

/** Puts the lines of a part together to a stream of words. */
export interface StreamBuilder {
  readonly line: (line: Line, number: number, reading: LineReading) => void
  readonly furniture: (line: Line, number: number) => void
  /** What comes next belongs to another field. */
  readonly field: (name: string, line: number) => void
  readonly finish: () => Stream
}

type OpenGap = { -readonly [key in keyof Gap]: Gap[key] }

export function streamBuilder(): StreamBuilder {
  const words: Word[] = []
  let gap: OpenGap | undefined
  const open = (line: number, column: number): OpenGap => {
    gap ??= {
      ...{ line, start: column, endLine: line, end: column },
      ...{
        raw: '',
        punctuation: '',
        label: undefined,
        field: undefined,
        marks: NO_SIGNS,
        excisions: NO_SIGNS,
        furniture: NO_LINES,
      },
    }
    return gap
  }
  const pass = (line: Line, number: number, even: EvenLine, from: number, to: number): void => {
    const current = open(number, even.start(from))
    if (to <= from) return
    const end = even.end(to - 1)
    current.raw += line.text.slice(even.start(from), end)
    current.punctuation += even.text.slice(from, to).replace(NO_PUNCTUATION, '')
    current.endLine = number
    current.end = end
  }
  return {
    line(line, number, { labels, mentions, marks }) {
      const even = evenLine(line)
      const excised = excisionsIn(even.text)
      let at = 0
      const sign = (start: number, end: number): Sign => {
        const raw = line.text.slice(even.start(start), even.end(end - 1))
        return {
          raw,
          name: signName(even.text.slice(start, end)),
          ...span(number, even.start(start), even.end(end - 1)),
        }
      }
      for (const { kind, start, end } of tokens(even.text, labels, excised, even)) {
        // What web software puts behind the text of a link that leads nowhere.
        if (kind === 'mark' && even.text.slice(start - 1, end) === '](#)') continue
        pass(line, number, even, at, start)
        // `1. (C - ENTIRE TEXT)` is a paragraph without a word.
        if (kind === 'label' && gap?.label) push(line, number, even, start, start, NO_MENTIONS)
        const current = open(number, even.start(start))
        at = end
        if (kind === 'label') {
          const label = labels.find((each) => each.start <= even.start(start) && each.end > even.start(start))
          current.label ??= label
          // What stands in front of a number and behind it is how numbers are set: a pilcrow, a period.
          if (label?.kind === 'paragraph') {
            current.punctuation = current.punctuation.replace(/\u00b6/g, '')
            at = behindNumber(even.text, end)
          }
          current.raw += line.text.slice(even.start(start), even.end(at - 1))
          current.endLine = number
          current.end = even.end(at - 1)
        } else if (kind === 'excision' || (kind === 'mark' && marks && isMark(even.text.slice(start, end), current))) {
          const found = sign(start, end)
          if (kind === 'mark') current.marks = joined(current.marks, found)
          else current.excisions = joined(current.excisions, found)
          current.raw += found.raw
          current.endLine = number
          current.end = found.end
        } else if (kind === 'mark') {
          // A parenthesis like any other: its words are words.
          at = start + 1
          pass(line, number, even, start, at)
          for (const { index, 0: word } of even.text.slice(at, end).matchAll(WORD)) {
            pass(line, number, even, at, start + 1 + index)
            at = start + 1 + index + word.length
            push(line, number, even, at - word.length, at, mentions)
          }
        } else push(line, number, even, start, end, mentions)
      }
      pass(line, number, even, at, even.text.length)
      if (line.eol !== '') open(number, line.text.length).raw += '\n'
    },
    furniture(line, number) {
      const current = open(number, 0)
      if (line.text.trim() !== '') current.furniture = joined(current.furniture, line.text)
      else current.raw += line.eol === '' ? line.text : `${line.text}\n`
    },
    field(name, line) {
      open(line, 0).field = name
    },
    finish: () => ({ words, tail: open(words.at(-1)?.endLine ?? 0, words.at(-1)?.end ?? 0) }),
  }

  function push(
    line: Line,
    number: number,
    even: EvenLine,
    start: number,
    end: number,
    mentions: readonly LineStretch[],
  ): void {
    const [from, to] = [even.start(start), end > start ? even.end(end - 1) : even.start(start)]
    const text = even.text.slice(start, end)
    words.push({
      ...span(number, from, to),
      raw: line.text.slice(from, to),
      even: text,
      fold: text === '' ? NO_WORD : foldOf(text),
      mention: mentions.some((mention) => from >= mention.start && to <= mention.end),
      before: open(number, from),
    })
    gap = undefined
  }
}

const NO_MENTIONS: readonly LineStretch[] = []
/** Most gaps have none: one value for all of them. */
const NO_SIGNS: readonly Sign[] = []
const NO_LINES: readonly string[] = []

/** The list of a gap that is being made, with one more. */
function joined<T>(list: readonly T[], more: T): readonly T[] {
  if (list.length === 0) return [more]
  ;(list as T[]).push(more)
  return list
}
/** Folds of words have letters or digits. */
const NO_WORD = '\u00b6'

function span(line: number, start: number, end: number): Place {
  return { line, start, endLine: line, end }
}

interface Token {
  readonly kind: 'word' | 'label' | 'excision' | 'mark'
  readonly start: number
  readonly end: number
}

/** What words are made of: letters and digits with what stands inside of them; signs that say something alone. */
const WORD_SOURCE =
  "[\\p{L}\\p{N}\\p{M}\\ufffd]+(?:(?:['`]|\\?(?=\\p{L}))[\\p{L}\\ufffd]+|(?<=\\p{N})[.,:/]\\p{N}+)*|[$%+&@#=\\u00a3\\u20ac]"
const WORD = new RegExp(WORD_SOURCE, 'gu')
const TOKEN = new RegExp(`(?<mark>\\([^()]{1,40}\\))|(?<word>${WORD_SOURCE})`, 'gu')
/** Blanks of any kind, and the pilcrows that web software put in front of numbers. */
const NO_PUNCTUATION = /[\s\u00b6\p{L}\p{N}\u0000-\u001f\u007f-\u009f]+/gu

function tokens(
  text: string,
  labels: readonly Label[],
  excised: readonly LineStretch[],
  even: EvenLine,
): readonly Token[] {
  const found: Token[] = []
  const own: Token[] = excised.map(({ start, end }) => ({ kind: 'excision', start, end }))
  for (const label of labels) {
    let start = 0
    while (start < text.length && even.end(start) <= label.start) start++
    let end = start
    while (end < text.length && even.start(end) < label.end) end++
    if (end > start) own.push({ kind: 'label', start, end })
  }
  own.sort((a, b) => a.start - b.start)
  let at = 0
  for (const token of [...own, undefined]) {
    const to = token?.start ?? text.length
    if (to < at) continue
    for (const match of text.slice(at, to).matchAll(TOKEN)) {
      const start = at + match.index
      found.push({ kind: match.groups?.['mark'] ? 'mark' : 'word', start, end: start + match[0].length })
    }
    if (!token) break
    found.push(token)
    at = token.end
  }
  return found
}

/** `(C)`, `(S/NF)`: in capitals wherever it stands, in small letters behind a number alone. */
function isMark(text: string, { label }: Gap): boolean {
  const inner = text.slice(1, -1)
  const shape = readMarkShape(inner)
  if (!shape?.parts.every(({ known }) => known)) return false
  return inner === inner.toUpperCase() || label !== undefined
}

function signName(text: string): string {
  return text
    .toUpperCase()
    .replace(/[\s()[\]]+/g, '')
    .replace(/\/\/|[-,]/g, '/')
}

function behindNumber(text: string, end: number): number {
  const stop = text.charAt(end)
  return stop === '.' || stop === ')' || stop === ':' ? end + 1 : end
}
