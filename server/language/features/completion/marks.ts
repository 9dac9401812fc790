import type { Message } from '../../model/message/message.ts'
import { headSays } from '../../rules/support/circulation/head-texts.ts'
import { lacksSensitive, sensitiveMarks } from '../../rules/support/circulation/sensitive.ts'
import { levelFault } from '../../rules/support/levels/control-level.ts'
import { likelyMarks, readableMarks } from '../../rules/support/levels/portions.ts'
import type { Level } from '../../vocabulary/types.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { withPlaces } from '../composing/templates.ts'
import type { Candidate, Candidates, CompletionContext } from './candidate.ts'
import { dayOf, inUse, levelOf } from './day-of.ts'
import type { WritingPlace } from './writing-place.ts'

/** Marks of the time, none above the level; those that the message uses first. */
export const marks: Candidates = (writing, context) => {
  const { place, end, kind } = writing
  const { message, text } = place
  const blank = text.text.charAt(end) === ' ' ? '' : ' '
  const { vocabulary } = context
  const level = levelOf(message, context)
  const day = dayOf(message, context)
  const used = level ? likelyMarks(message.body, level, vocabulary) : []
  const usual = ['U', 'SBU', 'C', 'S', 'TS'].filter((code) => {
    const known = vocabulary.portionMark(code)
    const own = known && vocabulary.level(known.level)
    return (
      known &&
      (!level || known.rank <= level.rank) &&
      (code !== 'SBU' || !own || inUse(own, day)) &&
      (code !== 'SBU' || (day >= '1995-10-01' && !isWithoutCaption(message, level, vocabulary)))
    )
  })
  const isLast = message.body.unmarked.length <= 1
  const others = readableMarks(message.body, vocabulary).map(({ mark }) => mark)
  const sensitive =
    message.captions.some(({ name }) => name === 'SENSITIVE') && !others.some((mark) => mark.level === 'SBU')
  const reaches = others.some((mark) => mark.rank >= (level?.rank ?? 0))
  // The last mark has to bear what the head says, where no other does.
  const bears = (code: string): boolean => {
    const mark = vocabulary.portionMark(code)
    if (!isLast || !mark || kind === 'subject-mark') return true
    return (!sensitive || mark.level === 'SBU') && (reaches || !level || mark.rank >= level.rank)
  }
  const words = kind === 'subject-mark' && text.text.slice(end).trim() === '' ? '<SUBJECT>' : ''
  const isWhole = kind === 'portion-mark' && message.body.entireText?.line === place.line
  const whole = isWhole ? wholeOf(level) : entire(writing, level, day)
  const isDouble = message.body.marks.some(({ inner }) => inner.includes('//'))
  const styled = (code: string): string => (isDouble ? code.replace(/\/+/, '//') : code)
  // Where the mark of the whole text stands, no other: all paragraphs below would lack one.
  const parts = isWhole ? [] : [...used, ...usual, ...controlled(usual, message, context)]
  const all = [...whole, ...parts].map(styled)
  // Behind a slant a control is wanted.
  const isControl = writing.typed.includes('/') && all.some((code) => code.includes('/'))
  const wanted = isControl ? all.filter((code) => code.includes('/')) : all
  return [...new Set(wanted)].filter(bears).map((code): Candidate => {
    const title = vocabulary.portionMark(code)?.title
    return {
      ...withPlaces(`(${code})${blank}${words}`),
      label: `(${code})`,
      ...(title ? { detail: title, words: title } : {}),
      first: used.some((each) => styled(each) === code) || whole.includes(code),
      explains: 1,
    }
  })
}

/** An unclassified message whose head has to say SENSITIVE first. */
function isWithoutCaption(message: Message, level: Level | undefined, vocabulary: Vocabulary): boolean {
  return (
    level?.rank === 0 && sensitiveMarks(message.body, vocabulary).length === 0 && lacksSensitive(message, vocabulary)
  )
}

/** `C/NF` where the head says NOFORN. */
function controlled(levels: readonly string[], message: Message, { vocabulary }: CompletionContext): string[] {
  const controls = CONTROLS.flatMap(([caption, control]) => (headSays(message, caption) ? [control] : []))
  if (controls.length === 0) return []
  return controls.flatMap((control) =>
    levels.flatMap((level) => {
      const code = `${level}/${control}`
      const mark = vocabulary.portionMark(code)
      const isWrong =
        !mark || level === 'U' || mark.controls.some(({ caveat }) => !caveat || levelFault(caveat, mark, vocabulary))
      return isWrong ? [] : [code]
    }),
  )
}

/** `(S - ENTIRE TEXT)` in front of all others, in the years in which nearly all cables said it. */
function entire({ place, kind }: WritingPlace, level: Level | undefined, day: string): string[] {
  const { body } = place.message
  const isFirst = body.paragraphs.length > 0 && (body.lines[body.paragraphs[0] ?? 0] ?? 0) >= place.line
  const isUsual = day >= '1978-12-01' && day < '1995-10-14'
  const isAlone = body.marks.every(({ count }) => count === 1) && body.marks.length <= 1 && !body.entireText
  return kind === 'portion-mark' && isFirst && isUsual && isAlone ? wholeOf(level) : []
}

function wholeOf(level: Level | undefined): string[] {
  const [code] = level && level.rank > 0 ? level.portions : []
  return code ? [`${code} - ENTIRE TEXT`] : []
}

/** What is said of the whole message, and how a paragraph says it. */
const CONTROLS: readonly (readonly [RegExp, string])[] = [
  [/\bNOFORN\b/, 'NF'],
  [/\bORCON\b/, 'OC'],
]
