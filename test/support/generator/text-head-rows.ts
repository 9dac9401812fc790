import type { CableFacts } from './cable-facts.ts'
import { isClassified, SOLID, spacedLevel } from './level-words.ts'
import { authorityText, orderText } from './order-text.ts'
import { subjectText } from './prose.ts'
import type { Random } from './random.ts'
import type { ReferenceBlock } from './references.ts'
import { blank, type Row, row, rowsOf } from './row.ts'
import { tagsText } from './tags-text.ts'
import { wrap } from './wrap.ts'

/** Where the classifier is named: on a line below the references, in paragraph 1, or nowhere (before 1995). */
export type AuthorityPlace = 'line' | 'paragraph' | 'none'

export interface TextHeadChoices {
  readonly captions: readonly string[]
  readonly attention: readonly string[]
  readonly references: ReferenceBlock
  readonly authority: AuthorityPlace
  readonly subjectMark: boolean
  readonly solidLevel: boolean
}

/** From the classification line to the line that names the classifier. */
export function textHeadRows(random: Random, facts: CableFacts, choices: TextHeadChoices): Row[] {
  const gap = random.chance(0.7) ? [blank] : []
  const mark = choices.subjectMark ? `(${isClassified(facts) && random.chance(0.1) ? facts.level : 'U'}) ` : ''
  const keyword = facts.capitals && random.chance(0.6) ? 'SUBJ:' : 'SUBJECT:'
  const subject = wrap(`${keyword} ${mark}${subjectText(random)}`, Math.min(facts.width, 65))
  const tags = wrap(tagsText(random, facts), random.chance(0.3) ? 40 : 69)
  return [
    row('class', `${levelWords(facts, choices.solidLevel)} ${seriesAndNumber(random, facts)}`),
    blank,
    ...choices.captions.flatMap((caption) => [row('caption', caption), ...gap]),
    ...(choices.captions.length > 0 && gap.length === 0 ? [blank] : []),
    ...(choices.attention.length > 0 ? [...rowsOf('attention', choices.attention), blank] : []),
    row('order', orderText(random, facts)),
    ...rowsOf('tags', tags),
    ...rowsOf('subject', subject),
    ...(choices.references.count > 0 && choices.references.rows[0]?.text.includes(':') && random.chance(0.15)
      ? []
      : [blank]),
    ...(choices.references.count > 0 ? [...choices.references.rows, blank] : []),
    ...(choices.authority === 'line'
      ? [...rowsOf('authority', wrap(authorityText(random, facts), facts.width)), blank]
      : []),
  ]
}

/** Level, control and section: all that stands before the series. */
export function levelWords(facts: CableFacts, solid: boolean, section = 1): string {
  const level = solid ? SOLID[facts.level] : spacedLevel(facts.level)
  const control = facts.enciphered ? ' EFTO' : ''
  const digits = facts.capitals ? 1 : 2
  const part = (value: number): string => String(value).padStart(digits, '0')
  return `${level}${control}${facts.sections > 1 ? ` SECTION ${part(section)} OF ${part(facts.sections)}` : ''}`
}

export function seriesAndNumber(random: Random, facts: CableFacts): string {
  const number =
    facts.capitals && facts.order < '12356'
      ? String(facts.number).padStart(4, '0')
      : String(facts.number).padStart(facts.capitals ? 5 : 6, '0')
  const second =
    facts.series === 'STATE' && random.chance(0.1) && facts.sections === 1
      ? ` TOSEC ${String(random.integer(1, 200000)).padStart(6, '0')}`
      : ''
  return `${facts.series} ${number}${second}`
}
