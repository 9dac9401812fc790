import type { Message } from '../../model/message/message.ts'
import { oneLine, type Span } from '../../model/message/span.ts'
import { defineRule } from '../rule.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { lineText } from '../support/lines/head-lines.ts'

export default defineRule({
  id: 'structure-unclosed',
  title: 'Parenthesis or quotation mark never closed',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'information', archival: 'information' },
  fix: 'none',
  layouts: ['teleprinter', 'draft'],
  docs: {
    what: 'A parenthesis or a quotation mark that is opened in TAGS, SUBJECT, REF or Classified By is not closed there.',
    why: 'A reader cannot tell where the name, the note or the quotation ends, and a computer takes the rest of the field into it.',
    source:
      'Practice. Reported once for a field, at the sign that opens. The letters of a list (`A)`) close nothing, and a field that a copy tears, or that goes on behind a page, is read as one.',
    bad: [
      { text: exampleCable({ subject: 'SUBJECT: THE DUKE (AND HIS BRIDGE' }) },
      { text: exampleCable({ subject: 'SUBJECT: THE "BLACK DUKE AND HIS BRIDGE' }) },
    ],
    good: [
      { text: exampleCable({ subject: 'SUBJECT: THE DUKE (AND HIS BRIDGE)' }) },
      { text: exampleCable({ references: ['REF: A) STRELSAU 12 (NOTAL)', '     B) STATE 345'] }) },
    ],
  },
  check(message, report) {
    const { tags, subject, references, authority } = message
    const classifier = authority?.placement === 'field' ? authority.span : undefined
    // Behind the remains of a mark, where the text begins.
    const title = subject?.mark ? subject.span : (subject?.textSpan ?? subject?.span)
    for (const span of [tags?.span, title, references?.span, classifier]) {
      if (!span) continue
      const parenthesis = openIn(message, span)
      if (parenthesis) report({ span: parenthesis, message: `The ${nameOf(message, parenthesis)} is never closed` })
    }
    const lone = subject?.textSpan && closedOnly(message, subject.textSpan)
    if (lone) report({ span: lone, message: `The ${nameOf(message, lone)} closes nothing: none is open before it` })
    const quote = subject?.textSpan && loneQuote(message, subject.textSpan)
    if (quote) report({ span: quote, message: 'The quotation mark is never closed' })
  },
})

/** The signs of a stretch of text, each with its place. */
function signs(message: Message, { line, start, endLine, end }: Span, wanted: RegExp): [string, Span][] {
  const found: [string, Span][] = []
  for (let at = line; at <= endLine; at++) {
    const text = lineText(message.slice, at)
    const to = at === endLine ? Math.min(end, text.length) : text.length
    wanted.lastIndex = at === line ? start : 0
    for (let match = wanted.exec(text); match && match.index < to; match = wanted.exec(text))
      found.push([match[0], oneLine(at, match.index, match.index + 1)])
  }
  return found
}

const PARENTHESES = /[()[\]]/g
const QUOTES = /"/g

/** The first parenthesis that nothing closes; one that closes nothing belongs to a letter. */
function openIn(message: Message, span: Span): Span | undefined {
  const open: Span[] = []
  for (const [sign, place] of signs(message, span, PARENTHESES)) {
    if (OPENING.includes(sign)) open.push(place)
    else open.pop()
  }
  return open[0]
}

const OPENING = '(['

/** The first parenthesis of a title that closes nothing; behind a letter or a number it closes a label. */
function closedOnly(message: Message, span: Span): Span | undefined {
  let open = 0
  for (const [sign, place] of signs(message, span, PARENTHESES)) {
    open += OPENING.includes(sign) ? 1 : -1
    const before = lineText(message.slice, place.line).slice(0, place.start)
    if (open < 0) return /(?:^|[^A-Za-z0-9])[A-Za-z0-9]{1,2}\.?$|[:;]$/.test(before) ? undefined : place
  }
  return undefined
}

function nameOf({ slice }: Message, { line, start }: Span): string {
  return '[]'.includes(lineText(slice, line).charAt(start)) ? 'bracket' : 'parenthesis'
}

/** The last of an odd number of straight quotation marks, unless it stands behind a figure as the sign of inches. */
function loneQuote(message: Message, span: Span): Span | undefined {
  const quotes = signs(message, span, QUOTES).map(([, place]) => place)
  const last = quotes[quotes.length - 1]
  if (!last || quotes.length % 2 === 0) return undefined
  return /\d"$/.test(lineText(message.slice, last.line).slice(0, last.end)) ? undefined : last
}
