import type { Message } from '../../model/message/message.ts'
import { seriesOf, two } from '../composing/composed.ts'
import type { Candidate, CompletionContext } from './candidate.ts'
import { dayOf, inUse } from './day-of.ts'
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
  const near = nearSeries(message, context)
  const found = new Map<string, Candidate>()
  const add = (name: string, rare: boolean): void => {
    const known = vocabulary.messageName(name)
    if (rare && known?.post && !known.series && !inUse(known.post, day)) return
    const detail = known?.series?.title ?? [known?.post?.title, known?.post?.country].filter(Boolean).join(', ')
    const text = `${year} ${name} `
    if (found.has(text) || typed.trim().toUpperCase().endsWith(name)) return
    found.set(text, { text, ...(detail ? { detail } : {}), words: known?.post?.country ?? '', rare })
  }
  for (const name of near) add(name, false)
  for (const name of vocabulary.messageNames()) add(name, true)
  return [...found.values()]
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
