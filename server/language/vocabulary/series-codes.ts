import { answers } from '../text/answers.ts'
import { editDistance } from '../text/edit-distance.ts'
import { lazy } from '../text/lazy.ts'
import type { Lists } from './lists.ts'
import { withoutPostPrefix } from './post-matching.ts'
import { readList } from './read-list.ts'
import { evenSpelling, solidSpelling } from './spelling.ts'
import type { Entry, Period } from './types.ts'

/** One series of message numbers and the other names that it is cited under. */
interface SeriesNames extends Entry, Period {
  readonly names: readonly string[]
}

interface Known {
  /** Series that messages are numbered under: names of posts and of series that are no post. */
  names(): readonly string[]
  /** The name that a post numbers its messages under, by its plain-language address. */
  nameOfPlad(plad: string): string | undefined
}

export interface SeriesCode {
  /** The one name of the series, with single blanks: `THE HAGUE`. */
  readonly code: string
  /** False for a name that stands in no list: it is taken as it is. */
  readonly known: boolean
}

/**
 * Finds the series that a name stands for: `SECSTATE` is STATE, `HAGUE` is THE HAGUE, `EMBASSY ZENDA` is ZENDA,
 * `KUALA LUMP` is cut short, `COTON0U` and `KATHAMNDU` are slips. A name that fits two series stays what it is.
 */
export function seriesCodes(lists: Lists, series: Known): (name: string, year?: number) => SeriesCode {
  const variants = lazy(() => {
    const read = readList<SeriesNames>(lists, 'series-names')
    return new Map(read.flatMap((entry) => (entry.names ?? []).map((name) => [solidSpelling(name), entry] as const)))
  })
  const whole = lazy(() => new Map(series.names().map((name) => [solidSpelling(name), evenSpelling(name)] as const)))

  const listed = (solid: string, year: number | undefined): string | undefined => {
    const variant = variants().get(solid)
    const since = variant?.from === undefined ? undefined : Number(variant.from.slice(0, 4))
    if (variant && (since === undefined || year === undefined || year >= since)) return variant.code
    return whole().get(solid)
  }
  const damaged = lazy(() => {
    const found = new Map<string, string | undefined>()
    return (solid: string): string | undefined => {
      if (!found.has(solid) && found.size < MOST_REMEMBERED) found.set(solid, repaired(solid, whole()))
      return found.get(solid)
    }
  })

  const slip = (solid: string, year: number | undefined): string | undefined => {
    const name = damaged()(solid)
    return name === undefined ? undefined : listed(solidSpelling(name), year)
  }

  const read = (name: string, year: number | undefined): SeriesCode => {
    const even = evenSpelling(name)
    const solid = solidSpelling(even)
    const code =
      listed(solid, year) ??
      series.nameOfPlad(even) ??
      listed(solidSpelling(withoutPostPrefix(even)), year) ??
      slip(solid, year)
    return { code: code ?? even.replace(PREFIX, '').replace(POSSESSIVE, ''), known: code !== undefined }
  }
  const known = answers(MOST_REMEMBERED, (yearAndName) => {
    const blank = yearAndName.indexOf(' ')
    const year = yearAndName.slice(0, blank)
    return read(yearAndName.slice(blank + 1), year === '' ? undefined : Number(year))
  })
  return (name, year) => known(`${year ?? ''} ${name}`)
}

/** The only whole name that is cut short here, or that is one letter off; a zero is no letter O. */
function repaired(solid: string, whole: ReadonlyMap<string, string>): string | undefined {
  const letters = solid.replaceAll('0', 'O')
  const same = whole.get(letters)
  if (same) return same
  if (letters.length < SHORTEST_CUT || KINDS.has(letters)) return undefined
  const fitting = (fits: (name: string) => boolean): string | undefined => {
    const found = [...whole.keys()].filter(fits)
    return found.length === 1 ? whole.get(found[0] ?? '') : undefined
  }
  return (
    fitting((name) => name.startsWith(letters)) ??
    (letters.length < SHORTEST_SLIP ? undefined : fitting((name) => editDistance(letters, name, 1) <= 1))
  )
}

/** `HENTZAU'S 1911` */
const POSSESSIVE = /(?<!\b(?:ST|SAINT)\.? [A-Z]{2,14})(?<=[A-Z]{3})['\u2019]S$/
/** What kind of post it is, in front of a name that stands in no list. */
const PREFIX = /^(?:AM)?(?:EMBASSY|CONSULATE|CONSUL|CONGEN) (?=.)|^US ?MISSION (?=.)/
/** It alone says nothing of which one is meant: no name cut short. */
const KINDS: ReadonlySet<string> = new Set([
  ...['DEL', 'MISSION', 'DELEGATION', 'USDEL', 'USMISSION', 'USDELEGATION', 'EMBASSY', 'CONSULATE', 'CONSUL', 'CONGEN'],
  ...['AMEMBASSY', 'AMCONSULATE', 'AMCONSUL', 'AMCONGEN'],
])
const SHORTEST_CUT = 5
const SHORTEST_SLIP = 6
/** A list of references has a handful of names; a hostile text must not fill the memory. */
const MOST_REMEMBERED = 2000
