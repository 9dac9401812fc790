import { lazy } from '../text/lazy.ts'
import type { Lists } from './lists.ts'
import { readList } from './read-list.ts'
import { evenSpelling } from './spelling.ts'
import type { Entry, FormatLine, Prosign, Term, Zone } from './types.ts'

export interface ProsignLookups {
  /** ZNR, ZNY, a redundancy group such as CCCCC, or an operating signal such as ZDK. */
  prosign(code: string): Prosign | undefined
  prosigns(): readonly Prosign[]
  /** Format lines 1 to 16 of ACP 127. */
  formatLine(number: number): FormatLine | undefined
  /** Anything else of a cable that deserves a word: NOTAL, REFTEL, BT, NNNN, FM. */
  term(code: string): Term | undefined
  /** An abbreviation that needs no explanation in running text, in capitals: DCM, NATO. */
  everydayAbbreviation(word: string): Entry | undefined
  /** Time zone of a date-time group by its letter. */
  zone(letter: string): Zone | undefined
}

export function prosignLookups(lists: Lists): ProsignLookups {
  const prosigns = lazy(() =>
    readList<Prosign>(lists, 'prosigns').map(
      (raw): Prosign => ({ ...raw, kind: raw.kind ?? 'operating-signal', pairsWith: raw.pairsWith ?? [] }),
    ),
  )
  const byCode = lazy(() => new Map(prosigns().map((entry) => [entry.code, entry] as const)))
  const formatLines = lazy(
    () =>
      new Map(
        readList<FormatLine>(lists, 'format-lines').map(
          (raw) => [raw.number, { ...raw, number: raw.number ?? 0 }] as const,
        ),
      ),
  )
  const everyday = lazy(
    () => new Map(readList<Entry>(lists, 'everyday-abbreviations').map((raw) => [raw.code, raw] as const)),
  )
  const zones = lazy(
    () =>
      new Map(
        readList<Zone>(lists, 'zones').map(
          (raw) => [raw.code, { ...raw, validInDtg: raw.validInDtg ?? true }] as const,
        ),
      ),
  )
  const terms = lazy(() => {
    const all = readList<Term>(lists, 'terms').map((raw): Term => ({ ...raw, aliases: raw.aliases ?? [] }))
    return new Map(all.flatMap((entry) => [entry.code, ...entry.aliases].map((spelling) => [spelling, entry] as const)))
  })
  return {
    prosign: (code) => byCode().get(evenSpelling(code)),
    prosigns,
    formatLine: (number) => formatLines().get(number),
    term: (code) => terms().get(evenSpelling(code)),
    everydayAbbreviation: (word) => everyday().get(word),
    zone: (letter) => zones().get(evenSpelling(letter)),
  }
}
