import type { Span } from '../../model/message/span.ts'
import type { Post } from '../../vocabulary/types.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { explain, type HoverContent, type Row, row } from './hover-content.ts'
import { dayText } from './times.ts'

/**
 * `AMEMBASSY BANGKOK (American embassy, Thailand)`. Countries are those of the list, which is of 2010: of a message
 * from before the borders of the 1990s, given by its instant, that is said.
 */
export function describePost(post: Post, vocabulary: Vocabulary, instant: number | undefined): string {
  // DEPT alone is the Department of State; DEPT OF … is the one that follows.
  const isOther = /^DEPT OF (?!STATE\b)/.test(post.code)
  const kind = isOther ? undefined : vocabulary.term(post.code.split(' ')[0] ?? '')?.title
  const old = post.country !== undefined && instant !== undefined && instant < NEW_BORDERS
  const about = [post.title ?? kind, old ? `${post.country} as of 2010` : post.country]
  const known = about.filter((part) => part !== undefined)
  return known.length > 0 ? `${post.code} (${known.join(', ')})` : post.code
}

const NEW_BORDERS = Date.UTC(1993, 0, 1)

/** What is known of a post, for the hover of an address. */
export function postRows(
  post: Post | undefined,
  vocabulary: Vocabulary,
  instant: number | undefined,
): (Row | undefined)[] {
  if (!post) return []
  return [
    row('Post', describePost(post, vocabulary, instant)),
    row('Routing indicator', post.routes.join(', ')),
    row('Messages numbered under', post.name),
    row('Existed', period(post.from, post.to)),
  ]
}

/** A routing indicator with the posts that it serves. */
export function explainRoute(
  span: Span,
  code: string,
  vocabulary: Vocabulary,
  instant: number | undefined,
): HoverContent | undefined {
  const served = vocabulary.route(code)?.posts ?? []
  const names = served.map((post) => describePost(post, vocabulary, instant)).join('; ')
  const content = explain(span, vocabulary.term('ROUTING INDICATOR'), code, [row('Station', names)])
  return content && { ...content, sources: [...(content.sources ?? []), ...served.map((post) => post.source)] }
}

/** What stands before the number of a message: a post, or a series such as PARTO. */
export function seriesRows(
  name: string,
  vocabulary: Vocabulary,
  instant: number | undefined,
): { rows: (Row | undefined)[]; sources: (string | undefined)[] } {
  const found = vocabulary.messageName(name)
  const { series, post } = found ?? {}
  if (series) {
    const meaning = [series.title, series.note].filter((part) => part !== undefined).join('. ')
    return { rows: [row('Series', `${series.code}: ${meaning}`)], sources: [series.source] }
  }
  const told = post ? describePost(post, vocabulary, instant) : `${name}, which is not in the list of posts`
  return { rows: [row('Post', told)], sources: [post?.source] }
}

/** `May 1, 1973 to February 28, 1979`, with an open end left out; undefined when both are open. */
export function period(from: string | undefined, to: string | undefined): string | undefined {
  if (from === undefined && to === undefined) return undefined
  if (from === undefined) return `until ${dayText(to ?? '')}`
  return to === undefined ? `from ${dayText(from)}` : `${dayText(from)} to ${dayText(to)}`
}
