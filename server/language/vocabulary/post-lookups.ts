import { answers } from '../text/answers.ts'
import { lazy } from '../text/lazy.ts'
import { groupBy } from './group-by.ts'
import type { Lists } from './lists.ts'
import { matchPost, withoutPostPrefix } from './post-matching.ts'
import { type Raw, readList } from './read-list.ts'
import { type SeriesCode, seriesCodes } from './series-codes.ts'
import { solidSpelling } from './spelling.ts'
import type { MessageName, Post, PostKind, Route, Series } from './types.ts'

export interface PostLookups {
  /** By plain-language address (`AMEMBASSY BANGKOK`, office slants ignored) or by message name (`BANGKOK`). */
  post(nameOrPlad: string): Post | undefined
  posts(): readonly Post[]
  /** By routing indicator. One indicator can serve several addressees (RUEKJCS). */
  route(indicator: string): Route | undefined
  /** STATE, SECTO, PARTO …: a series that is not the name of a post. */
  series(name: string): Series | undefined
  /** Whatever may stand before the number of a message: the name of a post or of a series. */
  messageName(name: string): MessageName | undefined
  /** The one series that a cited name stands for, in its year where that matters: `SECSTATE` is STATE. */
  seriesCode(name: string, year?: number): SeriesCode
  /** Names that messages are numbered under, for completion. */
  messageNames(): readonly string[]
  /**
   * Whether the originator's address fits the series of the message number: true, false, or undefined
   * when either is unknown or when practice allows both (two missions in one city or country).
   */
  postsMatch(plad: string, series: string): boolean | undefined
}

export function postLookups(lists: Lists, countryOf: (geo: string) => string | undefined): PostLookups {
  const all = lazy(() => readList<Post>(lists, 'posts').map((raw) => withDefaults(raw, countryOf)))
  const byPlad = lazy(() => firstOwner(all(), (post) => post.plads))
  const byName = lazy(() =>
    firstOwner(
      [...all()].sort((a, b) => importance(a) - importance(b)),
      (post) => post.names,
    ),
  )
  const byRoute = lazy(() => {
    const routes = all().flatMap((post) => post.routes.map((code) => ({ code, post })))
    return new Map(
      [...groupBy(routes, ({ code }) => code)].map(
        ([code, served]) => [code, { code, posts: served.map(({ post }) => post) }] as const,
      ),
    )
  })
  const allSeries = lazy(() =>
    readList<Series>(lists, 'series').map((raw): Series => ({ ...raw, plads: raw.plads ?? [] })),
  )
  const bySeries = lazy(() => new Map(allSeries().map((entry) => [solidSpelling(entry.code), entry] as const)))

  const post = answers(MOST_KNOWN, (nameOrPlad): Post | undefined => {
    const place = inTelegramOrder(withoutOffices(nameOrPlad))
    const key = placeKey(place)
    return byPlad().get(key) ?? byName().get(key) ?? byName().get(placeKey(withoutPostPrefix(place)))
  })
  const series = (name: string): Series | undefined => bySeries().get(solidSpelling(name))
  const messageName = answers(MOST_KNOWN, (name): MessageName | undefined => {
    const key = solidSpelling(name)
    const found = bySeries().get(key)
    const owner = byName().get(placeKey(name))
    if (found) return { code: found.code, series: found, ...(owner ? { post: owner } : {}) }
    return owner && { code: owner.name ?? owner.code, post: owner }
  })
  const seriesCode = seriesCodes(lists, {
    // A renamed post has numbers under each of its names.
    names: () => [...allSeries().map((entry) => entry.code), ...all().flatMap((entry) => entry.names)],
    nameOfPlad: (plad) => byPlad().get(placeKey(plad))?.name,
  })
  const matches = answers(MOST_KNOWN, (both): boolean | undefined => {
    const [plad = '', name = ''] = both.split('\n')
    return matchPost(inTelegramOrder(withoutOffices(plad)), name, { post, series, messageName })
  })
  return {
    post,
    posts: all,
    seriesCode,
    route: (indicator) => byRoute().get(indicator.trim().toUpperCase()),
    series,
    messageName,
    messageNames: lazy(() =>
      [...new Set([...allSeries().map((entry) => entry.code), ...all().flatMap((entry) => entry.names)])].sort(),
    ),
    // No address holds a line break: they are read as blanks.
    postsMatch: (plad, name) => matches(`${plad.replaceAll('\n', ' ')}\n${name}`),
  }
}

/** Addresses and names of posts that come again and again in a collection. */
const MOST_KNOWN = 2000

/** `USDEL SECRETARY//THAILAND//` and `SECDEF WASHDC//USDP ADMIN//` are addressed to offices of one post. */
function withoutOffices(plad: string): string {
  const slant = plad.indexOf('//')
  return slant < 0 ? plad : plad.slice(0, slant)
}

/** Agencies are at WASHDC in one address and at WASHINGTON DC in the next. */
function placeKey(place: string): string {
  return solidSpelling(place).replace('WASHINGTONDC', 'WASHDC')
}

/** The SMART layout turns addresses round: `BANGKOK, AMEMBASSY`. */
function inTelegramOrder(plad: string): string {
  const comma = plad.lastIndexOf(', ')
  return comma < 0 ? plad : `${plad.slice(comma + 2)} ${plad.slice(0, comma)}`
}

function firstOwner(posts: readonly Post[], spellings: (post: Post) => readonly string[]): ReadonlyMap<string, Post> {
  const owners = new Map<string, Post>()
  for (const post of posts) {
    for (const spelling of spellings(post)) {
      const key = placeKey(spelling)
      if (!owners.has(key)) owners.set(key, post)
    }
  }
  return owners
}

/** Who owns a name that several use: today's embassy before a mission in the same city before a closed consulate. */
function importance(post: Post): number {
  const rank = post.kind === 'embassy' || post.kind === 'department' ? 0 : post.kind === 'consulate' ? 2 : 1
  return rank + (post.to === undefined ? 0 : 3)
}

/** `AMEMBASSY BANGKOK` tells that it is an embassy and numbers its messages under BANGKOK; the data leaves that out. */
function withDefaults(raw: Raw<Post>, countryOf: (geo: string) => string | undefined): Post {
  const blank = raw.code.indexOf(' ')
  const prefix = KINDS[raw.code.slice(0, blank)]
  const name = raw.name ?? (prefix?.named ? raw.code.slice(blank + 1) : undefined)
  const country = raw.geo === undefined ? undefined : countryOf(raw.geo)
  return {
    ...raw,
    kind: raw.kind ?? prefix?.kind ?? 'agency',
    ...(name === undefined ? {} : { name }),
    names: [...(name === undefined ? [] : [name]), ...(raw.names ?? [])],
    plads: [raw.code, ...(raw.plads ?? [])],
    routes: raw.routes ?? [],
    ...(country === undefined ? {} : { country }),
  }
}

const KINDS: Readonly<Record<string, { readonly kind: PostKind; readonly named: boolean }>> = {
  AMEMBASSY: { kind: 'embassy', named: true },
  AMCONSUL: { kind: 'consulate', named: true },
  USLO: { kind: 'liaison-office', named: true },
  USINT: { kind: 'interests-section', named: true },
  REO: { kind: 'office', named: true },
  USMISSION: { kind: 'mission', named: false },
  USOFFICE: { kind: 'office', named: false },
  USDEL: { kind: 'delegation', named: false },
  AIT: { kind: 'institute', named: false },
}
