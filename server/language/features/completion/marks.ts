import { likelyMarks, readableMarks } from '../../rules/support/levels/portions.ts'
import { withPlaces } from '../composing/templates.ts'
import type { Candidate, Candidates } from './candidate.ts'
import { dayOf, inUse, levelOf } from './day-of.ts'

/** Marks of the time, none above the level; those that the message uses first. */
export const marks: Candidates = ({ place, end, kind }, context) => {
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
      (code !== 'SBU' || day >= '1995-10-01')
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
  return [...new Set([...used, ...usual])].filter(bears).map((code): Candidate => {
    const title = vocabulary.portionMark(code)?.title
    return {
      ...withPlaces(`(${code})${blank}${words}`),
      label: `(${code})`,
      ...(title ? { detail: title, words: title } : {}),
      first: used.includes(code),
      explains: 1,
    }
  })
}
