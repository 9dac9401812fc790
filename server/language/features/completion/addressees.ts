import type { Message } from '../../model/message/message.ts'
import { hasCollective } from '../../rules/support/circulation/circulation.ts'
import type { Post } from '../../vocabulary/types.ts'
import { turnedAddress } from '../composing/turned-address.ts'
import type { Candidate, Candidates } from './candidate.ts'
import { dayOf, inUse } from './day-of.ts'
import { madeOnce } from './made-once.ts'
import type { WritingPlace } from './writing-place.ts'

/** The posts that a message can be from, without indicators; the own one first. */
export const originators: Candidates = ({ place }, context) => {
  const day = dayOf(place.message, context)
  const series = place.message.classification?.series?.text ?? seriesOfLabel(place.message)
  const own = context.house.post?.toUpperCase()
  return postsOn(context.vocabulary, day).flatMap((each) =>
    SENDERS.has(each.post.kind) &&
    (series === undefined || context.vocabulary.postsMatch(each.post.code, series) !== false)
      ? [inForm(each, 'plain', each.post.code === own)]
      : [],
  )
}

/** `13 ZENDA 77` behind the label MRN. */
function seriesOfLabel({ labels }: Message): string | undefined {
  const number = labels.find(({ name }) => name === 'MRN')?.value.text ?? ''
  return /^\d{2} (\D{2,40}) \d{1,7}$/.exec(number)?.[1]
}

/** The posts that are not addressed yet, with their indicators in a telegram; the own one not. */
export const addressees: Candidates = ({ place, start }, context) => {
  const { message, line } = place
  const { vocabulary } = context
  if (isExempting(place) && !hasCollective(message, vocabulary)) return []
  const isKept = message.captions.some(({ name }) => name === 'STADIS')
  const day = dayOf(message, context)
  const smart = message.layout === 'smart'
  const other = [...message.to, ...message.info, ...message.exempt].filter(
    ({ span }) => span.line !== line || (smart && span.start !== start),
  )
  // Somebody is exempted from a collective: without it, it is one that takes its place.
  const isOnly =
    !isExempting(place) &&
    message.exempt.length > 0 &&
    !hasCollective({ to: other.filter((each) => !message.exempt.includes(each)), info: [] }, vocabulary)
  const named = [...other.map(({ name }) => name.text), message.from?.name?.text ?? '']
  const present = new Set(named.map((name) => vocabulary.post(name)?.code ?? name.toUpperCase()))
  // Copies of the 1970s, and drafts, name posts without their indicators.
  const isPlain = other.length > 0 && other.every(({ route }) => route === undefined)
  const form = smart ? 'turned' : isPlain ? 'plain' : 'routed'
  return postsOn(vocabulary, day).flatMap((each) =>
    each.post.kind === 'pseudo' ||
    (isOnly && each.post.kind !== 'collective') ||
    (isKept && each.post.kind === 'agency') ||
    present.has(each.post.code)
      ? []
      : [inForm(each, form, each.post.code === 'SECSTATE WASHDC')],
  )
}

/** On a line of XMT. */
function isExempting({ text, block }: WritingPlace['place']): boolean {
  return /^\s*XMT\b/i.test(text.text) || block.kind === 'exempt'
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
  if (form === 'turned') return turnedAddress(post.code)
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

const SENDERS: ReadonlySet<Post['kind']> = new Set<Post['kind']>([
  ...(['embassy', 'consulate', 'mission', 'institute', 'interests-section', 'liaison-office'] as const),
  ...(['office', 'delegation', 'department'] as const),
])
