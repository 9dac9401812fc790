import type { Level } from '../../vocabulary/types.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { declassificationValues } from './declassification-values.ts'
import type { House } from './house.ts'

/** `E.O. 13526: DECL: 08/03/2022`; undefined where no order wanted a line. */
export function orderLine(level: Level | undefined, day: string, vocabulary: Vocabulary): string | undefined {
  const [order] = vocabulary.ordersOn(day)
  const value = order && declassificationValues(order, level, day, vocabulary)[0]
  return order && value && `E.O. ${order.lineNumber ?? order.code}: ${value.text}`
}

/** Who classified and why, to be filled in; undefined where level or time ask for none. */
export function classifierLine(level: Level | undefined, day: string, house: House): string | undefined {
  if (!level || level.rank === 0 || day < '1995-10-14') return undefined
  return `Classified By: ${classifierOf(house) ?? '<NAME>, <POSITION>'}. Reason: ${reasonSection(day)} (<d>).`
}

/** Name and position of who classifies for the house, without what the line says around them; undefined where it has none. */
export function classifierOf({ classifier = '' }: House): string | undefined {
  const own = classifier.trim().replace(/^Classified By ?: */i, '')
  const reason = /\bReasons? ?:/i.exec(own)?.index ?? own.length
  const name = own
    .slice(0, reason)
    .trimEnd()
    .replace(/[.;,]{1,4}$/, '')
  return name === '' ? undefined : name
}

/**
 * TAGS of the house that were in use, a subject among them; else the likeliest subject with the country of the post.
 * What wants a name has to have it: `OVIP (ELPHBERG, RUDOLF)`.
 */
export function usualTags(
  house: House,
  host: string | undefined,
  day: string,
  vocabulary: Vocabulary,
): readonly string[] {
  const own = [...new Set((house.tags ?? []).map((tag) => tag.trim().toUpperCase()))].filter((tag) => {
    const known = vocabulary.tag(codeOf(tag), day)
    return known !== undefined && (!known.takesName || tag.includes('('))
  })
  const likely = day < '1983-01-01' ? 'PFOR' : 'PREL'
  const subject = vocabulary.tag(likely, day) ? likely : 'PREL'
  if (own.length === 0) return [subject, ...(host === undefined ? [] : [host])]
  return subjectsFirst(own.every((tag) => isPlace(tag, day, vocabulary)) ? [subject, ...own] : own, day, vocabulary)
}

/** Without the name behind it. */
function codeOf(tag: string): string {
  return tag.split('(', 1)[0]?.trim() ?? tag
}

function isPlace(tag: string, day: string, vocabulary: Vocabulary): boolean {
  const kind = vocabulary.tag(codeOf(tag), day)?.kind
  return kind === 'geopolitical' || kind === 'organization'
}

/** As readers look for them: countries, regions and organizations behind all others, each in the order of the house. */
function subjectsFirst(tags: readonly string[], day: string, vocabulary: Vocabulary): readonly string[] {
  const places = tags.filter((tag) => isPlace(tag, day, vocabulary))
  return [...tags.filter((tag) => !places.includes(tag)), ...places]
}

/** The mark in front of a subject, which is unclassified as a rule; unclassified messages have none. */
export function subjectLine(level: Level | undefined, subject: string): string {
  return `SUBJECT: ${level && level.rank > 0 ? '(U) ' : ''}${subject}`
}

/** Whether somebody wrote the mark: `(C) THE BRIDGE`. */
export function isMarkedSubject(subject: string, vocabulary: Vocabulary): boolean {
  const inner = /^\(([A-Z][A-Z/ -]{0,24})\)/.exec(subject)?.[1]
  return inner !== undefined && vocabulary.portionMark(inner) !== undefined
}

/** E.O. 13292 moved the reasons from section 1.5 to 1.4. */
export function reasonSection(day: string): string {
  return day < '2003-03-25' ? '1.5' : '1.4'
}
