import type { Message } from '../../model/message/message.ts'
import { type Part, partOf, type Span } from '../../model/message/span.ts'
import { inParentheses } from '../../model/reading/fields/read-reasons.ts'
import { defineRule } from '../rule.ts'
import { messageDay } from '../support/dates/message-date.ts'
import { inFrontOf, oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { classifiedLevel } from '../support/levels/believed-level.ts'
import { lineText } from '../support/lines/head-lines.ts'

export default defineRule({
  id: 'authority-reason-missing',
  title: 'Reason for classification missing',
  scope: 'message',
  severity: 'warning',
  fix: 'ask',
  layouts: ['teleprinter', 'draft', 'smart'],
  docs: {
    what: 'The classifier is named, but not the reason: a section of the order and its letters.',
    why: 'The reason says what the information would harm, which is what a later review asks.',
    source: '32 CFR 2001.21 and 5 FAH-1 H-240, for cables since October 1995.',
    bad: [
      { text: exampleCable({ authority: 'Classified By: Ambassador Rudolf Rassendyll.' }) },
      {
        text: exampleCable({ authority: 'Classified By: Ambassador Rudolf Rassendyll for reasons (b) and (d).' }),
        fixed: exampleCable({ authority: 'Classified By: Ambassador Rudolf Rassendyll for reasons 1.4 (b) and (d).' }),
      },
    ],
    good: [{ text: exampleCable() }],
    fix: 'Puts the section that held the reasons on the day of the message before letters that stand alone.',
  },
  check(message, report, { vocabulary }) {
    const { authority } = message
    const day = messageDay(message)
    // A copy that was cut above its text may have been cut in the middle of the line.
    if (!authority || authority.reason || message.body.blocks.length === 0 || (day !== undefined && day < '1995-10-14'))
      return
    // What is classified because its source is cites the source in place of a reason.
    if (authority.source || /\bderiv/i.test(authority.keyword.text)) return
    if (!classifiedLevel(message, vocabulary) || isStatedAround(message, authority.span)) return
    // Scans tear labels off: where the one below it is gone as well, the reason may be gone with it.
    if (
      message.layout === 'smart' &&
      (!message.labels.some(({ name, value }) => /^Decl/i.test(name) && value.text !== '') ||
        message.labels.some(({ name, value }) => /^Reason/i.test(name) && value.text.trim() !== ''))
    )
      return
    const { letters } = authority
    if (letters) {
      const section = day !== undefined && day < '2003-03-25' ? '1.5' : '1.4'
      report({
        span: letters,
        message: `The reasons ${letters.text} do not name their section: expected ${section} ${inParentheses(letters.letters)}`,
        ...oneEdit(`Insert ${section} before them`, inFrontOf(letters), `${section} `),
      })
      return
    }
    const other = otherSection(message, authority.span)
    if (other) {
      report({
        span: authority.keyword,
        message: `Section 1.${other} holds no reasons for classification: expected letters such as 1.4 (b), (d)`,
      })
      return
    }
    const damaged = damagedSection(message, authority.span)
    if (damaged) {
      const section = day !== undefined && day < '2003-03-25' ? '1.5' : '1.4'
      report({
        span: damaged,
        message: `${damaged.text} names no section of the order: expected ${section}`,
        ...oneEdit(`Write ${section}`, damaged, section),
      })
      return
    }
    report({
      span: authority.keyword,
      message: 'No reason for the classification can be read: expected letters such as 1.4 (b), (d)',
    })
  },
})

/** `AMBASSADOR ANNA EXAMPLE: 1.2 (B), (D)`: standards, levels or authority, in each of the orders. */
const OTHER_SECTION = /(?<![\d.])1\.([127]) {0,2}\(?[A-H][),/ ]/i

function otherSection({ slice }: Message, { line, endLine }: Span): string | undefined {
  for (let at = line; at <= endLine; at++) {
    const found = OTHER_SECTION.exec(lineText(slice, at))?.[1]
    if (found) return found
  }
  return undefined
}

/** `REASONS 14 (B)`, `reason I.4 (d)`: the section behind the word, before letters in parentheses, with a sign lost or misread. */
const DAMAGED = /\bREASONS?[:.,]? {0,3}((?:[1Il][.,: ]{0,2}|[Il] ?)[3-6A]) {0,2}(?=\([A-H]\))/i

function damagedSection({ slice }: Message, { line, endLine }: Span): Part | undefined {
  for (let at = line; at <= endLine; at++) {
    const text = lineText(slice, at)
    const found = DAMAGED.exec(text)
    const section = found?.[1]
    if (!found || section === undefined) continue
    const start = found.index + found[0].indexOf(section)
    return partOf(text, at, start, start + section.length)
  }
  return undefined
}

/**
 * Blank lines and pages may tear the reason off; it then stands within the next lines. Some write it first,
 * `Reason: 1.4 (d)` above `Classified By`, or before it on its line.
 */
function isStatedAround({ slice }: Message, { line, endLine }: Span): boolean {
  // Spaced double, `… reasons 1.4` and `(b), (d).` are two blocks.
  const next = slice.starts.findIndex((start) => start > endLine)
  if (SECTION_ALONE.test(lineText(slice, endLine)) && LETTER_FIRST.test(slice.blocks[next]?.lines[0]?.plain ?? ''))
    return true
  return slice.blocks.some(({ lines }, index) => {
    const from = slice.starts[index] ?? 0
    if (from > endLine) return from <= endLine + FURTHEST && lines.some(({ plain }) => SECTION.test(plain))
    if (from + lines.length < line - FURTHEST_ABOVE) return false
    return lines.some(
      ({ plain }, offset) =>
        from + offset <= line &&
        from + offset >= line - FURTHEST_ABOVE &&
        REASON_FIRST.test(plain) &&
        SECTION.test(plain),
    )
  })
}

const SECTION_ALONE = /\b1 ?[.,:/] ?[3-6]\.?\s*$/
const LETTER_FIRST = /^\s{0,8}\(?[a-h]\)/i
const FURTHEST = 8
const FURTHEST_ABOVE = 3
const REASON_FIRST = /\bREASONS?\b/i
const SECTION = /\b1 ?[.,:/] ?[3-6] ?\.? ?\(?[a-h]\b/i
