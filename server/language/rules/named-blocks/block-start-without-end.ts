import type { NamedBlock } from '../../model/message/body.ts'
import type { Message, Profile } from '../../model/message/message.ts'
import { oneLine, type Part, type Span } from '../../model/message/span.ts'
import { blockAt } from '../../model/numbering/text-lines.ts'
import { MISSPELT } from '../../model/reading/body/block-names.ts'
import { trimEndOf } from '../../text/trim-end.ts'
import { defineRule, type Fix, type Level, type Reported } from '../rule.ts'
import { oneEdit } from '../support/edits/one-edit.ts'

const FIELDS = 'E.O. 12958: N/A\nTAGS: PREL, JA\nSUBJECT: VISIT\n\n'

export default defineRule({
  id: 'block-start-without-end',
  title: 'Beginning without END',
  scope: 'message',
  severity: { draft: 'information', transmitted: 'information', archival: 'information' },
  fix: 'ask',
  docs: {
    what: 'BEGIN TEXT, BEGIN SUMMARY or an inline SUMMARY: is not closed by its END, or closed by one that is misspelt (END SUMARY).',
    why: 'A reader cannot tell where the quoted text ends and the own begins again.',
    source:
      'Practice. In 4.4% of accepted copies the summary is never closed, in half the comment; so an unclosed summary is information in drafts and a hint elsewhere, and COMMENT:, NOTE: and headings are never reported.',
    bad: [
      {
        text: `${FIELDS}1. (U) SUMMARY: The visit went well.\n\n2. (U) The details follow.\n`,
        profile: 'draft',
        fixed: `${FIELDS}1. (U) SUMMARY: The visit went well. END SUMMARY.\n\n2. (U) The details follow.\n`,
      },
    ],
    good: [
      {
        text: `${FIELDS}1. (U) SUMMARY: The visit went well. END SUMMARY.\n\n2. (U) COMMENT: The details follow.\n`,
        profile: 'draft',
      },
      {
        text: `${FIELDS}SUMMARY\n-------\n\n1. (U) The visit went well.\n\n2. (U) The details follow.\n`,
        profile: 'draft',
      },
    ],
    fix: 'Inserts the END at the end of the paragraph that holds the beginning.',
  },
  check(message, report, { profile }) {
    for (const named of message.body.namedBlocks) {
      const { open, close, name } = named
      if (close) reportSlip(report, close)
      if (!open || close || mayCloseBeyond(message, named)) continue
      const level = levelOf(message, named, profile)
      if (level === 'off') continue
      report({
        span: open,
        message: `${trimEndOf(open.text.replace(/\s+/g, ' '), ' :.,-')} is never closed: no END ${name} follows`,
        level,
        fixes: () => [insertEnd(message, named)],
      })
    }
  },
})

/** The copy is cut off, and what was lost may hold the END: of a text, or of a summary in the last paragraph that is there. */
function mayCloseBeyond({ body }: Message, { explicit, name, open }: NamedBlock): boolean {
  if (!body.closing.cut || !open) return false
  // One that begins further down shows that the first was over by then.
  const isLast = !body.namedBlocks.some(
    (other) => other.open !== open && other.name === name && isBelow(other.open, open),
  )
  return isLast && (open.line >= (body.lines[body.paragraphs.at(-1) ?? 0] ?? 0) || (explicit && QUOTED.test(name)))
}

function isBelow(other: Span | undefined, { line, start }: Span): boolean {
  return other !== undefined && (other.line > line || (other.line === line && other.start > start))
}

const QUOTED = /TEXT|QUOTE/

/** `END SUMARY` closes the summary all the same. */
function reportSlip(report: (reported: Reported) => void, close: Part): void {
  const word = SLIP.exec(close.text)?.[0]
  if (word === undefined) return
  const start = close.end - word.length
  const right = inLetters(/^s/i.test(word) ? 'SUMMARY' : 'COMMENT', word)
  const span = { ...close, start, line: close.endLine, text: word }
  const end = /^e/.test(close.text) ? 'end' : word === word.toUpperCase() ? 'END' : 'End'
  report({
    span,
    level: 'hint',
    message: `${end} ${word} stands where ${end} ${right} is expected`,
    ...oneEdit(`Write ${right}`, span, right),
  })
}

/** In the letters of the word that it takes the place of. */
function inLetters(right: string, word: string): string {
  if (word === word.toUpperCase()) return right
  return word.charAt(0) === word.charAt(0).toLowerCase()
    ? right.toLowerCase()
    : right.charAt(0) + right.slice(1).toLowerCase()
}

const SLIP = new RegExp(`(?<=[\\s])(?:${MISSPELT})$`, 'i')

function levelOf(message: Message, named: NamedBlock, profile: Profile): Level {
  const loud = profile === 'draft' ? 'information' : 'hint'
  if (named.explicit) return named.name === 'QUOTE' ? 'hint' : 'information'
  if (pointsElsewhere(message, named)) return 'off'
  return named.name.includes('SUMMARY') && !isHeading(message, named) ? loud : 'off'
}

/** `SUMMARY: SEE ZENDA 12.`, all of a line above the first paragraph. */
function pointsElsewhere({ body }: Message, { open }: NamedBlock): boolean {
  if (!open) return false
  const index = blockAt(body, open.line)
  const line = body.blocks[index]?.lines[open.endLine - (body.lines[index] ?? 0)]
  return body.roles[index] !== 'paragraph' && line !== undefined && SEE.test(line.plain.slice(open.end))
}

const SEE = /^ {0,3}SEE (?:[A-Z0-9./]{1,14} ){0,3}[A-Z0-9./]{1,14}\.$/

/** A title that stands alone: the next heading ends what it heads. */
function isHeading({ body }: Message, { open }: NamedBlock): boolean {
  if (!open) return false
  const index = blockAt(body, open.line)
  const line = body.blocks[index]?.lines[open.endLine - (body.lines[index] ?? 0)]
  return body.roles[index] === 'heading' || (line !== undefined && line.plain.length <= open.end)
}

function insertEnd(message: Message, { name, span }: NamedBlock): Fix {
  const { body } = message
  const index = blockAt(body, span.endLine)
  const line = body.blocks[index]?.lines[span.endLine - (body.lines[index] ?? 0)]
  const stop = /[.!?)"':]$/.test(line?.plain ?? '') ? '' : '.'
  return {
    title: `Insert END ${name}. at the end of this paragraph`,
    kind: 'ask',
    edits: [{ span: oneLine(span.endLine, span.end, span.end), newText: `${stop} END ${name}.` }],
  }
}
