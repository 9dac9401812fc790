/**
 * Ways out where levels, marks and fields contradict one another: all edits that have to go together.
 * Whether there is something to mend is decided by the rule.
 */

import type { ClassificationLine, Message } from '../../../model/message/message.ts'
import { cover, type Span } from '../../../model/message/span.ts'
import type { Level } from '../../../vocabulary/types.ts'
import type { Vocabulary } from '../../../vocabulary/vocabulary.ts'
import type { Edit, Fix } from '../../rule.ts'
import { levelLines } from '../levels/level-lines.ts'
import { statedLevel } from '../levels/portions.ts'
import { transmissionEdits } from '../levels/transmission-level.ts'
import { classifiedFields, unclassifiedFields } from './fields-of-level.ts'
import type { FollowingFields } from './following-fields.ts'
import { hasLabelsOfClassified } from './labels-of-level.ts'
import { levelBanners } from './level-banners.ts'

/**
 * Gives the message another level, wherever it states one: on the classification line and the headings of
 * further sections, or on the banners of a draft, and in FL4. Where the step is from unclassified to classified
 * or back, the fields that go with it follow: one edit, and no text that contradicts itself. Empty where no level is
 * stated, where it is that one already, and for a step whose fields cannot be told.
 *
 * @param today where someone asked for the level: the day of a draft that has none, as `2009-08-03`; without it, no E.O.
 *   line is begun there, and the labels of SMART stay
 */
export function setLevel(message: Message, level: Level, vocabulary: Vocabulary, today?: string): readonly Fix[] {
  const stated = statedLevel(message, vocabulary)
  if (!stated || stated.level.code === level.code) return []
  const fields = fieldsFor(message, stated.level, level, vocabulary, today)
  if (!fields) return []
  const { rank, controlRank } = stated.level
  const isHigher = level.rank === rank ? level.controlRank > controlRank : level.rank > rank
  const verb = isHigher ? 'Raise' : 'Lower'
  return [
    {
      title: `${verb} the message to ${level.code}${fields.words}`,
      kind: 'ask',
      edits: [
        ...levelEdits(message, level),
        ...(today === undefined ? [] : pageEdits(message, stated.level, level)),
        ...transmissionEdits(message, level),
        ...fields.edits,
      ],
    },
  ]
}

function fieldsFor(
  message: Message,
  from: Level,
  to: Level,
  vocabulary: Vocabulary,
  today: string | undefined,
): FollowingFields | undefined {
  if (to.rank > 0 === from.rank > 0) return { words: '', edits: [] }
  // Whoever asks for a level sees first what goes with it; a fix takes no label away that somebody filled in.
  if (message.layout === 'smart' && today === undefined && (to.rank > 0 || hasLabelsOfClassified(message)))
    return undefined
  return to.rank > 0 ? classifiedFields(message, vocabulary, today) : unclassifiedFields(message, vocabulary)
}

/** The plain level of a rank: UNCLASSIFIED for 0, to TOP SECRET for 4. */
export function levelOfRank(rank: number, vocabulary: Vocabulary): Level | undefined {
  return rank === 0 ? vocabulary.level('UNCLASSIFIED') : vocabulary.levels().find((level) => level.rank === rank)
}

/** The level wherever it stands at the head of the message or of a further section. */
export function levelEdits(message: Message, level: Level): readonly Edit[] {
  const { classification, sections } = message
  const lines = classification ? [classification, ...sections.map(({ line }) => line)] : []
  const banners = levelBanners(message)
  // Levels that were never spaced do not tell how the line would write another.
  const spaced = classification?.level.spaced === true || isNeverSpaced(classification)
  const newText = classification ? spelling(level, spaced) : level.code
  const places: readonly Span[] = classification
    ? lines.filter(({ level: { text } }) => text !== newText).map(placeOf)
    : banners.filter(({ text }) => text.trim() === banners[0]?.text.trim())
  return places.map((span) => ({ span, newText }))
}

/** `UNCLASS` as well: one that is misspelt has no code. */
function isNeverSpaced(classification: ClassificationLine | undefined): boolean {
  const { code, text = '' } = classification?.level ?? {}
  return code === undefined ? text.startsWith('UNCLAS') : NEVER_SPACED.has(code)
}

const NEVER_SPACED: ReadonlySet<string> = new Set(['UNCLASSIFIED', 'LIMITED OFFICIAL USE'])

/** The lines of pages that say the level of before. */
function pageEdits(message: Message, from: Level, to: Level): readonly Edit[] {
  if (!message.classification) return []
  return levelLines(message)
    .filter(({ code }) => code === from.code)
    .map((line) => ({ span: line, newText: /^[A-Z] [A-Z]/.test(line.text) ? spelling(to, true) : to.code }))
}

/** As the line that it goes on writes levels: letter-spaced or solid. UNCLAS is written so on every line. */
export function spelling(level: Level, spaced: boolean): string {
  if (level.code === 'UNCLASSIFIED') return 'UNCLAS'
  return (spaced ? level.spaced : undefined) ?? level.code
}

/** The level with EFTO behind it, which only an unclassified message has. */
function placeOf({ level, controls }: ClassificationLine): Span {
  const efto = controls.find(({ text }) => text.replaceAll(' ', '') === 'EFTO')
  return efto && controls[0] === efto ? cover(level, efto) : level
}
