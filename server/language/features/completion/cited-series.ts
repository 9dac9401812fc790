import type { Message } from '../../model/message/message.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { seriesOf, two } from '../composing/composed.ts'
import type { Candidate, CompletionContext } from './candidate.ts'
import { dayOf, inUse } from './day-of.ts'
import { madeOnce } from './made-once.ts'
import type { WritingPlace } from './writing-place.ts'

/**
 * `09 KABUL `: the year and the name that a cited number stands behind. The series of the writer, of those addressed and
 * of what is cited already at once; any other that was in use by then once it is begun. None behind a whole name: what
 * follows are digits.
 */
export function citedSeries({ place: { message }, typed }: WritingPlace, context: CompletionContext): Candidate[] {
  const { vocabulary } = context
  if (!/^(?:\d{2} ?)?[A-Z ]{0,24}$/i.test(typed)) return []
  const day = dayOf(message, context)
  const year = /^\d\d/.exec(typed)?.[0] ?? two(Number(day.slice(0, 4)) % 100)
  const whole = typed.trim()
  const near = nearSeries(message, context)
  const offered = [
    ...near.map((name) => ({ name, candidate: candidateOf(vocabulary, year, name) })),
    ...seriesOn(vocabulary, day, year).filter(({ name }) => !near.includes(name)),
  ]
  return offered.flatMap(({ name, candidate }) => (whole.endsWith(name) ? [] : [candidate]))
}

/** All names in use on a day, rare ones: without a letter or two of it none of so many is meant. */
const seriesOn = madeOnce((vocabulary, day: string, year: string) =>
  vocabulary.messageNames().flatMap((name) => {
    const known = vocabulary.messageName(name)
    if (known?.post && !known.series && !inUse(known.post, day)) return []
    return [{ name, candidate: { ...candidateOf(vocabulary, year, name), rare: true } }]
  }),
)

function candidateOf(vocabulary: Vocabulary, year: string, name: string): Candidate {
  const known = vocabulary.messageName(name)
  const detail = known?.series?.title ?? [known?.post?.title, known?.post?.country].filter(Boolean).join(', ')
  return { text: `${year} ${name} `, ...(detail ? { detail } : {}), words: known?.post?.country ?? '' }
}

/** The writer's own, then those of addressees, then those that are cited. */
function nearSeries(message: Message, { vocabulary }: CompletionContext): readonly string[] {
  const own = seriesOf(message, vocabulary)
  const addressed = [...message.to, ...message.info].flatMap(({ name }) => {
    const post = vocabulary.post(name.text.slice(name.text.indexOf('/') + 1))
    return post?.kind === 'department' ? ['STATE'] : (post?.name ?? [])
  })
  const cited = message.references?.references.flatMap(({ seriesCode }) => seriesCode ?? []) ?? []
  return [...new Set([...(own === undefined ? [] : [own]), ...addressed, ...cited])].slice(0, MOST_NEAR)
}

/** A message may go to a hundred posts: what is offered before a letter is typed are a few. */
const MOST_NEAR = 6
