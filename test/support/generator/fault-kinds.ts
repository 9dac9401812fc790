import type { FaultKind } from './fault.ts'
import {
  authorityFaults,
  captionFaults,
  orderFaults,
  referenceFaults,
  subjectFaults,
  tagsFaults,
} from './faults/field-faults.ts'
import { addressFaults, dateTimeGroupFaults, transmissionFaults } from './faults/header-faults.ts'
import { blockFaults, hygieneFaults, numberingFaults, portionFaults } from './faults/paragraph-faults.ts'
import { smartFaults } from './faults/smart-faults.ts'
import { classificationFaults, pageFaults, structureFaults } from './faults/structure-faults.ts'

/** Every way of going wrong that the proof plants; each is found, on the right line, and nothing else. */
export const faultKinds: readonly FaultKind[] = [
  ...transmissionFaults,
  ...dateTimeGroupFaults,
  ...addressFaults,
  ...structureFaults,
  ...classificationFaults,
  ...pageFaults,
  ...captionFaults,
  ...orderFaults,
  ...authorityFaults,
  ...tagsFaults,
  ...subjectFaults,
  ...referenceFaults,
  ...numberingFaults,
  ...portionFaults,
  ...blockFaults,
  ...hygieneFaults,
  ...smartFaults,
]
