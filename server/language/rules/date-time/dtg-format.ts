import { isNamedExtract } from '../../model/incremental/trace-of-archive.ts'
import type { Message } from '../../model/message/message.ts'
import { isRedactedValue } from '../../model/reading/values/redacted-value.ts'
import { defineRule } from '../rule.ts'
import { unchecked } from '../support/dates/unchecked.ts'
import { firstLineOf } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { hasHeadLine, headLineOf, headLines } from '../support/lines/head-lines.ts'

export default defineRule({
  id: 'dtg-format',
  title: 'Date-time group malformed or missing',
  scope: 'message',
  severity: 'error',
  fix: 'none',
  layouts: ['teleprinter', 'smart', 'military'],
  docs: {
    what: 'The date-time group is not a precedence, six digits, a zone letter, a month of three letters and a year, or the header has none.',
    why: 'The date-time group identifies a message: without it no reference to the cable can be resolved, and nothing that depends on its date can be checked.',
    source: 'ACP 121 and ACP 127, FL5. Missing or malformed in less than 0.5% of accepted copies.',
    bad: [
      { text: exampleCable({ dateTimeGroup: 'P 31453Z AUG 09' }) },
      { text: exampleCable({ dateTimeGroup: 'P 031453Z AGU 09' }) },
    ],
    good: [{ text: exampleCable() }, { text: exampleCable({ dateTimeGroup: 'P R 031453Z AUG 09 ZDK' }) }],
  },
  check(message, report, { profile }) {
    const { dateTimeGroup, from, to, toList, layout, classification, labels, unknownHeader } = message
    if (dateTimeGroup?.problem?.kind === 'format') {
      // An extract may keep the date of its header, and nothing else.
      const bare = dateTimeGroup.fields.day !== undefined && !dateTimeGroup.precedence
      if (bare && layout === 'teleprinter' && !from && !toList) return
      const { span, expected } = dateTimeGroup.problem
      const { precedence, group } = dateTimeGroup
      report({
        span,
        message:
          precedence && span === precedence
            ? `${precedence.text} is not a precedence: expected ${expected}`
            : `${found(precedence && span.start === precedence.start ? precedence.text + group.text : group.text)} is not a date-time group: expected ${expected}${unchecked(message)}`,
      })
      return
    }
    if (dateTimeGroup || !from?.name || to.length === 0) return
    if (layout === 'smart') {
      // Scans garble the label, and tear it from its value: only where neither is left is the date missing.
      if (!labels.some(({ name }) => name === 'MRN') || hasHeadLine(message, /DTG|\d{4,6} ?Z/)) return
      report({
        span: firstLineOf(from.span, message.slice),
        message: 'The date-time group is missing: expected a line such as Date/DTG: Aug 03, 2009 / 031453Z AUG 09',
      })
      return
    }
    if (!toList || !classification) return
    const above =
      unknownHeader.find(({ text, line }) => line < from.span.line && ALMOST.test(text)) ??
      headLineOf(message, [GROUP], from.span.line) ??
      headLineOf(message, [TURNED], from.span.line) ??
      headLineOf(message, [BEHIND_CONTROL], from.span.line)
    if (above) {
      report({
        span: above,
        message: `${above.text} is not a date-time group: expected a line such as R 031453Z AUG 09`,
      })
      return
    }
    // A copy that says it is an extract does not hold all of its head.
    if (
      hasHeadLine(message, IN_SMALL_LETTERS) ||
      isNamedExtract(message.slice) ||
      (profile !== 'draft' && isTakenOut(message))
    )
      return
    report({
      span: from.span,
      message: 'The date-time group is missing: expected a line such as R 031453Z AUG 09 before FM',
    })
  },
})

/** A release took out the line directly above FM, where the group stands. */
function isTakenOut(message: Message): boolean {
  const above = headLines(message, message.from?.span.line ?? 0).findLast((plain) => plain.trim() !== '')
  return above !== undefined && isRedactedValue(above)
}

/** Six digits or so and a month, whatever else went wrong. */
const ALMOST = /^[A-Z ]{0,4}\d[\dA-Z ]{4,9} ?[A-Z0-9]{2,4} ?\d{0,4}(?: |$)/

/** The group of a lower-cased copy, with operating signals behind it. */
const IN_SMALL_LETTERS = /^\s*[zopr] (?:[zopr] )?\d{6}z [a-z]{3} \d{2}\b/
/** A group behind a precedence in another form (no count of copies that an operations centre took), with blanks inside, or with letters and digits mistaken for each other. */
const GROUP =
  /^(?!.{0,40}\(TOTAL COPIES)\s*(?:FLASH|IMMEDIATE|PRIORITY|ROUTINE|[A-Z0-9]{0,5})[.,:]?(?: [A-Z0-9][.,:]?){0,2} {0,3}[\dOIl]{2} ?[\dOIl]{4} {0,2}[A-Z2] {0,3}[A-Z0-9]{3} {0,3}[\dOIl]{2}/
/** `0A1B2C 141203Z /38 O 141202Z MAR 95`: the lines of the control and of the group were joined. */
const BEHIND_CONTROL = /\d{6}Z {1,3}\/\d{2}[.,]? {1,8}[ZOPRY] {1,3}\d{6}Z {1,3}[A-Z]{3}.\d{2}/
/** Precedences, and month and year in another order, or no time: `P R 311200Z 95 JAN`, `R JAN 31 95`, `O 31 JAN 95`. */
const TURNED =
  /^\s*(?:[ZOPRYWD0][.,:]? {1,3}){1,3}(?:\d[\dOIl ]{1,7}[A-Z]?[ .,/-]{0,3}(?:\d{2,4}[ .,/-]{0,3})?)?(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6}(?:[ .,/-]{0,3}\d{2}|(?<=\d[ .,/-]{0,3}[A-Z]{3,9})(?![A-Z]))/

function found(text: string): string {
  return text.trim() === '' ? 'This' : text.trim()
}
