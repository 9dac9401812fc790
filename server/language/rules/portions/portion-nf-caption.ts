import type { Message } from '../../model/message/message.ts'
import { oneLine, shift } from '../../model/message/span.ts'
import { blockFacts } from '../../model/reading/block-facts.ts'
import { defineRule, type Fix } from '../rule.ts'
import { placedMarks } from '../support/levels/lower-marks.ts'
import { type PortionUse, paragraphsMarked, readableMarks, statedLevel } from '../support/levels/portions.ts'
import { isMisspelt } from '../support/spelling/misspelt-caption.ts'

const FIELDS = 'E.O. 12958: DECL: 08/01/2019\nTAGS: PREL, JA\nSUBJECT: (U) VISIT\n\n'
const LINE = 'C O N F I D E N T I A L ZENDA 000123\n'

export default defineRule({
  id: 'portion-nf-caption',
  title: 'NOFORN portion without NOFORN caption',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'warning', archival: 'information' },
  fix: 'ask',
  docs: {
    what: 'A paragraph is marked NF, not for foreign nationals, but NOFORN stands neither on the classification line nor among the captions. Reported once, at the first such paragraph.',
    why: 'Whoever handles the message looks at the captions, not at each paragraph.',
    source:
      'Practice since the 1990s, not checked against a manual; older messages are left alone, and SBU/NF is a hint. Information in archival copies, whose caption lines are often damaged.',
    bad: [
      {
        text: `${LINE}\nSIPDIS\n\n${FIELDS}1. (U) FIRST.\n\n2. (C/NF) SECOND.\n`,
        fixed: `${LINE}\nSIPDIS\nNOFORN\n\n${FIELDS}1. (U) FIRST.\n\n2. (C/NF) SECOND.\n`,
      },
    ],
    good: [
      { text: `${LINE}\nNOFORN\nSIPDIS\n\n${FIELDS}1. (U) FIRST.\n\n2. (C/NF) SECOND.\n` },
      { text: `${LINE}\nSIPDIS\n\n${FIELDS}1. (U) FIRST.\n\n2. (C) SECOND.\n` },
    ],
    fix: 'Inserts a NOFORN line below the last caption, or takes NF out of the marks. Not safe: either may be the one that is wrong.',
  },
  check(message, report, { vocabulary }) {
    const { body, classification } = message
    if (!classification || !statedLevel(message, vocabulary)) return
    const restricted = readableMarks(body, vocabulary).filter(({ mark }) => mark.caveats.includes('NF'))
    if (restricted.length === 0 || hasCaption(message) || isMisspelt('NOFORN', message, vocabulary)) return
    if ((message.dateTimeGroup?.instant ?? Number.POSITIVE_INFINITY) < SINCE) return
    const classified = restricted.filter(({ mark }) => mark.rank > 0)
    const uses = classified.length > 0 ? classified : restricted
    const block = paragraphsMarked(body, new Set(uses.map(({ inner }) => inner)))[0] ?? -1
    const own = body.blocks[block]
    const mark = own && blockFacts(own).mark
    if (!mark) return
    const { line, start, endLine, end } = mark
    report({
      span: shift({ line, start, endLine, end }, body.lines[block] ?? 0),
      message: `${mark.text} needs the caption NOFORN: there is none`,
      ...(classified.length === 0 ? { level: 'hint' as const } : {}),
      related: [{ span: classification.span, message: 'Captions stand below the classification line' }],
      fixes: () => [insertCaption(message), withoutCaveat(message, restricted)],
    })
  },
})

const SINCE = Date.UTC(1996, 0, 1)

/** NOFORN in any place where it is said of the whole message, and any other limit on foreign release. */
function hasCaption(message: Message): boolean {
  const { classification, captions, attention, notes, banners } = message
  const texts = [
    ...captions.map(({ name }) => name),
    ...[...attention, ...notes].map(({ text }) => text.toUpperCase()),
    ...banners.map(({ text }) => text),
    ...(classification?.controls ?? []).map(({ text }) => text),
    classification?.rest?.text ?? '',
  ]
  return texts.some((text) => /NOFORN|\bNF\b|REL TO|ORCON/.test(text.replace(/(?<=\b[A-Z]) (?=[A-Z]\b)/g, '')))
}

/** `(C/NF)` becomes (C), in all paragraphs: one left would want the caption. */
function withoutCaveat(message: Message, uses: readonly PortionUse[]): Fix {
  const marks = placedMarks(message, uses)
  const what = marks.length === 1 ? 'the mark' : `${marks.length} marks`
  const edits = marks.map(({ span, text }) => ({ span, newText: text.replace(NOFORN, '') }))
  return { title: `Take NF out of ${what}`, kind: 'ask', edits }
}

const NOFORN = /\/{1,2}\s?(?:NF|NOFORN)\b/

function insertCaption(message: Message): Fix {
  const last = message.captions[message.captions.length - 1]
  const line = last?.endLine ?? message.classification?.span.endLine ?? 0
  const above = lineOf(message, line)
  const eol = above.eol || '\n'
  return {
    title: 'Insert the caption NOFORN',
    kind: 'ask',
    edits: [
      {
        span: oneLine(line, above.length, above.length),
        newText: last ? `${eol}NOFORN` : `${eol}${eol}NOFORN`,
      },
    ],
  }
}

function lineOf(message: Message, line: number): { length: number; eol: string } {
  const { blocks, starts } = message.slice
  for (let index = 0; index < blocks.length; index++) {
    const text = blocks[index]?.lines[line - (starts[index] ?? 0)]
    if (text) return { length: text.text.length, eol: text.eol }
  }
  return { length: 0, eol: '\n' }
}
