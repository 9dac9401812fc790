import type { Tag } from '../../vocabulary/types.ts'
import { ownPost } from '../composing/composed.ts'
import { usualTags } from '../composing/field-lines.ts'
import { withPlaces } from '../composing/templates.ts'
import type { Candidate, Candidates } from './candidate.ts'
import { dayOf, inUse } from './day-of.ts'
import { madeOnce } from './made-once.ts'

/** TAGS of the time that are not there yet: the host country of the post first, then those that the house uses. */
export const tags: Candidates = ({ place, start, end, typed }, context) => {
  const { message, line } = place
  const { vocabulary, house } = context
  const day = dayOf(message, context)
  const own = message.tags?.tags.filter((tag) => !(tag.line === line && tag.start <= start && tag.end >= start)) ?? []
  // A keyword that is damaged makes no TAGS; its line names some all the same.
  const before = own.some((tag) => tag.line === line) ? '' : place.text.text.slice(0, start)
  const present = new Set([...own.map(({ code }) => code), ...before.split(/[^A-Z0-9]+/)])
  const host = ownPost(message, vocabulary)?.geo
  const usual = new Set(house.tags?.map((tag) => tag.toUpperCase()) ?? [])
  // KR is Kiribati; of a cable from Seoul it is taken for the ISO code of Korea.
  const iso = host !== undefined && !present.has(host) ? vocabulary.tag(host)?.iso : undefined
  const isBare = !own.some(({ kind }) => kind === 'subject' || kind === 'program')
  // Subject TAGS come before countries.
  const behindCountry = own.some(
    (tag) => (tag.kind === 'geopolitical' || tag.kind === 'organization') && tag.line <= line && tag.start < start,
  )
  const isBeforeSubject = own.some(
    (tag) =>
      (tag.kind === 'subject' || tag.kind === 'program') &&
      (tag.line > line || (tag.line === line && tag.start >= end)),
  )
  // A name stands there, or follows in parentheses: of another TAG than those that take one it would be a stray one.
  const isName = message.tags?.tags.some(
    ({ kind, line: row, start: from, end: to }) => kind === 'person' && row === line && from <= start && start < to,
  )
  if (isName) return []
  const isNamed = /^ ?\(/.test(place.text.text.slice(end))
  const likely: Ranked[] = []
  const others: Ranked[] = []
  for (const each of tagsOn(vocabulary, day)) {
    const { code, kind } = each
    if (isNamed && !each.takesName) continue
    if (present.has(code) || (behindCountry && kind === 'subject')) continue
    // Neither a country nor an organization stands before what is said of it, or alone.
    if ((isBare || isBeforeSubject) && (kind === 'geopolitical' || kind === 'organization')) continue
    if (code === iso && code !== host) continue
    if (isNamed) others.push(withoutName(each))
    else if (code === host) likely.push({ ...each, first: true, rank: 0 })
    else if (usual.has(code)) likely.push({ ...each, first: true, rank: 1 })
    else others.push(each)
  }
  const offered = [...likely.sort((a, b) => a.rank - b.rank), ...others]
  // In an empty list the country of the post comes with a subject in front of it: alone it would want one.
  const both = usualTags(house, host, day, vocabulary)
  if (typed !== '' || isNamed || own.length > 0 || present.has(both[0] ?? '') || both.length < 2) return offered
  return [{ text: both.join(', '), detail: 'Subjects and countries', first: true }, ...offered]
}

/** The code alone: its name stands behind it already. */
function withoutName({ snippet: _, ...tag }: Ranked): Ranked {
  return { ...tag, text: tag.code }
}

type Ranked = Candidate & Pick<Tag, 'code' | 'kind' | 'takesName'> & { readonly rank: number }

/** All that were in use, what most cables are about first. */
const tagsOn = madeOnce((vocabulary, day: string): readonly Ranked[] => {
  const seen = new Set<string>()
  const found: Ranked[] = []
  const often = day < SINCE_PREL ? OFTEN_BEFORE : OFTEN
  for (const { code } of vocabulary.tagsStartingWith('')) {
    if (seen.has(code)) continue
    seen.add(code)
    const tag = vocabulary.tag(code, day)
    // What is no longer in the list was in use as long as it says.
    if (!tag || !(tag.status === 'current' || (tag.status === 'historic' && tag.to)) || !inUse(tag, day)) continue
    const both = tag.takesName ? withPlaces(`${code} (<SURNAME, GIVEN NAMES>)`) : { text: code }
    found.push({
      ...both,
      label: code,
      ...(tag.title ? { detail: tag.title } : {}),
      words: `${tag.title ?? ''} ${tag.also ?? ''}`.trim(),
      code,
      kind: tag.kind,
      takesName: tag.takesName,
      rank: often.includes(code) ? 2 : 3 + KINDS.indexOf(tag.kind),
    })
  }
  return found.sort((a, b) => a.rank - b.rank)
})

/** What most cables are about: first in a list that nothing was typed for. */
const OFTEN: readonly string[] = ['PREL', 'PGOV', 'ECON', 'ETRD', 'PHUM', 'PTER', 'MARR', 'EFIN', 'KDEM', 'SCUL']
const OFTEN_BEFORE: readonly string[] = ['PFOR', 'PINT', 'ETRD', 'EFIN', 'EAID', 'MASS', 'OVIP', 'SREF', 'SHUM', 'SCUL']
/** As `usualTags` has it. */
const SINCE_PREL = '1983-01-01'
const KINDS: readonly string[] = ['subject', 'program', 'geopolitical', 'organization']

/** Persons whom the message names in other TAGS. */
export const persons: Candidates = ({ place, start, end }) => {
  const { message, line } = place
  const close = place.text.text.charAt(end) === ')' ? '' : ')'
  const names = message.tags?.tags.flatMap(({ kind, text, line: own, start: at }) =>
    kind === 'person' && !(own === line && at === start) ? [text] : [],
  )
  return [...new Set(names)].map((text) => ({
    text: `${text}${close}`,
    label: text,
    detail: 'Named in another TAG',
    first: true,
  }))
}
