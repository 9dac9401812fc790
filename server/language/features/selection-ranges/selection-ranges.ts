/**
 * What a selection grows to: word, sentence, paragraph, part.
 * What the parts of a message are is known by `outline`.
 */

import type { SelectionRange } from 'vscode-languageserver-types'
import type { Span } from '../../model/message/span.ts'
import { blockSpan, textLines } from '../../model/reading/lines/block-lines.ts'
import { flowOf } from '../../model/reading/lines/flow.ts'
import { headingSpans, paragraphSpanAt } from '../outline/body-outline.ts'
import { paragraphAt } from '../outline/paragraph-extents.ts'
import type { Place } from '../places/place.ts'
import { textSpan } from '../places/text-span.ts'
import { toRange } from '../protocol/to-lsp.ts'
import { sentenceAt, wordAt } from './words-and-sentences.ts'

/**
 * What the selection grows to, step by step: word, sentence or line, paragraph or field, the paragraph with
 * what belongs to it, the section under its heading, the message.
 */
export function selectionRange(place: Place): SelectionRange {
  const steps = stepsOf(place)
  let range: SelectionRange | undefined
  for (const span of steps.toReversed()) {
    range = { range: toRange(span, place.messageLine), ...(range ? { parent: range } : {}) }
  }
  return range ?? { range: toRange(cursor(place), place.messageLine) }
}

/** From the smallest to the largest; each holds the one before and is larger. */
function stepsOf(place: Place): Span[] {
  const { message, block, blockLine, bodyIndex, text, line } = place
  const steps: (Span | undefined)[] = []
  if (text.kind !== 'blank') {
    steps.push(wordAt(text.plain, line, place.character))
    if (bodyIndex >= 0 && (block.kind === 'paragraph' || block.kind === 'text')) {
      steps.push(sentenceAt(flowOf(textLines(block), blockLine, block.lines[0]?.indent ?? 0), line, place.character))
    } else steps.push({ line, start: text.indent, endLine: line, end: text.plain.length })
    steps.push(blockSpan(block, blockLine))
    steps.push(bodyIndex < 0 ? undefined : paragraphSpanAt(message, paragraphAt(message, line, place.character)))
    steps.push(headingSpans(message.body).find(({ span }) => isInside(cursor(place), span))?.span)
  }
  steps.push(textSpan(message.slice))
  const kept: Span[] = []
  let inner: Span = cursor(place)
  for (const step of steps) {
    if (!step || !isInside(inner, step) || isInside(step, inner)) continue
    kept.push(step)
    inner = step
  }
  return kept
}

function cursor({ line, character }: Place): Span {
  return { line, start: character, endLine: line, end: character }
}

function isInside(inner: Span, outer: Span): boolean {
  const begins = outer.line < inner.line || (outer.line === inner.line && outer.start <= inner.start)
  const ends = outer.endLine > inner.endLine || (outer.endLine === inner.endLine && outer.end >= inner.end)
  return begins && ends
}
