import { isExtract } from '../../model/incremental/trace-of-archive.ts'
import type { Message } from '../../model/message/message.ts'
import { oneLine, type Span } from '../../model/message/span.ts'
import { numberingOf } from '../../model/numbering/numbering-of.ts'
import { redactedBlocks } from '../../model/reading/body/redaction.ts'
import { defineRule } from '../rule.ts'
import { lineText } from '../support/lines/head-lines.ts'
import { isLaterSection } from '../support/lines/last-section.ts'
import { renumberTail } from './renumber-tail.ts'

export default defineRule({
  id: 'para-start',
  title: 'First paragraph is not 1',
  scope: 'message',
  severity: { draft: 'information', transmitted: 'information', archival: 'hint' },
  fix: 'ask',
  layouts: ['teleprinter', 'draft', 'smart', 'military'],
  docs: {
    what: 'The first numbered paragraph has another number than 1. Later sections, which go on with the numbers of those before, are left out, and so are copies that say they are extracts, or that are redacted.',
    why: 'The beginning of the text may be lost.',
    source:
      '5 FAH-1 H-246.2. In 1.2% of accepted copies the first number is above 1; many of these are cut copies, so in archival copies it is a hint.',
    bad: [
      {
        text: 'E.O. 12958: N/A\nTAGS: PREL, JA\nSUBJECT: VISIT\n\n2. SECOND.\n\n3. THIRD, SEE PARA 2.\n',
        profile: 'draft',
        fixed: 'E.O. 12958: N/A\nTAGS: PREL, JA\nSUBJECT: VISIT\n\n1. SECOND.\n\n2. THIRD, SEE PARA 1.\n',
      },
    ],
    good: [{ text: 'E.O. 12958: N/A\nTAGS: PREL, JA\nSUBJECT: VISIT\n\n1. FIRST.\n\n2. SECOND.\n' }],
    fix: 'Renumbers from the first paragraph on, with the references to those paragraphs. Where more is wrong below, everything may be counted anew.',
  },
  check(message, report) {
    if (isLaterSection(message)) return
    // What stood above is known to be left out.
    if (isExtract(message.slice) || redactedBlocks(message).size > 0) return
    const { own, anomalies } = numberingOf(message)
    const anomaly = anomalies[0]
    const first = own.list.at(0)
    if (anomaly?.kind !== 'start' || !first) return
    const hidden = first.number === 2 ? firstInField(message) : undefined
    if (hidden) {
      report({ span: hidden, message: 'Paragraph number 1 is inside a field: it should begin a line' })
      return
    }
    report({
      span: first.span,
      message: `The first paragraph is ${first.number}: 1 is expected`,
      fixes: () => renumberTail(message, 0, 1 - anomaly.number),
    })
  },
})

/** `SUBJECT: HARBOR WORKS 1. The duke …`: the text begins behind the last field, on its line. */
function firstInField({ slice, subject, references }: Message): Span | undefined {
  for (const field of [references, subject]) {
    if (!field) continue
    for (let line = field.span.line; line <= field.span.endLine; line++) {
      const match = NUMBER_INSIDE.exec(lineText(slice, line))
      const at = (match?.index ?? 0) + 1
      if (match && (line > field.span.line || at > field.keyword.end)) return oneLine(line, at, at + 2)
    }
  }
  return undefined
}

const NUMBER_INSIDE = / 1\. {1,3}(?:\([A-Z][A-Z/]{0,12}\) {1,3})?["']?(?:[A-Z][a-z]{1,20}|[A-Z]{1,20} [A-Z]{1,20}) /
