import type { ClassificationLine, Message } from '../model/message.ts'
import { defineRule } from './rule.ts'
import { exampleCable } from './support/example-cable.ts'

const sections = (...lines: string[]): string =>
  exampleCable({ classification: lines[0] ?? '', body: ['1. (C) The duke.', ...lines.slice(1), '2. (U) We left.'] })

export default defineRule({
  id: 'section-order',
  title: 'Sections out of order',
  scope: 'message',
  severity: { draft: 'off', transmitted: 'warning', archival: 'warning' },
  fix: 'none',
  layouts: ['teleprinter'],
  docs: {
    what: 'A section number is above its total or zero, does not follow the one before, or the total changes.',
    why: 'The order of sections is the order of the text; one that is wrong hides a missing part.',
    source: 'Practice of sectioned messages: all share number and total.',
    bad: [
      { text: sections('C O N F I D E N T I A L SECTION 03 OF 02 ZENDA 000123') },
      {
        text: sections(
          'C O N F I D E N T I A L SECTION 01 OF 03 ZENDA 000123',
          'C O N F I D E N T I A L SECTION 03 OF 03 ZENDA 000123',
        ),
      },
    ],
    good: [
      {
        text: sections(
          'C O N F I D E N T I A L SECTION 01 OF 02 ZENDA 000123',
          'C O N F I D E N T I A L SECTION 02 OF 02 ZENDA 000123',
        ),
      },
    ],
  },
  check(message, report) {
    let last: NonNullable<ClassificationLine['section']> | undefined
    for (const section of sectionsOf(message)) {
      const problem = problemOf(section, last)
      if (problem) {
        report({
          span: section.span,
          message: problem,
          ...(last ? { related: [{ span: last.span, message: 'The section before' }] } : {}),
        })
        return
      }
      last = section
    }
  },
})

type Section = NonNullable<ClassificationLine['section']>

function sectionsOf({ classification, sections: further }: Message): Section[] {
  return [classification?.section, ...further.map(({ line }) => line.section)].filter(
    (section) => section !== undefined,
  )
}

function problemOf({ number, total }: Section, last: Section | undefined): string | undefined {
  if (number === 0 || number > total) return `There is no section ${number} of ${total}`
  if (!last) return undefined
  if (total !== last.total) return `The total is ${total} here and ${last.total} in the section before`
  return number === last.number + 1
    ? undefined
    : `Section ${number} follows section ${last.number}: expected ${last.number + 1}`
}
