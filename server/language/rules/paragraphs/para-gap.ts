import type { Message } from '../../model/message/message.ts'
import { oneLine, type Span } from '../../model/message/span.ts'
import { numberingOf } from '../../model/numbering/numbering-of.ts'
import type { OwnParagraph } from '../../model/numbering/own-paragraph.ts'
import { redactedBlocks } from '../../model/reading/body/redaction.ts'
import { defineRule, type Fix } from '../rule.ts'
import { lineText } from '../support/lines/head-lines.ts'
import { describeNumbers, range } from './number-words.ts'
import { renumberTail } from './renumber-tail.ts'

export default defineRule({
  id: 'para-gap',
  title: 'Paragraph number missing',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'warning', archival: 'information' },
  fix: 'ask',
  layouts: ['teleprinter', 'draft', 'smart', 'fragment', 'military'],
  docs: {
    what: 'The paragraph numbers leave one or more out: 1, 2, 4. Where a paragraph stands there without its number, the finding is on that paragraph.',
    why: 'Either a paragraph is lost, or the numbers after the gap are wrong and every reference to them leads to the wrong place.',
    source:
      '5 FAH-1 H-246.2: several paragraphs are numbered consecutively. Genuine messages with a gap exist (52 of 1,294 copies before damaged numbers are recognised), so archival copies get it as information. A number that is there in a damaged form is `para-damaged-number` instead; where a redaction stands in the gap, nothing is said.',
    bad: [
      {
        text: '1. FIRST.\n\n2. SECOND.\n\n4. THIRD.\n\n5. AS PARA 4 SAYS.\n',
        fixed: '1. FIRST.\n\n2. SECOND.\n\n3. THIRD.\n\n4. AS PARA 3 SAYS.\n',
      },
      {
        text: '1. (U) FIRST.\n\n(U) SECOND.\n\n3. (U) THIRD.\n',
        fixed: '1. (U) FIRST.\n\n2. (U) SECOND.\n\n3. (U) THIRD.\n',
      },
    ],
    good: [
      { text: '1. FIRST.\n\n2. SECOND.\n\n3. THIRD.\n' },
      { text: '1. (U) FIRST.\n\n2, (U) SECOND.\n\n3. (U) THIRD.\n' },
    ],
    fix: 'Renumbers the paragraphs after the gap, and references to them; or puts the number before the paragraph that lost it. Where more is wrong below, everything may be counted anew. Not safe: the missing paragraph may be lost, and the numbers right; not offered where the text refers to the missing paragraph.',
  },
  check(message, report) {
    const { own, anomalies } = numberingOf(message)
    for (const anomaly of anomalies) {
      if (anomaly.kind !== 'gap' && anomaly.kind !== 'lost') continue
      const next = own.list.at(anomaly.at)
      const before = own.list.at(anomaly.at - 1)
      if (anomaly.kind === 'lost') {
        const { number, span } = anomaly
        report({
          span,
          message: next
            ? `Paragraph number ${number} is missing here: the next number is ${next.number}`
            : `Paragraph number ${number} is missing here: the paragraph has a mark but no number`,
          ...(next ? { related: [{ span: next.span, message: `Paragraph ${next.number} is here` }] } : {}),
          fixes: () => [insertNumber(span, number, lineText(message.slice, span.line))],
        })
        continue
      }
      if (!next || isRedactedBetween(message, before, next)) continue
      const { at, missing, last } = anomaly
      report({
        span: next.span,
        message: `${missingWords(missing, last)}: ${whatStandsThere(before, next, missing)}`,
        ...(before ? { related: [{ span: before.span, message: `The paragraph before is ${before.number}` }] } : {}),
        fixes: () => renumberTail(message, at, missing - last - 1),
      })
    }
  },
})

/** A release that cut out whole paragraphs left a sign where they stood. */
function isRedactedBetween(message: Message, before: OwnParagraph | undefined, next: OwnParagraph): boolean {
  const redacted = redactedBlocks(message)
  for (let block = (before?.block ?? -1) + 1; redacted.size > 0 && block < next.block; block++)
    if (redacted.has(block)) return true
  return false
}

/** The numbers that are there, which need not be the last and the next right one. */
function whatStandsThere(before: OwnParagraph | undefined, next: OwnParagraph, missing: number): string {
  if (!before) return `the first is ${next.number}`
  if (before.number === missing - 1) return `${before.number} is followed by ${next.number}`
  return `${before.number}, where ${missing - 1} is expected, is followed by ${next.number}`
}

function missingWords(missing: number, last: number): string {
  if (missing === last) return `Paragraph number ${missing} is missing`
  return `Paragraph numbers ${describeNumbers(range(missing, last - missing + 1))} are missing`
}

function insertNumber(span: Span, number: number, line: string): Fix {
  const period = line.charAt(span.start) === '.' ? '' : '. '
  return {
    title: `Insert number ${number}`,
    kind: 'ask',
    edits: [{ span: oneLine(span.line, span.start, span.start), newText: `${number}${period}` }],
  }
}
