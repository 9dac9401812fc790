import type { Message } from '../../model/message/message.ts'
import { oneLine } from '../../model/message/span.ts'
import type { Block } from '../../syntax/blocks/block.ts'
import type { LineKind } from '../../syntax/lines/line.ts'
import { scanLine } from '../../syntax/lines/scan-line.ts'
import { type Margin, MOST_BARE, marginOf } from '../../text/margin.ts'
import { defineRule, type Edit } from '../rule.ts'

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
    what: 'Each line begins with a line number, with the sign of quotation of a mail program, or with the same blanks. Beside numbers and signs, nothing else is reported: what follows from them is no fault of the cable.',
    why: 'A cable with a margin is not read as one: its fields, paragraphs and numbers are not at the beginning of a line.',
    source: 'Texts pasted from mails, consoles and editors.',
    bad: [{ text: PLAIN.replace(/^/gm, '> ').replace(/> $/, ''), fixed: PLAIN }],
    good: [{ text: PLAIN }],
    fix: 'Takes the margin away from every line.',
  },
  check(message, report) {
    if (!mayHaveMargin(message.slice.blocks)) return
    const lines = linesOf(message)
    const margin = marginOf(lines.map(({ text }) => text))
    if (!margin || !isCable(lines.map(({ text }, index) => text.slice(margin.widths[index] ?? 0)))) return
    const width = margin.widths[margin.first] ?? 0
    report({
      span: oneLine(margin.first, 0, width),
      message: sentence(margin, lines[margin.first]?.text.slice(0, width) ?? '', width),
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

/** Among the first lines with text: two of a mail may be without a margin, above the text that it quotes. */
function mayHaveMargin(blocks: readonly Block[]): boolean {
  let bare = 0
  for (const { lines } of blocks) {
    for (const { text } of lines) {
      if (/^[\s>|\d]/.test(text) && text.trim() !== '') return true
      if (text.trim() !== '' && ++bare > MOST_BARE) return false
    }
  }
  return false
}

function linesOf({ slice }: Message): readonly { readonly text: string }[] {
  return slice.blocks.flatMap(({ lines }) => lines)
}

function sentence({ kind }: Margin, first: string, width: number): string {
  switch (kind) {
    case 'numbers':
      return 'Each line begins with its number, which does not belong to the cable'
    case 'quotation':
      return `Each line begins with ${first.trim().charAt(0)}, as mail programs quote, which does not belong to the cable`
    case 'blanks':
      return `Each line begins with ${width} blanks, which do not belong to the cable`
  }
}

/** Without the margin two kinds of lines are there that nothing but a cable has. */
function isCable(lines: readonly string[]): boolean {
  const found = new Set<LineKind>()
  for (const text of lines.slice(0, LOOK)) {
    const { kind } = scanLine({ text, eol: '' })
    if (OF_CABLES.has(kind)) found.add(kind)
    if (found.size > 1) return true
  }
  return false
}

const LOOK = 200
const OF_CABLES: ReadonlySet<LineKind> = new Set([
  'date-time-group',
  'from',
  'classification',
  'order',
  'tags',
  'subject',
  'references',
])
