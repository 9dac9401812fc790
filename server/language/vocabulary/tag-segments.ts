import type { Tag } from './types.ts'

/**
 * Cuts glued tags into four-letter ones, with an optional two-letter geopolitical tag behind or before them:
 * `ETRDEINVPGOVCS` gives ETRD, EINV, PGOV, CS and `ITPHUM` gives IT, PHUM. Every part has to be known, at
 * least one as subject or program tag; a text that is itself a tag is not glued.
 */
export function segmentTags(glued: string, tagsOf: (code: string) => readonly Tag[]): readonly string[] | undefined {
  if (glued.length < 6 || glued.length % 2 !== 0 || glued.length > LONGEST || tagsOf(glued).length > 0) return undefined
  const behind = cut(glued, 0)
  if (areTags(behind, tagsOf)) return behind
  const before = [glued.slice(0, 2), ...cut(glued, 2)]
  return glued.length % 4 === 2 && areTags(before, tagsOf) ? before : undefined
}

/**
 * Two countries run together, `IRAJ`: both in the lists of today. Ask only of what is no word and near no tag. Program
 * TAGS are K and three letters, of which no list has all: two countries are read in one only where both begin so.
 */
export function twoCountries(glued: string, tagsOf: (code: string) => readonly Tag[]): readonly string[] | undefined {
  if (!/^(?:[A-JL-Z][A-Z]{3}|K[A-Z]K[A-Z])$/.test(glued) || tagsOf(glued).length > 0) return undefined
  const parts = [glued.slice(0, 2), glued.slice(2)]
  const isCountry = (code: string): boolean =>
    tagsOf(code).some(({ kind, region, status }) => kind === 'geopolitical' && !region && status === 'current')
  return parts[0] !== parts[1] && parts.every(isCountry) ? parts : undefined
}

function cut(glued: string, from: number): readonly string[] {
  const parts: string[] = []
  for (let at = from; at < glued.length; at += 4) parts.push(glued.slice(at, at + 4))
  return parts
}

function areTags(parts: readonly string[], tagsOf: (code: string) => readonly Tag[]): boolean {
  const known = parts.every((part) => tagsOf(part).some((tag) => part.length === 4 || tag.kind === 'geopolitical'))
  return known && parts.some((part) => tagsOf(part).some((tag) => tag.kind === 'subject' || tag.kind === 'program'))
}

const LONGEST = 60
