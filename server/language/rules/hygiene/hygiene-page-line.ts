import { oneLine } from '../../model/message/span.ts'
import { textLines } from '../../model/reading/lines/block-lines.ts'
import { countedPageLines, type Stretch } from '../../model/reading/lines/page-lines.ts'
import type { Block } from '../../syntax/blocks/block.ts'
import { blockTable, unusual } from '../../syntax/memory/block-table.ts'
import { defineRule } from '../rule.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

export default defineRule({
  id: 'hygiene-page-line',
  title: 'Page line inside a line of text',
  scope: 'message',
  severity: { draft: 'off', transmitted: 'hint', archival: 'hint' },
  fix: 'ask',
  layouts: ['teleprinter', 'draft', 'fragment', 'military'],
  docs: {
    what: 'The line that heads a page, with post, number and section, stands in the middle of a line of text.',
    why: 'It is no word of the text, and tears the sentence for whoever searches it.',
    source: 'Observed in 3% of web copies: lines were joined, and the page line with them.',
    bad: [
      {
        text: exampleCable({ body: ['1. (C) The duke came. ZENDA 00000123  002 OF 002 He went.', '2. (U) We left.'] }),
        fixed: exampleCable({ body: ['1. (C) The duke came. He went.', '2. (U) We left.'] }),
      },
    ],
    good: [
      { text: exampleCable({ body: ['1. (C) The duke', 'ZENDA 00000123  002 OF 002', 'came.', '2. (U) We left.'] }) },
      { text: exampleCable({ body: ['1. (C) The duke called 00000123.', '2. (U) We left.'] }) },
    ],
    fix: 'Takes the page line out. Not safe: it is the last trace of where the page began.',
  },
  check({ slice, classification }, report) {
    const series = classification?.series?.text
    for (const index of unusual(blockTable(slice, 'page lines inside', mayHold), false)) {
      const block = slice.blocks[index]
      if (!block) continue
      const lines = textLines(block)
      lines.forEach(({ plain, indent }, offset) => {
        const line = (slice.starts[index] ?? 0) + offset
        for (const { start, end } of countedPageLines(plain, series)) {
          // All of the line: furniture that could not be told by its look.
          if (start <= indent && end >= plain.length) continue
          // The level of the page, which went on the line below, would be left over.
          const isCut = plain.slice(end).trim() === '' && LEVEL.test(lines[offset + 1]?.plain ?? '')
          report({
            span: oneLine(line, start, end),
            message: 'A header or footer of a page is inside the text',
            tag: 'unnecessary',
            ...(!isCut &&
              oneEdit('Take out the page line', withBlanks(plain, line, { start, end }), between(plain, start, end))),
          })
        }
      })
    }
  },
})

const LEVEL = /^ {0,8}(?:UNCLAS|CONFIDENTIAL|SECRET|LIMITED OFFICIAL)/

function mayHold({ kind, lines }: Block): boolean {
  return FIELDS_AND_TEXT.has(kind) && lines.some(({ plain }) => FIGURE.test(plain) && PAGE_OR_NUMBER.test(plain))
}

const FIGURE = /\d/
const PAGE_OR_NUMBER = /\d{8}|PAGE {1,4}\d/i

const FIELDS_AND_TEXT: ReadonlySet<Block['kind']> = new Set([
  'paragraph',
  'text',
  'subject',
  'references',
  'authority',
  'tags',
])

function withBlanks(plain: string, line: number, { start, end }: Stretch) {
  let from = start
  while (from > 0 && plain.charAt(from - 1) === ' ') from--
  let to = end
  while (plain.charAt(to) === ' ') to++
  return oneLine(line, from, to)
}

/** One blank, if there is text on both sides. */
function between(plain: string, start: number, end: number): string {
  return plain.slice(0, start).trim() === '' || plain.slice(end).trim() === '' ? '' : ' '
}
