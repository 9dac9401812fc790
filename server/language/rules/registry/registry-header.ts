import addrFl5TooHigh from '../addresses/addr-fl5-too-high.ts'
import addrMissingFm from '../addresses/addr-missing-fm.ts'
import addrMissingTo from '../addresses/addr-missing-to.ts'
import addrOriginSeries from '../addresses/addr-origin-series.ts'
import addrPrecedenceOverFl5 from '../addresses/addr-precedence-over-fl5.ts'
import addrRiFormat from '../addresses/addr-ri-format.ts'
import addrRiPladMismatch from '../addresses/addr-ri-plad-mismatch.ts'
import addrStadisNonstate from '../addresses/addr-stadis-nonstate.ts'
import addrUnknownPrecedence from '../addresses/addr-unknown-precedence.ts'
import addrXmtWithoutCollective from '../addresses/addr-xmt-without-collective.ts'
import distributionSum from '../addresses/distribution-sum.ts'
import fl2PrecedenceMismatch from '../addresses/fl2-precedence-mismatch.ts'
import classFl4Mismatch from '../classification/class-fl4-mismatch.ts'
import classFl4Redundancy from '../classification/class-fl4-redundancy.ts'
import classLouAfter1995 from '../classification/class-lou-after-1995.ts'
import classMissing from '../classification/class-missing.ts'
import classMrnPadding from '../classification/class-mrn-padding.ts'
import classNumber from '../classification/class-number.ts'
import classSbuNoSensitive from '../classification/class-sbu-no-sensitive.ts'
import classSpacing from '../classification/class-spacing.ts'
import classUnknown from '../classification/class-unknown.ts'
import dtgFormat from '../date-time/dtg-format.ts'
import dtgRange from '../date-time/dtg-range.ts'
import dtgZoneJ from '../date-time/dtg-zone-j.ts'
import dtgZoneNotZ from '../date-time/dtg-zone-not-z.ts'
import julianFormat from '../date-time/julian-format.ts'
import julianMismatch from '../date-time/julian-mismatch.ts'
import type { Rule } from '../rule.ts'
import sectionMarkerTotal from '../sections/section-marker-total.ts'
import sectionOrder from '../sections/section-order.ts'
import serialMrnMismatch from '../sections/serial-mrn-mismatch.ts'
import smartDateMismatch from '../smart/smart-date-mismatch.ts'
import smartMrnYear from '../smart/smart-mrn-year.ts'
import structureBlankInHeader from '../structure/structure-blank-in-header.ts'
import structureDuplicateField from '../structure/structure-duplicate-field.ts'
import structureLineOrder from '../structure/structure-line-order.ts'
import structureMissingBt from '../structure/structure-missing-bt.ts'
import structureMissingField from '../structure/structure-missing-field.ts'
import structureMissingFl1 from '../structure/structure-missing-fl1.ts'
import structureMissingNnnn from '../structure/structure-missing-nnnn.ts'
import structureSerialEcho from '../structure/structure-serial-echo.ts'
import structureUnclosed from '../structure/structure-unclosed.ts'

/** Rules about the header, the classification line, sections and the ending. */
export const headerRules: readonly Rule[] = [
  structureMissingFl1,
  structureLineOrder,
  structureBlankInHeader,
  structureMissingBt,
  structureMissingNnnn,
  structureSerialEcho,
  structureDuplicateField,
  structureUnclosed,
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
  classNumber,
  classLouAfter1995,
  classSbuNoSensitive,
  sectionOrder,
  sectionMarkerTotal,
  distributionSum,
  smartDateMismatch,
  smartMrnYear,
]
