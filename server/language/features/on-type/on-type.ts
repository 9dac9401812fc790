/**
 * What Enter does in a draft beside a new line: the next paragraph with number and mark, or an empty one less.
 * No line but the new one is changed, and no number behind it: that is offered, not done.
 */

import type { Position, TextEdit } from 'vscode-languageserver-types'
import type { Message } from '../../model/message/message.ts'
import type { Part } from '../../model/message/span.ts'
import { labelText, nextLabel } from '../../model/numbering/next-label.ts'
import { type Numbering, numberingOf } from '../../model/numbering/numbering-of.ts'
import { blockAt } from '../../model/numbering/text-lines.ts'
import { blockFacts } from '../../model/reading/body/block-facts.ts'
import type { LintConfig } from '../../rules/linter/lint.ts'
import { type CableDocument, lineAt } from '../../syntax/document/document.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { openBlocks } from '../composing/open-blocks.ts'
import { withEndOfLine } from '../edits/end-of-line.ts'
import { type Place, placeAt } from '../places/place.ts'
import { type FirstNumber, lastOfFirstNumbers } from './first-numbers.ts'
import { goesOn } from './goes-on.ts'

export interface OnTypeContext {
  readonly vocabulary: Vocabulary
  readonly config: LintConfig
}

/**
 * Edits behind a line break that was just typed; `position` is on the new line. Behind a paragraph that is over,
 * the next one is begun; behind a number with nothing, the number goes. None in records, quoted text and lists.
 */
export function onTypeEdits(document: CableDocument, position: Position, context: OnTypeContext): TextEdit[] {
  const typed = lineAt(document, position.line)
  const above = lineAt(document, position.line - 1)
  // Enter in the middle of a line moves the rest of it down: nothing is begun there.
  if (!typed || !above || typed.kind !== 'blank' || above.text.trim() === '') return []
  const below = lineAt(document, position.line + 1)
  if (below && below.kind !== 'blank') return []
  const emptied = EMPTY.exec(above.plain)
  return emptied ? withoutEmpty(document, position.line, emptied, context) : withNext(document, position.line, context)
}

/** A number with what may stand around it, perhaps with a mark, and nothing behind it. */
const EMPTY =
  /^\s{0,8}([^\w\s]? ?(?:(?:PARA(?:GRAPH)?|[Pp]ara(?:graph)?)\.? {0,2})?(\d{1,3})(?: ?[^\w\s(]{1,3}){0,2})\s{0,4}(?:\([A-Z]{1,3}(?:\/{1,2}[A-Z]{2,8}){0,2}\)\s{0,4})?$/

function withNext(document: CableDocument, line: number, { vocabulary, config }: OnTypeContext): TextEdit[] {
  const end = { line: line - 1, character: lineAt(document, line - 1)?.text.length ?? 0 }
  const place = placeAt(document, end, vocabulary)
  if (!place || !isDraft(place.message, config)) return []
  const { message } = place
  const { body } = message
  const role = body.roles[place.bodyIndex]
  const begun = lastOfFirstNumbers(message, place.bodyIndex)
  if (begun) return behindFirstNumbers(document, line, place, begun)
  const closed = role === 'quoted' ? closedOn(body, place.line, lineAt(document, end.line)?.text ?? '') : undefined
  if ((role !== 'paragraph' && role !== 'continuation' && !closed) || place.bodyIndex >= body.closing.firstBlock)
    return []
  const { list } = numberingOf(message).own
  const index = lastParagraph(message, place.bodyIndex, closed && blockAt(body, closed.line))
  const paragraph = list.at(index)
  const block = body.blocks[place.bodyIndex]
  // `1) Text` of a paragraph is no item of a list.
  const start = paragraph?.span.line === place.line && block ? blockFacts(block).start : undefined
  const label = start?.delimiter.startsWith(')') ? start.textStart : 0
  const plain = block?.lines[place.line - place.blockLine]?.plain.slice(label) ?? ''
  const endsBlock = closed !== undefined || ENDS_BLOCK.test(plain)
  if (
    !paragraph ||
    !block ||
    !(blockFacts(block).endsSentence || endsBlock) ||
    goesOn(plain) ||
    openBlocks(message, place.line).some(({ name, explicit }) => explicit && !OWN_TEXT.test(name))
  )
    return []
  // A paragraph of one line without a sentence is a title.
  if (paragraph.block === place.bodyIndex && !blockFacts(block).prose && !endsBlock && !ENDED.test(plain)) return []
  return [edit(document, line, `\n${labelText(nextLabel(body, paragraph))}`)]
}

/** The next one of paragraphs that the model does not know yet. */
function behindFirstNumbers(
  document: CableDocument,
  line: number,
  { message: { body }, bodyIndex, line: at, blockLine }: Place,
  { block: begunAt, textStart, next }: FirstNumber,
): TextEdit[] {
  const block = body.blocks[bodyIndex]
  const label = begunAt === bodyIndex && at === blockLine ? textStart : 0
  const plain = block?.lines[at - blockLine]?.plain.slice(label) ?? ''
  if (!block || bodyIndex >= body.closing.firstBlock || goesOn(plain)) return []
  if (!SENTENCE.test(plain) || (begunAt === bodyIndex && plain.split(' ').length < FEWEST_WORDS)) return []
  return [edit(document, line, `\n${next}`)]
}

const SENTENCE = /[.!?]["')\]\u201d\u2019]{0,3}$/
/** Of a sentence, and not of a title. */
const FEWEST_WORDS = 2

/** A sentence in quotation marks, or with what it rests on behind its stop: `They came. (REF A)`. */
const ENDED = /[a-z]{2}[.!?](?:["'\u201d\u2019]{1,2}| \([^()]{1,40}\))$/i

/** What opens the block that a line with END and its name alone closes. */
function closedOn(body: Message['body'], line: number, text: string): Part | undefined {
  const ended = body.namedBlocks.findLast(({ close }) => close?.line === line)
  if (!ended?.open || !ended.close) return undefined
  const around = text.slice(0, ended.close.start) + text.slice(ended.close.end)
  return /^\W{0,4}$/.test(around.trim()) ? ended.open : undefined
}

/** With or without a stop. */
const ENDS_BLOCK =
  /\b(?:END (?:SUMMARY|COMMENT|INTRODUCTION|NOTE|ACTION REQUEST)|End (?:Summary|Comment|Introduction|Note|Action Request))\)?$/

/** Blocks of the cable's own words; what another one opens is quoted, though its END is still to come. */
const OWN_TEXT = /SUMMARY|COMMENT/

/**
 * The paragraph that a block belongs to; -1 where something stands between that is none of it. What is quoted from
 * `quotedFrom` on is.
 */
function lastParagraph({ body, ...message }: Message, block: number, quotedFrom = block): number {
  const { list } = numberingOf({ body, ...message }).own
  for (let index = list.length - 1; index >= 0; index--) {
    const paragraph = list.at(index)
    if (!paragraph || paragraph.block > block) continue
    for (let between = paragraph.block + 1; between <= block; between++)
      if (body.roles[between] !== 'continuation' && between <= quotedFrom) return -1
    return index
  }
  return -1
}

function withoutEmpty(
  document: CableDocument,
  line: number,
  [, written = '', number]: RegExpExecArray,
  { vocabulary, config }: OnTypeContext,
): TextEdit[] {
  const place = placeAt(document, { line: line - 1, character: 0 }, vocabulary)
  if (!place || !isDraft(place.message, config) || place.bodyIndex < 0) return []
  const role = place.message.body.roles[place.bodyIndex]
  if (role === 'quoted' || lineAt(document, line - 2)?.kind !== 'blank') return []
  const begun = lastOfFirstNumbers(place.message, place.bodyIndex - 1)
  if (begun?.next.trim().startsWith(written.trim())) return [withoutLine(document, line)]
  if (role === 'list') return []
  const { list } = numberingOf(place.message).own
  // It goes on with the numbers above, in their form: what is counted otherwise is a list.
  const isFirst = Number(number) === 1 && !hasAbove(list, place.line) && isBelowHead(place.message, place.bodyIndex)
  const isNext = list.slice(0, list.length).some((each) => {
    if (each.span.line >= place.line || each.number + 1 !== Number(number)) return false
    return USUAL.test(written) || nextLabel(place.message.body, each).number === written.trim()
  })
  if (!isNext && !(isFirst && USUAL.test(written))) return []
  return [withoutLine(document, line)]
}

/** The number above goes; between two parts, the blank line that was begun with it as well. */
function withoutLine(document: CableDocument, line: number): TextEdit {
  const typed = lineAt(document, line)?.text.length ?? 0
  let below = line + 1
  while (lineAt(document, below)?.kind === 'blank') below++
  if (below === line + 1 || !lineAt(document, below))
    return { range: { start: { line: line - 1, character: 0 }, end: { line, character: typed } }, newText: '' }
  return { range: { start: { line: line - 2, character: 0 }, end: { line: line + 1, character: 0 } }, newText: '' }
}

function hasAbove(list: Numbering['own']['list'], line: number): boolean {
  return (list.at(0)?.span.line ?? line) < line
}

/** Nothing of the text stands above it, but for a heading. */
function isBelowHead({ body }: Message, index: number): boolean {
  return body.roles.slice(0, index).every((role) => role === 'heading' || role === 'rule')
}

/** A period or a parenthesis stands for either. */
const USUAL = /^(?:\u00b6 ?)?\d{1,3}[.)]$/

function isDraft(message: Message, { profile }: LintConfig): boolean {
  return (profile ?? message.profile.profile) === 'draft'
}

/** In the place of the blanks that the editor may have put on the new line. */
function edit(document: CableDocument, line: number, newText: string): TextEdit {
  const typed = lineAt(document, line)?.text.length ?? 0
  return {
    range: { start: { line, character: 0 }, end: { line, character: typed } },
    newText: withEndOfLine(document, newText),
  }
}
