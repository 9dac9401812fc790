import { isExtract } from '../../model/incremental/trace-of-archive.ts'
import type { Message } from '../../model/message/message.ts'
import { numberingOf } from '../../model/numbering/numbering-of.ts'
import type { OwnParagraph } from '../../model/numbering/own-paragraph.ts'
import { ownMentions } from '../../model/reading/body/own-mentions.ts'
import { redactedBlocks } from '../../model/reading/body/redaction.ts'
import { defineRule, type Fix } from '../rule.ts'
import { isLaterSection } from '../support/lines/last-section.ts'
import { beginsLineInside } from './number-inside.ts'
import { describeNumbers, range } from './number-words.ts'
import { renumberEdits } from './renumber.ts'
import { renumberOn } from './renumber-tail.ts'

export default defineRule({
  id: 'para-number-run',
  title: 'Paragraph numbers out of place',
  scope: 'message',
  severity: 'warning',
  fix: 'ask',
  layouts: ['teleprinter', 'draft', 'smart', 'fragment', 'military'],
  docs: {
    what: 'One or more paragraphs in a row carry numbers that do not fit between those above and below: 5, 16, 17, 18, 19, 10.',
    why: 'Other messages cite a paragraph by its number. A number that scanning or typing changed leads to the wrong place.',
    source:
      '5 FAH-1 H-246.2: several paragraphs are numbered consecutively. The cheapest explanation of the whole sequence is reported, so that a digit put before four numbers is one finding. Adjacent wrong numbers occur in under 2% of accepted copies.',
    bad: [
      {
        text: '1. FIRST.\n\n2. SECOND.\n\n3. THIRD.\n\n14. FOURTH.\n\n15. FIFTH.\n\n6. SIXTH.\n',
        fixed: '1. FIRST.\n\n2. SECOND.\n\n3. THIRD.\n\n4. FOURTH.\n\n5. FIFTH.\n\n6. SIXTH.\n',
      },
      {
        text: '1. FIRST.\n\n2. SECOND.\n\n7. THIRD.\n\n4. FOURTH.\n',
        fixed: '1. FIRST.\n\n2. SECOND.\n\n3. THIRD.\n\n4. FOURTH.\n',
      },
    ],
    good: [
      { text: '1. FIRST.\n\n2. SECOND.\n\n3. THIRD.\n' },
      {
        text: '1. FIRST.\n\n2. THE GUESTS NAMED THEIR WISHES:\n\n1. A ROAD.\n\n2. A BRIDGE.\n\n3. THIRD.\n',
      },
    ],
    fix: 'Gives the paragraphs the numbers that fit. References to the wrong numbers follow; those to the right ones were right all along and stay. Where more is wrong below, everything from there on may be counted anew. Not offered where a reference would come to point at another paragraph.',
  },
  check(message, report) {
    const { own, anomalies } = numberingOf(message)
    for (const anomaly of anomalies) {
      if (anomaly.kind !== 'run') continue
      const { from, to, right } = anomaly
      // Of a text that was cut out but for a few paragraphs, all numbers are far apart.
      const isAll = from === 0 && to === own.list.length - 1
      if (isAll && (isExtract(message.slice) || redactedBlocks(message).size > 0 || isLaterSection(message))) continue
      const wrong = own.list.slice(from, to + 1)
      const first = wrong[0]
      if (!first) continue
      const before = own.list.at(from - 1)
      if (from > 0 && before && beginsLineInside(message, before.block, first.block - 1, right)) continue
      const found = wrong.map(({ number }) => number)
      if (found.length === 1 && to === own.list.length - 1 && isMeant(message, first.number)) continue
      const expected = range(right, found.length)
      const changes = wrong.map((_, index) => ({ index: from + index, to: right + index }))
      report({
        span: first.span,
        message: anomaly.disordered
          ? `The numbers of ${found.length} paragraphs follow no order from here on: ${describeNumbers(expected)} are expected. References to them cannot be checked`
          : `${subject(found)} should be ${describeNumbers(expected)}: ${neighbours(own.list.at(from - 1), own.list.at(to + 1))}`,
        related: wrong.slice(1, MOST_RELATED).map(({ span, number }, index) => ({
          span,
          message: `${number} should be ${right + index + 1}`,
        })),
        fixes: () => {
          const title = `Renumber ${describeNumbers(found)} as ${describeNumbers(expected)}`
          const edits = renumberEdits(message, changes)
          const fix: Fix = { title, kind: 'ask', edits }
          return [...(edits.length > 0 ? [fix] : []), ...renumberOn(message, from, edits)]
        },
      })
    }
  },
})

/** The text points at the last paragraph by this very number: an extract left out what stood between. */
function isMeant(message: Message, number: number): boolean {
  return ownMentions(message).some((mention) => mention.kind === 'paragraph' && mention.number === number)
}

const MOST_RELATED = 20

function subject(found: readonly number[]): string {
  return found.length === 1 ? `Paragraph number ${found[0]}` : `Paragraph numbers ${describeNumbers(found)}`
}

function neighbours(before: OwnParagraph | undefined, after: OwnParagraph | undefined): string {
  if (!before) return after ? `it is followed by ${after.number}` : 'it is the only one'
  return after ? `${before.number} is above and ${after.number} below` : `${before.number} is above`
}
