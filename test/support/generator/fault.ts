import type { Profile } from '../../../server/language/model/message/message.ts'
import type { Random } from './random.ts'
import { blank, type Row, type RowKind } from './row.ts'
import type { FictionalCable } from './write-cable.ts'

/** One way of going wrong. */
export interface FaultKind {
  readonly name: string
  /** Ids of which one has to be found; several where the text leaves open which of two places is the wrong one. */
  readonly rules: readonly string[]
  /** Set where the rules speak under one profile alone, which the text does not show. */
  readonly profile?: Profile
  /** The cable with exactly one fault; undefined where this cable has no place for it. */
  plant(cable: FictionalCable, random: Random): Planted | undefined
}

export interface Planted {
  readonly rows: readonly Row[]
  /** Rows on which the finding may stand, counted from 0. */
  readonly lines: readonly number[]
  /** What was changed, where that is less than a row: the finding's range touches these columns. */
  readonly columns?: { readonly start: number; readonly end: number }
}

/** Plants by changing the text of one row that the pattern fits. */
export function change(
  name: string,
  rules: readonly string[] | string,
  kinds: RowKind | readonly RowKind[],
  pattern: RegExp,
  replacement: string | ((match: RegExpExecArray, cable: FictionalCable, random: Random) => string | undefined),
  fits: (cable: FictionalCable) => boolean = () => true,
): FaultKind {
  const among = typeof kinds === 'string' ? [kinds] : kinds
  return {
    name,
    rules: typeof rules === 'string' ? [rules] : rules,
    plant(cable, random) {
      if (!fits(cable)) return undefined
      const places = cable.rows.flatMap(({ kind, text }, index) =>
        among.includes(kind) && pattern.test(text) ? [index] : [],
      )
      if (places.length === 0) return undefined
      const index = random.pick(places)
      const text = cable.rows[index]?.text ?? ''
      const match = pattern.exec(text)
      if (!match) return undefined
      const put = typeof replacement === 'string' ? filledIn(replacement, match) : replacement(match, cable, random)
      if (put === undefined || put === match[0]) return undefined
      return withText(cable, index, text.slice(0, match.index) + put + text.slice(match.index + match[0].length))
    },
  }
}

/** `$1` stands for the first group, as in `replace`, which would not see what a pattern looks behind at. */
function filledIn(replacement: string, match: RegExpExecArray): string {
  return replacement.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '')
}

/** Plants with a function of its own. */
export function fault(name: string, rules: readonly string[] | string, plant: FaultKind['plant']): FaultKind {
  return { name, rules: typeof rules === 'string' ? [rules] : rules, plant }
}

/** Plants by taking out all rows of the kinds; the finding stands on one of the rows beside the hole. */
export function remove(
  name: string,
  rules: readonly string[] | string,
  kinds: RowKind | readonly RowKind[],
  fits: (cable: FictionalCable) => boolean = () => true,
): FaultKind {
  const among = typeof kinds === 'string' ? [kinds] : kinds
  return fault(name, rules, (cable) => {
    if (!fits(cable)) return undefined
    const first = cable.rows.findIndex(({ kind }) => among.includes(kind))
    return first < 0 ? undefined : withoutRows(cable, (row) => among.includes(row.kind))
  })
}

/** The same fault, of which the finding may also stand on other rows: where nothing tells which of two places is wrong. */
export function orOn(kind: FaultKind, isPlace: (row: Row, planted: Planted) => boolean): FaultKind {
  return {
    ...kind,
    plant(cable, random) {
      const planted = kind.plant(cable, random)
      const more = planted?.rows.flatMap((row, index) => (isPlace(row, planted) ? [index] : []))
      return planted && { ...planted, lines: [...planted.lines, ...(more ?? [])] }
    },
  }
}

/** The same fault, where the finding stands on the word in front of the hole: the columns are those of the row. */
export function onRow(kind: FaultKind): FaultKind {
  return {
    ...kind,
    plant(cable, random) {
      const planted = kind.plant(cable, random)
      return planted && { rows: planted.rows, lines: planted.lines }
    },
  }
}

export function withText({ rows }: FictionalCable, index: number, text: string): Planted {
  const changed = rows.map((row, at) => (at === index ? { ...row, text } : row))
  return { rows: changed, lines: [index], columns: changedColumns(rows[index]?.text ?? '', text) }
}

/** Columns of the new text that the old one does not have; empty, between two columns, where something was taken out. */
function changedColumns(before: string, after: string): { start: number; end: number } {
  let start = 0
  while (start < after.length && before.charAt(start) === after.charAt(start)) start++
  let same = 0
  const most = Math.min(before.length, after.length) - start
  while (same < most && before.charAt(before.length - 1 - same) === after.charAt(after.length - 1 - same)) same++
  return { start, end: after.length - same }
}

export function withInserted({ rows }: FictionalCable, index: number, inserted: readonly Row[]): Planted {
  return {
    rows: [...rows.slice(0, index), ...inserted, ...rows.slice(index)],
    lines: inserted.map((_, offset) => index + offset),
  }
}

/** Takes out rows; a blank line that they leave behind another goes as well. */
export function withoutRows(
  { rows }: FictionalCable,
  isGone: (row: Row, index: number) => boolean,
): Planted | undefined {
  const first = rows.findIndex(isGone)
  if (first < 0) return undefined
  const left: Row[] = []
  let removed = false
  rows.forEach((row, index) => {
    if (isGone(row, index)) {
      removed = true
      return
    }
    if (removed && row.kind === 'blank' && (left.length === 0 || left[left.length - 1]?.kind === 'blank')) return
    removed = false
    left.push(row)
  })
  return { rows: left, lines: beside(left, first) }
}

/** The rows with text above and below a hole before row `index`. */
export function beside(rows: readonly Row[], index: number): number[] {
  let above = Math.min(index, rows.length) - 1
  while (above > 0 && isBlank(rows[above])) above--
  let below = Math.min(index, rows.length - 1)
  while (below < rows.length - 1 && isBlank(rows[below])) below++
  return [...new Set([above, below].filter((at) => at >= 0))]
}

function isBlank(row: Row | undefined): boolean {
  return (row ?? blank).text.trim() === ''
}

/** Indices of the rows of a kind. */
export function indicesOf({ rows }: FictionalCable, ...kinds: readonly RowKind[]): number[] {
  return rows.flatMap(({ kind }, index) => (kinds.includes(kind) ? [index] : []))
}

export function hasRow(kind: RowKind): (cable: FictionalCable) => boolean {
  return ({ rows }) => rows.some((row) => row.kind === kind)
}

export function isLayout(...layouts: readonly FictionalCable['facts']['layout'][]): (cable: FictionalCable) => boolean {
  return ({ facts }) => layouts.includes(facts.layout)
}

/** A draft has no date to measure by. */
export const dated: (cable: FictionalCable) => boolean = hasRow('fl5')
