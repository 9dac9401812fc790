import type { Body } from '../../model/message/body.ts'
import { oneLine, type Span } from '../../model/message/span.ts'
import { blockAt } from '../../model/numbering/text-lines.ts'
import { defineRule, type Fix } from '../rule.ts'
import { wholeLines } from '../support/edits/one-edit.ts'

export default defineRule({
  id: 'hygiene-torn-rule',
  title: 'Remains of a rule',
  scope: 'message',
  severity: { draft: 'off', transmitted: 'off', archival: 'information' },
  fix: 'ask',
  layouts: ['teleprinter', 'draft', 'smart', 'fragment', 'military'],
  docs: {
    what: 'One or two dashes alone on a line beside a heading: what is left of a rule of dashes. The two around one heading are one finding.',
    why: 'They neither underline nor separate, and are mistaken for text.',
    source:
      'Observed in archival copies. A single dash in a telegram of the 1970s fills an empty line and is left alone.',
    bad: [
      {
        text: '1. (U) FIRST.\n\n--\nThe Road to Zenda\n\n--\n2. (U) SECOND.\n',
        profile: 'archival',
        fixed: '1. (U) FIRST.\n\nThe Road to Zenda\n\n2. (U) SECOND.\n',
      },
    ],
    good: [{ text: '1. (U) FIRST.\n\nThe Road to Zenda\n-----------------\n\n2. (U) SECOND.\n', profile: 'archival' }],
    fix: 'Takes the lines away, or rebuilds the rule in the length of the heading.',
  },
  check(message, report) {
    const { body } = message
    const old = (message.dateTimeGroup?.fields.year ?? 2000) < 1980
    let reported = -1
    for (let index = 0; index < body.roles.length; index++) {
      if (body.roles[index] !== 'heading') continue
      const remains = [index - 1, index + 1].filter((other) => other !== reported && isRemains(body, other, old))
      const first = remains[0]
      if (first === undefined) continue
      reported = index + 1
      const spans = remains.map((other) => dashes(body, other))
      report({
        span: dashes(body, first),
        message: `${body.blocks[first]?.lines[0]?.plain.trim()} is left over from the line of dashes around the heading`,
        related: spans.slice(1).map((span) => ({ span, message: 'Another below the heading' })),
        fixes: () => [removal(body, spans), rebuilding(body, index, spans)],
      })
    }
  },
})

function isRemains(body: Body, index: number, old: boolean): boolean {
  if (body.roles[index] !== 'rule') return false
  const text = body.blocks[index]?.lines[0]?.plain.trim()
  return text === '--' || (text === '-' && !old)
}

function dashes(body: Body, index: number): Span {
  const line = body.blocks[index]?.lines[0]
  return oneLine(body.lines[index] ?? 0, line?.indent ?? 0, line?.plain.length ?? 0)
}

function removal(body: Body, spans: readonly Span[]): Fix {
  return {
    title: spans.length > 1 ? 'Remove both lines' : 'Remove the line',
    kind: 'ask',
    edits: spans.map(({ line }) => ({
      span: wholeLines(line, line, body.blocks[blockAt(body, line)]?.lines[0]),
      newText: '',
    })),
  }
}

function rebuilding(body: Body, heading: number, spans: readonly Span[]): Fix {
  const block = body.blocks[heading]
  const lengths = (block?.lines ?? []).map((line) => line.plain.length - line.indent)
  const rule = '-'.repeat(Math.max(3, ...lengths))
  return {
    title: 'Rebuild the rule',
    kind: 'ask',
    edits: spans.map((span) => ({ span, newText: rule })),
  }
}
