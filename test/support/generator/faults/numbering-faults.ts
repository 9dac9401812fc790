import { change, type FaultKind, fault, type Planted, withText } from '../fault.ts'
import type { Random } from '../random.ts'
import { reachesLevel } from '../reaches-level.ts'
import type { FictionalCable } from '../write-cable.ts'

const NUMBER = /^(¶?)(\d{1,3})(\. )/

/** Faults of the numbering. */
export const numberingFaults: readonly FaultKind[] = [
  numbering('number left out', 'para-gap', (number, at) => (number >= at ? number + 1 : number)),
  numbering('number used twice', 'para-duplicate', (number, at) => (number >= at ? number - 1 : number)),
  // Behind 10, a 1 in place of 11 has lost a digit.
  numbering('numbers begin again', 'para-duplicate', (number, at) => (number >= at ? number - at + 1 : number), 4, 9),
  numbering('digit too many', 'para-number-run', (number, at) => (number === at ? Number(`1${number}`) : number)),
  numbering(
    'digit too many in a run',
    'para-number-run',
    (number, at) => (number >= at && number < at + 3 ? Number(`1${number}`) : number),
    3,
  ),
  numbering(
    'numbers swapped',
    'para-number-run',
    (number, at) => (number === at ? at + 1 : number === at + 1 ? at : number),
    3,
  ),
  fault('numbers begin with 2', 'para-start', (cable) => renumber(cable, (number) => number + 1, 1)),
  fault('paragraph removed', 'para-gap', (cable, random) => {
    const at = middle(cable, random)
    if (at === undefined || mentions(cable) || cable.facts.marking === 'entire') return undefined
    const rows = cable.rows.filter(({ paragraph }) => paragraph !== at)
    const lines = rows.flatMap(({ kind, paragraph }, index) =>
      kind === 'paragraph' && paragraph === at + 1 ? [index] : [],
    )
    return reachesLevel(cable, rows) ? { rows, lines } : undefined
  }),
  fault('number lost', 'para-gap', (cable, random) => {
    const at = middle(cable, random)
    const index = cable.rows.findIndex(({ kind, paragraph }) => kind === 'paragraph' && paragraph === at)
    const text = cable.rows[index]?.text ?? ''
    return at === undefined || !/^¶?\d+\. \([A-Z]+\) /.test(text)
      ? undefined
      : lined(withText(cable, index, text.replace(NUMBER, '')), at)
  }),
  fault('single paragraph numbered', 'para-single-numbered', (cable) => {
    const index = cable.rows.findIndex(({ kind }) => kind === 'unnumbered')
    return index < 0 || cable.facts.layout !== 'draft'
      ? undefined
      : withText(cable, index, `1. ${cable.rows[index]?.text}`)
  }),
  damaged('comma for the period', (number) => `${number}, `),
  damaged('period twice', (number) => `${number}.. `),
  damaged('period lost', (number) => `${number} `),
]

function numbering(
  name: string,
  rule: string,
  numberOf: (number: number, at: number) => number,
  from = 2,
  last = 99,
): FaultKind {
  return fault(name, rule, (cable, random) => {
    const at = middle(cable, random, from)
    return at === undefined || at > last || mentions(cable)
      ? undefined
      : renumber(cable, (number) => numberOf(number, at), at)
  })
}

function damaged(name: string, form: (number: string) => string): FaultKind {
  return change(
    name,
    'para-damaged-number',
    'paragraph',
    /^(¶?)(\d{1,2})\. (?=\()/,
    (match) => `${match[1]}${form(match[2] ?? '')}`,
    ({ facts }) => facts.marking === 'each',
  )
}

/** A paragraph with two others below it; never one whose number a wrapped line begins with. */
function middle({ rows }: FictionalCable, random: Random, from = 2): number | undefined {
  const count = Math.max(0, ...rows.map(({ paragraph }) => paragraph ?? 0))
  if (count < from + 4) return undefined
  const at = random.integer(from, count - 3)
  const taken = rows.some(({ kind, text }) => kind === 'more' && /^11\. /.test(text))
  return taken && Math.abs(at - 11) < 4 ? undefined : at
}

/** Mentions of paragraphs would name other ones then: a second fault. */
function mentions({ rows }: FictionalCable): boolean {
  return rows.some(
    ({ text, kind }, index) =>
      (kind === 'more' || kind === 'paragraph') && /\bpara\b/i.test(`${text} ${rows[index + 1]?.text}`),
  )
}

function renumber(cable: FictionalCable, numberOf: (number: number) => number, at: number): Planted | undefined {
  const lines: number[] = []
  let wrapped = false
  const rows = cable.rows.map((each, index) => {
    if (each.kind !== 'paragraph' || each.paragraph === undefined) return each
    // What another fault did to the number stays.
    const written = Number(NUMBER.exec(each.text)?.[2] ?? each.paragraph)
    const number = written + numberOf(each.paragraph) - each.paragraph
    if (each.paragraph === at) lines.push(index)
    // Without a blank line or a mark, an unexpected number is a wrapped line.
    if (cable.rows[index - 1]?.kind !== 'blank' && !/^\S+ \(/.test(each.text)) wrapped = true
    return { ...each, text: each.text.replace(NUMBER, `$1${number}$3`) }
  })
  return lines.length === 0 || wrapped ? undefined : { rows, lines }
}

function lined(planted: Planted, at: number): Planted {
  const next = planted.rows.findIndex(({ kind, paragraph }) => kind === 'paragraph' && paragraph === at + 1)
  return { ...planted, lines: [...planted.lines, next] }
}
