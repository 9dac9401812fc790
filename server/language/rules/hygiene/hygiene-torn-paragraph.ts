import type { Body } from '../../model/message/body.ts'
import { oneLine, type Span } from '../../model/message/span.ts'
import { beginsSentence, hangsByItsWords } from '../../model/reading/body/torn-sentence.ts'
import { textLines } from '../../model/reading/lines/block-lines.ts'
import { characterEnd } from '../../text/character-start.ts'
import { lastWordStart } from '../../text/last-word-start.ts'
import { defineRule, type Edit } from '../rule.ts'

export default defineRule({
  id: 'hygiene-torn-paragraph',
  title: 'Blank line inside a sentence',
  scope: 'message',
  severity: { draft: 'off', transmitted: 'off', archival: 'information' },
  fix: 'ask',
  layouts: ['teleprinter', 'draft', 'smart', 'fragment', 'military'],
  docs: {
    what: 'A blank line cuts a sentence in two: the line above breaks off without a stop, and the text below goes on with it. A copy that was spaced double, with a blank line behind every line, is told so once.',
    why: 'A page ended here. Programs take the rest for a paragraph without a number.',
    source: 'Observed in archival copies, where page furniture was taken out and its blank lines left.',
    bad: [
      {
        text: '1. (U) THE KING AND THE CHANCELLOR OF RURITANIA MET IN THE\n\nold castle of Zenda. They spoke for an hour.\n\n2. (U) SECOND.\n',
        profile: 'archival',
        fixed:
          '1. (U) THE KING AND THE CHANCELLOR OF RURITANIA MET IN THE\nold castle of Zenda. They spoke for an hour.\n\n2. (U) SECOND.\n',
      },
    ],
    good: [
      {
        text: '1. (U) THE KING AND THE CHANCELLOR OF RURITANIA MET IN ZENDA.\n\nThey spoke for an hour.\n\n2. (U) SECOND.\n',
        profile: 'archival',
      },
    ],
    fix: 'Takes the blank lines away.',
  },
  check(message, report) {
    const { body } = message
    // In a copy of small letters they do not show that a sentence goes on.
    if (body.torn.length === 0 || isSmall(body)) return
    const doubled = body.torn.length > 1 && isDoubled(body)
    const places = body.torn.flatMap((index) => placeOf(body, index) ?? [])
    const [first] = places
    if (doubled && first) {
      report({
        span: first.span,
        message: `A blank line stands behind every line of this copy, and cuts sentences at ${places.length === 1 ? 'one place' : `${places.length} places`}`,
        related: places.slice(1, 6).map(({ span }) => ({ span, message: 'This one too' })),
        fixes: () => [{ title: 'Join the sentences', kind: 'ask', edits: places.map(({ edit }) => edit) }],
      })
      return
    }
    for (const { span, below, edit } of places) {
      report({
        span,
        message: 'A blank line cuts this sentence in two',
        related: [{ span: below, message: 'The sentence goes on here' }],
        fixes: () => [{ title: 'Join the sentence', kind: 'ask', edits: [edit] }],
      })
    }
  },
})

/** No sentence of the text begins with a capital. */
function isSmall({ blocks }: Body): boolean {
  return !blocks.some(
    (block) =>
      (block.kind === 'paragraph' || block.kind === 'text') &&
      textLines(block).some(({ plain }) => /[A-Z]/.test(plain)),
  )
}

/** Where the sentence breaks off, where it goes on, and what joins the two. */
function placeOf(body: Body, index: number): { span: Span; below: Span; edit: Edit } | undefined {
  const above = body.blocks[index - 1]
  const below = body.blocks[index]
  const line = body.lines[index] ?? 0
  const lines = above ? textLines(above) : []
  const last = lines[lines.length - 1]
  const next = below?.lines[0]
  if (!below || !last || !next) return undefined
  if (beginsSentence(next.plain.slice(next.indent)) && !hangsByItsWords(lines, last)) return undefined
  const lastLine = (body.lines[index - 1] ?? 0) + lines.length - 1
  const start = next.indent
  return {
    span: oneLine(lastLine, lastWordStart(last.plain, 100), last.plain.length),
    below: oneLine(line, start, characterEnd(next.text, start)),
    edit: { span: { line: lastLine + 1, start: 0, endLine: line, end: 0 }, newText: '' },
  }
}

/** A copy that was spaced double: hardly two lines of its text stand together. */
function isDoubled({ blocks }: Body): boolean {
  let all = 0
  let alone = 0
  for (const block of blocks) {
    if (block.kind !== 'paragraph' && block.kind !== 'text') continue
    all++
    if (block.blanks > 0 && block.lines.length - block.blanks === 1) alone++
  }
  return all >= FEWEST_LINES && alone >= all * NEARLY_ALL
}

const FEWEST_LINES = 6
const NEARLY_ALL = 0.85
