import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import type { Candidate, Candidates } from './candidate.ts'
import type { WritingPlace } from './writing-place.ts'

/** None above that of format line 5; those that the message uses first. */
export function precedences(form: 'letter' | 'digraph' | 'word'): Candidates {
  return ({ place, kind }, { vocabulary }) => {
    const { message } = place
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
    return vocabulary
      .precedences()
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
