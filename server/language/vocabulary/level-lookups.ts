import type { WrittenMark } from '../syntax/lines/mark-shape.ts'
import { lazy } from '../text/lazy.ts'
import type { Lists } from './lists.ts'
import { nearest } from './nearest.ts'
import { nearestPortionMark } from './nearest-portion-mark.ts'
import { otherMarkLookup } from './other-marks.ts'
import { type MarkWords, readPortionMark } from './portion-mark.ts'
import { readList } from './read-list.ts'
import { evenSpelling, solidSpelling } from './spelling.ts'
import type { Caveat, Level, OtherMark, PortionMark, ReleaseCode } from './types.ts'

export interface LevelLookups {
  /** By any spelling: `UNCLAS`, `C O N F I D E N T I A L`, `Top Secret`, `LIMOFFUSE`. */
  level(form: string): Level | undefined
  levelNearest(form: string): Level | undefined
  /** By the letter of format line 4: `C`. The plain level owns a letter, not its controls. */
  levelOfLetter(letter: string): Level | undefined
  levels(): readonly Level[]
  /** What may stand behind the level in a portion mark, by any spelling: `NF`, `NOFORN`, `REL`. */
  caveat(word: string): Caveat | undefined
  /** The control that a word is a slip of. */
  caveatNearest(word: string): string | undefined
  /** Of a list of release, `GBR` or `FVEY`, in any case. */
  releaseCode(code: string): ReleaseCode | undefined
  /** The code to write for a two-letter TAG or a short name: `GBR` for `UK`. */
  releaseCodeOf(word: string): ReleaseCode | undefined
  /** A mark of NATO, of another government or another agency: `//GBR C`, `NS`, `LES`. No level to compare with. */
  otherMark(text: string): OtherMark | undefined
  /** Reads what stands between the parentheses of a portion mark, wherever that is; undefined for anything else. */
  portionMark(text: string): PortionMark | undefined
  /** Reads a mark of a text. Behind the number of a paragraph more is a mark than elsewhere. */
  portionMarkOf(mark: WrittenMark): PortionMark | undefined
  /** The canonical mark that `text` is a slip of: `CC`, `SUB`, `C/NFO`. */
  portionNearest(text: string): PortionMark | undefined
}

export function levelLookups(lists: Lists): LevelLookups {
  const all = lazy(() =>
    readList<Level>(lists, 'levels').map(
      (raw): Level => ({
        ...raw,
        rank: raw.rank ?? 0,
        controlRank: raw.controlRank ?? 0,
        fl4: raw.fl4 ?? 'U',
        portions: raw.portions ?? [],
        forms: raw.forms ?? [],
      }),
    ),
  )
  const forms = lazy(
    () =>
      new Map(
        all().flatMap((entry) => [entry.code, ...entry.forms].map((form) => [solidSpelling(form), entry] as const)),
      ),
  )
  const portions = lazy(
    () => new Map(all().flatMap((entry) => entry.portions.map((portion) => [portion, entry] as const))),
  )
  const letters = lazy(
    () => new Map([...all()].sort((a, b) => b.controlRank - a.controlRank).map((entry) => [entry.fl4, entry] as const)),
  )

  const anywhere = rememberShort((text) => readPortionMark(text, words))
  const inPlace = rememberShort((text) => readPortionMark(text, words, true))
  const level = (form: string): Level | undefined => forms().get(solidSpelling(form))
  const caveats = lazy(() => {
    const all = readList<Caveat>(lists, 'caveats').map(
      (raw): Caveat => ({
        ...raw,
        aliases: raw.aliases ?? [],
        excludes: raw.excludes ?? [],
        needs: raw.needs ?? [],
        rolls: raw.rolls ?? [],
      }),
    )
    return new Map(all.flatMap((entry) => [entry.code, ...entry.aliases].map((word) => [word, entry] as const)))
  })
  const words: MarkWords = {
    level: (word) => portions().get(word) ?? level(word),
    caveat: (word) => caveats().get(word),
  }
  const releases = lazy(
    () => new Map(readList<ReleaseCode>(lists, 'release-codes').map((entry) => [entry.code, entry])),
  )
  const releasesByTag = lazy(
    () => new Map([...releases().values()].flatMap((entry) => (entry.fips ? [[entry.fips, entry] as const] : []))),
  )
  return {
    level,
    releaseCode: (code) => releases().get(code.toUpperCase()),
    releaseCodeOf: (word) => releasesByTag().get(SHORT_NAMES[word.toUpperCase()] ?? word.toUpperCase()),
    otherMark: otherMarkLookup(lists, words),
    levelNearest: (form) => {
      const near = nearest(solidSpelling(form), forms().keys())
      return near === undefined ? undefined : forms().get(near)
    },
    levelOfLetter: (letter) => letters().get(letter.toUpperCase()),
    levels: all,
    caveat: (word) => caveats().get(evenSpelling(word)),
    caveatNearest: (word) =>
      nearest(
        evenSpelling(word),
        [...caveats().keys()].filter((known) => known.length > 2),
      ),
    portionMark: anywhere,
    portionMarkOf: ({ inner, byPlace }) => (byPlace ? inPlace(inner) : anywhere(inner)),
    portionNearest: (text) => nearestPortionMark(text, words),
  }
}

/**
 * Keeps the answers for short texts: every paragraph asks about the same few marks. Longer ones are pieces of
 * the text that they stand in, and would keep all of it in memory.
 */
function rememberShort<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    if (text.length > SHORT) return read(text)
    const old = known.get(text)
    if (old !== undefined || known.has(text)) return old as T
    const value = read(text)
    if (known.size < MOST_KNOWN) known.set(text, value)
    return value
  }
}

/** Two letters that people write for a country and that are no TAG of it. */
const SHORT_NAMES: Readonly<Record<string, string>> = { GB: 'UK', JP: 'JA', DE: 'GM', KOR: 'KS' }
const SHORT = 12
const MOST_KNOWN = 500
