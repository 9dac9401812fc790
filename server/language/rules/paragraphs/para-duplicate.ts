import type { Body, NumberRun } from '../../model/message/body.ts'
import type { Profile } from '../../model/message/message.ts'
import { numberingOf } from '../../model/numbering/numbering-of.ts'
import { blockFacts } from '../../model/reading/body/block-facts.ts'
import type { Block } from '../../syntax/blocks/block.ts'
import { defineRule, type Level } from '../rule.ts'
import { renumberTail } from './renumber-tail.ts'

export default defineRule({
  id: 'para-duplicate',
  title: 'Paragraph number used twice',
  scope: 'message',
  severity: 'warning',
  fix: 'ask',
  layouts: ['teleprinter', 'draft', 'smart', 'fragment', 'military'],
  docs: {
    what: 'A paragraph carries the number of the one before, or the numbering begins anew in the middle of the message.',
    why: 'A reference to that number is ambiguous.',
    source:
      '5 FAH-1 H-246.2: several paragraphs are numbered consecutively. Adjacent duplicates occur in 1.8% of accepted copies and are errors. Numbering that begins anew at 1, or anywhere in text without portion marks, may be a list or an enclosure that nothing announces, so that is information, and a hint where copies have no marks.',
    bad: [
      {
        text: '1. FIRST.\n\n2. SECOND.\n\n2. THIRD.\n\n3. FOURTH.\n',
        fixed: '1. FIRST.\n\n2. SECOND.\n\n3. THIRD.\n\n4. FOURTH.\n',
      },
      {
        text: '1. (U) FIRST.\n\n2. (U) SECOND.\n\n1. (U) THIRD.\n\n2. (U) FOURTH.\n',
        fixed: '1. (U) FIRST.\n\n2. (U) SECOND.\n\n3. (U) THIRD.\n\n4. (U) FOURTH.\n',
      },
    ],
    good: [
      { text: '1. FIRST.\n\n2. SECOND.\n\n3. THIRD.\n' },
      { text: '1. FIRST.\n\n2. THE NOTE SAYS:\n\n1. WE AGREE.\n\n2. WE THANK YOU.\n\n3. THIRD.\n' },
    ],
    fix: 'Renumbers from the repeated number on, up to a gap where there is one, and the references to those paragraphs. Where more is wrong below, everything may be counted anew.',
  },
  check(message, report, { profile }) {
    const { own, anomalies } = numberingOf(message)
    for (const anomaly of anomalies) {
      const repeated = anomaly.kind === 'repeat' ? own.list.at(anomaly.at) : undefined
      if (anomaly.kind !== 'repeat' || !repeated) continue
      const { at, number, before } = anomaly
      const adjacent = number === before
      if (number === 1 && isInOwnPart(message.body, repeated.block)) continue
      const earlier = own.list.at(earlierItem(own.runs, number, at))
      const block = message.body.blocks[repeated.block]
      const unmarked = block !== undefined && blockFacts(block).mark === undefined
      report({
        span: repeated.span,
        message: adjacent
          ? `Paragraph number ${number} is used twice: ${before + 1} is expected`
          : `Paragraph numbers begin again at ${number}: ${before + 1} is expected after ${before}`,
        ...(number === 1 || (!adjacent && unmarked) ? { level: quieter(unmarked, profile) } : {}),
        ...(earlier ? { related: [{ span: earlier.span, message: `The first paragraph ${number}` }] } : {}),
        fixes: () => renumberTail(message, at, before + 1 - number),
      })
    }
  },
})

/**
 * Whether the line above the paragraph, or the one above that, heads a part that is numbered by itself: an annex
 * (`TAB A`, `ATTACHMENT: …`), a mail, a chapter or article (`III. TRADE`, `ARTICLE 2`), a set of text (`GENTEXT/EXECUTION/`).
 */
function isInOwnPart({ blocks }: Body, index: number): boolean {
  const above = blocks[index - 1]
  // A set that follows another begins on the line below its end, without a blank one.
  if (above?.lines.some(({ plain }, at) => at >= above.lines.length - above.blanks - 1 && TEXT_SET.test(plain)))
    return true
  if (
    above?.lines.some(({ plain }) => MAIL_SUBJECT.test(plain)) &&
    blocks.slice(Math.max(0, index - 3), index).some(isMail)
  )
    return true
  return [above, blocks[index - 2]].some((block) => {
    const line = block?.lines[0]?.plain ?? ''
    return block?.kind === 'text' && block.lines.length - block.blanks <= 2 && (ANNEX.test(line) || CHAPTER.test(line))
  })
}

/** The head of a mail: what stands below it is another paper. */
function isMail({ lines }: Block): boolean {
  return lines.some(({ plain }) => /^\s{0,8}(?:Sent|Cc|Date):/.test(plain))
}

const MAIL_SUBJECT = /^\s{0,8}Subject:/
const ANNEX = /^\W{0,40}(?:TAB [A-Z1-9]|ANNEX|ATTACHMENT|ENCLOSURE|APPENDIX|ADDENDUM)\b/i
const CHAPTER =
  /^\W{0,40}(?:(?:I{1,3}|IV|VI{0,3}|IX|XI{0,3}|X)[.)]\s{1,4}[A-Z]\S|(?:ARTICLE|CHAPTER|PART|SECTION|BOOK) (?:[IVX]{1,4}|\d{1,2}|[A-Z]|ONE|TWO|THREE|FOUR|FIVE)(?:\W|$))/i
const TEXT_SET = /^\s{0,8}GENTEXT\//i

function quieter(unmarked: boolean, profile: Profile): Level {
  return unmarked && profile === 'archival' ? 'hint' : 'information'
}

/** The last item before item `at` that has the number; -1 where there is none near. */
function earlierItem(runs: readonly NumberRun[], number: number, at: number): number {
  const run = runs.findLast(
    ({ index, number: first, length }) =>
      index < at && number >= first && number < first + Math.min(length, at - index),
  )
  return run ? run.index + number - run.number : -1
}
