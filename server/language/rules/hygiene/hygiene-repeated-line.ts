import { oneLine } from '../../model/message/span.ts'
import { textLines } from '../../model/reading/lines/block-lines.ts'
import { isRepeatedLine } from '../../model/reading/lines/repeated-line.ts'
import { defineRule } from '../rule.ts'
import { wholeLines } from '../support/edits/one-edit.ts'

export default defineRule({
  id: 'hygiene-repeated-line',
  title: 'Line, or the end of one, repeated',
  scope: 'block',
  severity: { draft: 'hint', transmitted: 'hint', archival: 'information' },
  fix: 'ask',
  layouts: ['teleprinter', 'draft', 'smart', 'fragment', 'military'],
  docs: {
    what: 'A line of the text is the line above once more, with a Q in front of it; or the last letters of that line once more, alone.',
    why: 'Message software of 2004-2010 wrote it into long texts; the sentence reads twice, or a letter stands between its words.',
    source: 'Observed in copies of 2004-2010.',
    bad: [
      {
        text: '1. (U) THE KING AND THE CHANCELLOR OF RURITANIA MET IN THE\nold castle of Zenda. They spoke for\nQold castle of Zenda. They spoke for\nan hour.\n\n2. (U) SECOND.\n',
        profile: 'archival',
        fixed:
          '1. (U) THE KING AND THE CHANCELLOR OF RURITANIA MET IN THE\nold castle of Zenda. They spoke for\nan hour.\n\n2. (U) SECOND.\n',
      },
      {
        text: '1. (U) THE KING AND THE CHANCELLOR OF RURITANIA MET AT NOON with\nh\ntheir men.\n\n2. (U) SECOND.\n',
        profile: 'archival',
        fixed: '1. (U) THE KING AND THE CHANCELLOR OF RURITANIA MET AT NOON with\ntheir men.\n\n2. (U) SECOND.\n',
      },
    ],
    good: [
      {
        text: "1. (U) THE KING AND THE CHANCELLOR OF RURITANIA MET IN THE\nQueen's castle of Zenda.\n\n2. (U) SECOND.\n",
        profile: 'archival',
      },
    ],
    fix: 'Takes the repeated line out.',
  },
  check(block, _facts, report) {
    const lines = textLines(block)
    lines.forEach((line, index) => {
      const { plain } = line
      if (!isRepeatedLine(plain, lines[index - 1]?.plain)) return
      const edit = { span: wholeLines(index, index, line), newText: '' }
      report({
        span: oneLine(index, 0, plain.trimEnd().length),
        message:
          plain.length > SHORT
            ? 'This line repeats the line above, with a Q in front'
            : 'This line repeats the end of the line above',
        tag: 'unnecessary',
        fixes: () => [{ title: 'Take out the repeated line', kind: 'ask', edits: [edit] }],
      })
    })
  },
})

/** Longer than the letters that are repeated alone. */
const SHORT = 4
