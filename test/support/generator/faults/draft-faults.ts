import { smartExample } from '../../../../server/language/rules/smart/smart-example.ts'
import { exampleCable } from '../../../../server/language/rules/support/examples/example-cable.ts'
import { change, type FaultKind } from '../fault.ts'
import { row } from '../row.ts'
import { textOf, writeCable } from '../write-cable.ts'

/** A draft with a header, of a year after all generated ones. */
const LATE = exampleCable({
  dateTimeGroup: 'O 031453Z AUG 18',
  to: ['TO SECSTATE WASHDC NIACT IMMEDIATE', 'AMEMBASSY STRELSAU ROUTINE'],
  info: ['INFO AMEMBASSY HENTZAU ROUTINE'],
  order: 'E.O. 13526: DECL: 2028/08/03',
}).split('\n')

/** A draft in the label block of SMART, classified too high for it throughout. */
const SMART = smartExample({ captions: 'SIPDIS' })
  .replace('UNCLASSIFIED', 'TOP SECRET')
  .replace('13526', '13526, 1.4 (b), DECL: 05/05/2023')
  .replace('(SBU)', '(TS)')
  .replace('Subject:    ', 'Subject:    (U) ')
  .split('\n')

/** Faults of drafts alone, which a text with a header is only where the user says so. */
export const draftFaults: readonly FaultKind[] = [
  late(
    { name: 'TOP SECRET in SMART', rules: ['smart-top-secret'], plant: ({ rows }) => ({ rows, lines: [0] }) },
    SMART,
  ),
  late(change('NIACT for information', 'niact-info', 'caption', /^(INFO .*) ROUTINE$/, '$1 NIACT IMMEDIATE')),
  late(change('precedence that was given up', 'precedence-retired', 'caption', /^(AM.*) ROUTINE$/, '$1 PRIORITY')),
]

/** Planted in that draft, in the place of a sound cable. */
function late(kind: FaultKind, lines: readonly string[] = LATE): FaultKind {
  return {
    ...kind,
    profile: 'draft',
    plant(cable, random) {
      if (textOf(writeCable(cable.seed).rows, '') !== textOf(cable.rows, '')) return undefined
      return kind.plant({ ...cable, rows: lines.map((line) => row('caption', line)) }, random)
    },
  }
}
