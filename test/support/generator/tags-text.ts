import { defaultVocabulary } from '../../../server/language/vocabulary/vocabulary.ts'
import type { CableFacts } from './cable-facts.ts'
import type { Random } from './random.ts'

const OLD = ['PFOR', 'PINT', 'EFIN', 'ETRD', 'ECON', 'PEPR', 'EAIR', 'CVIS', 'SCUL', 'ASEC']
const NEW = ['PREL', 'PGOV', 'PHUM', 'ECON', 'EFIN', 'ETRD', 'EAIR', 'SCUL', 'SNAR', 'MARR', 'CVIS', 'ASEC', 'PINR']
const PROGRAM = ['KPAO', 'KDEM', 'KWMN', 'KISL']
const ORGANIZATIONS = ['NATO', 'IAEA', 'UNSC', 'ASEAN']

/** The TAGS line as one text: subjects first, the reporting country last. */
export function tagsText(random: Random, { capitals, from, layout }: CableFacts): string {
  const subjects = random.sample(known(capitals ? OLD : NEW), random.integer(1, 4))
  const program = capitals ? [] : random.sample(known(PROGRAM), random.pick([0, 0, 1]))
  const organization = random.sample(known(ORGANIZATIONS), random.pick([0, 0, 0, 1]))
  const countries = [
    ...new Set([...(random.chance(0.3) ? ['UK'] : []), ...(random.chance(0.2) ? ['XG'] : []), from.tag]),
  ].filter((code) => defaultVocabulary().tag(code))
  const blanks = layout === 'archival' && random.chance(0.4)
  const visit = random.chance(0.15) ? [blanks ? 'OVIP TARLENHEIM FRITZ' : 'OVIP (TARLENHEIM, FRITZ)'] : []
  return `TAGS: ${[...visit, ...subjects, ...program, ...organization, ...countries].join(blanks ? ' ' : ', ')}`
}

function known(codes: readonly string[]): readonly string[] {
  return codes.filter((code) => defaultVocabulary().tag(code))
}
