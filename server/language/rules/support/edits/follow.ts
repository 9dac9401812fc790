/**
 * What the text says of references and paragraphs, when these get other letters and numbers: each word of it goes on
 * to point at what it pointed at. Where that cannot be, a sentence says why.
 */

import type { Message } from '../../../model/message/message.ts'
import type { Pointer, PointerItem } from '../../../model/message/pointer.ts'
import { cover } from '../../../model/message/span.ts'
import { pointersIn } from '../../../model/numbering/pointed-at.ts'
import { NUMBER_WORDS } from '../../../model/reading/references/find-pointers.ts'
import type { Edit } from '../../rule.ts'

/** The new letters or numbers; labels by their place in the alphabet. */
export interface Renaming {
  readonly kind: Pointer['kind']
  /** What carries a value now will carry that; undefined for a value that nothing carries, or several. */
  to(value: number): number | undefined
  /** All values that are carried then. */
  readonly after: ReadonlySet<number>
}

/** Edits in file order, or why what points at them cannot follow. */
export function follow(message: Message, renaming: Renaming): readonly Edit[] | string {
  const edits: Edit[] = []
  for (const pointer of pointersIn(message)) {
    if (pointer.kind !== renaming.kind) continue
    const own = followOne(pointer, renaming)
    if (typeof own === 'string') return own
    if (own.length === 0) continue
    if (pointer.mayBeQuoted)
      return `${named(pointer)} stands between what may be quotation marks, and cannot follow: pair these first.`
    edits.push(...own)
  }
  return edits
}

function followOne(pointer: Pointer, renaming: Renaming): readonly Edit[] | string {
  const { items } = pointer
  const edits: Edit[] = []
  for (let index = 0; index < items.length; index++) {
    const item = items[index]
    const next = items[index + 1]
    if (!item) continue
    if (next?.endsRow) {
      const row = followRow(pointer, item, next, renaming)
      if (typeof row === 'string') return row
      edits.push(...row)
      index++
      continue
    }
    const value = renaming.to(item.value)
    if (value === undefined || value === item.value) continue
    if (item.unsure) return nobodyCanTell(pointer, item.text)
    edits.push({ span: item, newText: written(item, value) })
  }
  return edits
}

export function nobodyCanTell(pointer: Pointer, item: string): string {
  return `Nobody can tell whether "${named(pointer)}" speaks of ${NAMES[pointer.kind]} ${item}: write that in another way first.`
}

const NAMES = { reference: 'reference', paragraph: 'paragraph' } as const

/** The row stays where the same stand in it, has other ends where all of them stand in a row again, and is a list else. */
function followRow(
  pointer: Pointer,
  first: PointerItem,
  last: PointerItem,
  { to, after }: Renaming,
): readonly Edit[] | string {
  const values: number[] = []
  for (let value = first.value; value <= last.value && values.length <= LONGEST_ROW; value++) {
    const next = to(value)
    if (next !== undefined) values.push(next)
  }
  const members = [...new Set(values)].sort((a, b) => a - b)
  const [least, most] = [members[0], members.at(-1)]
  const isSame = members.every((value) => value >= first.value && value <= last.value)
  const isRow = (from: number, end: number): boolean =>
    [...after].every((value) => value < from || value > end || members.includes(value))
  if (isSame && isRow(first.value, last.value)) return []
  if (least === undefined || most === undefined) return []
  const why = `"${named(pointer)}" would name others than now, and cannot follow: name each of them there first.`
  if (to(first.value) === undefined || to(last.value) === undefined) return why
  if (last.value - first.value > LONGEST_ROW || first.unsure || last.unsure) return why
  if (least !== most && isRow(least, most))
    return [
      { span: first, newText: written(first, least) },
      { span: last, newText: written(last, most) },
    ].filter(({ span, newText }) => newText !== span.text)
  if (first.line !== last.endLine || members.length > LONGEST_LIST) return why
  return [{ span: cover(first, last), newText: listed(pointer, first, last, members) }]
}

const LONGEST_ROW = 99
const LONGEST_LIST = 6

/** `2, 3 and 5`, `(a), (b) and (d)`; in the middle of a list without the last word. */
function listed({ text, items }: Pointer, first: PointerItem, last: PointerItem, members: readonly number[]): string {
  const isClosed = text.includes(`${first.text})`)
  const between = (sign: string): string => (isClosed ? `)${sign}(` : sign)
  const parts = members.map((value) => written(first, value))
  const isEnd = items.at(-1) === last
  // Behind a sign nothing tells in which letters the word would be written.
  const word = /[a-z]/.test(text) ? ' and ' : /[A-Z]/.test(text) ? ' AND ' : ', '
  const and = isEnd ? word : ', '
  return parts.slice(0, -1).join(between(', ')) + between(and) + (parts.at(-1) ?? '')
}

/** As the one in its place is written: capital or small letter, figure or word. */
function written({ text }: PointerItem, value: number): string {
  if (/\d/.test(text)) return String(value)
  if (text.length > 1) {
    const word = NUMBER_WORDS[value - 1] ?? String(value)
    if (text === text.toUpperCase()) return word.toUpperCase()
    return /^[A-Z]/.test(text) ? word.charAt(0).toUpperCase() + word.slice(1) : word
  }
  const letter = String.fromCharCode(64 + value)
  return /[a-z]/.test(text) ? letter.toLowerCase() : letter
}

/** In capitals, as field and text call them: REF B, PARAS 2-4; without the end of a parenthesis around it. */
export function named({ text }: Pointer): string {
  const isEnd = text.endsWith(')') && text.split(')').length > text.split('(').length
  return (isEnd ? text.slice(0, -1) : text).toUpperCase()
}
