import type { Vocabulary } from '../../../vocabulary/vocabulary.ts'

export interface ListFault {
  readonly said: string
  /** The list as it should be; undefined where nobody can tell. */
  readonly list?: readonly string[]
}

/**
 * What is wrong with a list of release: USA first, countries in alphabetical order, then groups of them, none
 * twice, and somebody beside USA. Undefined for a sound list, and for one with a word that is no code.
 */
export function listFault(codes: readonly string[], vocabulary: Vocabulary): ListFault | undefined {
  if (!codes.every((code) => vocabulary.releaseCode(code))) return undefined
  const others = [...new Set(codes)].filter((code) => code !== US)
  if (others.length === 0) return { said: 'it names no country besides USA' }
  const isGroup = (code: string): boolean => vocabulary.releaseCode(code)?.fips === undefined
  const list = [US, ...others.filter((code) => !isGroup(code)).sort(), ...others.filter(isGroup).sort()]
  if (list.join() === codes.join()) return undefined
  if (!codes.includes(US)) return { said: 'USA is missing', list }
  if (new Set(codes).size < codes.length) return { said: 'one country appears twice', list }
  return { said: codes[0] === US ? 'the countries are not in alphabetical order' : 'USA comes first', list }
}

const US = 'USA'
