import type { Message } from '../../model/message/message.ts'
import type { Mention } from '../../model/message/reference.ts'
import { oneLine, type Span } from '../../model/message/span.ts'
import { numberingOf } from '../../model/numbering/numbering-of.ts'
import type { OwnParagraph } from '../../model/numbering/own-paragraph.ts'
import { paragraphNamed } from '../../model/numbering/paragraph-named.ts'
import { ownMentions } from '../../model/reading/body/own-mentions.ts'
import { isRedactedWithin } from '../../model/reading/body/redaction.ts'
import { remember } from '../../syntax/memory/remember.ts'
import { defineRule, type Fix } from '../rule.ts'
import { lineText } from '../support/lines/head-lines.ts'
import { beginsLineInside } from './number-inside.ts'
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
    what: 'The paragraph numbers leave one or more out: 1, 2, 4. Where a paragraph stands there without its number, the finding is on that paragraph. Where the text speaks of the missing paragraph, the finding leads there.',
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
      if (!next || isRedactedWithin(message, before?.block ?? 0, next.block - 1)) continue
      const { at, missing, last } = anomaly
      if (beginsLineInside(message, before?.block ?? 0, next.block - 1, missing)) continue
      report({
        span: next.span,
        message: `${missingWords(missing, last)}: ${whatStandsThere(before, next, missing)}`,
        related: [
          ...(before ? [{ span: before.span, message: `The paragraph before is ${before.number}` }] : []),
          ...mentionsBetween(message, missing, last).map((mention) => ({
            span: mention,
            message: `Paragraph ${mention.number} is mentioned here`,
          })),
        ],
        fixes: () => renumberTail(message, at, missing - last - 1),
      })
    }
  },
})

/**
 * Where the text speaks of a paragraph that is missing. Whether it is lost, or is the one behind with a wrong number,
 * nobody can tell from here, so that the mention is shown with the gap and not as pointing nowhere.
 */
function mentionsBetween(
  message: Message,
  missing: number,
  last: number,
): readonly Extract<Mention, { kind: 'paragraph' }>[] {
  const own = remember(message.slice, 'mentions of paragraphs that are not there', () =>
    ownMentions(message)
      .filter((mention): mention is Extract<Mention, { kind: 'paragraph' }> => mention.kind === 'paragraph')
      .filter(({ number, ofOther }) => !ofOther && paragraphNamed(message, number) < 0)
      .slice(0, MOST_MENTIONS),
  )
  return own.filter(({ number }) => number >= missing && number <= last).slice(0, MOST_SHOWN)
}

/** A text may have as many gaps as mentions, and is read at every key. */
const MOST_MENTIONS = 200
const MOST_SHOWN = 5

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
