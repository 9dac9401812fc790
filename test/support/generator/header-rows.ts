import type { CableFacts } from './cable-facts.ts'
import { dateTimeGroup, julianStamp } from './calendar.ts'
import { department, type Place, someAgency, somePosts } from './places.ts'
import type { Random } from './random.ts'
import { type Row, row, rowsOf } from './row.ts'
import { wrap } from './wrap.ts'

const WORDS = { Z: 'FLASH', O: 'IMMEDIATE', P: 'PRIORITY', R: 'ROUTINE' } as const
const RANKS = 'RPOZ'
const LETTERS = { UNCLAS: 'U', LOU: 'E', C: 'C', S: 'S', TS: 'T' } as const

interface HeaderChoices {
  /** No agency may be an addressee. */
  readonly stateOnly: boolean
  /** FL1 to FL4 are there, and addressees are routed. */
  readonly routed: boolean
}

/** FL1 to FL9, without the BT behind them. */
export function headerRows(random: Random, facts: CableFacts, choices: HeaderChoices): Row[] {
  const addresses = addressRows(random, facts, choices)
  const letters = facts.precedence + (addresses.informed ? ` ${addresses.informed}` : '')
  const signals = random.chance(0.05) ? ` ${random.pick(['ZDK', 'ZDS ZDK'])}` : ''
  return [
    ...(choices.routed ? transmissionRows(random, facts, addresses.indicators) : []),
    row('fl5', `${letters} ${dateTimeGroup(facts.time)}${signals}`),
    row('from', `FM ${facts.from.address}`),
    ...addresses.rows,
  ]
}

function transmissionRows(random: Random, facts: CableFacts, indicators: readonly string[]): Row[] {
  const pseudo = facts.layout === 'archival' && random.chance(0.4)
  const channel = pseudo ? 'XYZ' : random.pick(['XRO', 'BKI', 'TNA'])
  const serial = String(facts.number % 10000).padStart(4, '0')
  const section = facts.sections > 1 || (pseudo && random.chance(0.4)) ? '/01' : ''
  const routing = `${facts.precedence}${facts.precedence} ${pseudo ? 'RUEHWEB' : indicators.join(' ')}`
  const letter = facts.enciphered ? 'E' : LETTERS[facts.level]
  return [
    row('fl1', `VZCZC${channel}${String(random.integer(1, 9999)).padStart(random.pick([3, 4]), '0')}`),
    ...rowsOf('fl2', wrap(routing, 69)),
    row('fl3', `DE ${facts.from.indicator} #${serial}${section} ${julianStamp(facts.time)}`),
    row('fl4', `${letter === 'U' ? 'ZNR' : 'ZNY'} ${letter.repeat(5)}${random.chance(0.9) ? ' ZZH' : ''}`),
  ]
}

interface Addresses {
  readonly rows: Row[]
  readonly indicators: readonly string[]
  /** FL5's second letter: the highest precedence of the information addressees, where that is lower. */
  readonly informed: string | undefined
}

function addressRows(random: Random, facts: CableFacts, { stateOnly, routed }: HeaderChoices): Addresses {
  const outgoing = facts.from === department
  const pool = somePosts(random, 12).filter((place) => place !== facts.from)
  const action = outgoing
    ? pool.splice(0, random.integer(1, 4))
    : [department, ...pool.splice(0, random.chance(0.3) ? 2 : 0)]
  const information = [
    ...pool.splice(0, random.integer(0, 5)),
    ...(stateOnly || random.chance(0.5) ? [] : [someAgency(random)]),
  ]
  const worded = random.chance(0.9)
  const letter = facts.precedence
  const lower = RANKS.slice(0, RANKS.indexOf(letter))
  const informed = information.length > 0 && lower !== '' && random.chance(0.3) ? random.pick([...lower]) : undefined
  const word = letter === 'O' && random.chance(0.1) ? 'NIACT IMMEDIATE' : WORDS[letter]
  const toRows = action.map(
    (place, index) =>
      `${index === 0 ? 'TO ' : ''}${address(random, place, worded ? (index === 0 || random.chance(0.6) ? word : wordUpTo(random, letter)) : '', routed)}`,
  )
  const highest = informed ?? letter
  const infoRows = information.map((place, index) => {
    const own =
      informed && index === 0
        ? WORDS[informed as keyof typeof WORDS]
        : random.chance(0.4) && worded
          ? wordUpTo(random, highest)
          : ''
    return `${index === 0 ? 'INFO ' : ''}${address(random, place, own, routed)}`
  })
  const rows = [
    ...rowsOf('to', toRows),
    ...rowsOf('info', infoRows),
    ...collectiveRows(random, facts, information.length > 0, pool),
  ]
  return { rows, indicators: [...action, ...information].map((place) => place.indicator), informed }
}

/** A collective among the information addressees, with a member or two left out. */
function collectiveRows(random: Random, facts: CableFacts, listed: boolean, pool: readonly Place[]): Row[] {
  if (!listed || facts.capitals || random.chance(0.8)) return []
  const collective = random.pick([
    'EUROPEAN POLITICAL COLLECTIVE',
    'ALL DIPLOMATIC AND CONSULAR POSTS COLLECTIVE',
    'EU MEMBER STATES COLLECTIVE',
  ])
  const excluded = pool.slice(0, random.integer(0, 2))
  const separator = random.pick(['/', ' '])
  return [row('info', collective), ...excluded.map((place) => row('exempt', `XMT${separator}${place.address}`))]
}

function address(random: Random, place: Place, word: string, routed: boolean): string {
  const office = place.address === 'SECDEF WASHDC' && random.chance(0.3) ? '//USDP ADMIN//' : ''
  const state = !place.address.startsWith('USDEL')
  const number = state && random.chance(0.6) ? ` ${String(random.integer(1, 9999)).padStart(4, '0')}` : ''
  return `${routed ? `${place.indicator}/` : ''}${place.address}${office}${word ? ` ${word}` : ''}${number}`
}

function wordUpTo(random: Random, letter: string): string {
  return WORDS[random.pick([...RANKS.slice(0, RANKS.indexOf(letter) + 1)]) as keyof typeof WORDS]
}
