import type { Post } from '../../vocabulary/types.ts'
import type { Candidate, Candidates } from './candidate.ts'
import { dayOf, inUse } from './day-of.ts'
import { madeOnce } from './made-once.ts'

/** The posts that a message can be from, without indicators; the own one first. */
export const originators: Candidates = ({ place }, context) => {
  const day = dayOf(place.message, context)
  const series = place.message.classification?.series?.text
  const own = context.house.post?.toUpperCase()
  return postsOn(context.vocabulary, day).flatMap((each) =>
    SENDERS.has(each.post.kind) &&
    (series === undefined || context.vocabulary.postsMatch(each.post.code, series) !== false)
      ? [inForm(each, 'plain', each.post.code === own)]
      : [],
  )
}

/** The posts that are not addressed yet, with their indicators in a telegram; the own one not. */
export const addressees: Candidates = ({ place, start }, context) => {
  const { message, line } = place
  const { vocabulary } = context
  const day = dayOf(message, context)
  const smart = message.layout === 'smart'
  const other = [...message.to, ...message.info, ...message.exempt].filter(
    ({ span }) => span.line !== line || (smart && span.start !== start),
  )
  const named = [...other.map(({ name }) => name.text), message.from?.name?.text ?? '']
  const present = new Set(named.map((name) => vocabulary.post(name)?.code ?? name.toUpperCase()))
  // Copies of the 1970s, and drafts, name posts without their indicators.
  const isPlain = other.length > 0 && other.every(({ route }) => route === undefined)
  const form = smart ? 'turned' : isPlain ? 'plain' : 'routed'
  return postsOn(vocabulary, day).flatMap((each) =>
    each.post.kind === 'pseudo' || present.has(each.post.code)
      ? []
      : [inForm(each, form, each.post.code === 'SECSTATE WASHDC')],
  )
}

/** A post, with the candidates that have been made of it. */
interface OfferedPost {
  readonly post: Post
  readonly made: Partial<Record<Form, Candidate>>
}

type Form = 'plain' | 'routed' | 'turned'

/** All that there were, the likeliest first. */
const postsOn = madeOnce((vocabulary, day: string): readonly OfferedPost[] =>
  vocabulary
    .posts()
    .filter((post) => inUse(post, day))
    .sort((a, b) => standing(a) - standing(b))
    .map((post) => ({ post, made: {} })),
)

function inForm({ post, made }: OfferedPost, form: Form, first: boolean): Candidate {
  const known = made[form] ?? candidateOf(post, textOf(post, form))
  made[form] = known
  return first ? { ...known, first } : known
}

function textOf(post: Post, form: Form): string {
  if (form === 'turned') return turned(post)
  const [route] = post.routes
  return form === 'plain' || route === undefined ? post.code : `${route}/${post.code}`
}

/** The embassy of a country before its consulates, posts before collectives. */
function standing({ kind }: Post): number {
  return kind === 'embassy' || kind === 'department' ? 0 : SENDERS.has(kind) ? 1 : 2
}

function candidateOf(post: Post, text: string): Candidate {
  const detail = [post.title, post.country].filter((part) => part !== undefined).join(', ')
  const slant = text.indexOf('/')
  return {
    text,
    ...(detail === '' ? {} : { detail }),
    words: [...post.plads, ...post.names, post.title ?? '', post.country ?? ''].join(' '),
    explains: slant < 0 ? 0 : slant + 1,
  }
}

/** SMART turns addresses round: `BANGKOK, AMEMBASSY`. */
function turned({ code, kind }: Post): string {
  const blank = code.indexOf(' ')
  return blank < 0 || kind === 'collective' ? code : `${code.slice(blank + 1)}, ${code.slice(0, blank)}`
}

const SENDERS: ReadonlySet<Post['kind']> = new Set<Post['kind']>([
  ...(['embassy', 'consulate', 'mission', 'institute', 'interests-section', 'liaison-office'] as const),
  ...(['office', 'delegation', 'department'] as const),
])

/** None above that of format line 5; those that the message uses first. */
export function precedences(form: 'letter' | 'digraph' | 'word'): Candidates {
  return ({ place, kind }, { vocabulary }) => {
    const { message } = place
    const highest =
      kind === 'precedence' ? vocabulary.precedence(message.dateTimeGroup?.precedence?.text ?? '') : undefined
    const second = vocabulary.precedence(message.dateTimeGroup?.infoPrecedence?.text ?? '')
    const isInfo = message.infoList !== undefined && place.line >= message.infoList.line
    const limit = (isInfo && second ? second : highest)?.rank ?? Number.POSITIVE_INFINITY
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
      .map((each): Candidate => {
        const [word = each.code] = each.words
        const text = form === 'word' ? word : each[form]
        const first = form === 'word' ? used.has(word) : form === 'digraph' ? ofGroup === each.letter : false
        return { text, detail: each.title ?? word, words: each.words.join(' '), first }
      })
  }
}
