import { MONTHS } from '../../../server/language/model/reading/values/read-date-time-group.ts'
import { type Random, randomOf } from './random.ts'
import { blank, type Row, row } from './row.ts'

const COMMANDS = [
  'COMFLEET STRELSAU',
  'COMUSFLTFORCOM NORFOLK VA',
  'CMC WASHINGTON DC',
  'COMDT COGARD WASHINGTON DC',
] as const
const LISTS = ['NAVADMIN', 'MARADMIN', 'ALCOAST'] as const
const TITLES = [
  'LANTERNS AT SEA',
  'FERRY TIMETABLE FOR THE WINTER',
  'CALL FOR OARSMEN AND A NEW\nBOAT FOR THE RIVER PATROL',
] as const
const PAPERS = [
  'FERRYINST 1300.99, LANTERNS',
  'RIVERMAN ARTICLE 1306-618, OARS',
  'BOATINST 5215.17, DIRECTIVES',
] as const
const SENTENCES = [
  'LANTERNS ARE LIT AT DUSK AND PUT OUT AT DAWN.',
  'COMMANDS REPORT THE NUMBER OF OARSMEN BY THE END OF THE MONTH.',
  'THE FERRY OFFICE ANSWERS QUESTIONS ON WORKING DAYS.',
  'UNITS THAT HAVE NO BOAT NEED NOT REPLY.',
] as const

/**
 * A fictional message in the message text format without a fault, the same for the same seed. All rows are of the kind
 * `set`, so that faults of cables find no place in it.
 */
export function writeMessage(seed: number): readonly Row[] {
  const random = randomOf(seed)
  const year = random.integer(4, 24)
  const month = random.pick(MONTHS)
  const [from, list] = [random.pick(COMMANDS), random.pick(LISTS)]
  const isOpen = random.chance(0.5)
  const count = random.integer(1, 4)
  const gap = isOpen ? [''] : []
  const group = `${two(random.integer(1, 28))}${two(random.integer(0, 23))}${two(random.integer(0, 59))}Z ${month} ${two(year)}`
  const lines = [
    ...(random.chance(0.5) ? ['UNCLASSIFIED//', 'ROUTINE'] : []),
    `R ${group}`,
    `FM ${from}`,
    `TO ${list}`,
    ...(random.chance(0.7) ? [`INFO ${from}`] : []),
    'BT',
    random.chance(0.5) ? `UNCLAS //N0${random.integer(1000, 9999)}//` : 'UNCLAS',
    ...gap,
    `${list} ${String(random.integer(1, 300)).padStart(3, '0')}/${two(year)}`,
    ...(random.chance(0.4) ? ['PASS TO OFFICE CODES:', `FM ${from}//N1//`, `INFO ${from}//N1//`] : []),
    `MSGID/GENADMIN/${from}/N1/${month}//`,
    ...gap,
    ...`SUBJ/${random.pick(TITLES)}//`.split('\n'),
    ...gap,
    ...referenceSets(random, count, year),
    ...gap,
    ...(random.chance(0.5) ? ['POC/R. HENTZAU/CDR/OPNAV N1/LOC:ZENDA/TEL:703-555-0126//', ...gap] : []),
    ...text(random, count, gap),
    'BT',
    `#${String(random.integer(1, 9999)).padStart(4, '0')}`,
    'NNNN',
  ]
  return lines.map((line) => (line === '' ? blank : row('set', line)))
}

function referenceSets(random: Random, count: number, year: number): string[] {
  const letters = [...'ABCD'].slice(0, count)
  const sets = letters.map((letter) => {
    const before = two(random.integer(1, year - 1))
    return random.chance(0.5)
      ? `REF/${letter}/DOC/OPNAV/${random.integer(1, 28)}${random.pick(MONTHS)}${before}//`
      : `REF/${letter}/MSG/COMFLEET STRELSAU/N1/${two(random.integer(1, 28))}1637Z${random.pick(MONTHS)}${before}//`
  })
  if (count === 1) return [...sets, `AMPN/REF A IS ${random.pick(PAPERS)}//`]
  const [first, ...others] = letters.map((letter) => `REF ${letter} IS ${random.pick(PAPERS)}.`)
  return [...sets, `NARR/${first}`, ...others.slice(0, -1), `${others.at(-1)}//`]
}

function text(random: Random, references: number, gap: readonly string[]): string[] {
  const last = 'ABCD'.charAt(references - 1)
  const paragraphs = [
    `THIS MESSAGE CHANGES REF A AND IS TO BE READ WITH REF ${last}.`,
    ...random.sample([...SENTENCES], random.integer(2, 4)),
    'RELEASED BY VADM R. HENTZAU, N1.//',
  ]
  return paragraphs.flatMap((sentence, index) => [`${index === 0 ? 'RMKS/' : ''}${index + 1}.  ${sentence}`, ...gap])
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
