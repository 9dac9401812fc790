import { change, type FaultKind, fault, onRow, orOn, type Planted, withText } from '../fault.ts'
import type { Row } from '../row.ts'
import type { FictionalCable } from '../write-cable.ts'

/** Faults of summaries, comments and quotations. */
export const blockFaults: readonly FaultKind[] = [
  onRow(
    orOn(
      change(
        'opening of the summary removed',
        'block-end-without-start',
        'paragraph',
        /(?:BEGIN )?SUMMARY[:.] (?=.)/,
        '',
        ({ rows }) => closings(rows, /END SUMMARY/),
      ),
      ({ text }) => /\bEND\b/.test(text),
    ),
  ),
  onRow(
    fault('closing of the summary removed', 'block-start-without-end', (cable) => withoutClosing(cable, 'SUMMARY')),
  ),
  change(
    'parenthesis of a note never closed',
    'block-open-parenthesis',
    ['more', 'paragraph'],
    /(?<=[a-z]{3}\. )(?=[A-Z][a-z]+ [a-z])/,
    '(Note: ',
    ({ facts }) => facts.layout !== 'smart',
  ),
  fault('closing of the quotation removed', 'block-start-without-end', (cable) =>
    withoutLine(cable, /^END (?:TEXT|TALKING POINTS)\.$/, /^BEGIN/),
  ),
  fault('opening of the quotation removed', 'block-end-without-start', (cable) =>
    withoutLine(cable, /^BEGIN (?:TEXT|TALKING POINTS):$/, /^END/),
  ),
]

function closings(rows: readonly Row[], pattern: RegExp): boolean {
  return pattern.test(rows.map(({ text }) => text).join(' '))
}

function withoutClosing(cable: FictionalCable, name: string): Planted | undefined {
  const index = cable.rows.findIndex(({ text }) => text.endsWith(` END ${name}.`))
  const start = cable.rows.findIndex(({ text }) => new RegExp(`${name}[:.] `).test(text))
  if (index < 0 || start < 0 || cable.facts.layout === 'smart') return undefined
  const text = cable.rows[index]?.text.replace(` END ${name}.`, '') ?? ''
  return { ...withText(cable, index, text), lines: [start] }
}

/** Takes one line of a quotation out; the finding stands on the other. */
function withoutLine(cable: FictionalCable, line: RegExp, other: RegExp): Planted | undefined {
  const quoted = cable.rows.flatMap(({ kind }, index) => (kind === 'quoted' ? [index] : []))
  const gone = quoted.filter((index) => line.test(cable.rows[index]?.text ?? ''))
  const numbered = quoted.some((index) => /^\d/.test(cable.rows[index]?.text ?? ''))
  if (gone.length !== 1 || numbered) return undefined
  const rows = cable.rows.filter((_, index) => index !== gone[0] && index !== (gone[0] ?? 0) + 1)
  const lines = rows.flatMap(({ kind, text }, index) => (kind === 'quoted' && other.test(text) ? [index] : []))
  return { rows, lines }
}
