import { change, type FaultKind, fault, hasRow, indicesOf, isLayout, withoutRows, withText } from '../fault.ts'
import { SOLID, spacedLevel } from '../level-words.ts'
import type { Random } from '../random.ts'
import type { FictionalCable } from '../write-cable.ts'

const TELEGRAM = isLayout('draft', 'transmitted', 'archival')

/** Faults of the classification line. */
export const classificationFaults: readonly FaultKind[] = [
  fault('classification line removed', 'class-missing', (cable) => {
    const planted = cable.facts.sections > 1 ? undefined : withoutRows(cable, ({ kind }) => kind === 'class')
    const { rows = [] } = planted ?? {}
    const last = rows.findIndex(({ kind }) => kind === 'order')
    const above = rows.findLastIndex(({ kind }) => kind === 'to' || kind === 'info')
    return (
      planted && {
        rows,
        lines: Array.from({ length: last + 1 - Math.max(0, above) }, (_, offset) => Math.max(0, above) + offset),
      }
    )
  }),
  fault('level lost a letter', 'class-unknown', (cable, random) =>
    misspelt(cable, (letters) => {
      const lost = random.integer(2, letters.length - 2)
      return letters.filter((_, at) => at !== lost)
    }),
  ),
  fault('letters of the level swapped', 'class-unknown', (cable, random) =>
    misspelt(cable, (letters) => swapped(letters, random)),
  ),
  change(
    'level not spaced out',
    'class-spacing',
    'class',
    /^(?:C O N F I D E N T I A L|T O P {2}S E C R E T|S E C R E T)/,
    ([own = '']) => own.replaceAll(/(?<=\S) (?=\S)/g, '').replace(/ {2,}/g, ' '),
    isLayout('draft', 'transmitted'),
  ),
  change(
    'level spaced unevenly',
    'class-spacing',
    'class',
    /^(?:C O N F I D E N T I A L|S E C R E T)/,
    ([own = ''], _, random) => {
      const at = own.indexOf(' ', random.integer(2, own.length - 3))
      return own.slice(0, at) + own.slice(at + 1)
    },
    TELEGRAM,
  ),
  change('letters for zeros in the number', 'class-number', 'class', /(?<= )0{1,3}(?=\d+$)/, ([own = '']) =>
    'O'.repeat(own.length),
  ),
  change(
    'number of the message lost',
    'class-number',
    'class',
    /(?<=^(?:UNCLAS|(?:[A-Z] +){5,}[A-Z]) {1,2}[A-Z][A-Z .'-]*) \d{5,6}$/,
    '',
    (cable) => isLayout('transmitted', 'archival')(cable) && cable.facts.sections === 1,
  ),
  change(
    'number not padded',
    'class-mrn-padding',
    'class',
    /(?<!TOSEC )\b0+(?=\d+$)/,
    '',
    ({ facts }) => facts.layout === 'draft' && !facts.capitals && facts.sections === 1,
  ),
  change(
    'limited official use after 1995',
    'class-lou-after-1995',
    'class',
    /^UNCLAS(?! E)/,
    spacedLevel('LOU'),
    ({ facts }) => !facts.capitals && !facts.sensitive && facts.layout === 'draft',
  ),
  fault('sensitive paragraph without the caption', 'class-sbu-no-sensitive', (cable, random) => {
    const { level, sensitive, marking, capitals } = cable.facts
    if (level !== 'UNCLAS' || sensitive || !TELEGRAM(cable) || marking !== 'each' || capitals) return undefined
    const places = cable.rows.flatMap(({ kind, text }, index) =>
      kind === 'paragraph' && /\(U\)/.test(text) ? [index] : [],
    )
    if (places.length === 0) return undefined
    const index = random.pick(places)
    const planted = withText(cable, index, cable.rows[index]?.text.replace('(U)', '(SBU)') ?? '')
    return { ...planted, lines: [index, ...indicesOf(cable, 'class')] }
  }),
  fault('caption SENSITIVE removed', 'class-sbu-no-sensitive', (cable) => {
    if (!cable.facts.sensitive || !TELEGRAM(cable) || !hasRow('paragraph')(cable)) return undefined
    const planted = withoutRows(cable, ({ kind, text }) => kind === 'caption' && text === 'SENSITIVE')
    const marks = planted?.rows.flatMap(({ kind, text }, index) =>
      /\(SBU\)/.test(text) || kind === 'class' ? [index] : [],
    )
    return planted && { ...planted, lines: marks ?? [] }
  }),
  change(
    'level raised on the classification line',
    ['class-fl4-mismatch', 'portion-none-reaches'],
    'class',
    /^C O N F I D E N T I A L/,
    'S E C R E T',
    (cable) => cable.facts.marking === 'each' && cable.facts.sections === 1 && hasRow('paragraph')(cable),
  ),
  change(
    'level lowered on the classification line',
    ['class-fl4-mismatch', 'portion-over'],
    'class',
    /^S E C R E T/,
    'C O N F I D E N T I A L',
    (cable) =>
      cable.facts.sections === 1 &&
      cable.facts.marking === 'each' &&
      hasRow('fl4')(cable) &&
      hasRow('paragraph')(cable),
  ),
  change(
    'number of the message changed',
    'serial-mrn-mismatch',
    'class',
    /\d(?=( TOSEC \d+)?$)/,
    ([own], _, random) => String((Number(own) + random.integer(1, 9)) % 10),
    (cable) => hasRow('end')(cable) && cable.facts.sections === 1,
  ),
  change(
    'section beyond the total',
    'section-order',
    ['class', 'section'],
    /(SECTION )0?\d( OF 0?)(\d)/,
    (match) => `${match[1]}${match[2]?.endsWith('0') ? '0' : ''}${Number(match[3]) + 1}${match[2]}${match[3]}`,
  ),
]

/** A slip in a classified level, which has letters enough to lose one. */
function misspelt(cable: FictionalCable, slip: (letters: readonly string[]) => readonly string[]) {
  const index = indicesOf(cable, 'class')[0]
  const { level, sections, layout } = cable.facts
  const words = SOLID[level]
  const text = index === undefined ? '' : (cable.rows[index]?.text ?? '')
  if (
    index === undefined ||
    sections > 1 ||
    layout === 'smart' ||
    level === 'UNCLAS' ||
    level === 'LOU' ||
    level === 'TS'
  )
    return undefined
  const spaced = text.startsWith(spacedLevel(level))
  const put = slip([...words]).join(spaced ? ' ' : '')
  const own = spaced ? spacedLevel(level) : words
  return put === own ? undefined : withText(cable, index, put + text.slice(own.length))
}

function swapped(letters: readonly string[], random: Random): string[] {
  const at = random.integer(1, letters.length - 3)
  return letters.map(
    (letter, index) => (index === at ? letters[at + 1] : index === at + 1 ? letters[at] : letter) ?? '',
  )
}
