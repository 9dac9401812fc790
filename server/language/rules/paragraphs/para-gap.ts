import { oneLine, type Span } from '../../model/message/span.ts'
import { numberingOf } from '../../model/numbering/numbering-of.ts'
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
  layouts: ['teleprinter', 'draft', 'smart', 'fragment'],
  docs: {
    what: 'The paragraph numbers leave one or more out: 1, 2, 4. Where a paragraph stands there without its number, the finding is on that paragraph.',
    why: 'Either a paragraph is lost, or the numbers after the gap are wrong and every reference to them leads to the wrong place.',
    source:
      '5 FAH-1 H-246.2: several paragraphs are numbered consecutively. Genuine messages with a gap exist (52 of 1,294 copies before damaged numbers are recognised), so archival copies get it as information. A number that is there in a damaged form is `para-damaged-number` instead.',
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
    fix: 'Renumbers the paragraphs after the gap, and references to them; or puts the number before the paragraph that lost it. References may stay as they are, and where more is wrong below, everything may be counted anew. Not safe: the missing paragraph may be lost, and the numbers right.',
  },
  check(message, report) {
    const { own, anomalies } = numberingOf(message)
    for (const anomaly of anomalies) {
      if (anomaly.kind !== 'gap' && anomaly.kind !== 'lost') continue
      const next = own.list.at(anomaly.at)
      const before = own.list.at(anomaly.at - 1)
      if (!next) continue
      if (anomaly.kind === 'lost') {
        const { number, span } = anomaly
        report({
          span,
          message: `Paragraph number ${number} is missing here: the next number is ${next.number}`,
          related: [{ span: next.span, message: `Paragraph ${next.number} is here` }],
          fixes: () => [insertNumber(span, number, lineText(message.slice, span.line))],
        })
        continue
      }
      const { at, missing, last } = anomaly
      report({
        span: next.span,
        message: `${missingWords(missing, last)}: ${missing - 1} is followed by ${next.number}`,
        ...(before ? { related: [{ span: before.span, message: `The paragraph before is ${before.number}` }] } : {}),
        fixes: () => renumberTail(message, at, missing - last - 1),
      })
    }
  },
})

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
