import type { Message, SectionCount } from '../../model/message/message.ts'
import { isAddress } from '../../syntax/lines/address-shape.ts'
import { defineRule, type Reported } from '../rule.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { lineText } from '../support/lines/head-lines.ts'
import { lastSection } from '../support/lines/last-section.ts'
import { isOwnPage, numberedPages } from '../support/lines/numbered-pages.ts'
import { oddWitness, totalsOf } from './section-witnesses.ts'

const sections = (...lines: string[]): string =>
  exampleCable({ classification: lines[0] ?? '', body: ['1. (C) The duke.', ...lines.slice(1), '2. (U) We left.'] })

export default defineRule({
  id: 'section-order',
  title: 'Sections out of order',
  scope: 'message',
  severity: { draft: 'off', transmitted: 'warning', archival: 'warning' },
  fix: 'ask',
  layouts: ['teleprinter', 'draft', 'fragment'],
  docs: {
    what: 'A section number is above its total or zero, the lines of pages pass over a section or a page (a hint), does not follow the one before, the total is not that of most places, or the words SECTION and OF are misspelt.',
    why: 'The order of sections is the order of the text; one that is wrong hides a missing part.',
    source:
      'Practice of sectioned messages: all share number and total. Of several totals, page markers included, the one in the minority is reported.',
    bad: [
      {
        text: sections('CONFIDENTIAL SETCION 01 OF 02 ZENDA 000123'),
        fixed: sections('CONFIDENTIAL SECTION 01 OF 02 ZENDA 000123'),
      },
      { text: sections('CONFIDENTIAL SECTION 03 OF 02 ZENDA 000123') },
      {
        text: sections('CONFIDENTIAL SECTION 01 OF 03 ZENDA 000123', 'CONFIDENTIAL SECTION 03 OF 03 ZENDA 000123'),
      },
    ],
    good: [
      {
        text: sections('CONFIDENTIAL SECTION 01 OF 02 ZENDA 000123', 'CONFIDENTIAL SECTION 02 OF 02 ZENDA 000123'),
      },
    ],
    fix: 'Writes SECTION and OF; numbers cannot be guessed.',
  },
  check(message, report) {
    // Of a text with nothing else of a cable, a line with series and number is one all the same.
    if (message.layout === 'fragment' && !(message.classification?.level.code && message.classification.number)) return
    const { span, expected } = message.classification?.section ?? {}
    if (span && expected) {
      // What belongs to a level that cannot be read is part of the same mistake.
      if (message.classification?.level.code === undefined) return
      const found = lineText(message.slice, span.line).slice(span.start, span.end)
      report({
        span,
        message: `${found} is not a section number: expected ${expected}`,
        ...oneEdit(`Write ${expected}`, span, expected),
      })
      return
    }
    // The last section that is there is most often the last there was.
    const total = oddWitness(totalsOf(message), lastSection(message))
    if (total && total.odd.place !== 'marker') {
      report({
        span: total.odd.span,
        message: `The total of sections is ${total.odd.value} here and ${total.sound.value} elsewhere`,
        related: [{ span: total.sound.span, message: `The total is ${total.sound.value} here` }],
      })
      return
    }
    const sections = sectionsOf(message)
    const skipped = skippedSection(message) ?? skippedPage(message)
    if (skipped) report(skipped)
    for (const [index, section] of sections.entries()) {
      const last = sections[index - 1]
      const problem = problemOf(section, last, sections[index + 1])
      if (!problem || isSameHead(message, section, last)) continue
      report({
        span: section.span,
        message: problem,
        ...(last ? { related: [{ span: last.span, message: 'The section before' }] } : {}),
      })
      return
    }
  },
})

/** Page lines that pass over a section: its pages, and perhaps its text, are not in this copy. */
function skippedSection({ classification, sections, pageMarkers }: Message): Reported | undefined {
  const total = classification?.section?.total
  if (total === undefined || total < 3) return undefined
  const seen = [
    ...[classification?.section, ...sections.map(({ line }) => line.section)].flatMap((section) =>
      section ? [{ number: section.number, span: section.span, isPage: false }] : [],
    ),
    ...pageMarkers.flatMap(({ section, total: counted, span }) =>
      Number(counted.text) === total ? [{ number: section, span, isPage: true }] : [],
    ),
  ].sort((one, other) => one.span.line - other.span.line)
  for (const [index, { number, span, isPage }] of seen.entries()) {
    const last = seen[index - 1]
    // A heading that is out of order is told of as such.
    if (!last || !isPage || number < last.number + 2 || number > total) continue
    const lost = last.number + 1
    const which = lost === number - 1 ? `section ${lost}` : `sections ${lost} to ${number - 1}`
    return {
      level: 'hint',
      span,
      message: `Section ${number} follows section ${last.number} with no page of ${which}: text may be missing`,
      related: [{ span: last.span, message: `The last line of section ${last.number}` }],
    }
  }
  return undefined
}

/** Page lines that pass over a page: what stood on it is not in this copy. */
function skippedPage(message: Message): Reported | undefined {
  const pages = numberedPages(message).filter((page) => isOwnPage(page, message))
  for (const [index, { page, section, number }] of pages.entries()) {
    const last = pages[index - 1]
    if (!last || last.section !== section || last.number.text !== number.text || page < last.page + 2) continue
    const lost = last.page + 1
    const which = lost === page - 1 ? `page ${lost}` : `pages ${lost} to ${page - 1}`
    return {
      level: 'hint',
      span: number,
      message: `Page ${page} follows page ${last.page} with no ${which}: text may be missing`,
      related: [{ span: last.number, message: `Page ${last.page}` }],
    }
  }
  return undefined
}

/** The line of the first section once more, with addresses between the two and neither fields nor text: the head of an extract. */
function isSameHead(
  { order, tags, subject, body, slice }: Message,
  { number, total, span }: SectionCount,
  last?: SectionCount,
): boolean {
  if (!last || number !== last.number || total !== last.total) return false
  const from = last.span.line + 1
  const between = Array.from({ length: Math.max(0, span.line - from) }, (_, index) => lineText(slice, from + index))
  if (!between.some((plain) => isAddress(plain.trim()))) return false
  const lines = [order?.span.line, tags?.span.line, subject?.span.line, body.lines[body.paragraphs[0] ?? -1]]
  return lines.every((line) => line === undefined || line > span.line)
}

function sectionsOf({ classification, sections: further }: Message): SectionCount[] {
  return [classification?.section, ...further.map(({ line }) => line.section)].filter(
    (section) => section !== undefined,
  )
}

function problemOf(
  { number, total }: SectionCount,
  last: SectionCount | undefined,
  next: SectionCount | undefined,
): string | undefined {
  if (number === 0) return 'There is no section 0'
  if (total !== undefined && number > total) return `There is no section ${number} of ${total}`
  if (last) {
    if (number === last.number && total === last.total)
      return `The classification line of section ${number} appears a second time`
    return number === last.number + 1
      ? undefined
      : `Section ${number} follows section ${last.number}: expected ${last.number + 1}`
  }
  // A first section that is not before the next is itself the wrong one.
  return next && number > 1 && next.number <= number
    ? `Section ${number} is before section ${next.number}: expected ${Math.max(1, next.number - 1)}`
    : undefined
}
