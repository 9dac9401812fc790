import { bodyRows } from './body-rows.ts'
import { type CableFacts, chooseFacts } from './cable-facts.ts'
import { chooseAttention, chooseCaptions } from './captions.ts'
import { withCopyHabits } from './copy-habits.ts'
import { distributionRows } from './distribution-rows.ts'
import { furnish } from './furnish.ts'
import { headerRows } from './header-rows.ts'
import { isClassified } from './level-words.ts'
import { SURNAMES } from './prose.ts'
import { type Random, randomOf } from './random.ts'
import { referenceBlock } from './references.ts'
import { blank, type Row, row } from './row.ts'
import { smartRows } from './smart-rows.ts'
import { type AuthorityPlace, textHeadRows } from './text-head-rows.ts'

/** A fictional cable without a fault, with what was chosen for it. */
export interface FictionalCable {
  readonly seed: number
  readonly facts: CableFacts
  readonly rows: readonly Row[]
  /** What ends each line; some archives put a blank before the line break. */
  readonly eol: '\n' | '\r\n' | ' \r\n'
}

/** The same cable for the same seed. Everything in it is consistent and invented, but for the names of posts. */
export function writeCable(seed: number): FictionalCable {
  const random = randomOf(seed)
  const facts = chooseFacts(random)
  const restricted = isClassified(facts) && facts.marking === 'each' && !facts.capitals && random.chance(0.2)
  const captions = chooseCaptions(random, facts, restricted)
  const rows =
    facts.layout === 'smart'
      ? smart(random, facts, captions, restricted)
      : withCopyHabits(random, facts, telegram(random, facts, captions, restricted))
  const sections =
    rows.filter(({ kind }) => kind === 'section' || kind === 'marker').length > 0 ||
    /SECTION/.test(rows.find(({ kind }) => kind === 'class')?.text ?? '')
  return {
    seed,
    facts: sections ? facts : { ...facts, sections: 1 },
    rows,
    eol: facts.layout === 'archival' && random.chance(0.4) ? random.pick(['\r\n', ' \r\n'] as const) : '\n',
  }
}

/** The text of rows. */
export function textOf(rows: readonly Row[], eol: string): string {
  return rows.map(({ text }) => `${text}${eol}`).join('')
}

function smart(random: Random, facts: CableFacts, captions: readonly string[], restricted: boolean): Row[] {
  const references = random.pick([0, 1, 2, 3])
  const body = bodyRows(
    random,
    { ...facts, width: random.chance(0.5) ? 100 : facts.width },
    { authority: 'none', references, restricted },
  )
  return smartRows(random, facts, { captions, references, body })
}

function telegram(random: Random, chosen: CableFacts, captions: readonly string[], restricted: boolean): Row[] {
  const { layout, capitals } = chosen
  const references = referenceBlock(random, chosen)
  const authority = authorityPlace(random, chosen)
  const body = bodyRows(random, chosen, { authority, references: references.count, restricted })
  // A short text is not cut into sections.
  const facts = body.length < SHORTEST_IN_SECTIONS ? { ...chosen, sections: 1 } : chosen
  const stateOnly = captions.includes('STADIS')
  const routed = layout === 'transmitted' || (!capitals && random.chance(0.8))
  const header = layout === 'draft' ? [] : headerRows(random, facts, { stateOnly, routed })
  const head = textHeadRows(random, facts, {
    captions,
    attention: chooseAttention(random, facts),
    references,
    authority,
    subjectMark: isSubjectMarked(random, facts),
    solidLevel: layout === 'archival' && random.chance(0.15),
  })
  const again = header.filter(({ kind }) => kind === 'fl5' || kind === 'from' || kind === 'to')
  const washington = capitals && layout === 'archival' && random.chance(0.7)
  return [
    ...(washington ? distributionRows(random, facts) : []),
    ...header,
    ...(layout === 'transmitted' ? [row('separation', 'BT')] : layout === 'draft' ? [] : [blank]),
    ...head,
    ...furnish(random, facts, body, again, captions),
    row('signature', signature(random, facts)),
    ...endingRows(random, facts),
  ]
}

const SHORTEST_IN_SECTIONS = 24

/** A draft marks the subject of a classified cable; copies do so less and less often the older they are. */
function isSubjectMarked(random: Random, facts: CableFacts): boolean {
  if (facts.capitals) return false
  if (!isClassified(facts)) return facts.marking === 'each' && random.chance(0.3)
  return facts.layout !== 'archival' || random.chance(0.9)
}

/** From 1995 on classified cables name the classifier; before, some did. */
function authorityPlace(random: Random, facts: CableFacts): AuthorityPlace {
  if (!isClassified(facts) || facts.capitals) return 'none'
  return random.pick(['line', 'line', 'paragraph'])
}

function signature(random: Random, { layout, capitals }: CableFacts): string {
  const name = random.pick(SURNAMES)
  return layout === 'archival' && !capitals && random.chance(0.1) ? 'Tarlenheim' : name
}

function endingRows(random: Random, { layout, number }: CableFacts): Row[] {
  if (layout !== 'transmitted') return random.chance(0.2) ? [blank] : []
  return [
    row('separation', 'BT'),
    row('validation', `#${String(number % 10000).padStart(4, '0')}`),
    ...(random.chance(0.4) ? [blank] : []),
    row('end', 'NNNN'),
  ]
}
