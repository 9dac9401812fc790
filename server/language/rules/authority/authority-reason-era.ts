import { defineRule } from '../rule.ts'
import { isFirstToDoubt } from '../support/dates/date-witnesses.ts'
import { messageDays } from '../support/dates/message-date.ts'
import { expectedSection, hasStrangeLetter } from '../support/dates/reason-section.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

export default defineRule({
  id: 'authority-reason-era',
  title: 'Reason of another time',
  scope: 'message',
  severity: 'warning',
  fix: 'ask',
  docs: {
    what: 'The reasons are cited from a section that did not hold them on the day of the message: 1.5 after 2003, 1.4 before, any other since 1995, or a letter that the section does not have: (h) with 1.5, (i) with either.',
    why: 'The letters of the two sections are the same but for (g) and (h), so the wrong section is an old template.',
    source:
      'E.O. 12958 as signed (1.5) and as amended by E.O. 13292 from 25 March 2003 (1.4). Both are tolerated to the end of 2003. Letter (h) came with the amendment, so there is no fix for it before. Other sections are left out in SMART copies, whose labels are misread by machines.',
    bad: [
      {
        text: exampleCable({ authority: 'Classified By: Ambassador Rudolf Rassendyll. Reason: 1.5 (d).' }),
        fixed: exampleCable(),
      },
      { text: exampleCable({ authority: 'Classified By: Ambassador Rudolf Rassendyll. Reason: 1.4 (b) and (i).' }) },
    ],
    good: [
      { text: exampleCable() },
      {
        text: exampleCable({
          dateTimeGroup: 'P 031453Z AUG 99',
          order: 'E.O. 12958: DECL: 07/23/2009',
          authority: 'Classified By: Ambassador Rudolf Rassendyll. Reason: 1.5 (d).',
        }),
      },
    ],
    fix: 'Writes the section that held the reasons on that day.',
  },
  check(message, report, { vocabulary }) {
    const reason = message.authority?.reason
    if (!reason) return
    const days = messageDays(message)
    const expected = expectedSection(reason, message)
    const last = reason.section === '1.5' ? 'g' : 'h'
    const unknown = SECTIONS.test(reason.section) ? reason.letters.find((letter) => letter > 'h') : undefined
    if (unknown) {
      report({
        span: reason.span,
        message: `Section ${reason.section} has only the letters (a) to (${last}): there is no (${unknown})`,
      })
      return
    }
    const strangeLetter = hasStrangeLetter(reason)
    if (!expected && !strangeLetter) return
    // A letter that the section never had is wrong on any day.
    const error = reason.section === '1.5' ? 'late' : 'early'
    if (!strangeLetter && !isFirstToDoubt('reason', error, message, vocabulary)) return
    const { span, text, section } = reason
    const why = strangeLetter
      ? '1.5 has no letter (h)'
      : `section ${section} did not hold the reasons ${days ? (days.first === days.last ? `on ${days.first}` : `in ${days.first.slice(0, 4)}`) : `of E.O. ${message.order?.number?.text}`}`
    const corrected = expected && expected + text.slice(text.search(/[3-6]/) + 1)
    report({
      span,
      message: `${text} cites the wrong section or letter: ${why}, expected ${expected ?? 'letters (a) to (g)'}`,
      tag: 'deprecated',
      ...(corrected ? oneEdit(`Cite ${corrected}`, span, corrected) : {}),
    })
  },
})

/** The sections of the orders since 1995 that hold the reasons. */
const SECTIONS = /^1\.[45]$/
