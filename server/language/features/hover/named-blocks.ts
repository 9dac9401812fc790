import type { Message } from '../../model/message/message.ts'
import type { Part, Span } from '../../model/message/span.ts'
import { blockFacts } from '../../model/reading/body/block-facts.ts'
import type { Entry } from '../../vocabulary/types.ts'
import { bodyIndexAt } from '../outline/body-outline.ts'
import { preview } from '../outline/preview.ts'
import { messageLine } from '../places/message-lines.ts'
import { covers } from '../places/place.ts'
import { explain, type HoverContent, type HoverContext, type HoverSubject, row } from './hover-content.ts'

/** SUMMARY and END SUMMARY, BEGIN TEXT and their like: where the block begins and ends, and with which words. */
export const namedBlocks: HoverSubject = (place, context) => {
  if (place.bodyIndex < 0) return undefined
  for (const { name, open, close, span } of place.message.body.namedBlocks) {
    const marker = covers(open, place) ? open : covers(close, place) ? close : undefined
    if (!marker) continue
    const begins = place.messageLine + span.line + 1
    const ends = close && place.messageLine + close.endLine + 1
    return explainMarker(marker, name, context, {
      rows: [
        row('Begins', `line ${begins}${open ? '' : ', without opening words'}`),
        row('Ends', ends === undefined ? undefined : `line ${ends}`),
      ],
      quote:
        marker === close
          ? firstWords(place.message, open, { ...span, endLine: close.line, end: close.start })
          : undefined,
    })
  }
  return undefined
}

function explainMarker(
  marker: Part,
  name: string,
  { vocabulary }: HoverContext,
  more: Pick<HoverContent, 'rows' | 'quote'>,
): HoverContent {
  const words = name.split(' ')
  const term =
    vocabulary.term(name) ??
    both(name, vocabulary) ??
    vocabulary.term(words[words.length - 1] ?? '') ??
    vocabulary.term(words[0] ?? '')
  const content = explain(marker, term, marker.text)
  return { ...(content ?? { span: marker, title: marker.text }), ...more }
}

/** SUMMARY AND COMMENT is both. */
function both(name: string, vocabulary: HoverContext['vocabulary']): Entry | undefined {
  const [first, second] = name.split(' AND ', 2).map((part) => vocabulary.term(part))
  if (!first || !second) return undefined
  return {
    ...first,
    title: `${first.title} and ${second.title?.toLowerCase()}`,
    note: [first.note, second.note].filter((note) => note !== undefined).join(' '),
  }
}

function firstWords(message: Message, open: Part | undefined, span: Span): string {
  const from = open ? { line: open.endLine, column: open.end } : textStart(message, span)
  const words = preview(linesFrom(message, from.line, span), from.column, 200)
  return words.replace(/^[\s:.,)-]+/, '')
}

/** Without opening words a block begins with a paragraph: its number and mark are no words. */
function textStart(message: Message, span: Span): { line: number; column: number } {
  const block = message.body.blocks[bodyIndexAt(message, span.line)]
  return { line: span.line, column: (block && blockFacts(block).start?.textStart) ?? span.start }
}

/** The lines of the block from one on, the last only as far as the block goes. */
function* linesFrom({ slice }: Message, line: number, { endLine, end }: Span) {
  for (let at = line; at <= endLine && at < line + 40; at++) {
    const text = messageLine(slice, at)
    if (!text) continue
    yield at === endLine ? { ...text, plain: text.plain.slice(0, end) } : text
  }
}
