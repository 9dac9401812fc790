/** Whether two messages are copies of one another, or others: decided by day, subject and first words, for all who ask. */

import type { CableRecord } from '../record/cable-record.ts'
import { wordsOf } from '../record/digest.ts'
import { daysAfter } from './sent-later.ts'

/** Another message by its day and by its subject: one of them alone may be damage of a copy. */
export function isOther(a: CableRecord, b: CableRecord): boolean {
  const between = daysAfter(a, b)
  if (between === undefined || Math.abs(between) < 2) return false
  return a.subject !== null && b.subject !== null && !isSameText(a, b) && isUnlike(a.subject, b.subject)
}

/**
 * Copies of one message or section that bear one number. Where both begin with enough words, these have to be alike, or
 * the time and the subject the same; where not, for much was excised or lost, the subject.
 */
export function areCopies(a: CableRecord, b: CableRecord): boolean {
  // Without a head nothing says which section it is.
  if (a.number === null || b.number === null) return isSameText(a, b)
  if (a.section?.number !== b.section?.number) return false
  return isSameText(a, b) || (!isOther(a, b) && beginAlike(a, b))
}

/** The same text of the same section. */
export function areSameSections(a: CableRecord, b: CableRecord): boolean {
  return a.section?.number === b.section?.number && isSameText(a, b)
}

/** Whether what is whole can be the whole of a section: by its first section's words, else by day and subject. */
export function isWholeOf(whole: CableRecord, section: CableRecord): boolean {
  if (isOther(whole, section)) return false
  return section.section?.number !== 1 || beginAlike(whole, section)
}

/** The same words from end to end; of a text without any nothing is said. */
export function isSameText(a: CableRecord, b: CableRecord): boolean {
  return a.digest === b.digest && a.paragraphs > 0
}

function beginAlike(a: CableRecord, b: CableRecord): boolean {
  const likeness = likenessOf(a.opening, b.opening)
  // A release withheld the first paragraph of one, or put a note above it: the head is the same.
  if (likeness !== undefined) return likeness || haveSameHead(a, b)
  return a.subject === null || b.subject === null || !isUnlike(a.subject, b.subject)
}

function haveSameHead(a: CableRecord, b: CableRecord): boolean {
  if (a.date === null || a.date !== b.date || a.subject === null || b.subject === null) return false
  return wordsAsRead(a.subject).join(' ') === wordsAsRead(b.subject).join(' ')
}

/** Whether two texts begin with the same words, whatever was lost in them; undefined where one has too few to tell. */
export function likenessOf(one: string, other: string): boolean | undefined {
  const [words, others] = [wordsOfContent(one), wordsOfContent(other)]
  const least = Math.min(words.size, others.size)
  return least < FEWEST_WORDS ? undefined : inBoth(words, others) * 2 >= least
}

/** Each once, without the short ones, which all texts have: the same from both sides. */
function wordsOfContent(text: string): ReadonlySet<string> {
  return new Set(wordsAsRead(text).filter((word) => word.length >= SHORTEST_OF_CONTENT))
}

const SHORTEST_OF_CONTENT = 4

/** Of a page number or a title nothing can be told. */
const FEWEST_WORDS = 4

function inBoth(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let count = 0
  for (const word of some) if (others.has(word)) count++
  return count
}

/** Less than half of the words are the same. */
function isUnlike(one: string, other: string): boolean {
  const [words, others] = [new Set(wordsAsRead(one)), new Set(wordsAsRead(other))]
  return inBoth(words, others) * 2 < Math.min(words.size, others.size)
}

/** Words in which letters that scanners take for one another are one: of two texts neither may be the clean one. */
function wordsAsRead(text: string): string[] {
  const alike = wordsOf(text).replace(/[L1J]/g, 'I').replace(/[0DQ]/g, 'O').replace(/H/g, 'N').replace(/5/g, 'S')
  return alike.replace(/8/g, 'B').replace(/[CG]/g, 'E').split(' ')
}
