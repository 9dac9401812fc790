import { oneLine } from '../../model/message/span.ts'
import type { Margin } from '../../text/margin.ts'
import { defineRule, type Edit } from '../rule.ts'
import { lineAt } from '../support/lines/head-lines.ts'
import { pastedMargin } from '../support/lines/pasted-margin.ts'

const HEAD = ['UNCLAS ZENDA 000123', '', 'E.O. 12958: N/A', 'TAGS: PREL', 'SUBJECT: EXAMPLE - NOT A REAL CABLE', '']
const BODY = ['1. FIRST.', '', '2. SECOND.', '']
const PLAIN = [...HEAD, ...BODY].join('\n')

export default defineRule({
  id: 'hygiene-pasted-margin',
  title: 'Margin before every line',
  scope: 'message',
  severity: 'warning',
  fix: 'ask',
  layouts: ['teleprinter', 'draft', 'smart', 'military', 'fragment'],
  docs: {
    what: 'Each line begins with a line number, with the sign of quotation of a mail program, or with the same blanks or a tab. Beside numbers and signs, nothing else is reported: what follows from them is no fault of the cable.',
    why: 'A cable with a margin is not read as one: its fields, paragraphs and numbers are not at the beginning of a line.',
    source: 'Texts pasted from mails, consoles and editors.',
    bad: [{ text: PLAIN.replace(/^/gm, '> ').replace(/> $/, ''), fixed: PLAIN }],
    good: [{ text: PLAIN }],
    fix: 'Takes the margin away from every line.',
  },
  check(message, report) {
    const margin = pastedMargin(message)
    if (!margin) return
    const width = margin.widths[margin.first] ?? 0
    report({
      span: oneLine(margin.first, 0, width),
      message: sentence(margin, (lineAt(message.slice, margin.first)?.text ?? '').slice(0, width)),
      ...(margin.kind === 'blanks' ? {} : { alone: true }),
      tag: 'unnecessary',
      fixes: () => [
        {
          title: 'Take the margin away',
          kind: 'ask',
          edits: margin.widths.flatMap((own, line): Edit[] =>
            own > 0 ? [{ span: oneLine(line, 0, own), newText: '' }] : [],
          ),
        },
      ],
    })
  },
})

function sentence({ kind }: Margin, first: string): string {
  switch (kind) {
    case 'numbers':
      return 'Each line begins with its number, which does not belong to the cable'
    case 'quotation':
      return `Each line begins with ${first.trim().charAt(0)}, as mail programs quote, which does not belong to the cable`
    case 'blanks':
      return first.includes('\t')
        ? `Each line begins with ${first.length === 1 ? 'a tab, which does' : 'tabs and blanks, which do'} not belong to the cable`
        : `Each line begins with ${first.length === 1 ? 'a blank, which does' : `${first.length} blanks, which do`} not belong to the cable`
  }
}
