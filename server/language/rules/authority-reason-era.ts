import type { Reason } from '../model/authority.ts'
import { defineRule } from './rule.ts'
import { exampleCable } from './support/example-cable.ts'
import { messageDay } from './support/message-date.ts'
import { oneEdit } from './support/one-edit.ts'

export default defineRule({
  id: 'authority-reason-era',
  title: 'Reason of another time',
  scope: 'message',
  severity: 'warning',
  fix: 'ask',
  docs: {
    what: 'The reasons are cited from a section that did not hold them on the day of the message: 1.5 after 2003, 1.4 before, or letter (h) with 1.5.',
    why: 'The letters of the two sections are the same but for (g) and (h), so the wrong section is an old template.',
    source:
      'E.O. 12958 as signed (1.5) and as amended by E.O. 13292 from 25 March 2003 (1.4). Both are tolerated to the end of 2003.',
    bad: [
      {
        text: exampleCable({ authority: 'Classified By: Ambassador Rudolf Rassendyll. Reason: 1.5 (d).' }),
        fixed: exampleCable(),
      },
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
  check(message, report) {
    const reason = message.authority?.reason
    const day = messageDay(message)
    if (!reason || (reason.section !== '1.4' && reason.section !== '1.5')) return
    const expected = expectedSection(reason, day)
    if (!expected) return
    const { span, text, section, letters } = reason
    const why =
      section === '1.5' && letters.includes('h')
        ? '1.5 has no letter (h)'
        : `section ${section} did not hold the reasons on ${day}`
    const corrected = expected + text.slice(text.search(/[45]/) + 1)
    report({
      span,
      message: `${text} cites the wrong section: ${why}, expected ${expected}`,
      tag: 'deprecated',
      ...oneEdit(`Write ${corrected}`, span, corrected),
    })
  },
})

function expectedSection({ section, letters }: Reason, day: string | undefined): string | undefined {
  if (section === '1.5' && letters.includes('h')) return '1.4'
  if (day === undefined || day < '1995-10-14') return undefined
  if (section === '1.5') return day > '2003-12-31' ? '1.4' : undefined
  return day < '2003-03-25' ? '1.5' : undefined
}
