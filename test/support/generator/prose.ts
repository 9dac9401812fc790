import type { Random } from './random.ts'

const PEOPLE = [
  'Deputy Minister Tarlen',
  'Director Hentz of the Ferry Office',
  'Mayor Sapter',
  'Professor Lauengram',
  'Harbor Master Bersonin',
  'the chairman of the Bridge Commission',
  'a member of the opera board',
  'Minister of Works Detchar',
  'the secretary general of the beekeepers',
  'FM Tarlenheim',
  'Secretary Sapter',
]
const SPEECH = [
  'told Econoff that',
  'said that',
  'confirmed that',
  'assured the DCM that',
  'complained that',
  'predicted that',
]
const CLAUSES = [
  'the old drawbridge would be rebuilt before the winter',
  'two of the three ferries no longer run after dark',
  'the tender for new lanterns had drawn only one bid',
  'his ministry has no money for a second lighthouse',
  'the opera season will open without its tenor',
  'farmers in the north expect a poor plum harvest',
  'the price of lamp oil has doubled since the spring',
  'the commission will meet again after the regatta',
  'the chess federation wants to send a team abroad',
  'a visiting engineer would be welcome at the shipyard',
  'the railway timetable is still printed by hand',
  "the duke's cousin had asked for a loan of six mules",
  'exports of clockwork rose by 12 percent in one year',
  'the museum would lend its U.S. maps to the university',
]
const REMARKS = [
  'He did not say who would pay for it.',
  'She asked that the figure not be quoted.',
  'The press has taken little notice so far.',
  'Post has heard the same from two other sources.',
  'Nobody at the table wished to contradict him.',
  'The Embassy will follow the matter closely.',
  'The talks lasted two hours and ended in good humor.',
  'A copy of the program will follow by pouch.',
  'The plan was first presented at 10:30 on Tuesday.',
  'Costs are put at $4.5 million, or 3.2 crowns a head.',
  'Nothing of this has been said in public (yet).',
  'Emboffs noted U.S. interest in an open tender.',
]
const HEADINGS = [
  'A Bridge Too Short',
  'Ferries and Lanterns',
  'What the Mayor Wants',
  'Opera Without a Tenor',
  'Plums, Mules and Clockwork',
  'The Next Regatta',
  'Money Is Scarce',
  'Views From the Harbor',
]
const SUBJECTS = [
  'BRIDGE COMMISSION ASKS FOR ENGINEERS',
  'FERRY OFFICE CUTS ITS NIGHT SERVICE',
  'PLUM HARVEST AND THE PRICE OF LAMP OIL',
  'OPERA SEASON OPENS WITHOUT ITS TENOR',
  'MAYOR SEEKS LOAN FOR A SECOND LIGHTHOUSE',
  'CHESS FEDERATION PLANS A TOUR',
]

/** One sentence of invented news. */
export function sentence(random: Random): string {
  if (random.chance(0.35)) return random.pick(REMARKS)
  return `${capital(random.pick(PEOPLE))} ${random.pick(SPEECH)} ${random.pick(CLAUSES)}.`
}

export function sentences(random: Random, low: number, high: number): string {
  return Array.from({ length: random.integer(low, high) }, () => sentence(random)).join(' ')
}

export function headings(random: Random, count: number): string[] {
  return random.sample(HEADINGS, count)
}

/** Says of itself that it is invented. */
export function subjectText(random: Random): string {
  return `EXAMPLE - NOT A REAL CABLE: ${random.pick(SUBJECTS)}`
}

/** Items of a list, without their labels. */
export function items(random: Random, count: number): string[] {
  return random.sample(CLAUSES, count).map((clause) => capital(clause))
}

export const SURNAMES: readonly string[] = [
  'RASSENDYLL',
  'SAPT',
  'TARLENHEIM',
  "O'BRIEN",
  'VON HENTZAU',
  'STROFZIN',
  'MAUBAN',
]

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
