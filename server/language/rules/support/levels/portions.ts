import { landmarks } from '../../../model/incremental/landmarks.ts'
import type { Body, MarkUse } from '../../../model/message/body.ts'
import type { Message } from '../../../model/message/message.ts'
import type { Span } from '../../../model/message/span.ts'
import { blockFacts, blockText } from '../../../model/reading/body/block-facts.ts'
import { mayBeWord } from '../../../syntax/lines/misread-mark.ts'
import { remember } from '../../../syntax/memory/remember.ts'
import type { Level, PortionMark } from '../../../vocabulary/types.ts'
import type { Vocabulary } from '../../../vocabulary/vocabulary.ts'
import { levelFault } from './control-level.ts'
import { isSoundGroup } from './transmission-level.ts'

/** A level that the copy states where it can be believed, and where it says so. */
export interface StatedLevel {
  readonly level: Level
  readonly span: Span
}

/**
 * The overall level against which portions are judged: that of the classification line, the nearest where it is misspelt;
 * of FL4 where that line is missing; or of the banner of a draft or SMART copy. Undefined for the unclassified banner of a
 * released copy, which states what the copy is now, but for that of a sensitive one.
 */
export function statedLevel(message: Message, vocabulary: Vocabulary): StatedLevel | undefined {
  const { classification } = message
  if (classification) {
    const { code, text } = classification.level
    const level = code === undefined ? vocabulary.levelNearest(text) : vocabulary.level(code)
    return level && { level, span: classification.level }
  }
  if (message.layout === 'teleprinter') return sentLevel(message, vocabulary)
  const level = message.level && vocabulary.level(message.level)
  // A release sets UNCLASSIFIED above what it gives out; a classified banner is that of the message, and SENSITIVE goes
  // with what was never classified.
  if (!level || (level.rank < CONFIDENTIAL && isReleased(message) && !isSensitive(message))) return undefined
  const banner =
    message.banners.find(({ text }) => text.replace(/\W/g, '').startsWith(level.code.replace(/\W/g, ''))) ??
    message.banners[0]
  return level && banner && { level, span: banner }
}

function isSensitive({ captions }: Message): boolean {
  return captions.some(({ name }) => name === 'SENSITIVE')
}

/** Rank of the lowest classified level. */
const CONFIDENTIAL = 2

/** A copy that went through a release programme carries its stamps on every page. */
function isReleased(message: Message): boolean {
  const { slice } = message
  return remember(slice, 'released', () =>
    landmarks(slice).some((index) => slice.blocks[index]?.lines.some((line) => line.kind === 'release')),
  )
}

/** The level of format line 4, where it is readable; a message has both, and either may be the wrong one. */
export function transmissionRank(message: Message, vocabulary: Vocabulary): number | undefined {
  return sentLevel(message, vocabulary)?.level.rank
}

function sentLevel({ security }: Message, vocabulary: Vocabulary): StatedLevel | undefined {
  const letters = security?.letters
  if (!letters || !isSoundGroup(letters.text)) return undefined
  const level = vocabulary.levelOfLetter(letters.text.charAt(0))
  return level && { level, span: letters }
}

export interface PortionUse extends MarkUse {
  readonly mark: PortionMark
}

/** The readable marks of paragraphs, one entry for each spelling. */
export function readableMarks(body: Body, vocabulary: Vocabulary): readonly PortionUse[] {
  const labels = labelsAmong(body, vocabulary)
  const marked = body.marks.some(
    (use) => !use.byPlace && !mayBeWord(use.inner) && vocabulary.portionMarkOf(use) !== undefined,
  )
  return body.marks.flatMap((use): PortionUse[] => {
    const mark = labels.test(use.inner) ? undefined : vocabulary.portionMarkOf(use)
    if (!mark || (!marked && (mayBeWord(use.inner) || (use.byPlace && !isOfKnownWords(mark))))) return []
    return [{ ...use, mark }]
  })
}

/** Two levels in one mark are no word of the text; what may be one, as (CONF) and (T.S.), is a mark among marks alone. */
function isOfKnownWords({ controls, entireText }: PortionMark): boolean {
  return entireText || (controls.length > 0 && controls.every(({ level, caveat }) => level ?? caveat))
}

/** `1. (a) …`, `2. (b) …`, `3. (c) …`: where letters that are no marks are counted, those that look like one are labels. */
function labelsAmong({ blocks, marks, unmarked }: Body, vocabulary: Vocabulary): RegExp {
  const letters = marks.filter(({ inner }) => inner.length === 1)
  // Small letters are taken for marks only where they may be some.
  const isLabelled = (block: number): boolean => {
    const own = blocks[block]
    return own !== undefined && /^\([ab]\)/.test(blockText(own))
  }
  if (letters.some(({ inner }) => inner >= 'a') && unmarked.some(isLabelled)) return /^[a-z]$/
  const strange = letters.filter((use) => !vocabulary.portionMarkOf(use))
  if (strange.length < 2) return NO_LABELS
  return strange.every(({ inner }) => inner >= 'a') ? /^[a-z]$/ : /^[A-Za-z]$/
}

const NO_LABELS = /^(?!)/

/** Paragraphs and numbered items (indices into `body.blocks`) whose mark is one of the spellings, in file order. */
export function paragraphsMarked(body: Body, spellings: ReadonlySet<string>): readonly number[] {
  const numbered = body.items.length === 0 ? body.paragraphs : [...body.paragraphs, ...body.items].sort((a, b) => a - b)
  return numbered.filter((block) => {
    const own = body.blocks[block]
    const mark = own && blockFacts(own).mark
    return mark !== undefined && spellings.has(mark.inner)
  })
}

/** Whether at least half of the paragraphs carry a mark, so that one without is an exception. */
export function isMostlyMarked(message: Message): boolean {
  const { paragraphs, unmarked } = message.body
  return paragraphs.length > 0 && unmarked.length * 2 <= paragraphs.length
}

/**
 * Marks in the order in which they are likely for a further paragraph: the most used first, then the
 * level, then U. Where no paragraph reaches the level yet, only marks that do.
 */
export function likelyMarks(body: Body, level: Level, vocabulary: Vocabulary): readonly string[] {
  const uses = readableMarks(body, vocabulary)
  const counts = new Map<string, number>()
  for (const { mark, count } of uses) {
    if (mark.rank > level.rank || mark.entireText) continue
    // What another rule reports is not offered as one to go by.
    if (mark.controls.some(({ caveat }) => caveat && levelFault(caveat, mark, vocabulary))) continue
    counts.set(mark.code, (counts.get(mark.code) ?? 0) + count)
  }
  const used = [...counts].sort((a, b) => b[1] - a[1]).map(([code]) => code)
  const overall = level.portions[0]
  const reached = level.rank === 0 || uses.some(({ mark }) => mark.rank >= level.rank)
  if (!reached && overall) return [overall]
  return [...new Set([...used, ...(overall ? [overall] : []), 'U'])].slice(0, 4)
}
