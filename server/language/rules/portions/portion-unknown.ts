import type { Message, Profile } from '../../model/message/message.ts'
import { type Span, shift } from '../../model/message/span.ts'
import { oddParagraphs } from '../../model/numbering/odd-paragraphs.ts'
import { blockFacts, blockText } from '../../model/reading/body/block-facts.ts'
import { redactedBlocks } from '../../model/reading/body/redaction.ts'
import { isRedactedValue } from '../../model/reading/values/redacted-value.ts'
import type { Block } from '../../syntax/blocks/block.ts'
import { hasMisreadSlash } from '../../syntax/lines/misread-mark.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { defineRule, type Fix, type Reported } from '../rule.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { isMostlyMarked, likelyMarks, readableMarks, statedLevel } from '../support/levels/portions.ts'
import { tornMark } from '../support/levels/torn-marks.ts'

const HEAD =
  'C O N F I D E N T I A L ZENDA 000123\n\nE.O. 12958: DECL: 08/01/2019\nTAGS: PREL, JA\nSUBJECT: (U) VISIT\n\n'

export default defineRule({
  id: 'portion-unknown',
  title: 'Portion mark unknown',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'warning', archival: 'warning' },
  fix: 'ask',
  oneByOne: true,
  docs: {
    what: 'What stands in parentheses behind the number is no portion mark, but close to one, as (CC); or it names two levels, as (C/S); or the parentheses of a mark are not those of a mark, as (C Text, C) Text or {C).',
    why: 'The level of the paragraph is in doubt.',
    source:
      '32 CFR 2001.21(c); the list of marks is complete for State. Single letters that label items, (A) and (B), and words in parentheses are no marks. A mark that is not closed is seen in copies and is a hint there.',
    bad: [
      {
        text: `${HEAD}1. (U) FIRST.\n\n2. (CC) SECOND.\n\n3. (C) THIRD.\n`,
        fixed: `${HEAD}1. (U) FIRST.\n\n2. (C) SECOND.\n\n3. (C) THIRD.\n`,
      },
      {
        text: `${HEAD}1. (U) FIRST.\n\n2. (C SECOND.\n\n3. (C) THIRD.\n`,
        fixed: `${HEAD}1. (U) FIRST.\n\n2. (C) SECOND.\n\n3. (C) THIRD.\n`,
      },
    ],
    good: [
      { text: `${HEAD}1. (U) FIRST.\n\n2. (C/NF) SECOND.\n\n3. (c) THIRD.\n` },
      { text: `${HEAD}1. (U) FIRST.\n\n2. (C) SECOND.\n\n3. (Note: no mark.) THIRD.\n` },
    ],
    fix: 'Writes the mark that is meant, where one is close; else the marks that other paragraphs carry are offered, the highest first.',
  },
  check(message, report, { vocabulary, profile }) {
    const { body } = message
    const suspects = suspectMarks(message, vocabulary)
    for (const block of isMostlyMarked(message) ? body.unmarked : []) {
      const torn = tornMark(body, block, vocabulary)
      if (torn && torn.text !== `(${torn.inner})`) report(damaged(torn.span, torn.text, torn.inner, profile))
    }
    const misread = body.marks.some(({ inner }) => hasMisreadSlash(inner))
    const redacted = redactedBlocks(message)
    const blocks = suspects.size > 0 || misread ? body.paragraphs : oddParagraphs(message)
    for (const block of blocks) {
      const own = body.blocks[block]
      const facts = own && blockFacts(own)
      const mark = facts?.mark
      if (!mark || redacted.has(block)) continue
      const span = shift(
        { line: mark.line, start: mark.start, endLine: mark.endLine, end: mark.end },
        body.lines[block] ?? 0,
      )
      const readable = vocabulary.portionMarkOf(mark)
      if (readable && hasMisreadSlash(mark.inner)) report(damaged(span, mark.text, readable.code, profile))
      else if (readable && !mark.closed) report(damaged(span, mark.text, mark.inner, profile))
      const meant = suspects.get(mark.inner)
      if (meant === undefined || !own || opensList(mark.inner, own)) continue
      const number = facts.start?.value
      report({
        span,
        message: readable
          ? `${mark.text} names two levels, ${meant.join(' and ')}`
          : `${mark.text} is not a portion mark${meant.length === 1 ? `. Did you mean (${meant[0]})?` : ''}`,
        fixes: () =>
          meant
            .toSorted((a, b) => rankOf(b, vocabulary) - rankOf(a, vocabulary))
            .map(
              (code): Fix => ({
                title: `Mark paragraph ${number} (${code})`,
                kind: 'ask',
                edits: [{ span, newText: `(${code})` }],
              }),
            ),
      })
    }
  },
})

/** `3. (A) THE ROAD. (B) THE BRIDGE.`: the first item of a list, the second of which stands in the same paragraph. */
function opensList(inner: string, block: Block): boolean {
  return /^[A-H]$/i.test(inner) && blockText(block).includes(`(${String.fromCharCode(inner.charCodeAt(0) + 1)})`)
}

/** What protects more is offered first. */
function rankOf(code: string, vocabulary: Vocabulary): number {
  const mark = vocabulary.portionMark(code)
  return mark ? mark.rank * 10 + mark.controlRank : 0
}

/** A known mark without one of its parentheses. */
function damaged(span: Span, text: string, inner: string, profile: Profile): Reported {
  return {
    span,
    message: `Portion mark ${text} is damaged: (${inner}) is expected`,
    ...(profile === 'archival' ? { level: 'hint' } : {}),
    ...oneEdit(`Complete the mark: (${inner})`, span, `(${inner})`),
  }
}

/** `(S/C)`: marks that name two levels. Where the higher one is above that of the message, `portion-over` speaks. */
function twoLevels(message: Message, vocabulary: Vocabulary): Map<string, readonly string[]> {
  const rank = statedLevel(message, vocabulary)?.level.rank ?? 0
  return new Map(
    readableMarks(message.body, vocabulary).flatMap(({ inner, mark }): [string, readonly string[]][] => {
      const other = mark.controls.find(({ level }) => level && level.controlRank === 0)
      const own = vocabulary.level(mark.level)?.portions[0]
      return own && other?.level && mark.rank <= rank ? [[inner, [own, other.code]]] : []
    }),
  )
}

/** Unreadable marks with what may be meant, the likeliest first. */
function suspectMarks(message: Message, vocabulary: Vocabulary): ReadonlyMap<string, readonly string[]> {
  const { body } = message
  const suspects = twoLevels(message, vocabulary)
  const unreadable = body.marks.filter(
    (use) => vocabulary.portionMarkOf(use) === undefined && !vocabulary.otherMark(use.inner) && use.inner !== 'FGI',
  )
  if (unreadable.length === 0) return suspects
  // Some mark is read, so that what stands in parentheses is one: of the subject, where the text is one paragraph.
  const subject = message.subject?.mark && vocabulary.portionMarkOf(message.subject.mark)
  if (!subject && readableMarks(body, vocabulary).length === 0) return suspects
  // (A), (B), (C) behind numbers are labels of items, the last one looking like a mark.
  const labels = unreadable.filter(({ inner }) => /^[A-Za-z]$/.test(inner)).length > 1
  const stated = statedLevel(message, vocabulary)?.level
  const level = stated ?? vocabulary.level('UNCLASSIFIED')
  const marked = isMostlyMarked(message)
  // In a draft it waits to be filled in.
  const isRelease = message.profile.profile === 'archival'
  // `(XXX)`: taken out by a release, and so is `(X)` where one took out others.
  const taken = redactedBlocks(message).size > 0 || unreadable.some(({ inner }) => isRedactedValue(inner, 2))
  for (const { inner } of unreadable) {
    if (isRelease && (isRedactedValue(inner, 2) || (inner === 'X' && taken))) continue
    const near = vocabulary.portionNearest(inner)
    // Where the level cannot be read, nothing speaks against the mark that is nearest.
    if (near && (!stated || near.rank <= stated.rank)) suspects.set(inner, [near.code])
    else if (near && level) suspects.set(inner, likelyMarks(body, level, vocabulary))
    else if (marked && level && /^[A-Z]{1,3}$/.test(inner) && !(labels && inner.length === 1)) {
      suspects.set(inner, likelyMarks(body, level, vocabulary))
    }
  }
  return suspects
}
