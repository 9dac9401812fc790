import { evenSpelling, solidSpelling } from './spelling.ts'
import type { MessageName, Post, Series } from './types.ts'

interface Known {
  post(nameOrPlad: string): Post | undefined
  series(name: string): Series | undefined
  messageName(name: string): MessageName | undefined
}

/**
 * Whether a message numbered under `series` can come from `plad`. Says false only for two known posts of
 * different countries (or the Department and a post), never for a spelling that it does not know.
 */
export function matchPost(plad: string, series: string, known: Known): boolean | undefined {
  const place = evenSpelling(plad)
  const name = evenSpelling(series)
  if (place === '' || name === '') return undefined
  const own = known.series(name)
  if (own && own.plads.length > 0 && own.plads.some((beginning) => place.startsWith(beginning))) return true
  const post = known.post(place)
  if (post && spellsName(name, post.names)) return true
  if (spellsName(name, [withoutPostPrefix(place)])) return true
  if (own) return ownedByAnother(own, post)
  const other = known.messageName(name)?.post
  if (!post || !other || sharesPlace(post, other)) return undefined
  return false
}

/** SECTO and PARTO travel through embassies, so only the Department's own series rules a post out. */
function ownedByAnother(series: Series, post: Post | undefined): false | undefined {
  const isPost = post !== undefined && (post.kind === 'embassy' || post.kind === 'consulate')
  return series.code === 'STATE' && isPost ? false : undefined
}

/** The name whole, or cut short as copies of the 1970s do: `PORT MORES`, `ADDIS`, `KUALA L`. */
function spellsName(given: string, names: readonly string[]): boolean {
  const solid = solidSpelling(given)
  return names.some((name) => {
    const whole = solidSpelling(name)
    return whole === solid || (solid.length >= SHORTEST_CUT && whole.startsWith(solid))
  })
}

/** Two missions of one city or country file under each other's number often enough. */
function sharesPlace(a: Post, b: Post): boolean {
  if (a.code === b.code) return true
  if (a.geo === undefined || b.geo === undefined) return a.kind !== 'department' && b.kind !== 'department'
  return a.geo === b.geo
}

/** `AMCONGEN MUMBAI` is numbered under MUMBAI; an address of any other form comes back as it is. */
export function withoutPostPrefix(plad: string): string {
  const even = evenSpelling(plad)
  const blank = even.indexOf(' ')
  return blank > 0 && PREFIXES.has(even.slice(0, blank)) ? even.slice(blank + 1) : even
}

const SHORTEST_CUT = 5
const PREFIXES: ReadonlySet<string> = new Set([
  'AMEMBASSY',
  'AMCONSUL',
  'AMCONGEN',
  'USMISSION',
  'USINT',
  'USLO',
  'USOFFICE',
  'USDEL',
  'AIT',
  'EMBASSY',
  'CONSULATE',
])
