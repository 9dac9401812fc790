import { isExtract } from '../../model/incremental/trace-of-archive.ts'
import type { Body } from '../../model/message/body.ts'
import type { Message } from '../../model/message/message.ts'
import type { Mention } from '../../model/message/reference.ts'
import { numberingOf } from '../../model/numbering/numbering-of.ts'
import { paragraphNamed, rightNumber } from '../../model/numbering/paragraph-named.ts'
import { blockAt } from '../../model/numbering/text-lines.ts'
import { blockFacts } from '../../model/reading/body/block-facts.ts'
import { ownMentions } from '../../model/reading/body/own-mentions.ts'
import { isNoteOfOmission } from '../../model/reading/lines/omission-note.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { defineRule } from '../rule.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { hasHeadOfExtract } from '../support/lines/extract.ts'
import { lineText } from '../support/lines/head-lines.ts'
import { isWhole } from '../support/lines/last-section.ts'

export default defineRule({
  id: 'ref-para-range',
  title: 'Paragraph not in the cable',
  scope: 'message',
  severity: 'warning',
  fix: 'none',
  layouts: ['teleprinter', 'draft', 'smart', 'military'],
  docs: {
    what: 'The text points to a paragraph with a number that the cable does not have.',
    why: 'The reader looks for it in vain; text was cut, or the number is wrong.',
    source:
      'Paragraphs of a reference or of another paper (PARA 4 OF REF A, para 9 reftel) are left out, and so are copies that hold only some of their sections. A number that lies in a gap of the others is shown with the finding of the gap. A hint unless the reader is sent there (see para 9, para 9 below): texts about papers speak of their paragraphs; and a hint in archival copies without signature, which may be cut.',
    bad: [{ text: exampleCable({ body: ['1. (C) See PARA 20.', '2. (U) We left.'] }) }],
    good: [
      { text: exampleCable({ body: ['1. (C) See PARA 2.', '2. (U) We left.'] }) },
      {
        text: exampleCable({
          references: ['REF: STRELSAU 12'],
          body: ['1. (C) See PARA 20 REFTEL.', '2. (U) We left.'],
        }),
      },
    ],
  },
  check(message, report, { profile, vocabulary }) {
    const { body } = message
    if (
      body.paragraphs.length < 2 ||
      body.closing.cut ||
      !isWhole(message) ||
      isExtract(message.slice) ||
      hasHeadOfExtract(message)
    )
      return
    const titles = new Set<number>()
    const mentions = ownMentions(message).filter((mention) => {
      if (mention.kind !== 'paragraph') return false
      if (!isTitle(body, mention)) return true
      titles.add(mention.number)
      return false
    })
    if (mentions.length === 0) return
    // Behind the last number of a copy stand those that it says were taken out.
    if (
      body.blocks.slice(body.paragraphs.at(-1)).some(({ lines }) => lines.some(({ plain }) => isNoteOfOmission(plain)))
    )
      return
    const last = lastNumber(message)
    // A copy that ends without a signature may have lost the paragraphs behind its last one.
    const mayBeCut = profile === 'archival' && !message.signature
    const otherFrom = mentions.reduce(
      (first, each) => (each.kind === 'paragraph' && each.ofOther ? Math.min(first, each.line) : first),
      Number.POSITIVE_INFINITY,
    )
    for (const mention of mentions) {
      if (mention.kind !== 'paragraph' || mention.ofOther || mention.quoted || mention.number <= last) continue
      // `PARA 9` over a part of an answer: that is what is meant.
      if (titles.has(mention.number)) continue
      if (paragraphNamed(message, mention.number) >= 0) continue
      const here = pointsHere(body, mention)
      // Messages that change regulations speak of theirs, and a text that has named another paper goes on with it.
      if (!here && (message.layout === 'military' || otherFrom <= mention.line)) continue
      if (isOfCableBehind(message, mention, vocabulary)) continue
      report({
        span: mention,
        message: `There is no paragraph ${mention.number}: the last is ${last}`,
        ...(here && !mayBeCut ? {} : { level: 'hint' }),
      })
    }
  },
})

/** `PARA 9 (ZENDA 417)`: a known series, or one of the list of references, and a number. */
function isOfCableBehind({ slice, references }: Message, { endLine, end }: Mention, vocabulary: Vocabulary): boolean {
  const [, name = ''] = CABLE_BEHIND.exec(lineText(slice, endLine).slice(end, end + LONGEST_CABLE)) ?? []
  if (name === '') return false
  const isListed = references?.references.some(({ series }) => series?.text.toUpperCase() === name.toUpperCase())
  return isListed === true || vocabulary.seriesCode(name).known
}

const CABLE_BEHIND = /^\s{1,2}\((?:\d{2} )?([A-Za-z][A-Za-z .'-]{2,24}) \d{2,6}\b/
const LONGEST_CABLE = 44

/** The highest number that a paragraph has or should have: wrong ones are above what the cable has. */
function lastNumber(message: Message): number {
  const numbering = numberingOf(message)
  const { runs, list } = numbering.own
  let last = list.length
  // From the runs: a message may have thousands of paragraphs.
  for (const { index, length, number } of runs) {
    let top = index + length - 1
    for (; top >= index; top--) {
      const right = rightNumber(numbering, top)
      last = Math.max(last, right ?? number + top - index)
      if (right === undefined) break
    }
  }
  return numbering.damaged.reduce((top, damaged) => Math.max(top, damaged.number), last)
}

/**
 * `see para 9`, `details are in para 9`, `para 9 below`: the reader is sent to a paragraph of the cable. Elsewhere,
 * as in "asked to delete para 9", it may be one of the paper that the text is about.
 */
function pointsHere(body: Body, mention: Mention): boolean {
  const index = blockAt(body, mention.line)
  const lines = body.blocks[index]?.lines ?? []
  const at = mention.line - (body.lines[index] ?? 0)
  const last = mention.endLine - (body.lines[index] ?? 0)
  const before = `${lines[at - 1]?.plain.slice(-40) ?? ''} ${lines[at]?.plain.slice(0, mention.start) ?? ''}`
  const after = `${lines[last]?.plain.slice(mention.end) ?? ''} ${lines[last + 1]?.plain.slice(0, 20) ?? ''}`
  return SENDS_THERE.test(before.slice(-60)) || STANDS_HERE.test(after.slice(0, 60))
}

const SENDS_THERE =
  /\b(?:see|cf\.?|(?:details|list|text|action|requests?|requested|described|given|listed|outlined|provided|discussed|contained|summarized)(?: \w{1,8})? (?:in|at|under)|action requested:?|action request:?|as in|per) {1,2}\(?$/i
const STANDS_HERE = /^\)?,? {0,2}(?:above|below)\b/i

/** `2. PARAGRAPH 23: …` and `3. SETTING THE SCENE (PARA 24)` answer a paragraph of the cable that asked. */
function isTitle(body: Body, { line, start, endLine, end }: Mention): boolean {
  const index = blockAt(body, line)
  const block = body.blocks[index]
  const first = block?.lines[0]
  if (!block || !first) return false
  const from = blockFacts(block).start?.textStart ?? first.indent
  if (line !== (body.lines[index] ?? 0)) return false
  if (start === from) return true
  return endLine === line && IN_CAPITALS.test(first.plain.slice(from, start)) && CLOSES.test(first.plain.slice(end))
}

const IN_CAPITALS = /^[^a-z]{3,80} \($/
const CLOSES = /^\)[.:]?\s{0,8}$/
