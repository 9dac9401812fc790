import { oneLine } from '../../model/message/span.ts'
import { textLines } from '../../model/reading/lines/block-lines.ts'
import { characterEnd } from '../../text/character-start.ts'
import { lastWordStart } from '../../text/last-word-start.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'hygiene-torn-paragraph',
  title: 'Blank line inside a sentence',
  scope: 'message',
  severity: { draft: 'off', transmitted: 'off', archival: 'information' },
  fix: 'ask',
  layouts: ['teleprinter', 'draft', 'smart', 'fragment', 'military'],
  docs: {
    what: 'A blank line cuts a sentence in two: the line above breaks off without a stop, and the text below goes on with it.',
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
    for (const index of body.torn) {
      const above = body.blocks[index - 1]
      const below = body.blocks[index]
      const line = body.lines[index] ?? 0
      if (!above || !below) continue
      const lines = textLines(above)
      const last = lines[lines.length - 1]
      if (!last) continue
      const lastLine = (body.lines[index - 1] ?? 0) + lines.length - 1
      const word = lastWordStart(last.plain, 100)
      const start = below.lines[0]?.indent ?? 0
      report({
        span: oneLine(lastLine, word, last.plain.length),
        message: 'A blank line cuts this sentence in two',
        related: [
          {
            span: oneLine(line, start, characterEnd(below.lines[0]?.text ?? '', start)),
            message: 'The sentence goes on here',
          },
        ],
        fixes: () => [
          {
            title: 'Join the sentence',
            kind: 'ask',
            edits: [{ span: { line: lastLine + 1, start: 0, endLine: line, end: 0 }, newText: '' }],
          },
        ],
      })
    }
  },
})
