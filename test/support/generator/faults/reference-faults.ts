import { shortYear } from '../calendar.ts'
import { change, dated, type FaultKind, fault, withInserted } from '../fault.ts'
import { row } from '../row.ts'
import type { FictionalCable } from '../write-cable.ts'

/** Faults of references and of what is said of them in the text. */
export const referenceFaults: readonly FaultKind[] = [
  fault('label skipped', 'ref-label-sequence', (cable) =>
    relabel(cable, (letter, last) => (letter === last ? next(letter) : letter)),
  ),
  fault('label twice', 'ref-label-sequence', (cable) => relabel(cable, (letter) => (letter === 'B' ? 'A' : letter))),
  fault('mention of a reference that is not there', 'ref-undefined', (cable, random) => {
    const count = labels(cable).length
    if (count < 2) return undefined
    return append(
      cable,
      `The text was sent before (REF ${String.fromCharCode(65 + count + random.integer(0, 2))}).`,
      random.integer(0, 99),
    )
  }),
  change(
    'year of a reference in the future',
    'ref-year',
    'reference',
    /(?<=REF[S]?: |REFTEL: |[A-D][.)] )(?:\d{2} )?(?=[A-Z]{4,} \d+)/,
    (_, { facts }) => `${shortYear(new Date(facts.time.getTime() + 400 * 86_400_000))} `,
    dated,
  ),
  change(
    'reference to the message itself',
    'ref-self',
    'reference',
    /(?<=^REFS?:? (?:\(?A[.)] )?|^REFTEL: |[B-D][.)] )(?:\d{2} )?[A-Z]+(?: [A-Z]+)* \d{1,6}(?!\d|Z)/,
    (_, { facts }) => `${facts.series} ${facts.number}`,
  ),
  fault('mention of a paragraph that is not there', 'ref-para-range', (cable, random) => {
    const count = Math.max(0, ...cable.rows.map(({ paragraph }) => paragraph ?? 0))
    return count < 3
      ? undefined
      : append(cable, `Details are in PARA ${count + random.integer(3, 40)}.`, random.integer(0, 99))
  }),
  fault('REFTEL without a reference', 'reftel-without-ref', (cable, random) => {
    if (cable.facts.layout === 'smart' || cable.rows.some(({ text }) => /^REF|\bREF\b|REFTEL|^Reference/i.test(text)))
      return undefined
    return append(cable, 'The text was sent before (REFTEL).', random.integer(0, 99))
  }),
]

function next(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) + 1)
}

const LABEL = /(?<=^REFS?: \(?|^\s*¶?\(?|[,;] \(?|\d \(?|\) \(?)[A-D](?=[.)] )/g

function labels({ rows }: FictionalCable): string[] {
  return rows.filter(({ kind }) => kind === 'reference').flatMap(({ text }) => text.match(LABEL) ?? [])
}

function relabel(cable: FictionalCable, label: (letter: string, last: string) => string) {
  const all = labels(cable)
  const last = all[all.length - 1]
  if (!last || all.length < 2) return undefined
  const lines: number[] = []
  let unclear = false
  const rows = cable.rows.map((each, index) => {
    if (each.kind !== 'reference') return each
    const text = each.text.replace(LABEL, (letter, at: number) => {
      const put = label(letter, last)
      // Inside a line, a letter out of turn is a label only before the number of a cable.
      if (put !== letter && at > 12 && !/^[.)] (?:[A-Z]+ ){1,3}\d+(?!\d|Z)/.test(each.text.slice(at + 1)))
        unclear = true
      return put
    })
    if (text !== each.text) lines.push(index)
    return { ...each, text }
  })
  return lines.length === 0 || unclear ? undefined : { rows, lines }
}

/** Puts a sentence behind the last line of a paragraph. */
function append(cable: FictionalCable, sentence: string, choice: number) {
  const ends = cable.rows.flatMap(({ kind, text }, index) =>
    (kind === 'more' || kind === 'paragraph') &&
    cable.rows[index + 1]?.kind === 'blank' &&
    /[.]$/.test(text) &&
    !/END|ENTIRE TEXT|Classified/i.test(text) &&
    cable.rows[index + 2]?.kind !== 'banner'
      ? [index]
      : [],
  )
  const index = ends[choice % Math.max(1, ends.length)]
  if (index === undefined) return undefined
  const text = cable.facts.capitals ? sentence.toUpperCase() : sentence
  return withInserted(cable, index + 1, [row('more', text)])
}
