import type {
  DocumentSymbol,
  FoldingRange,
  Hover,
  Position,
  Range,
  SemanticTokensLegend,
} from 'vscode-languageserver-types'
import type { Completion } from '../../server/language/features/completion/completion.ts'
import { splitLines } from '../../server/language/syntax/lines/split-lines.ts'

/**
 * The outline as indented lines: `name -- detail [first:column-last:column] @line:column+length #kind`, all counted from 1.
 * What is selected is given by its place, and by its length, or its end where that is on another line.
 */
export function outlinePicture(symbols: readonly DocumentSymbol[], depth = 0): string {
  return symbols
    .map((symbol) => {
      const { start, end } = symbol.range
      const { start: at, end: to } = symbol.selectionRange
      const selected = to.line === at.line ? `+${to.character - at.character}` : `-${to.line + 1}:${to.character + 1}`
      const place = `[${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}] @${at.line + 1}:${at.character + 1}${selected} #${symbol.kind}`
      const detail = symbol.detail ? ` -- ${symbol.detail}` : ''
      const own = `${'  '.repeat(depth)}${symbol.name}${detail} ${place}\n`
      return own + outlinePicture(symbol.children ?? [], depth + 1)
    })
    .join('')
}

/** The text behind a gutter: a bar for each range that a line is hidden by, and where a range begins its kind or `>`. */
export function foldingPicture(text: string, ranges: readonly FoldingRange[]): string {
  return splitLines(text)
    .map(({ text: line }, index) => {
      const hiding = ranges.filter((range) => range.startLine < index && index <= range.endLine).length
      const begins = ranges.find((range) => range.startLine === index)
      const gutter = '|'.repeat(hiding) + (begins ? `>${begins.kind ?? ''}` : '')
      return `${gutter.padEnd(12)}${line}`.trimEnd()
    })
    .join('\n')
}

/** One line for each token: `line:column "text" type.modifier`. */
export function tokensPicture(text: string, data: readonly number[], legend: SemanticTokensLegend): string {
  const lines = splitLines(text)
  const rows: string[] = []
  let line = 0
  let column = 0
  for (let index = 0; index < data.length; index += 5) {
    const [lineDelta = 0, columnDelta = 0, length = 0, type = 0, bits = 0] = data.slice(index, index + 5)
    column = lineDelta > 0 ? columnDelta : column + columnDelta
    line += lineDelta
    const modifiers = legend.tokenModifiers.filter((_, bit) => bits & (1 << bit))
    const words = lines[line]?.text.slice(column, column + length) ?? ''
    rows.push(`${line + 1}:${column + 1} "${words}" ${[legend.tokenTypes[type], ...modifiers].join('.')}`)
  }
  return `${rows.join('\n')}\n`
}

/** Each hover of a text once, below the range that it speaks of; `ask` answers for the beginning of each word. */
export function hoversPicture(text: string, ask: (position: Position) => Hover | undefined): string {
  let last = ''
  const shown: string[] = []
  for (const position of wordsOf(text)) {
    const found = ask(position)
    if (!found?.range || typeof found.contents !== 'object' || !('value' in found.contents)) continue
    const picture = `${rangeText(found.range)}\n${found.contents.value.trimEnd().replace(/^(?=.)/gm, '    ')}\n`
    if (picture !== last) shown.push(picture)
    last = picture
  }
  return shown.join('')
}

/** `from: ranges` for the beginning of each word where `ask` has an answer; the same answer once for neighbours. */
export function linksPicture(text: string, ask: (position: Position) => readonly Range[]): string {
  const shown: string[] = []
  let last = ''
  for (const position of wordsOf(text)) {
    const found = ask(position).map(rangeText).join(', ')
    if (found !== '' && found !== last) shown.push(`${position.line + 1}:${position.character + 1}: ${found}\n`)
    last = found
  }
  return shown.join('')
}

/**
 * What is offered behind each word of a text and on its blank lines, where it is something else than at the place before:
 * what of the token is typed, the kind of the place, how the list begins, and all that is known of the first.
 */
export function offersPicture(text: string, ask: (position: Position) => Completion | undefined): string {
  const shown: string[] = []
  let last = ''
  for (const [line, { text: words }] of splitLines(text).entries()) {
    const ends = [...words.matchAll(/\S+/g)].map(({ index, 0: word }) => index + word.length)
    for (const character of ends.length > 0 ? ends : [0]) {
      const found = ask({ line, character })
      const list = found?.candidates.slice(0, 10).map(({ candidate }) => candidate.label ?? candidate.text) ?? []
      const [first] = found?.candidates ?? []
      const whole = first ? `\n    ${JSON.stringify(first.candidate)}` : ''
      const offer = found ? `${found.place.kind}: ${JSON.stringify(list).slice(1, -1)}${whole}` : 'nothing'
      const behind = found ? ` behind "${found.place.typed}"` : ''
      if (offer !== last) shown.push(`${line + 1}:${character + 1}${behind} ${offer}\n`)
      last = offer
    }
  }
  return shown.join('')
}

function* wordsOf(text: string): Generator<Position> {
  for (const [line, { text: words }] of splitLines(text).entries()) {
    for (const { index } of words.matchAll(/[^\s,;()/]+/g)) yield { line, character: index }
  }
}

function rangeText({ start, end }: Range): string {
  return `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`
}
