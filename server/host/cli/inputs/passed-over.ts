import { isLedger } from '../../../language/ledger/ledger-name.ts'
import { BASELINE_NAME } from '../../../language/rules/linter/baseline.ts'
import { CABLERC_NAME } from '../../cablerc/cablerc.ts'

/** Whether a folder or a file holds no records, in any collection: what other programs keep, and what we do. */
export function isPassedOver(name: string): boolean {
  return NAMES.has(name) || isLedger(name)
}

const NAMES = new Set(['.git', 'node_modules', CABLERC_NAME, BASELINE_NAME])
