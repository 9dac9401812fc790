import type { NamedBlock } from '../../model/message/body.ts'
import type { Message } from '../../model/message/message.ts'
import { oneLine } from '../../model/message/span.ts'
import { blockAt } from '../../model/numbering/text-lines.ts'
import { blockFacts } from '../../model/reading/body/block-facts.ts'
import { redactedBlocks } from '../../model/reading/body/redaction.ts'
import { lastAtMost } from '../../syntax/document/document.ts'
import { editDistance } from '../../text/edit-distance.ts'
import { matchesOf } from '../../text/matches-of.ts'
import { defineRule, type Fix } from '../rule.ts'
import { hasHeadOfExtract } from '../support/lines/extract.ts'
import { hasHeadLine, lineText } from '../support/lines/head-lines.ts'
import { isLaterSection } from '../support/lines/last-section.ts'

export default defineRule({
  id: 'block-end-without-start',
  title: 'END without a beginning',
  scope: 'message',
  severity: 'warning',
  fix: 'ask',
  docs: {
    what: 'END SUMMARY, END TEXT or the like stands in the text, but nothing opens that block.',
    why: 'A reader cannot tell where the summary, or the quoted text, begins.',
    source:
      'Observed; 5 FAH-1 H-246.3 on summaries. 1.6% of accepted copies have an END SUMMARY without SUMMARY. What opens other blocks is often put in words that no list holds ("text as follows"): nothing is said where such a word stands above, or where a redaction above may have taken it, and what is left is information, a hint in archival copies.',
    bad: [
      {
        text: 'E.O. 12958: N/A\nTAGS: PREL, JA\nSUBJECT: VISIT\n\n1. (U) The visit went well. END\nSUMMARY.\n\n2. (U) The details follow.\n',
        fixed:
          'E.O. 12958: N/A\nTAGS: PREL, JA\nSUBJECT: VISIT\n\n1. (U) SUMMARY: The visit went well. END\nSUMMARY.\n\n2. (U) The details follow.\n',
      },
    ],
    good: [
      {
        text: 'E.O. 12958: N/A\nTAGS: PREL, JA\nSUBJECT: VISIT\n\n1. (U) SUMMARY: The visit went well. END\nSUMMARY.\n\n2. (U) The details follow.\n',
      },
    ],
    fix: 'Inserts the opening where the block is believed to begin: a summary at the first paragraph that names neither classifier nor participants, another block at the paragraph that holds its end.',
  },
  check(message, report, { profile }) {
    // The beginning stands in a section, or in a part, that is not here.
    if (isLaterSection(message) || hasHeadOfExtract(message)) return
    const isOpenedInOtherWords = openedInOtherWords(message)
    const isCut = cutBetween(message)
    const ends = new Set(
      message.body.namedBlocks.flatMap(({ open, close }) =>
        open && close ? [lineText(message.slice, close.line)] : [],
      ),
    )
    /** The last line on which a block of each name is closed. */
    const closed = new Map<string, number>()
    for (const named of message.body.namedBlocks) {
      const { close, open, name } = named
      const above = closed.get(name) ?? -1
      if (close) closed.set(name, close.line)
      const summary = name.includes('SUMMARY')
      // The line, or its page, stands there twice.
      if (close && !open && ends.has(lineText(message.slice, close.line))) continue
      if (close && !open && summary && opensWithSlip(message, above, close.line)) continue
      // The first paragraph is glued to the line of the classifier, and its title with it.
      if (summary && SUMMARY_TITLE.test(message.authority?.gluedText?.text ?? '')) continue
      if (!close || open || WHOLE.test(name) || isCut(above, close.line) || isOpenedInOtherWords(named)) continue
      // `END OF TEXT` below the signature closes the cable.
      if (name === 'TEXT' && message.signature && close.line > message.signature.line) continue
      // `QTE UNCLAS ZENDA 123` above the fields of the cable that is quoted.
      if (name === 'QUOTE' && hasHeadLine(message, /\bQ(?:UO)?TE\b/)) continue
      report({
        span: close,
        message: `END ${name} has no beginning: there is no ${openingOf(name)} before it`,
        ...(summary ? {} : { level: profile === 'archival' ? ('hint' as const) : ('information' as const) }),
        fixes: () => insertOpening(message, named),
      })
    }
  },
})

/** `1. (SBU) 5UMMARY:`, `BEGIN SUMNARY.`: the word misread where it opens the paragraph, or one close above, behind what is closed. */
function opensWithSlip({ body, slice }: Message, closed: number, line: number): boolean {
  for (let at = line; at >= Math.max(body.lines[0] ?? 0, closed + 1, line - FURTHEST_SLIP); at--) {
    const text = lineText(slice, at)
    if (SPOILED_OPENING.test(text)) return true
    const word = OPENING_WORD.exec(text)?.[1]
    const slips = word === undefined ? 0 : editDistance(word.toUpperCase(), 'SUMMARY', 2)
    if (slips === 1 || slips === 2) return true
  }
  return false
}

const FURTHEST_SLIP = 24
const SUMMARY_TITLE = /\bSUMMARY\s?[:.]/i
/** `1. -4-61.- sylowy. HE SAID`: behind what is left of a mark that was struck out the word is spoiled as well. */
const SPOILED_OPENING = /^\W{0,4}\d{1,3}\. ?[^A-Za-z(\s]\S{1,11} [A-Za-z0-9]{5,8} ?[.:]/
const OPENING_WORD = /^\W{0,8}(?:\d{1,3}\W{0,6})?(?:\([A-Z0-9/]{1,8}\)\s{0,3})?(?:BEGIN )?([A-Z0-9]{6,8})\W/i

/** Whether a release cut out something between two lines: it may have held the beginning. */
function cutBetween(message: Message): (above: number, line: number) => boolean {
  const lines = [...redactedBlocks(message)].map((block) => message.body.lines[block] ?? 0)
  return (above, line) => {
    const last = lines[lastAtMost(lines, line)] ?? -1
    return last > above && last <= line
  }
}

/** `END CABLE TEXT` closes the cable itself. */
const WHOLE = /^CABLE(?: TEXT)?$/

/**
 * `INTRO AND SUMMARY.`, `(Embassy Zenda comment: …`, `text of the note follows`: openings that no list
 * holds. Looked for in the paragraph of the end and those above it.
 */
function openedInOtherWords({ body }: Message): (named: NamedBlock) => boolean {
  // What opens and closes another block leads over to that one.
  const others = new Set(body.namedBlocks.flatMap((other) => (other.open && other.close ? [other.open.line] : [])))
  // Ends near each other look at the same lines.
  const known = new Map<RegExp | undefined, Map<number, boolean>>()
  return ({ name, close }) => {
    if (!close) return false
    const word = OPENING_WORDS.find(([pattern]) => pattern.test(name))?.[1]
    const quoted = name === 'QUOTE' ? OPENS_QUOTATION : undefined
    const opens = (text: string): boolean => (word ? word.test(text) : leadsOver(text) || quoted?.test(text) === true)
    const seen = known.get(word ?? quoted) ?? new Map<number, boolean>()
    known.set(word ?? quoted, seen)
    let left = FURTHEST
    for (let index = blockAt(body, close.line); index >= 0 && left > 0; index--) {
      const from = body.lines[index] ?? 0
      const lines = body.blocks[index]?.lines ?? []
      for (let offset = Math.min(lines.length - 1, close.line - from); offset >= 0 && left > 0; offset--, left--) {
        const line = from + offset
        if (others.has(line)) continue
        const plain = lines[offset]?.plain ?? ''
        if (line === close.line) {
          if (opens(plain.slice(Math.max(0, close.start - WIDEST), close.start))) return true
          continue
        }
        const isOpening = seen.get(line) ?? opens(plain)
        seen.set(line, isOpening)
        if (isOpening) return true
      }
    }
    return false
  }
}

const OPENING_WORDS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /SUMMARY/,
    /(?<!\bend (?:of )?)\bsumm?a?ry\b\s{0,2}(?:[:.)*/-]|$|and\b|&)|^\W{0,8}\d{0,3}\W{0,8}(?:\([A-Z/]{1,8}\)\s{0,2}){0,2}\W{0,3}(?:SUM(?:M?A?RY)?\b|[S5$8][UV][MN]{1,2}ARY\b|S U M M A R Y)/i,
  ],
  [/COMMENT/, /(?<!\bend (?:of )?)\bcomments?\b/i],
  [/ACTION/, /(?<!\bend (?:of )?)\baction request(?:s|ed)?\b/i],
  [/NOTE|BIO/, /(?<!\bend (?:of )?)\b(?:notes?|bio\w*)\b/i],
]
/** `wrote: "A minister …`, and a line that begins with a quotation mark: END QUOTE ends what it opened. */
const OPENS_QUOTATION = /[:,]\s{0,2}["\u201c][A-Za-z]|^\s{0,8}["\u201c][A-Z]/

/** `Text of the letter follows:`, `it read as follows`, `TEXT OF NOTE`: the line that leads over to a quotation. */
function leadsOver(text: string): boolean {
  if (!QUOTATION.test(text)) return false
  if (leadsByColon(text) || BEGINS_TEXT.test(text)) return true
  return (
    OPEN_END.test(text.slice(-12)) ||
    TITLE_OF_TEXT.test(text) ||
    (text.length <= 90 && !/[a-z.]/.test(text) && NOUN.test(text))
  )
}

/** `1. (C) TEXT OF NOTE`: a title behind the number of the paragraph, and nothing else. */
const TITLE_OF_TEXT =
  /^\W{0,8}\d{1,3}\. {1,3}(?:\([A-Z/]{1,8}\) {1,3})?(?:FULL |DRAFT |OFFICIAL )?(?:TEXT|TRANSLATION) OF (?:THE )?[A-Z]{4,14}$/

/** `Begin verbatim text of the letter that the guild sent`, `Begin text of our translation`, wherever the sentence ends. */
const BEGINS_TEXT = /\bbegin (?:(?:[a-z]{2,14} ){1,3}text\b|text (?:of|from)\b)/i
const QUOTATION =
  /\b(?:text|quote|translation|statement|letter|note|points|release|paper|follow|follows|following|reads?)\b/i

/** `Text of the letter follows: "Dear Sir, …`: what is quoted goes on behind the colon, on the same line. */
function leadsByColon(text: string): boolean {
  for (const { index } of matchesOf(text, COLON)) {
    const lead = text.slice(Math.max(0, index - LEAD), index)
    // Whole words, as far back as the last stop.
    const words = (index > LEAD ? lead.replace(/^\w+/, '') : lead).split(/[.:;\n]/).at(-1)
    if (QUOTED.test(words ?? '')) return true
  }
  return false
}

const COLON = /: {0,3}["'\u201c(A-Z0-9-]/gi
const QUOTED = /\b(?:text|quote|translation|statement|letter|note|points|paper|release|follows|reads?)\b/i
/** So far in front of a colon a word may begin that says what comes. */
const LEAD = 70
const NOUN = /\b(?:TEXT|QUOTE|TRANSLATION|STATEMENT|LETTER|NOTE|POINTS|PAPER)\b/
const OPEN_END = /(?::|\bfollows?\.|\bfollows)["']?$/i
/** How many lines above the end an opening is looked for. */
const FURTHEST = 300
/** How much of the line in front of the end. */
const WIDEST = 2_000

function openingOf(name: string): string {
  return /SUMMARY|COMMENT|NOTE/.test(name) ? name : `BEGIN ${name}`
}

function insertOpening(message: Message, { name, span }: NamedBlock): readonly Fix[] {
  const { body } = message
  const block = body.blocks[blockAt(body, span.line)]
  const first = block?.lines[0]
  if (!block || !first) return []
  const { start } = blockFacts(block)
  const column = start?.textStart ?? first.indent
  // The place may be far above the end, out of sight.
  const where = start ? `in paragraph ${start.value}` : 'above'
  const opening = `${openingOf(name)}: `
  return [
    {
      title: `Insert ${openingOf(name)}: ${where}`,
      kind: 'ask',
      edits: [{ span: oneLine(span.line, column, column), newText: opening }],
    },
  ]
}
