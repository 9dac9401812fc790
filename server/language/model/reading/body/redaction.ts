import type { Block } from '../../../syntax/blocks/block.ts'
import { blockTable, unusual } from '../../../syntax/memory/block-table.ts'
import { remember } from '../../../syntax/memory/remember.ts'
import type { Message } from '../../message/message.ts'
import { blockFacts } from './block-facts.ts'

/**
 * Blocks of the text (indices into `body.blocks`) that begin with a redaction, where a portion mark would stand:
 * a release took the mark, and perhaps the number, with the words. Forms seen: `XXXXXXXXXXXX`, `[DETAILS
 * REMOVED]`, `[Section 2 redacted]`, `[2 paragraphs not declassified]`, bars, brackets around blanks.
 */
export function redactedBlocks({ slice, body }: Message): ReadonlySet<number> {
  return remember(slice, 'redacted', () => {
    const table = blockTable(slice, 'redaction', isRedacted)
    const offset = table.length - body.blocks.length
    return new Set(unusual(table, false).flatMap((index) => (index >= offset ? [index - offset] : [])))
  })
}

/**
 * Whether a release took something out of the blocks `from` to `to` of the body, both included: a block begins with a
 * redaction, or the exemption stands at the margin or alone on its line (`B1`, `1.4(D)`, `(b)(6)`) as reviewers write it
 * beside what is gone, or a line is nothing but the dots of an omission.
 */
export function isRedactedWithin(message: Message, from: number, to: number): boolean {
  const { blocks } = message.body
  const redacted = redactedBlocks(message)
  for (let index = Math.max(0, from); index <= to; index++) {
    if (redacted.has(index)) return true
    if (blocks[index]?.lines.some(({ plain }) => GONE.test(plain.trim()))) return true
  }
  return false
}

const GONE =
  /^(?:(?:PARAGRAPHS?|PARAS?) \d[\d, -]{0,20}(?:AND \d{1,2} )?(?:DENIED|WITHHELD|EXCISED|DELETED|OMITTED|NOT (?:DECLASSIFIED|RELEASED))(?: IN (?:FULL|PART))?\.?$|\.{3,5}|\[\.{3,5}\]|\u2026|\[\u2026\])$|(?:^|\s{4})(?:B\d(?:\([A-Fa-f]\))?|\(?[Bb]\)?\(\d\)|1\.[45] ?\(?[A-Ha-h]\)?)(?:(?:,| |, )(?:B\d(?:\([A-Fa-f]\))?|\(?[Bb]\)?\(\d\)|1\.[45] ?\(?[A-Ha-h]\)?)){0,4}$/

function isRedacted(block: Block): boolean {
  if (block.kind !== 'paragraph' && block.kind !== 'text') return false
  const plain = block.lines[0]?.plain ?? ''
  const from = block.kind === 'paragraph' ? (blockFacts(block).start?.textStart ?? 0) : 0
  const text = plain.slice(from, from + 120)
  if (MAY_BE_REDACTION.test(text) && REDACTION.test(text)) return true
  const isOneLine = block.kind === 'paragraph' && text.length < SHORT && !block.lines.slice(1).some(isWritten)
  if (!isOneLine) return false
  // `(B)(1)` looks like a mark and more.
  const whole = plain.slice(blockFacts(block).start?.delimiterEnd ?? from).trim()
  return EMPTIED.test(whole) || EMPTIED.test(text.trim()) || DENIED.test(text.trim())
}

function isWritten({ kind }: Block['lines'][number]): boolean {
  return kind !== 'blank'
}

const SHORT = 80
/** All that is left of a numbered paragraph: dots, stars, the exemption alone, a word for what was done. */
const EMPTIED =
  /^(?:\.{3,12}|\u2026|(?:[.*] {1,2}){2,11}[.*]|[*_#=-]{3,60}|(?:(?:B ?1|\(?b\)?\(\d\)|1\.[45] ?\(?[a-h]\)?|25 ?X ?\d|E\.?O\.? ?\d{5})(?:[,;/ ]{1,2}|$)){1,6})$/i

/** With what each begins. */
const MAY_BE_REDACTION = /^\s{0,12}["'(]?(?:[Xx]{4}|[\u2580-\u259f\u25a0\u25ac\u2b1b]|_{6}|[[({<]|B1|1\.[45])/i
const REDACTION =
  /^\s{0,12}["'(]?(?:X{4,}|x{4,}|[\u2580-\u259f\u25a0\u25ac\u2b1b]{2,}|_{6,}|[[(]?(?:B1,? )?1\.[45] ?\([a-h]\)(?:[,; ]{1,3}1\.[45] ?\([a-h]\)){0,4}[\])]?\s{0,8}$|\[(?:\s{3,110}\]|\s{0,2}\]\s{0,8}$)|[[(]\s?(?:\.{3,6}|\u2026|\. \. \.)\s?[\])]|(?:\[[^\]]{0,60}|[({<][^\])}>]{0,60})\b(?:removed|redacted|withheld|excised|deleted|expunged|blacked out|not declassified|not released|denied|omitted here)\b[^\])}>]{0,40}[\])}>])/i
/** A word alone in capitals only: it may be a sentence else. */
const DENIED =
  /^(?:(?:(?:ENTIRE|FULL|Entire|Full) )?(?:PARAGRAPH|PARA|TEXT|Paragraph|Para|Text) )?(?:DENIED|WITHHELD|EXCISED|DELETED|REDACTED|SANITIZED|NOT (?:DECLASSIFIED|RELEASED))(?: IN FULL)?\.?$|^(?:Entire |Full )?(?:Paragraph|Para|Text) (?:denied|withheld|excised|deleted|redacted|sanitized|not (?:declassified|released))(?: in full)?\.?$/
