/**
 * Drafts laid out anew: wrapped lines, blank lines between parts, blanks behind labels and marks.
 * No word is touched: where a layout would change what is read, or bring a finding, the part stays as it is.
 */

import type { Range, TextEdit } from 'vscode-languageserver-types'
import type { Message } from '../../model/message/message.ts'
import type { LintConfig, Linter } from '../../rules/linter/lint.ts'
import { DRAFT_COLUMNS } from '../../rules/support/lines/block-traits.ts'
import { type CableDocument, documentText, openDocument } from '../../syntax/document/document.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { withEndOfLine } from '../edits/end-of-line.ts'
import { lineEdits } from '../edits/line-edits.ts'
import { type PlacedMessage, placedMessages } from '../places/placed-message.ts'
import { soundPieces } from './sound-pieces.ts'

export interface FormattingContext {
  readonly vocabulary: Vocabulary
  readonly linter: Linter
  readonly config: LintConfig
  /** Records as well, where the user asked for just that and sees the difference first. */
  readonly records?: boolean
}

export interface Formatted {
  readonly edits: readonly TextEdit[]
  /** Why messages were left as they are, in a sentence; undefined where every one is a draft. */
  readonly refused: string | undefined
}

/**
 * Edits that lay a text out, or the lines of a range of it. Laid out again, nothing changes; the characters that
 * are no blanks stay in their order, but for zeros before a message number and the length of a rule below a heading.
 */
export function formatting(document: CableDocument, context: FormattingContext, range?: Range): Formatted {
  const refused = placedMessages(document, context.vocabulary).find(({ message }) => !isWanted(message, context))
  const before = documentText(document)
  const first = roundOf(document, context, range)
  const sentence = refused && refusal(refused.message)
  if (first.length === 0) return { edits: [], refused: sentence }
  const after = applied(before, first)
  // What was laid out may let a part beside it be laid out as well. For a range its lines would have moved.
  if (range) return { edits: first, refused: sentence }
  const settled = settle(after, context)
  if (settled === undefined) return { edits: [], refused: sentence }
  return { edits: settled === after ? first : lineEdits(before, settled), refused: sentence }
}

/** The text that comes of it; the same text where nothing is to be done, with the reason where a message is no draft. */
export function laidOut(document: CableDocument, context: FormattingContext): { text: string; refused?: string } {
  const { edits, refused } = formatting(document, context)
  const text = applied(documentText(document), edits)
  return refused === undefined ? { text } : { text, refused }
}

/** Rounds until nothing changes: a text that is laid out stays so. Undefined where it never comes to rest. */
function settle(text: string, context: FormattingContext): string | undefined {
  let current = text
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = applied(current, roundOf(openDocument('', 0, current), context))
    if (next === current) return current
    current = next
  }
  return undefined
}

const MOST_ROUNDS = 6

function roundOf(document: CableDocument, context: FormattingContext, range?: Range): TextEdit[] {
  const last =
    range && (range.end.character === 0 && range.end.line > range.start.line ? range.end.line - 1 : range.end.line)
  const edits: TextEdit[] = []
  for (const { message, line } of placedMessages(document, context.vocabulary)) {
    if (!isWanted(message, context)) continue
    for (const { first, count, lines } of soundPieces(message, columnsOf(context), context)) {
      const at = line + first
      if (range && (at + count <= range.start.line || at > (last ?? 0))) continue
      edits.push(pieceEdit(document, at, count, lines))
    }
  }
  if (edits.length === 0) return edits
  // What stands between two messages tells them apart.
  const after = openDocument('', 0, applied(documentText(document), edits))
  return after.messages.length === document.messages.length ? edits : []
}

function columnsOf({ config }: FormattingContext): number {
  return config.columns ?? DRAFT_COLUMNS
}

function isWanted(message: Message, { config, records }: FormattingContext): boolean {
  return records === true || profileOf({ message }, config) === 'draft'
}

function profileOf({ message }: Pick<PlacedMessage, 'message'>, { profile }: LintConfig): string {
  return profile ?? message.profile.profile
}

function refusal({ layout, profile: { profile, reason } }: Message): string {
  const what =
    layout === 'fragment' ? 'no cable' : profile === 'transmitted' ? 'a transmitted copy' : 'a copy from an archive'
  return `Only drafts are formatted, and this is ${what}. ${reason} "Cable: Format This Record" shows what it would change.`
}

/** Whole lines in the place of whole lines, with the endings of the document. */
function pieceEdit(document: CableDocument, at: number, count: number, lines: readonly string[]): TextEdit {
  const isLast = at + count >= document.lineCount
  const foot = document.blocks.at(-1)?.lines.at(-1)
  const end = isLast
    ? { line: document.lineCount - 1, character: foot?.text.length ?? 0 }
    : { line: at + count, character: 0 }
  const text = lines.join('\n') + (isLast ? '' : '\n')
  return { range: { start: { line: at, character: 0 }, end }, newText: withEndOfLine(document, text) }
}

/** Edits in ascending order without overlaps. */
function applied(text: string, edits: readonly TextEdit[]): string {
  if (edits.length === 0) return text
  const starts = [0]
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length)
  const offset = (line: number, character: number): number => (starts[line] ?? text.length) + character
  const parts: string[] = []
  let at = 0
  for (const { range, newText } of edits) {
    parts.push(text.slice(at, offset(range.start.line, range.start.character)), newText)
    at = offset(range.end.line, range.end.character)
  }
  return parts.join('') + text.slice(at)
}
