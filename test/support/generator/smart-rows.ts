import type { CableFacts } from './cable-facts.ts'
import { dateTimeGroup, isoSlashDate, longDate, shortYear, yearsLater } from './calendar.ts'
import { isClassified, SOLID } from './level-words.ts'
import { department, type Place, somePosts } from './places.ts'
import { SURNAMES, subjectText } from './prose.ts'
import type { Random } from './random.ts'
import { blank, type Row, row } from './row.ts'
import { tagsText } from './tags-text.ts'

const WORDS = { Z: 'FLASH', O: 'IMMEDIATE', P: 'PRIORITY', R: 'ROUTINE' } as const
const COLUMN = 30

/** A SMART message: banner, label block, the text, tail labels, banner; the reference, section 9.2. */
export function smartRows(
  random: Random,
  facts: CableFacts,
  choices: { readonly captions: readonly string[]; readonly references: number; readonly body: readonly Row[] },
): Row[] {
  const banners = bannerRows(facts)
  const date = longDate(facts.time)
  const references = Array.from({ length: choices.references }, () => somePosts(random, 1)[0]?.series ?? 'STATE').map(
    (series, index) =>
      `${choices.references > 1 ? `${String.fromCharCode(65 + index)}) ` : ''}${shortYear(facts.time)} ${series === facts.series ? 'STATE' : series} ${random.integer(1, 9999)}`,
  )
  const classified = isClassified(facts)
  const tail = [
    label('Signature:', random.pick(SURNAMES)),
    blank,
    label('Drafted By:', `${facts.series}:Tarlen, Fritz`),
    label('Cleared By:', 'POL:Sapter, Anna'),
    label('Approved By:', 'EXEC:Detchar, Max'),
    label('Released By:', `${facts.series}:Tarlen, Fritz`),
    label(
      'Info:',
      `${somePosts(random, 3)
        .filter((place) => place !== facts.from)
        .slice(0, 2)
        .map(inverted)
        .map((name) => `${name} ROUTINE`)
        .join('; ')}`,
    ),
    label('Dissemination Rule:', 'Released Copy'),
  ]
  return [
    ...banners,
    blank,
    label('MRN:', `${shortYear(facts.time)} ${facts.series} ${facts.number}`),
    label('Date/DTG:', `${date} / ${dateTimeGroup(facts.time)}`),
    label('From:', facts.from.address),
    label('Action:', `${actionOf(random, facts)} ${WORDS[facts.precedence]}`),
    label('E.O.:', facts.order),
    label('TAGS:', tagsText(random, { ...facts, layout: 'draft' }).slice('TAGS: '.length)),
    ...(choices.captions.length > 0 ? [label('Captions:', choices.captions.join(', '))] : []),
    ...references.map((text, index) => label(index === 0 ? 'Reference:' : '', text)),
    ...(random.chance(0.4) && facts.from !== department ? [label('Pass Line:', 'STATE FOR EUR AND EB')] : []),
    ...(classified
      ? [
          label('Classified By:', 'Fritz Tarlen, Ambassador'),
          label('Reason:', '1.4 (b), (d)'),
          label('Declassify On:', isoSlashDate(yearsLater(facts.time, 10, 3))),
        ]
      : []),
    label('Subject:', `${classified ? '(U) ' : ''}${subjectText(random)}`),
    blank,
    blank,
    ...choices.body,
    blank,
    ...tail,
    blank,
    ...banners,
  ]
}

function actionOf(random: Random, { from }: CableFacts): string {
  const place = from === department ? (somePosts(random, 1)[0] ?? department) : department
  return inverted(place)
}

/** `WASHDC, SECSTATE`: the kind of post behind the city. */
function inverted({ address }: Place): string {
  const [kind = '', ...city] = address.split(' ')
  return `${city.join(' ')}, ${kind}`
}

function bannerRows({ level, sensitive }: CableFacts): Row[] {
  const centered = (text: string): Row => row('banner', `${' '.repeat(48)}${text}`)
  return [centered(level === 'UNCLAS' ? 'UNCLASSIFIED' : SOLID[level]), ...(sensitive ? [centered('SBU')] : [])]
}

function label(name: string, value: string): Row {
  return row('label', `${name.padEnd(COLUMN)}${value}`)
}
