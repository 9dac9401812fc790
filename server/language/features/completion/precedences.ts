import type { Message } from '../../model/message/message.ts'
import type { Precedence } from '../../vocabulary/types.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import type { Candidate, Candidates } from './candidate.ts'
import { dayOf, inUse } from './day-of.ts'
import type { WritingPlace } from './writing-place.ts'

/** None above that of format line 5; those that the message uses first. */
export function precedences(form: 'letter' | 'digraph' | 'word'): Candidates {
  return ({ place, kind, start }, context) => {
    const { message } = place
    const { vocabulary } = context
    const day = dayOf(message, context)
    const highest =
      kind === 'precedence' ? vocabulary.precedence(message.dateTimeGroup?.precedence?.text ?? '') : undefined
    const second = vocabulary.precedence(message.dateTimeGroup?.infoPrecedence?.text ?? '')
    const isInfo = message.infoList !== undefined && place.line >= message.infoList.line
    const limit = (isInfo && second ? second : highest)?.rank ?? Number.POSITIVE_INFINITY
    const least = isReached(place, vocabulary) ? 0 : (highest?.rank ?? 0)
    const ofGroup = message.dateTimeGroup?.precedence?.text
    const used = new Set(
      [...message.to, ...message.info].flatMap(({ precedence }) => precedence?.text.toUpperCase() ?? []),
    )
    const fits = form === 'word' ? () => true : fitsOthers(form, place, start, vocabulary)
    return vocabulary
      .precedences()
      .filter((each) => fits(each) && inUse(each, day))
      .filter(
        ({ code, letter, usedByState, rank }) => usedByState && (form === 'word' ? rank <= limit : code === letter),
      )
      .filter(({ code, letter }) => form !== 'word' || code === letter || limit > 9)
      .filter(({ rank }) => form !== 'word' || isInfo || rank >= least)
      .map((each): Candidate => {
        const [word = each.code] = each.words
        const text = form === 'word' ? word : each[form]
        const first = form === 'word' ? used.has(word) : form === 'digraph' ? ofGroup === each.letter : false
        return { text, detail: each.title ?? word, words: each.words.join(' '), first }
      })
  }
}

/** Whether an addressee on another line has the precedence of format line 5, or may come to have it. */
function isReached({ message, line }: WritingPlace['place'], vocabulary: Vocabulary): boolean {
  const wanted = vocabulary.precedence(message.dateTimeGroup?.precedence?.text ?? '')?.rank
  if (wanted === undefined) return true
  return [...message.to, ...message.info].some(({ span, precedence }) => {
    if (span.line === line) return false
    const own = precedence && vocabulary.precedence(precedence.text)
    return own ? own.rank >= wanted : message.to.some((each) => each.span.line === span.line)
  })
}

/** Format lines 2 and 5 and the words of the addressees say the same: none that another of them belies. */
export function fitsOthers(
  form: 'letter' | 'digraph',
  { message }: WritingPlace['place'],
  start: number,
  vocabulary: Vocabulary,
): (precedence: Precedence) => boolean {
  const rankOf = (word: string | undefined): number | undefined => vocabulary.precedence(word ?? '')?.rank
  const highestOf = (addresses: Message['to']): number | undefined => {
    const ranks = addresses.flatMap(({ precedence }) => rankOf(precedence?.text) ?? [])
    return ranks.length > 0 ? Math.max(...ranks) : undefined
  }
  const { routing, dateTimeGroup, to, info } = message
  const own = rankOf(dateTimeGroup?.precedence?.text)
  if (form === 'digraph') return ({ rank }) => own === undefined || rank === own
  const second = dateTimeGroup?.infoPrecedence
  const [action = 0, informed = 0] = [highestOf(to), highestOf(info)]
  if (second && start >= second.start) return ({ rank }) => rank >= informed && (own === undefined || rank <= own)
  const sent = rankOf(routing?.prosign?.text)
  const least = Math.max(action, second ? 0 : informed)
  const most = action === 0 ? Number.POSITIVE_INFINITY : Math.max(action, informed)
  return ({ rank }) => (sent === undefined ? rank >= least && rank <= most : rank === sent)
}
