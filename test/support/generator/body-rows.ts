import type { CableFacts } from './cable-facts.ts'
import { itemRows } from './item-rows.ts'
import { highestMark, isClassified, SOLID } from './level-words.ts'
import { authorityText } from './order-text.ts'
import { headings, sentences } from './prose.ts'
import type { Random } from './random.ts'
import { blank, type Row, row } from './row.ts'
import type { AuthorityPlace } from './text-head-rows.ts'
import { wrap } from './wrap.ts'

export interface BodyChoices {
  readonly authority: AuthorityPlace
  /** How many references there are to mention. */
  readonly references: number
  /** Some portions are not for foreigners. */
  readonly restricted: boolean
}

/** The numbered text with its headings, lists and quotations. */
export function bodyRows(random: Random, facts: CableFacts, choices: BodyChoices): Row[] {
  const parts = paragraphParts(random, facts, choices)
  const numbered = parts.length > 1
  const highest = random.integer(firstFree(facts, choices), parts.length - 1)
  const titles = headings(random, 4)
  const frame = random.pick(['none', 'none', 'plain', 'underlined', 'framed'] as const)
  const rows: Row[] = []
  parts.forEach((part, index) => {
    if (part.title) rows.push(...headingRows(part.title, random.pick(['plain', 'underlined']), facts))
    else if (frame !== 'none' && index > 1 && index % 3 === 2 && titles.length > 0)
      rows.push(...headingRows(titles.pop() ?? '', frame, facts))
    const mark = part.mark ?? (facts.marking === 'each' ? markOf(random, facts, choices, index === highest) : '')
    rows.push(...paragraphRows(random, facts, { ...part, mark, number: numbered ? index + 1 : 0 }))
  })
  return rows
}

interface Part {
  readonly text: string
  /** Set where the mark is not a matter of chance. */
  readonly mark?: string
  readonly extra?: 'list' | 'quotation' | 'wrapped-number'
  /** A heading of its own: Summary, Comment. */
  readonly title?: string
}

function paragraphParts(random: Random, facts: CableFacts, choices: BodyChoices): Part[] {
  const single = facts.marking !== 'entire' && choices.authority !== 'paragraph' && random.chance(0.06)
  const count = single ? 1 : random.integer(3, 13)
  const parts: Part[] = []
  if (choices.authority === 'paragraph')
    parts.push({ text: authorityText(random, facts), mark: facts.marking === 'each' ? 'U' : '' })
  if (facts.marking === 'entire') parts.push(entireText(random, facts))
  if (count > 1) parts.push(...summaryPart(random))
  while (parts.length < count) {
    const mention = mentionOf(random, choices.references, count)
    parts.push({
      text: `${sentences(random, 1, 3).slice(0, -1)}${mention}. ${sentences(random, 1, 2)}`,
      ...(count > 1 && random.chance(0.25)
        ? { extra: random.pick(['list', 'list', 'quotation', 'wrapped-number'] as const) }
        : {}),
    })
  }
  if (count > 1) parts.push(...commentPart(random))
  return parts
}

function summaryPart(random: Random): Part[] {
  const text = sentences(random, 2, 4)
  switch (random.integer(0, 6)) {
    case 0:
    case 1:
      return []
    case 2:
      return [{ text: `BEGIN SUMMARY: ${text} END SUMMARY.` }]
    case 3:
      return [{ text: `${text} End summary.`, title: 'Summary' }]
    case 4:
      return [{ text, title: 'SUMMARY' }]
    default:
      return [{ text: `SUMMARY${random.pick([':', '.'])} ${text} END SUMMARY.` }]
  }
}

function commentPart(random: Random): Part[] {
  const text = sentences(random, 1, 3)
  const form = random.integer(0, 5)
  if (form < 3) return []
  if (form === 3) return [{ text, title: 'COMMENT' }]
  return [{ text: form === 4 ? `COMMENT: ${text} END COMMENT.` : `Comment. ${text} End comment.` }]
}

/** Index of the first paragraph whose mark is free to choose. */
function firstFree(facts: CableFacts, { authority }: BodyChoices): number {
  return (authority === 'paragraph' ? 1 : 0) + (facts.marking === 'entire' ? 1 : 0)
}

function entireText(random: Random, { level, order }: CableFacts): Part {
  const forms = [
    `${level} - ENTIRE TEXT.`,
    `(${level} - ENTIRE TEXT)`,
    ...(order < '12958' ? [`${SOLID[level]} - ENTIRE TEXT.`] : []),
  ]
  return { text: `${random.pick(forms)}${random.chance(0.3) ? '' : ` ${sentences(random, 1, 2)}`}`, mark: '' }
}

/** A reference to another place, in the forms seen: to the list above, to a paragraph, to a message to come. */
function mentionOf(random: Random, references: number, paragraphs: number): string {
  const forms: string[] = []
  if (references === 1) forms.push(' (REFTEL)', '. See reftel for details')
  if (references > 1) {
    const letter = String.fromCharCode(64 + random.integer(1, references))
    forms.push(` (REF ${letter})`, `. See ref ${letter}`, ' (REFS A AND B)', ' (Reftels)')
  }
  if (paragraphs > 3) forms.push(` (see para ${random.integer(1, 3)})`, `. Details are in PARA ${random.integer(1, 3)}`)
  forms.push('. Details will follow by septel', ' (SEPTEL)')
  return random.chance(0.35) ? random.pick(forms) : ''
}

function markOf(random: Random, facts: CableFacts, { restricted }: BodyChoices, reaches: boolean): string {
  const own = highestMark(facts)
  const lower = isClassified(facts) ? ['U', 'U', 'C', ...(facts.capitals ? [] : ['SBU'])] : ['U']
  const mark = reaches || random.chance(0.5) ? own : random.pick(lower)
  return restricted && mark === own && random.chance(0.5) ? `${mark}/NF` : mark
}

function headingRows(title: string, frame: 'plain' | 'underlined' | 'framed', { capitals }: CableFacts): Row[] {
  const text = capitals ? title.toUpperCase() : title
  const rule = row('rule', '-'.repeat(text.length))
  if (frame === 'plain') return [row('heading', text), blank]
  return frame === 'underlined' ? [row('heading', text), rule, blank] : [rule, row('heading', text), rule, blank]
}

function paragraphRows(
  random: Random,
  facts: CableFacts,
  part: Part & { readonly mark: string; readonly number: number },
): Row[] {
  const label = part.number > 0 ? `${facts.pilcrows ? '¶' : ''}${part.number}. ` : ''
  const text = `${label}${part.mark ? `(${part.mark}) ` : ''}${part.text}`
  const wrapped = wrap(text, facts.width)
  const lines = part.extra === 'wrapped-number' ? [...wrapped, ...wrappedNumber(random, facts)] : wrapped
  const rows: Row[] = lines.map((line, index) => ({
    kind: index === 0 ? (part.number > 0 ? 'paragraph' : 'unnumbered') : 'more',
    text: line,
  }))
  const extra =
    part.extra === 'list' || part.extra === 'quotation' ? itemRows(random, facts, part.extra, part.mark) : []
  const own = [...rows, blank, ...extra].map((each) => ({
    ...each,
    text: facts.capitals ? each.text.toUpperCase() : each.text,
    ...(part.number > 0 && each.kind !== 'blank' ? { paragraph: part.number } : {}),
  }))
  return own
}

/** A sentence whose wrap puts a number and a period at the beginning of a line: no paragraph. */
function wrappedNumber(random: Random, { width }: CableFacts): string[] {
  if (width === Number.POSITIVE_INFINITY) return []
  return random.pick([
    ['The council of the regatta will meet again on July', '11. The mayor has not said whether he will come.'],
    ['The lighthouse was to have been finished in', '2007. The lamp has not been ordered.'],
    ['Exports rose, in the view of the Ferry Office, by', '5.2 percent over the year before.'],
  ])
}
