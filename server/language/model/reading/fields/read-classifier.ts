import { matchesOf } from '../../../text/matches-of.ts'
import { trimEndOf } from '../../../text/trim-end.ts'
import { isMisspeltPosition, isOffice, isPositionWord } from './position-words.ts'

/** Who classified. Both parts are as written, without what stands around them. */
export interface Classifier {
  readonly name: string | undefined
  readonly title: string | undefined
}

interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Part of the position or office; undefined for a word that joins (`of`, `for`). */
  readonly position: boolean | undefined
}

/**
 * Both orders are common: `Ambassador Anna Example` and `Anna Example, Ambassador, Embassy Zenda`. The name
 * is the run of words behind the last word of a position, or else the one before the first; what goes on with the
 * position behind the name belongs to it.
 */
export function readClassifier(written: string): Classifier {
  return firstOfTwo(written) ?? readOne(written)
}

/** `DCM Anna Example and Consul Bert Other`: of two persons with a position each, the first. */
function firstOfTwo(written: string): Classifier | undefined {
  const at = written.toLowerCase().indexOf(' and ')
  // `… and special adviser to the secretary`: one person with two positions.
  if (at < 0 || /\b(?:of|to|for|the)\b/i.test(written.slice(at))) return undefined
  const behind = written.slice(at + ' and '.length)
  const [one, other] = [readOne(written.slice(0, at)), readOne(behind)]
  const isPerson = ({ name, title }: Classifier): boolean => name?.includes(' ') === true && title !== undefined
  return isPerson(one) && isPerson(other) && isPersonAlone(behind, other) ? one : undefined
}

/** `Consul Bert Other`: with the position in front, and nothing behind the name. `… and Great Lakes Office` is half an office. */
function isPersonAlone(words: string, { name = '' }: Classifier): boolean {
  const [first = ''] = words.split(' ', 1)
  return isPositionWord(first) && trimEndOf(words, ' .,;').endsWith(trimEndOf(name, ' .,;'))
}

function readOne(written: string): Classifier {
  const identity = written.replace(GLUED_NAME, (whole, office: string, first: string) =>
    isPositionWord(first) ? whole : `${office} ${first}`,
  )
  if (OFFICE_ALONE.test(identity)) return { name: undefined, title: tidy(identity) }
  const turned = surnameFirst(identity)
  if (turned) return turned
  const before: Word[] = []
  for (const segment of segmentsOf(identity)) {
    const found = nameIn(segment)
    if (!found) {
      before.push(...segment)
      continue
    }
    const first = found.words[0]
    const last = found.words.at(-1)
    if (!first || !last) continue
    const end = suffixEnd(identity, last.end)
    const positions = [...before, ...found.lead]
    const lead = textOf(identity, positions[0]?.start, positions.at(-1)?.end)
    const behind = tidy(identity.slice(end))
    const title =
      lead !== undefined && behind !== undefined && isPosition(behind) ? `${lead}, ${behind}` : (lead ?? behind)
    return { name: nameText(identity, first.start, end), title }
  }
  return { name: undefined, title: tidy(identity) }
}

/** `Rassendyll, Anna B., Consul`: forms of 2009 and later put the surname first, and the position behind the rest. */
function surnameFirst(identity: string): Classifier | undefined {
  // The comma stands directly behind the first word.
  const comma = identity.indexOf(',')
  if (comma < 0 || identity.lastIndexOf(' ', comma) >= 0) return undefined
  const match = SURNAME_FIRST.exec(identity)
  const [, surname = '', given = ''] = match ?? []
  if (!match || [surname, ...given.split(' ')].some((word) => isPositionWord(word) || isOffice(word))) return undefined
  const behind = tidy(identity.slice(match[0].length))
  return behind !== undefined && isPosition(behind)
    ? { name: nameText(identity, 0, match[0].length), title: behind }
    : undefined
}

const SURNAME_FIRST = /^([A-Z][A-Za-z'\u2019-]{1,24}), {0,2}([A-Z][a-z]{1,20}(?: [A-Z]\.?| [A-Z][a-z]{1,20})?)(?=,)/

/** `EMBASSY ZENDA`: who classified is not named, but where. */
const OFFICE_ALONE =
  /^(?:the )?(?:am)?(?:embassy|consulate(?: general)?|mission|legation|department|post)(?: (?:of|in))? [A-Z][A-Za-z]+\.?$/i

/** Whether words behind the name go on with the position in front of it: `Consul Anna Example, Consulate Zenda`. */
function isPosition(words: string): boolean {
  return words.length < LONGEST_OFFICE && words.split(/[\s,()]+/).some((word) => isPositionWord(word) || isOffice(word))
}

const LONGEST_OFFICE = 100

/** Words of a stretch without commas and brackets. */
function segmentsOf(identity: string): Word[][] {
  const segments: Word[][] = [[]]
  for (const match of matchesOf(identity, WORDS)) {
    const text = match[0]
    if (/^[,;:()]$|^[-?*=_]{1,3}$/.test(text)) {
      segments.push([])
      continue
    }
    const position = JOINS.test(text) ? undefined : isPositionWord(text)
    segments.at(-1)?.push({ text, start: match.index, end: match.index + text.length, position })
  }
  return segments.map(mended).filter((segment) => segment.length > 0)
}

/** `DCM/Anna Example` */
const GLUED_NAME = /\b([A-Z]{2,5})\/([A-Z][a-z]{1,20})(?= [A-Z])/g

/** Words, with `d,Affaires` and `a. i.` as one, and the signs that part them. */
const WORDS = /a\. i\.(?=[\s,])|[^\s,;:()]+(?:,(?=affaires?\b)[^\s,;:()]+)?|[,;:()]/gi

/** Words between those of a position: they belong to it. */
const JOINS = /^(?:of|for|to|in|at|on|and|&|the|by)$/i

/** What is no word of a position by itself, but is here: torn (`Counse lor`), misspelt, or the short name of an office. */
function mended(words: readonly Word[]): Word[] {
  return words.map((word, index) => {
    if (word.position !== false) return word
    const next = words[index + 1]
    const previous = words[index - 1]
    const torn =
      (next?.position === false && isTornPosition(word.text, next.text)) ||
      (previous?.position === false && isTornPosition(previous.text, word.text))
    const odd =
      next?.position === false && (isMisspeltPosition(word.text) || isOfficeBefore(word.text, words, index + 1))
    return torn || odd ? { ...word, position: true } : word
  })
}

/** `NEA Anna Example`, `ARSO Anna Example`: capitals before a name that has small letters, or a bureau that is known. */
function isOfficeBefore(text: string, words: readonly Word[], next: number): boolean {
  if (words[next - 2]?.position === false) return false
  const name = words[next]?.text ?? ''
  if (text.length < 3 && words.length - next < 2) return false
  return isOffice(text) || (/^[A-Z]{2,6}$/.test(text) && /^[A-Z][a-z]/.test(name))
}

function isTornPosition(one: string, two: string): boolean {
  return one.length + two.length >= 6 && /^[a-z]+$|^[A-Z]+$/.test(two) && isPositionWord(one + two)
}

/** The name in a segment with the words of the position before it; undefined where it holds none. */
function nameIn(words: readonly Word[]): { lead: readonly Word[]; words: readonly Word[] } | undefined {
  if (words.length === 1 && isOffice(words[0]?.text ?? '')) return undefined
  const lastPosition = words.findLastIndex(({ position }) => position !== false)
  const behind = words.slice(lastPosition + 1)
  if (behind.length > 0 && /^by$/i.test(words[lastPosition]?.text ?? ''))
    return { lead: words.slice(0, lastPosition), words: behind }
  if (behind.length > 0 && words[lastPosition]?.position === undefined && lastPosition >= 0) {
    // "Ambassador to Ruritania Anna Example": a place behind the word that joins, and then the name.
    const count = /^[A-Za-z]\.?$/.test(behind.at(-2)?.text ?? '') ? 3 : 2
    if (behind.length > count) return { lead: words.slice(0, -count), words: behind.slice(-count) }
    return headName(words)
  }
  if (behind.length > 0) {
    if (behind.every(({ text }) => !/[A-Za-z]{2}/.test(text)) || behind.length > LONGEST_NAME) return undefined
    return { lead: words.slice(0, lastPosition + 1), words: behind }
  }
  return headName(words)
}

/** `Anna Example Ambassador`, and a surname that is also a word of positions: `DCM Anna North`. */
function headName(words: readonly Word[]): { lead: readonly Word[]; words: readonly Word[] } | undefined {
  const from = words.findIndex(({ position }) => position === false)
  if (from < 0) return undefined
  let to = from
  while (words[to]?.position === false) to++
  if (from > 0 && to === words.length - 1 && !OF_PERSONS.test(words[to]?.text ?? '')) to++
  else if (from > 0 && to - from < 2) return undefined
  return { lead: words.slice(0, from), words: words.slice(from, to) }
}

/** What a person is: never the last word of a name. */
const OF_PERSONS =
  /^(?:ambassador|consul|counsell?or|officer|chief|director|minister|secretary|attach[e\u00e9]|dcm|cda|charge|coordinator|representative|adviser|advisor|general|.*[a/]off|.*couns)\.?$/i

const LONGEST_NAME = 6

/** Behind the name: `, Jr.`, ` III`. */
function suffixEnd(identity: string, end: number): number {
  const suffix = /^,? ?(?:Jr|Sr|II|III|IV|2nd|3rd)\b\.?/i.exec(identity.slice(end, end + 8))
  return suffix ? end + suffix[0].length : end
}

function nameText(identity: string, start: number, end: number): string | undefined {
  const even = identity
    .slice(start, end)
    .replace(/\s+/g, ' ')
    .replace(/^[\s"'.-]+/, '')
  const text = trimEndOf(even, ' "\',;:-')
  // The full stop of an initial or of Jr. is part of the name, that of a sentence is not.
  return (/(?:^|[ ,])(?:[A-Za-z]|Jr|Sr)\.$/i.test(text) ? text : trimEndOf(text, '.')) || undefined
}

function textOf(identity: string, start: number | undefined, end: number | undefined): string | undefined {
  return start === undefined || end === undefined ? undefined : tidy(identity.slice(start, end))
}

function tidy(text: string): string | undefined {
  const even = trimEndOf(text.replace(/\s+/g, ' ').replace(/^[\s,;:.)"-]+/, ''), ' ,;:("-')
    .replace(/^\(([^()]*)\)?$/, '$1')
    .replace(/^(?:the|and) /i, '')
  return (
    (/(?:a\. ?i|[A-Z]\.[A-Z]|Amb|Dr|Col|Lt|Gen|Capt|Maj|Adm)\.$/i.test(even) ? even : trimEndOf(even, '.')) || undefined
  )
}
