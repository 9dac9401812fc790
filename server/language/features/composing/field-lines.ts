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
  return `Classified By: ${house.classifier ?? '<NAME>, <POSITION>'}. Reason: ${reasonSection(day)} (<d>).`
}

/** TAGS of the house, else the likeliest subject with the country of the post. */
export function usualTags(
  house: House,
  host: string | undefined,
  day: string,
  vocabulary: Vocabulary,
): readonly string[] {
  const own = [...new Set((house.tags ?? []).map((tag) => tag.trim().toUpperCase()).filter((tag) => tag !== ''))]
  if (own.length > 0) return subjectsFirst(own, day, vocabulary)
  const subject = day < '1983-01-01' ? 'PFOR' : 'PREL'
  return [vocabulary.tag(subject, day) ? subject : 'PREL', ...(host === undefined ? [] : [host])]
}

/** As readers look for them: countries, regions and organizations behind all others, each in the order of the house. */
function subjectsFirst(tags: readonly string[], day: string, vocabulary: Vocabulary): readonly string[] {
  const isPlace = (tag: string): boolean => {
    const kind = vocabulary.tag(tag, day)?.kind
    return kind === 'geopolitical' || kind === 'organization'
  }
  return [...tags.filter((tag) => !isPlace(tag)), ...tags.filter(isPlace)]
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
