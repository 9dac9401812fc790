import { isCutInHead } from '../../model/incremental/trace-of-archive.ts'
import type { Message } from '../../model/message/message.ts'
import { oneLine } from '../../model/message/span.ts'
import { isRedactedValue } from '../../model/reading/values/redacted-value.ts'
import { lastAtMost } from '../../syntax/document/document.ts'
import { lastWordStart } from '../../text/last-word-start.ts'
import { defineRule } from '../rule.ts'
import { lastSection } from '../support/lines/last-section.ts'

const HEAD =
  'VZCZCXYZ0001\nOO RUEHC\nDE RUEHZZ #0012 2151453\nZNR UUUUU ZZH\nO 031453Z AUG 09\nFM AMEMBASSY TOKYO\nTO SECSTATE WASHDC IMMEDIATE\nBT\nUNCLAS TOKYO 000012\n\nE.O. 12958: N/A\nTAGS: PREL, JA\nSUBJECT: VISIT\n\n'

export default defineRule({
  id: 'ending-no-signature',
  title: 'No signature',
  scope: 'message',
  severity: { draft: 'hint', transmitted: 'information', archival: 'hint' },
  fix: 'none',
  docs: {
    what: 'The text ends without the surname of the officer in whose name it is sent.',
    why: 'The signature says who authorised the message; without it the end may be lost.',
    source:
      'Practice. A surname is taken in capitals and in mixed case, on a line of its own or behind the last sentence, above or below a web address, a rule or a note of the communications centre. Where the last words may be a surname or may go on with the sentence, nothing is said. Copies get a hint: many are cut. Drafts are signed when they are released: on the form of one, with its addressees, nothing is said.',
    bad: [{ text: `${HEAD}1. THE VISIT WENT WELL.\n\n2. THE DETAILS FOLLOW.\nBT\n#0012\nNNNN\n` }],
    good: [{ text: `${HEAD}1. THE VISIT WENT WELL.\n\n2. THE DETAILS FOLLOW.\nRASSENDYLL\nBT\n#0012\nNNNN\n` }],
  },
  check(message, report, { profile }) {
    if (message.signature || message.body.closing.doubtful || isEarlierSection(message) || isOnForm(message)) return
    const last = lastLine(message)
    if (!last || LEFT_OF_PROSIGN.test(last.text) || (last.text.endsWith('...') && isCutInHead(message.slice))) return
    // A release took the name out, or the last line, and nobody can tell which.
    if (profile !== 'draft' && isRedactedValue(last.text)) return
    const span = oneLine(last.line, lastWordStart(last.text, 200), last.text.length)
    report({ span, message: 'The text ends without a signature: a surname is expected on a line of its own' })
  },
})

/** On its form a draft has its addressees above or below the text; who releases it signs. */
function isOnForm({ layout, hasHeader, to }: Message): boolean {
  return layout === 'draft' && !hasHeader && to.length > 0
}

/** Section 1 of 3 is signed in section 3. */
function isEarlierSection(message: Message): boolean {
  const total = message.classification?.section?.total
  return total !== undefined && lastSection(message) < total
}

/** The last line of the text, as far as it is text. */
function lastLine({ body, slice }: Message): { readonly line: number; readonly text: string } | undefined {
  const { line, character } = body.closing.textEnd
  const index = lastAtMost(slice.starts, line)
  const text = slice.blocks[index]?.lines[line - (slice.starts[index] ?? 0)]?.plain.slice(0, character)
  return line < 0 || text === undefined ? undefined : { line, text }
}

/** What is left of the prosign BT: the end of the copy is damaged, and the surname stands above it. */
const LEFT_OF_PROSIGN = /^\s*(?:B[A-Z]?|[A-Z]?T)$/
