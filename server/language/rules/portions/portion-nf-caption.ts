import type { Message } from '../../model/message/message.ts'
import { shift } from '../../model/message/span.ts'
import { blockFacts } from '../../model/reading/body/block-facts.ts'
import { defineRule, type Fix } from '../rule.ts'
import { headSays } from '../support/circulation/head-texts.ts'
import { type PortionUse, paragraphsMarked, readableMarks, statedLevel } from '../support/levels/portions.ts'
import { placedMarks } from '../support/remedies/lower-marks.ts'
import { isMisspelt } from '../support/spelling/misspelt-caption.ts'
import { insertCaption } from './head-captions.ts'
import { withoutControl } from './portions-of.ts'

const FIELDS = 'E.O. 12958: DECL: 08/01/2019\nTAGS: PREL, JA\nSUBJECT: (U) VISIT\n\n'
const LINE = 'C O N F I D E N T I A L ZENDA 000123\n'

export default defineRule({
  id: 'portion-nf-caption',
  title: 'NOFORN portion without NOFORN caption',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'warning', archival: 'information' },
  fix: 'ask',
  oneByOne: true,
  docs: {
    what: 'A paragraph is marked NF, not for foreign nationals, but NOFORN stands neither on the classification line nor among the captions. Reported once, at the first such paragraph.',
    why: 'Whoever handles the message looks at the captions, not at each paragraph.',
    source:
      'Practice since the 1990s, not checked against a manual; older messages are left alone, and for (SBU/NF) there is `portion-rollup-sbu-nf`. Information in archival copies, whose caption lines are often damaged.',
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
    const stated = statedLevel(message, vocabulary)
    const place = classification?.span ?? (message.layout === 'smart' ? stated?.span : undefined)
    if (!stated || !place) return
    const restricted = readableMarks(body, vocabulary).filter(({ mark }) => mark.caveats.includes('NF'))
    if (restricted.length === 0 || headSays(message, RESTRICTS) || isMisspelt('NOFORN', message, vocabulary)) return
    if (message.layout === 'smart' && isSaidOutside(message)) return
    if ((message.dateTimeGroup?.instant ?? Number.POSITIVE_INFINITY) < SINCE) return
    // What is only sensitive is for `portion-rollup-sbu-nf` to say.
    const classified = restricted.filter(({ mark }) => mark.rank > 0)
    const block = paragraphsMarked(body, new Set(classified.map(({ inner }) => inner)))[0] ?? -1
    const own = body.blocks[block]
    const mark = own && blockFacts(own).mark
    if (!mark) return
    const { line, start, endLine, end } = mark
    report({
      span: shift({ line, start, endLine, end }, body.lines[block] ?? 0),
      message: `${mark.text} needs the caption NOFORN, which is missing`,
      related: [
        classification
          ? { span: place, message: 'Captions stand below the classification line' }
          : { span: place, message: 'The level' },
      ],
      fixes: () => [
        ...(classification || message.captions.length > 0 ? [insertCaption(message, 'NOFORN')] : []),
        withoutCaveat(message, restricted),
      ],
    })
  },
})

const SINCE = Date.UTC(1996, 0, 1)

/** In copies with labels the caption may stand behind any of them, and in the banners. */
function isSaidOutside({ slice }: Message): boolean {
  return slice.blocks.some(
    ({ kind, lines }) => OUTSIDE.has(kind) && lines.some(({ plain }) => RESTRICTS_IN_WORDS.test(plain)),
  )
}

const OUTSIDE: ReadonlySet<string> = new Set(['label', 'captions', 'furniture', 'preface', 'classification'])
const RESTRICTS_IN_WORDS =
  /\bN[O0]F[O0]RN\b|NOT (?:FOR|RELEASABLE TO) (?:RELEASE TO )?FOREIGN (?:NATIONALS|GOVERNMENTS|DISSEM)/i
/** NOFORN in any place where it is said of the whole message, and any other limit on foreign release. */
const RESTRICTS = /N[O0]F[O0]RN|\bNF\b|REL TO|ORCON/

/** `(C/NF)` becomes (C), in all paragraphs: one left would want the caption. */
function withoutCaveat(message: Message, uses: readonly PortionUse[]): Fix {
  const marks = placedMarks(message, uses)
  const what = marks.length === 1 ? 'the mark' : `${marks.length} marks`
  const edits = marks.map(({ span, text, mark }) => {
    const control = mark.controls.find(({ caveat }) => caveat?.code === 'NF')
    const inner = uses.find((use) => use.mark === mark)?.inner
    // `(CNF)`, `(C-NF)`: without the slant that most have.
    const isOther = !NOFORN.test(text) && control && inner !== undefined
    return { span, newText: isOther ? `(${withoutControl({ inner, mark }, control)})` : text.replace(NOFORN, '') }
  })
  return { title: `Take NF out of ${what}`, kind: 'ask', edits }
}

const NOFORN = /\/{1,2}\s?(?:NF|NOFORN)\b/i
