import type { Body } from '../../../model/message/body.ts'
import { oneLine, type Span } from '../../../model/message/span.ts'
import { blockFacts } from '../../../model/reading/body/block-facts.ts'
import type { Vocabulary } from '../../../vocabulary/vocabulary.ts'

/** A mark whose parentheses did not survive, in a paragraph that is read as unmarked. */
export interface TornMark {
  readonly span: Span
  /** As it stands there: `U)`, `<S>`, `(S?)`. */
  readonly text: string
  readonly inner: string
}

/**
 * `3. U) …`, `3. <S> …`, `3. (S*) …`, `3. S: …`: a level in the place of a mark, with something of its parentheses.
 * Where a letter stands in its place, it may be a label: whoever asks knows that the other paragraphs are marked.
 */
export function tornMark(body: Body, block: number, vocabulary: Vocabulary): TornMark | undefined {
  const found = atMark(body, block, TORN)
  const [text = '', inner = ''] = found?.match ?? []
  if (!found || text === inner || !vocabulary.portionMark(inner)) return undefined
  return { span: found.span, text, inner }
}

/** `SUBJECT: S) VISIT`, `[S] VISIT`, `(S VISIT`: the same before a subject. */
export function tornText(text: string): Pick<TornMark, 'text' | 'inner'> | undefined {
  const [torn = '', inner = ''] = TORN.exec(text) ?? NEVER_CLOSED.exec(text) ?? []
  return inner !== '' && torn !== inner ? { text: torn, inner } : undefined
}

/** `3. (S C) …`: two levels in the place of a mark, in a paragraph read as unmarked. */
export function doubleMark(
  body: Body,
  block: number,
): { readonly span: Span; readonly text: string; readonly levels: readonly string[] } | undefined {
  const found = atMark(body, block, DOUBLE)
  const [text = '', one = '', other = ''] = found?.match ?? []
  return found && { span: found.span, text, levels: [one, other] }
}

function atMark(body: Body, block: number, pattern: RegExp): { span: Span; match: RegExpExecArray } | undefined {
  const own = body.blocks[block]
  const start = own && blockFacts(own).start
  const match = start && pattern.exec(own.lines[0]?.plain.slice(start.textStart, start.textStart + LONGEST) ?? '')
  if (!start || !match) return undefined
  const line = body.lines[block] ?? 0
  return { span: oneLine(line, start.textStart, start.textStart + match[0].length), match }
}

const LONGEST = 32
/** Behind it a sentence begins: `S) and T)` and `C: drive` are text. */
const TORN =
  /^["'({<[/*.-]{0,2} ?((?:SBU|LOU|U|C|S|TS|SECRET|CONFIDENTIAL)(?:\/{1,2}(?:NF|NOFORN))?) ?[)}>\]"'*?!/:;-]{1,3}(?= {1,4}["'(]?[A-Z0-9]|$)/
const NEVER_CLOSED = /^\((U|C|S|TS|SBU)(?= [A-Z0-9])/
const DOUBLE = /^\((SBU|U|C|S|TS)(?:[ .,]{1,2}| (?:AND|OR|and|or) )(SBU|U|C|S|TS)\)(?= )/
