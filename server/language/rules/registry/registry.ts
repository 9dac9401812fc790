/**
 * All rules by family. Written by `npm run generate` from the folders of the families: a rule that stands in one
 * is in force, and nothing is entered here by hand.
 */

import addrDuplicate from '../addresses/addr-duplicate.ts'
import addrFl5TooHigh from '../addresses/addr-fl5-too-high.ts'
import addrInfoKeyword from '../addresses/addr-info-keyword.ts'
import addrInfoOverFl5 from '../addresses/addr-info-over-fl5.ts'
import addrMissingFm from '../addresses/addr-missing-fm.ts'
import addrMissingTo from '../addresses/addr-missing-to.ts'
import addrMisspelt from '../addresses/addr-misspelt.ts'
import addrOriginSeries from '../addresses/addr-origin-series.ts'
import addrPrecedenceOverFl5 from '../addresses/addr-precedence-over-fl5.ts'
import addrRiFormat from '../addresses/addr-ri-format.ts'
import addrRiPladMismatch from '../addresses/addr-ri-plad-mismatch.ts'
import addrStadisNonstate from '../addresses/addr-stadis-nonstate.ts'
import addrUnknownPrecedence from '../addresses/addr-unknown-precedence.ts'
import addrXmtWithoutCollective from '../addresses/addr-xmt-without-collective.ts'
import distributionSum from '../addresses/distribution-sum.ts'
import { family as addresses } from '../addresses/family.ts'
import fl2PrecedenceMismatch from '../addresses/fl2-precedence-mismatch.ts'
import fl2RiDuplicate from '../addresses/fl2-ri-duplicate.ts'
import niactInfo from '../addresses/niact-info.ts'
import precedenceRetired from '../addresses/precedence-retired.ts'
import authorityDerivedNoClassifier from '../authority/authority-derived-no-classifier.ts'
import authorityDerivedSource from '../authority/authority-derived-source.ts'
import authorityDerivedWithReason from '../authority/authority-derived-with-reason.ts'
import authorityMissing from '../authority/authority-missing.ts'
import authorityMultipleSources from '../authority/authority-multiple-sources.ts'
import authorityNoPosition from '../authority/authority-no-position.ts'
import authorityOnUnclas from '../authority/authority-on-unclas.ts'
import authorityReasonDuplicate from '../authority/authority-reason-duplicate.ts'
import authorityReasonEra from '../authority/authority-reason-era.ts'
import authorityReasonFormat from '../authority/authority-reason-format.ts'
import authorityReasonMissing from '../authority/authority-reason-missing.ts'
import authorityRepeated from '../authority/authority-repeated.ts'
import { family as authority } from '../authority/family.ts'
import captionChannelMultiple from '../captions/caption-channel-multiple.ts'
import captionConflict from '../captions/caption-conflict.ts'
import captionDuplicate from '../captions/caption-duplicate.ts'
import captionEra from '../captions/caption-era.ts'
import captionInformAll from '../captions/caption-inform-all.ts'
import captionLevel from '../captions/caption-level.ts'
import captionOrder from '../captions/caption-order.ts'
import captionRelList from '../captions/caption-rel-list.ts'
import captionRelRollUp from '../captions/caption-rel-roll-up.ts'
import captionStrayInBody from '../captions/caption-stray-in-body.ts'
import captionUnknown from '../captions/caption-unknown.ts'
import captionWithoutPortion from '../captions/caption-without-portion.ts'
import { family as captions } from '../captions/family.ts'
import classFl4Mismatch from '../classification/class-fl4-mismatch.ts'
import classFl4Redundancy from '../classification/class-fl4-redundancy.ts'
import classLineOver from '../classification/class-line-over.ts'
import classLouAfter1995 from '../classification/class-lou-after-1995.ts'
import classMissing from '../classification/class-missing.ts'
import classMrnPadding from '../classification/class-mrn-padding.ts'
import classNumber from '../classification/class-number.ts'
import classSbuNoSensitive from '../classification/class-sbu-no-sensitive.ts'
import classSpacing from '../classification/class-spacing.ts'
import classUnknown from '../classification/class-unknown.ts'
import { family as classification } from '../classification/family.ts'
import dtgDualPrecedence from '../date-time/dtg-dual-precedence.ts'
import dtgFormat from '../date-time/dtg-format.ts'
import dtgRange from '../date-time/dtg-range.ts'
import dtgZoneJ from '../date-time/dtg-zone-j.ts'
import dtgZoneNotZ from '../date-time/dtg-zone-not-z.ts'
import { family as dateTime } from '../date-time/family.ts'
import julianFormat from '../date-time/julian-format.ts'
import julianMismatch from '../date-time/julian-mismatch.ts'
import { family as hygiene } from '../hygiene/family.ts'
import hygieneBadDash from '../hygiene/hygiene-bad-dash.ts'
import hygieneControlChars from '../hygiene/hygiene-control-chars.ts'
import hygieneLineLength from '../hygiene/hygiene-line-length.ts'
import hygieneLostPunct from '../hygiene/hygiene-lost-punct.ts'
import hygieneMojibake from '../hygiene/hygiene-mojibake.ts'
import hygienePageLine from '../hygiene/hygiene-page-line.ts'
import hygienePastedMargin from '../hygiene/hygiene-pasted-margin.ts'
import hygieneRepeatedLine from '../hygiene/hygiene-repeated-line.ts'
import hygieneSmartPunct from '../hygiene/hygiene-smart-punct.ts'
import hygieneTornParagraph from '../hygiene/hygiene-torn-paragraph.ts'
import hygieneTornRule from '../hygiene/hygiene-torn-rule.ts'
import blockEndWithoutStart from '../named-blocks/block-end-without-start.ts'
import blockOpenParenthesis from '../named-blocks/block-open-parenthesis.ts'
import blockStartWithoutEnd from '../named-blocks/block-start-without-end.ts'
import { family as namedBlocks } from '../named-blocks/family.ts'
import eo11652Damaged from '../order/eo-11652-damaged.ts'
import eo11652Value from '../order/eo-11652-value.ts'
import eoDateConflict from '../order/eo-date-conflict.ts'
import eoDateFormat from '../order/eo-date-format.ts'
import eoDeclOnUnclas from '../order/eo-decl-on-unclas.ts'
import eoDeclPast from '../order/eo-decl-past.ts'
import eoDeclTooFar from '../order/eo-decl-too-far.ts'
import eoExemptionNoDate from '../order/eo-exemption-no-date.ts'
import eoExemptionUnknown from '../order/eo-exemption-unknown.ts'
import eoExemptionWithDate from '../order/eo-exemption-with-date.ts'
import eoLinePeriod from '../order/eo-line-period.ts'
import eoNaOnClassified from '../order/eo-na-on-classified.ts'
import eoTwoValues from '../order/eo-two-values.ts'
import eoUnknownOrder from '../order/eo-unknown-order.ts'
import eoValueEra from '../order/eo-value-era.ts'
import eoValueUnauthorized from '../order/eo-value-unauthorized.ts'
import { family as order } from '../order/family.ts'
import { family as paragraphs } from '../paragraphs/family.ts'
import paraDamagedNumber from '../paragraphs/para-damaged-number.ts'
import paraDuplicate from '../paragraphs/para-duplicate.ts'
import paraGap from '../paragraphs/para-gap.ts'
import paraNumberRun from '../paragraphs/para-number-run.ts'
import paraSingleNumbered from '../paragraphs/para-single-numbered.ts'
import paraStart from '../paragraphs/para-start.ts'
import { family as portions } from '../portions/family.ts'
import portionControlConflict from '../portions/portion-control-conflict.ts'
import portionControlDuplicate from '../portions/portion-control-duplicate.ts'
import portionControlLevel from '../portions/portion-control-level.ts'
import portionControlUnknown from '../portions/portion-control-unknown.ts'
import portionHandlingOnClassified from '../portions/portion-handling-on-classified.ts'
import portionMarkEra from '../portions/portion-mark-era.ts'
import portionMarkForeign from '../portions/portion-mark-foreign.ts'
import portionMissing from '../portions/portion-missing.ts'
import portionNfCaption from '../portions/portion-nf-caption.ts'
import portionNoneReaches from '../portions/portion-none-reaches.ts'
import portionOver from '../portions/portion-over.ts'
import portionRelCode from '../portions/portion-rel-code.ts'
import portionRelList from '../portions/portion-rel-list.ts'
import portionRollup from '../portions/portion-rollup.ts'
import portionRollupSbuNf from '../portions/portion-rollup-sbu-nf.ts'
import portionSeparator from '../portions/portion-separator.ts'
import portionSpacing from '../portions/portion-spacing.ts'
import portionUnknown from '../portions/portion-unknown.ts'
import { family as references } from '../references/family.ts'
import refLabelSequence from '../references/ref-label-sequence.ts'
import refParaRange from '../references/ref-para-range.ts'
import refSelf from '../references/ref-self.ts'
import refUndefined from '../references/ref-undefined.ts'
import refYear from '../references/ref-year.ts'
import reftelWithoutRef from '../references/reftel-without-ref.ts'
import type { Family, Rule } from '../rule.ts'
import { family as sections } from '../sections/family.ts'
import sectionMarkerTotal from '../sections/section-marker-total.ts'
import sectionOrder from '../sections/section-order.ts'
import sectionPageId from '../sections/section-page-id.ts'
import serialMrnMismatch from '../sections/serial-mrn-mismatch.ts'
import { family as sets } from '../sets/family.ts'
import setMisspelt from '../sets/set-misspelt.ts'
import setMonth from '../sets/set-month.ts'
import setReferenceDate from '../sets/set-reference-date.ts'
import setReferenceUnused from '../sets/set-reference-unused.ts'
import setUnclosed from '../sets/set-unclosed.ts'
import { family as smart } from '../smart/family.ts'
import smartDateMismatch from '../smart/smart-date-mismatch.ts'
import smartMrnYear from '../smart/smart-mrn-year.ts'
import smartTopSecret from '../smart/smart-top-secret.ts'
import endingNoSignature from '../structure/ending-no-signature.ts'
import endingSignatureGlued from '../structure/ending-signature-glued.ts'
import endingSignatureTwice from '../structure/ending-signature-twice.ts'
import { family as structure } from '../structure/family.ts'
import structureBlankInHeader from '../structure/structure-blank-in-header.ts'
import structureDuplicateField from '../structure/structure-duplicate-field.ts'
import structureGluedField from '../structure/structure-glued-field.ts'
import structureLineOrder from '../structure/structure-line-order.ts'
import structureMissingBt from '../structure/structure-missing-bt.ts'
import structureMissingField from '../structure/structure-missing-field.ts'
import structureMissingFl1 from '../structure/structure-missing-fl1.ts'
import structureMissingNnnn from '../structure/structure-missing-nnnn.ts'
import structureSerialEcho from '../structure/structure-serial-echo.ts'
import structureUnclosed from '../structure/structure-unclosed.ts'
import structureZczcTwice from '../structure/structure-zczc-twice.ts'
import { family as subject } from '../subject/family.ts'
import subjectEmpty from '../subject/subject-empty.ts'
import subjectPortion from '../subject/subject-portion.ts'
import { family as tags } from '../tags/family.ts'
import tagsDuplicate from '../tags/tags-duplicate.ts'
import tagsEmpty from '../tags/tags-empty.ts'
import tagsGlued from '../tags/tags-glued.ts'
import tagsIsoCode from '../tags/tags-iso-code.ts'
import tagsMarkup from '../tags/tags-markup.ts'
import tagsOrder from '../tags/tags-order.ts'
import tagsPersonFormat from '../tags/tags-person-format.ts'
import tagsPersonRequired from '../tags/tags-person-required.ts'
import tagsPersonTag from '../tags/tags-person-tag.ts'
import tagsSeparators from '../tags/tags-separators.ts'
import tagsUnknown from '../tags/tags-unknown.ts'

export const families: readonly Family[] = [
  {
    ...structure,
    id: 'structure',
    rules: [
      endingNoSignature,
      endingSignatureGlued,
      endingSignatureTwice,
      structureBlankInHeader,
      structureDuplicateField,
      structureGluedField,
      structureLineOrder,
      structureMissingBt,
      structureMissingField,
      structureMissingFl1,
      structureMissingNnnn,
      structureSerialEcho,
      structureUnclosed,
      structureZczcTwice,
    ],
  },
  {
    ...dateTime,
    id: 'date-time',
    rules: [dtgDualPrecedence, dtgFormat, dtgRange, dtgZoneJ, dtgZoneNotZ, julianFormat, julianMismatch],
  },
  {
    ...addresses,
    id: 'addresses',
    rules: [
      addrDuplicate,
      addrFl5TooHigh,
      addrInfoKeyword,
      addrInfoOverFl5,
      addrMissingFm,
      addrMissingTo,
      addrMisspelt,
      addrOriginSeries,
      addrPrecedenceOverFl5,
      addrRiFormat,
      addrRiPladMismatch,
      addrStadisNonstate,
      addrUnknownPrecedence,
      addrXmtWithoutCollective,
      distributionSum,
      fl2PrecedenceMismatch,
      fl2RiDuplicate,
      niactInfo,
      precedenceRetired,
    ],
  },
  {
    ...classification,
    id: 'classification',
    rules: [
      classFl4Mismatch,
      classFl4Redundancy,
      classLineOver,
      classLouAfter1995,
      classMissing,
      classMrnPadding,
      classNumber,
      classSbuNoSensitive,
      classSpacing,
      classUnknown,
    ],
  },
  {
    ...sections,
    id: 'sections',
    rules: [sectionMarkerTotal, sectionOrder, sectionPageId, serialMrnMismatch],
  },
  {
    ...captions,
    id: 'captions',
    rules: [
      captionChannelMultiple,
      captionConflict,
      captionDuplicate,
      captionEra,
      captionInformAll,
      captionLevel,
      captionOrder,
      captionRelList,
      captionRelRollUp,
      captionStrayInBody,
      captionUnknown,
      captionWithoutPortion,
    ],
  },
  {
    ...order,
    id: 'order',
    rules: [
      eo11652Damaged,
      eo11652Value,
      eoDateConflict,
      eoDateFormat,
      eoDeclOnUnclas,
      eoDeclPast,
      eoDeclTooFar,
      eoExemptionNoDate,
      eoExemptionUnknown,
      eoExemptionWithDate,
      eoLinePeriod,
      eoNaOnClassified,
      eoTwoValues,
      eoUnknownOrder,
      eoValueEra,
      eoValueUnauthorized,
    ],
  },
  {
    ...authority,
    id: 'authority',
    rules: [
      authorityDerivedNoClassifier,
      authorityDerivedSource,
      authorityDerivedWithReason,
      authorityMissing,
      authorityMultipleSources,
      authorityNoPosition,
      authorityOnUnclas,
      authorityReasonDuplicate,
      authorityReasonEra,
      authorityReasonFormat,
      authorityReasonMissing,
      authorityRepeated,
    ],
  },
  {
    ...tags,
    id: 'tags',
    rules: [
      tagsDuplicate,
      tagsEmpty,
      tagsGlued,
      tagsIsoCode,
      tagsMarkup,
      tagsOrder,
      tagsPersonFormat,
      tagsPersonRequired,
      tagsPersonTag,
      tagsSeparators,
      tagsUnknown,
    ],
  },
  {
    ...subject,
    id: 'subject',
    rules: [subjectEmpty, subjectPortion],
  },
  {
    ...references,
    id: 'references',
    rules: [refLabelSequence, refParaRange, refSelf, refUndefined, refYear, reftelWithoutRef],
  },
  {
    ...paragraphs,
    id: 'paragraphs',
    rules: [paraDamagedNumber, paraDuplicate, paraGap, paraNumberRun, paraSingleNumbered, paraStart],
  },
  {
    ...portions,
    id: 'portions',
    rules: [
      portionControlConflict,
      portionControlDuplicate,
      portionControlLevel,
      portionControlUnknown,
      portionHandlingOnClassified,
      portionMarkEra,
      portionMarkForeign,
      portionMissing,
      portionNfCaption,
      portionNoneReaches,
      portionOver,
      portionRelCode,
      portionRelList,
      portionRollup,
      portionRollupSbuNf,
      portionSeparator,
      portionSpacing,
      portionUnknown,
    ],
  },
  {
    ...namedBlocks,
    id: 'named-blocks',
    rules: [blockEndWithoutStart, blockOpenParenthesis, blockStartWithoutEnd],
  },
  {
    ...smart,
    id: 'smart',
    rules: [smartDateMismatch, smartMrnYear, smartTopSecret],
  },
  {
    ...hygiene,
    id: 'hygiene',
    rules: [
      hygieneBadDash,
      hygieneControlChars,
      hygieneLineLength,
      hygieneLostPunct,
      hygieneMojibake,
      hygienePageLine,
      hygienePastedMargin,
      hygieneRepeatedLine,
      hygieneSmartPunct,
      hygieneTornParagraph,
      hygieneTornRule,
    ],
  },
  {
    ...sets,
    id: 'sets',
    rules: [setMisspelt, setMonth, setReferenceDate, setReferenceUnused, setUnclosed],
  },
]

/** All rules, in the order of the documentation. */
export const rules: readonly Rule[] = families.flatMap((family) => family.rules)
