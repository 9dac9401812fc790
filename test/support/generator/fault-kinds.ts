import type { FaultKind } from './fault.ts'
import { addressFaults } from './faults/address-faults.ts'
import { authorityFaults } from './faults/authority-faults.ts'
import { blockFaults } from './faults/block-faults.ts'
import { captionFaults } from './faults/caption-faults.ts'
import { classificationFaults } from './faults/classification-faults.ts'
import { controlFaults } from './faults/control-faults.ts'
import { dateTimeGroupFaults } from './faults/date-time-group-faults.ts'
import { draftFaults } from './faults/draft-faults.ts'
import { hygieneFaults } from './faults/hygiene-faults.ts'
import { numberingFaults } from './faults/numbering-faults.ts'
import { orderFaults } from './faults/order-faults.ts'
import { pageFaults } from './faults/page-faults.ts'
import { portionFaults } from './faults/portion-faults.ts'
import { referenceFaults } from './faults/reference-faults.ts'
import { setFaults } from './faults/set-faults.ts'
import { smartFaults } from './faults/smart-faults.ts'
import { structureFaults } from './faults/structure-faults.ts'
import { subjectFaults } from './faults/subject-faults.ts'
import { tagsFaults } from './faults/tags-faults.ts'
import { transmissionFaults } from './faults/transmission-faults.ts'

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
  ...controlFaults,
  ...blockFaults,
  ...hygieneFaults,
  ...smartFaults,
  ...setFaults,
  ...draftFaults,
]
