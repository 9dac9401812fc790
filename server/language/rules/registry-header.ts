import addrFl5TooHigh from './addr-fl5-too-high.ts'
import addrMissingFm from './addr-missing-fm.ts'
import addrMissingTo from './addr-missing-to.ts'
import addrOriginSeries from './addr-origin-series.ts'
import addrPrecedenceOverFl5 from './addr-precedence-over-fl5.ts'
import addrRiFormat from './addr-ri-format.ts'
import addrRiPladMismatch from './addr-ri-plad-mismatch.ts'
import addrStadisNonstate from './addr-stadis-nonstate.ts'
import addrUnknownPrecedence from './addr-unknown-precedence.ts'
import addrXmtWithoutCollective from './addr-xmt-without-collective.ts'
import classFl4Mismatch from './class-fl4-mismatch.ts'
import classFl4Redundancy from './class-fl4-redundancy.ts'
import classLouAfter1995 from './class-lou-after-1995.ts'
import classMissing from './class-missing.ts'
import classMrnPadding from './class-mrn-padding.ts'
import classSbuNoSensitive from './class-sbu-no-sensitive.ts'
import classSpacing from './class-spacing.ts'
import classUnknown from './class-unknown.ts'
import distributionSum from './distribution-sum.ts'
import dtgFormat from './dtg-format.ts'
import dtgRange from './dtg-range.ts'
import dtgZoneJ from './dtg-zone-j.ts'
import dtgZoneNotZ from './dtg-zone-not-z.ts'
import fl2PrecedenceMismatch from './fl2-precedence-mismatch.ts'
import julianFormat from './julian-format.ts'
import julianMismatch from './julian-mismatch.ts'
import type { Rule } from './rule.ts'
import sectionMarkerTotal from './section-marker-total.ts'
import sectionOrder from './section-order.ts'
import serialMrnMismatch from './serial-mrn-mismatch.ts'
import smartDateMismatch from './smart-date-mismatch.ts'
import smartMrnYear from './smart-mrn-year.ts'
import structureBlankInHeader from './structure-blank-in-header.ts'
import structureDuplicateField from './structure-duplicate-field.ts'
import structureLineOrder from './structure-line-order.ts'
import structureMissingBt from './structure-missing-bt.ts'
import structureMissingField from './structure-missing-field.ts'
import structureMissingFl1 from './structure-missing-fl1.ts'
import structureMissingNnnn from './structure-missing-nnnn.ts'
import structureSerialEcho from './structure-serial-echo.ts'

/** Rules about the header, the classification line, sections and the ending. */
export const headerRules: readonly Rule[] = [
  structureMissingFl1,
  structureLineOrder,
  structureBlankInHeader,
  structureMissingBt,
  structureMissingNnnn,
  structureSerialEcho,
  structureDuplicateField,
  structureMissingField,
  dtgFormat,
  dtgRange,
  dtgZoneJ,
  dtgZoneNotZ,
  julianFormat,
  julianMismatch,
  serialMrnMismatch,
  fl2PrecedenceMismatch,
  addrMissingFm,
  addrMissingTo,
  addrPrecedenceOverFl5,
  addrFl5TooHigh,
  addrUnknownPrecedence,
  addrRiFormat,
  addrRiPladMismatch,
  addrXmtWithoutCollective,
  addrStadisNonstate,
  addrOriginSeries,
  classMissing,
  classSpacing,
  classUnknown,
  classFl4Mismatch,
  classFl4Redundancy,
  classMrnPadding,
  classLouAfter1995,
  classSbuNoSensitive,
  sectionOrder,
  sectionMarkerTotal,
  distributionSum,
  smartDateMismatch,
  smartMrnYear,
]
