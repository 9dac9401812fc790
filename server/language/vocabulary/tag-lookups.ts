import { lazy } from '../text/lazy.ts'
import { groupBy } from './group-by.ts'
import type { Lists } from './lists.ts'
import { nearest } from './nearest.ts'
import { type Raw, readList } from './read-list.ts'
import { asLetters, evenSpelling } from './spelling.ts'
import { segmentTags, twoCountries } from './tag-segments.ts'
import type { Post, Tag, TagKind } from './types.ts'

export interface TagLookups {
  /** By code, any case. A day picks among codes that changed hands (YE, CZ, GE); any meaning beats none. */
  tag(code: string, date?: string): Tag | undefined
  /**
   * The subject tag of today, else any subject or program tag, that `code` is a slip of (one letter, or
   * two swapped, or figures for letters). Undefined when two are equally near: PRE could be PREL or PREF.
   */
  tagNearest(code: string): Tag | undefined
  /** The geopolitical tag to write for an ISO 3166 code, unless that code has a meaning of its own (on that day). */
  isoToFips(code: string, date?: string): string | undefined
  /** Glued tags (`PHUMPGOV`, `SNARIZ`) cut into known ones; undefined if any part is unknown. Names can look glued too: ask only outside names. */
  tagSegments(glued: string): readonly string[] | undefined
  /** Tags whose code begins with `prefix`, in order of code. */
  tagsStartingWith(prefix: string): readonly Tag[]
  /** Codes after which the name of a person has to follow. */
  personalNameTags(): ReadonlySet<string>
}

export function tagLookups(lists: Lists): TagLookups {
  const all = lazy(() => {
    const geopolitical = readList<Tag>(lists, 'tags-geopolitical').map((raw) => withDefaults(raw, 'geopolitical'))
    const fipsOfIso = new Map(
      geopolitical.flatMap((tag) => (tag.iso === undefined ? [] : [[tag.iso, tag.code] as const])),
    )
    return [
      ...readList<Tag>(lists, 'tags-subject').map((raw) => withDefaults(raw, 'subject')),
      ...geopolitical.map((tag) => withIsoFor(tag, fipsOfIso.get(tag.code))),
      ...readList<Tag>(lists, 'tags-organization').map((raw) => withDefaults(raw, 'organization')),
      ...readList<Tag>(lists, 'tags-1974').map((raw) => withDefaults(raw, 'subject')),
    ]
  })
  const byCode = lazy(() => groupBy(all(), (tag) => tag.code))
  const sorted = lazy(() => [...all()].sort((a, b) => (a.code < b.code ? -1 : Number(a.code > b.code))))
  const spelled = lazy(() => {
    const subjects = all().filter((tag) => tag.kind === 'subject' || tag.kind === 'program')
    const current = subjects.filter((tag) => tag.kind === 'subject' && tag.status === 'current')
    return { current: new Set(current.map((tag) => tag.code)), every: new Set(subjects.map((tag) => tag.code)) }
  })
  const isoCodes = lazy(
    () => new Map(all().flatMap((tag) => (tag.iso === undefined ? [] : [[tag.iso, tag.code] as const]))),
  )
  const named = lazy(() => new Set(all().flatMap((tag) => (tag.takesName ? [tag.code] : []))))

  /** Countries, posts and the like, which have the length of codes: CUBA, LIMA. */
  const words = lazy(() => {
    const posts = readList<Post>(lists, 'posts').flatMap(({ code, name, names }) => [
      code,
      name ?? '',
      ...(names ?? []),
    ])
    return new Set(
      [...posts, ...all().map(({ title }) => title ?? '')].flatMap((text) => text.toUpperCase().split(/\W+/)),
    )
  })
  const near = (even: string): string | undefined => {
    if (even.length < 3 || even.length > 5) return undefined
    const { current, every } = spelled()
    const seen = asLetters(even)
    if (seen !== even && every.has(seen)) return seen
    // A draw among the subject tags of today stays a draw among all tags, so it ends without an answer.
    return swappedNeighbour(even, every) ?? nearest(even, current) ?? nearest(even, every)
  }
  const tag = (code: string, date?: string): Tag | undefined => choose(byCode().get(evenSpelling(code)) ?? [], date)

  return {
    tag,
    tagNearest: (code) => {
      const found = near(evenSpelling(code))
      return found === undefined ? undefined : tag(found)
    },
    isoToFips: (code, date) => {
      const even = evenSpelling(code)
      const own = (byCode().get(even) ?? []).filter(
        (entry) => entry.kind === 'geopolitical' && entry.status !== 'tolerated',
      )
      if (own.some((entry) => isInForce(entry, date))) return undefined
      // The Soviet Union had a TAG of its own: nobody meant Russia by RU in 1975.
      const target = isoCodes().get(even)
      const meant = target === undefined ? [] : (byCode().get(target) ?? [])
      return date === undefined || meant.some((entry) => entry.from === undefined || entry.from <= date)
        ? target
        : undefined
    },
    tagSegments: (glued) => {
      const even = evenSpelling(glued)
      const tagsOf = (code: string): readonly Tag[] => byCode().get(code) ?? []
      return segmentTags(even, tagsOf) ?? (words().has(even) || near(even) ? undefined : twoCountries(even, tagsOf))
    },
    tagsStartingWith: (prefix) => sorted().filter((entry) => entry.code.startsWith(evenSpelling(prefix))),
    personalNameTags: named,
  }
}

/** PRLE for PREL: two letters swapped is the likeliest slip of all, so it beats a changed letter. */
function swappedNeighbour(code: string, known: ReadonlySet<string>): string | undefined {
  const swaps = new Set<string>()
  for (let at = 0; at + 1 < code.length; at++) {
    const swapped = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2)
    if (swapped !== code && known.has(swapped)) swaps.add(swapped)
  }
  return swaps.size === 1 ? swaps.values().next().value : undefined
}

function choose(tags: readonly Tag[], date: string | undefined): Tag | undefined {
  const timely = date === undefined ? [] : tags.filter((tag) => isActive(tag, date))
  const rest = timely.length > 0 ? timely : tags
  return rest.find((tag) => tag.status === 'current') ?? rest[0]
}

/** Texts of the 1970s have a date; one without is of a time that does not know what ended with them. */
function isInForce(tag: Tag, date: string | undefined): boolean {
  return date === undefined ? tag.to === undefined || tag.to > SEVENTIES : isActive(tag, date)
}

const SEVENTIES = '1980-12-31'

function isActive(tag: Tag, date: string): boolean {
  return (tag.from === undefined || tag.from <= date) && (tag.to === undefined || date <= tag.to)
}

function withDefaults(raw: Raw<Tag>, kind: TagKind): Tag {
  return {
    ...raw,
    kind: raw.kind ?? kind,
    status: raw.status ?? 'current',
    confidence: raw.confidence ?? 'high',
    takesName: raw.takesName ?? false,
    region: raw.region ?? false,
  }
}

function withIsoFor(tag: Tag, isoFor: string | undefined): Tag {
  return isoFor === undefined ? tag : { ...tag, isoFor }
}
