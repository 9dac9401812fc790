import { lazy } from '../text/lazy.ts'
import type { Lists } from './lists.ts'
import { nearest } from './nearest.ts'
import { type Raw, readList } from './read-list.ts'
import { evenSpelling, solidSpelling } from './spelling.ts'
import type { Caption } from './types.ts'

export interface CaptionLookups {
  /**
   * By the whole text of a caption line, in any case and spacing: `SIPDIS`, `C O R R E C T E D  C O P Y`.
   * A caption that takes a name is found with it (`CODEL SMITH`), and `argument` then holds what follows.
   */
  caption(text: string): Caption | undefined
  /** The caption that `text` is a slip of; captions with a free part have no neighbours. */
  captionNearest(text: string): Caption | undefined
  captions(): readonly Caption[]
  /** True when the two may not stand on one message, whichever of them says so. */
  captionsExclude(a: Caption, b: Caption): boolean
  /**
   * Special handling goes first among the captions, and these three behind it; for others nothing is said. Source: 5 FAH-2
   * H-440, and State guidance of February 2000 for SENSITIVE.
   */
  captionPlace(caption: Caption): 'first' | 'later' | undefined
}

export function captionLookups(lists: Lists): CaptionLookups {
  const all = lazy(() => readList<Caption>(lists, 'captions').map(withDefaults))
  const bySpelling = lazy(
    () =>
      new Map(
        all().flatMap((entry) =>
          [entry.code, ...entry.aliases].map((spelling) => [solidSpelling(spelling), entry] as const),
        ),
      ),
  )
  const beginnings = lazy(() =>
    all()
      .filter((entry) => entry.takes !== undefined)
      .flatMap((entry) => [entry.code, ...entry.aliases].map((spelling) => [`${spelling} `, entry] as const))
      .sort(([a], [b]) => b.length - a.length),
  )

  const caption = (text: string): Caption | undefined => {
    const exact = bySpelling().get(solidSpelling(text))
    if (exact) return exact
    const even = evenSpelling(text)
    const begun = beginnings().find(([beginning]) => even.startsWith(beginning))
    if (!begun) return undefined
    return { ...begun[1], argument: even.slice(begun[0].length) }
  }
  return {
    caption,
    captionNearest: (text) => {
      const solid = solidSpelling(text)
      if (solid.length < SHORTEST_SLIP) return undefined
      const near = nearest(solid, bySpelling().keys())
      return near === undefined ? undefined : bySpelling().get(near)
    },
    captions: all,
    captionPlace: ({ code, kind }) =>
      FIRST.has(code) || kind === 'channel' ? 'first' : LATER.has(code) ? 'later' : undefined,
    captionsExclude: (a, b) => a.code !== b.code && (excludes(a, b) || excludes(b, a)),
  }
}

const SHORTEST_SLIP = 5

const FIRST: ReadonlySet<string> = new Set(['NODIS', 'EXDIS', 'STADIS', 'LIMDIS'])
/** A note that the copy is corrected belongs above all. */
const LATER: ReadonlySet<string> = new Set(['SENSITIVE', 'SIPDIS', 'NOFORN'])

/** AGREMENT CHANNEL stands alone, yet an unclassified one still has to say SENSITIVE: `*` spares controls. */
function excludes(a: Caption, b: Caption): boolean {
  return a.excludes.includes(b.code) || (a.excludes.includes('*') && STEERS_DISTRIBUTION.has(b.kind))
}

const STEERS_DISTRIBUTION: ReadonlySet<Caption['kind']> = new Set(['distribution', 'channel', 'visas'])

function withDefaults(raw: Raw<Caption>): Caption {
  return {
    ...raw,
    kind: raw.kind ?? 'special',
    aliases: raw.aliases ?? [],
    excludes: raw.excludes ?? [],
    requires: raw.requires ?? [],
  }
}
