import { blockFacts } from '../../model/reading/body/block-facts.ts'
import { textLines } from '../../model/reading/lines/block-lines.ts'
import type { Block } from '../../syntax/blocks/block.ts'
import { refilled } from './refill.ts'

/** The lines of a paragraph with one blank behind number and mark, wrapped where they are running text. */
export function paragraphLines(block: Block, columns: number): readonly string[] {
  const own = textLines(block).map(({ text }) => text)
  const { prose, isAside, listShape, headingShape, titleShape } = blockFacts(block)
  const { lines, textStart } = spaced(block, own)
  const isRunning =
    prose && !quotes(own) && !isAside && !listShape && !headingShape && !titleShape && !/^\s/.test(own[0] ?? '')
  return (isRunning ? refilled(lines, { columns, firstBreak: textStart }) : undefined) ?? lines
}

/** What another wrote stands there as that one laid it out: `BEGIN QUOTE: ...`, `QUOTE ... UNQUOTE`. */
function quotes(lines: readonly string[]): boolean {
  return lines.some((line) => QUOTES.test(line))
}

const QUOTES =
  /\b(?:BEGIN(?:NING)?|START)(?: OF)?(?: [A-Z]{2,12}){0,3} (?:QUOTE|QUOTATION|TEXT|LETTER|STATEMENT|MESSAGE|NOTE|TRANSLATION|TRANSCRIPT|EXCERPT|POINTS|PAPER)S?\b|\bUN-?QUOTE\b|\bEND(?: OF)? (?:QUOTE|TEXT)\b|^\s{0,8}QUOTE\b|\bQUOTE ?:/i

/** `1.(C)Text` as `1. (C) Text`; where the list of a mark is wrapped, the line stays. */
function spaced(
  block: Block,
  own: readonly string[],
): { readonly lines: readonly string[]; readonly textStart: number } {
  const { start, mark, text } = blockFacts(block)
  const [first, ...further] = own
  if (!start || first === undefined || text.line > 0) return { lines: own, textStart: start?.textStart ?? 0 }
  const number = first.slice(0, start.delimiterEnd)
  const isLast = first.trimEnd().length
  const behind =
    start.parenthesis && mark && !mark.behindTitle && mark.line === 0 ? mark.text + (mark.stop?.text ?? '') : ''
  const rest = first.slice(start.textStart, isLast)
  if (!/[.)]$/.test(number) || first.endsWith('  ') || rest === '') return { lines: own, textStart: start.textStart }
  // Only where the two are all that stands in front of the text.
  const between = first.slice(start.delimiterEnd, start.textStart)
  if (between.replaceAll(' ', '') !== behind.replaceAll(' ', '')) return { lines: own, textStart: start.textStart }
  const head = behind === '' ? `${number} ` : `${number} ${behind} `
  return { lines: [head + rest + first.slice(isLast), ...further], textStart: head.length }
}
