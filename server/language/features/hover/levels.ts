import type { Message } from '../../model/message/message.ts'
import type { PortionMark } from '../../model/message/portion-mark.ts'
import type { Span } from '../../model/message/span.ts'
import type { Caveat, Level, MarkControl, OtherMark } from '../../vocabulary/types.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { period } from './describe-post.ts'
import { explain, type HoverContent, type Row, row } from './hover-content.ts'
import { isoDay } from './times.ts'

/** An overall level: what it means, where it ranks, and what goes with it elsewhere in the message. */
export function explainLevel(
  span: Span,
  word: string,
  message: Message,
  vocabulary: Vocabulary,
): HoverContent | undefined {
  const level = vocabulary.level(word)
  if (!level) {
    const near = vocabulary.levelNearest(word)
    return explain(span, near, word, [row('Nearest known level', near?.code)])
  }
  const { portions, fl4 } = level
  const handling = vocabulary.prosign(fl4.repeat(5))?.pairsWith[0]
  return explain(span, level, word, [
    ...rankRows(level, message, vocabulary),
    row('Format line 4', handling && `${handling} ${fl4.repeat(5)}`),
    row('Portion mark', portions.map((portion) => `(${portion})`).join(', ')),
    row('In use', period(level.from, level.to)),
  ])
}

/** A portion mark: what it means, where it ranks, what its caveats say, and the level of the whole. */
export function explainMark(mark: PortionMark, message: Message, vocabulary: Vocabulary): HoverContent | undefined {
  const entry = vocabulary.term('PORTION MARK')
  const read = vocabulary.portionMarkOf(mark)
  const other = read ? undefined : vocabulary.otherMark(mark.inner)
  if (other) return explainOther(mark, other)
  if (!read) {
    const near = vocabulary.portionNearest(mark.inner)
    return explain(mark, entry, mark.text, [row('Nearest known mark', near && `(${near.code})`)])
  }
  const level = vocabulary.level(read.level)
  return {
    span: mark,
    title: read.title,
    token: mark.text,
    notes: [
      level?.note,
      read.entireText ? vocabulary.term('ENTIRE TEXT')?.note : undefined,
      read.entireText ? undefined : entry?.note,
    ],
    rows: [
      ...read.controls.flatMap((control) => controlRows(control, vocabulary)),
      ...(level ? rankRows(level, message, vocabulary) : []),
      row('Whole message', vocabulary.level(message.level ?? '')?.title),
    ],
    sources: [level?.source, ...read.controls.map(({ caveat, level: other }) => (caveat ?? other)?.source)],
  }
}

/** A control with what goes with it, and the names behind the codes of its list. */
function controlRows(control: MarkControl, vocabulary: Vocabulary): (Row | undefined)[] {
  const { code, caveat, level, codes, category } = control
  if (!caveat) {
    const unknown = category ? 'a category of controlled unclassified information' : 'a word that no list here has'
    return [row(code, level ? (level.note ?? level.title) : unknown)]
  }
  const list = codes.map(({ word }) => nameOfCode(word, vocabulary))
  return [
    row(code, caveat.note ?? caveat.title),
    row('Countries', list.length > 0 ? list.join('; ') : undefined),
    row(`${caveat.code} needs`, needsOf(caveat, vocabulary)),
    row(`${caveat.code} excludes`, caveat.excludes.join(', ') || undefined),
    row(`${caveat.code} at the head`, caveat.rolls.join(' or ') || undefined),
    row(`${caveat.code} in use`, period(caveat.from, caveat.to)),
  ]
}

function needsOf({ minLevel, maxLevel, needs }: Caveat, vocabulary: Vocabulary): string | undefined {
  const level = minLevel && `${vocabulary.level(minLevel)?.title ?? minLevel} or above`
  const highest = maxLevel && `no level above ${vocabulary.level(maxLevel)?.title ?? maxLevel}`
  return [level, highest, ...needs].filter(Boolean).join(', ') || undefined
}

function nameOfCode(code: string, vocabulary: Vocabulary): string {
  const entry = vocabulary.releaseCode(code)
  const title = entry?.title ?? (entry?.fips ? vocabulary.tag(entry.fips)?.title : undefined)
  return title ? `${code} ${title}` : code
}

/** A mark that is compared with no American level: what it is, and nothing on rank. */
function explainOther(mark: PortionMark, { title, note, source }: OtherMark): HoverContent {
  return { span: mark, title, token: mark.text, notes: [note], rows: [], sources: [source] }
}

/** The levels of the time from the lowest to the highest, this one in capitals. */
function rankRows(level: Level, message: Message, vocabulary: Vocabulary): (Row | undefined)[] {
  const instant = message.dateTimeGroup?.instant
  const day = instant === undefined ? undefined : isoDay(instant)
  const ladder = vocabulary
    .levels()
    .filter((each) => each.code === level.code || (each.controlRank === 0 && wasInUse(each, day)))
    .sort((a, b) => a.rank - b.rank || a.controlRank - b.controlRank)
  const names = ladder.map((each) => (each.code === level.code ? each.code : (each.title ?? each.code)))
  return [row('Rank', names.length > 1 ? names.join(' < ') : undefined)]
}

function wasInUse(level: Level, day: string | undefined): boolean {
  if (day === undefined) return level.to === undefined
  return (level.from === undefined || level.from <= day) && (level.to === undefined || day <= level.to)
}
