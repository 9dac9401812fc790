import type { Message } from '../../model/message/message.ts'
import { oneLine } from '../../model/message/span.ts'
import { textLines } from '../../model/reading/block-lines.ts'
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
      'Practice. In 41% of accepted copies no surname in capitals stands last, most often because the copy is cut or the name is in mixed case; both forms are taken, and copies get a hint. Drafts are signed when they are released.',
    bad: [{ text: `${HEAD}1. THE VISIT WENT WELL.\n\n2. THE DETAILS FOLLOW.\nBT\n#0012\nNNNN\n` }],
    good: [{ text: `${HEAD}1. THE VISIT WENT WELL.\n\n2. THE DETAILS FOLLOW.\nRASSENDYLL\nBT\n#0012\nNNNN\n` }],
  },
  check(message, report) {
    if (message.signature || isEarlierSection(message)) return
    const last = lastLine(message)
    if (!last || mayBeSigned(last.text) || isSignedAbove(message)) return
    const span = oneLine(last.line, lastWordStart(last.text, 200), last.text.length)
    report({ span, message: 'The text ends without a signature: a surname is expected on a line of its own' })
  },
})

/** Section 1 of 3 is signed in section 3. */
function isEarlierSection(message: Message): boolean {
  const total = message.classification?.section?.total
  return total !== undefined && lastSection(message) < total
}

function lastLine({ body }: Message): { readonly line: number; readonly text: string } | undefined {
  for (let index = body.blocks.length - 1; index >= 0; index--) {
    const block = body.blocks[index]
    if (!block || (block.kind !== 'paragraph' && block.kind !== 'text') || body.roles[index] === 'trailer') continue
    const lines = textLines(block)
    const last = lines[lines.length - 1]
    if (last) return { line: (body.lines[index] ?? 0) + lines.length - 1, text: last.plain }
  }
  return undefined
}

/** Whether a surname stands alone below the last paragraph, and archives or the communications centre wrote below it. */
function isSignedAbove({ body: { blocks, roles } }: Message): boolean {
  for (let index = blocks.length - 1, seen = 0; index >= 0 && seen < BLOCKS_BELOW; index--, seen++) {
    const block = blocks[index]
    if (!block || (block.kind !== 'paragraph' && block.kind !== 'text')) continue
    const lines = textLines(block)
    // A letter that is quoted has a signature of its own.
    if (roles[index] === 'quoted' || /^\W?END\b/i.test(lines[0]?.plain.trimStart() ?? '')) return false
    const alone = lines.some(
      ({ plain, indent }, at) =>
        SURNAME.test(plain.slice(indent)) && (at === 0 ? block.kind === 'text' : STOP.test(lines[at - 1]?.plain ?? '')),
    )
    if (alone) return true
    if (block.kind === 'paragraph') return false
  }
  return false
}

const BLOCKS_BELOW = 12
const SURNAME = /^(?!(?:PRIORITY|IMMEDIATE|ROUTINE|FLASH|END) )[A-Z][A-Za-z'-]{2,20}(?: [A-Z][A-Za-z'-]{1,20}){0,2}#?$/
const STOP = /[.!?:)"']$/

/**
 * Whether the last words may be a surname that a copy joined to the text: they follow the end of a
 * sentence, or are the whole line, or the only capitals in small letters, and no period ends them.
 */
function mayBeSigned(text: string): boolean {
  const end = text.slice(-100)
  return AFTER_SENTENCE.test(end) || ONE_WORD.test(text) || (/[a-z]{3}/.test(text) && LAST_CAPITALS.test(end))
}

const AFTER_SENTENCE = /(?:[.!?:)"']|\bUNQUOTE) {1,4}[A-Z][A-Za-z'-]{2,20}(?: [A-Z][A-Za-z'-]{2,20})?$/
/** Also what is left of the prosign BT: the surname stands above it. */
const ONE_WORD = /^\s*(?:[A-Z][A-Z'-]{2,20}|B[A-Z]?|[A-Z]?T)$/
const LAST_CAPITALS = / [A-Z][A-Z'-]{3,20}$/
