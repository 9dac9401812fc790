import { defaultVocabulary } from '../../../server/language/vocabulary/vocabulary.ts'
import type { Random } from './random.ts'

/** A post as the header names it: address, indicator, series name, TAG of its country. */
export interface Place {
  readonly address: string
  readonly indicator: string
  readonly series: string
  readonly tag: string
}

/** Posts that were open through all the years that the generator writes of. */
const NAMES = [
  'TOKYO',
  'BANGKOK',
  'LONDON',
  'PARIS',
  'ROME',
  'MADRID',
  'CAIRO',
  'NAIROBI',
  'LIMA',
  'OSLO',
  'SINGAPORE',
  'KUALA LUMPUR',
  'NEW DELHI',
  'BUENOS AIRES',
  'BERN',
  'DUBLIN',
  'LISBON',
  'HELSINKI',
  'STOCKHOLM',
  'COPENHAGEN',
  'ATHENS',
  'RABAT',
  'TUNIS',
  'DAKAR',
  'ACCRA',
  'MANILA',
  'SEOUL',
  'CANBERRA',
  'OTTAWA',
  'BOGOTA',
  'QUITO',
  'MILAN',
  'NAPLES',
  'SAO PAULO',
  'PORT AU PRINCE',
]

const AGENCIES = ['SECDEF WASHDC', 'CIA WASHDC', 'NSC WASHDC', 'JOINT STAFF WASHDC', 'DIA WASHDC', 'USDOC WASHDC']

export const department: Place = { address: 'SECSTATE WASHDC', indicator: 'RUEHC', series: 'STATE', tag: 'US' }

/** The Secretary of State on travel: its series are SECTO and PARTO. */
export const party: Place = { address: 'USDEL SECRETARY//STRELSAU//', indicator: 'RUCNAI', series: 'SECTO', tag: 'US' }

/** `count` different posts. */
export function somePosts(random: Random, count: number): Place[] {
  return random.sample(posts, count)
}

/** An agency in Washington: an addressee, never an originator. */
export function someAgency(random: Random): Place {
  return random.pick(agencies)
}

const posts: readonly Place[] = NAMES.map((name) => placeOf(name))
const agencies: readonly Place[] = AGENCIES.map((name) => placeOf(name))

function placeOf(name: string): Place {
  const post = defaultVocabulary().post(name)
  const indicator = post?.routes[0]
  if (!post || !indicator) throw new Error(`${name} is no post of the vocabulary with a routing indicator`)
  return { address: post.code, indicator, series: post.name ?? post.code, tag: post.geo ?? 'US' }
}

export const missionInNewYork: Place = placeOf('USUN NEW YORK')
