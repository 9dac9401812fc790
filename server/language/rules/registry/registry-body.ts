import hygieneBadDash from '../hygiene/hygiene-bad-dash.ts'
import hygieneControlChars from '../hygiene/hygiene-control-chars.ts'
import hygieneLineLength from '../hygiene/hygiene-line-length.ts'
import hygieneMojibake from '../hygiene/hygiene-mojibake.ts'
import hygieneSmartPunct from '../hygiene/hygiene-smart-punct.ts'
import hygieneTornParagraph from '../hygiene/hygiene-torn-paragraph.ts'
import hygieneTornRule from '../hygiene/hygiene-torn-rule.ts'
import blockEndWithoutStart from '../named-blocks/block-end-without-start.ts'
import blockStartWithoutEnd from '../named-blocks/block-start-without-end.ts'
import paraDamagedNumber from '../paragraphs/para-damaged-number.ts'
import paraDuplicate from '../paragraphs/para-duplicate.ts'
import paraGap from '../paragraphs/para-gap.ts'
import paraNumberRun from '../paragraphs/para-number-run.ts'
import paraSingleNumbered from '../paragraphs/para-single-numbered.ts'
import paraStart from '../paragraphs/para-start.ts'
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
import type { Rule } from '../rule.ts'
import endingNoSignature from '../structure/ending-no-signature.ts'
import endingSignatureGlued from '../structure/ending-signature-glued.ts'
import endingSignatureTwice from '../structure/ending-signature-twice.ts'

/** Rules about paragraphs, portions, named blocks, the ending and the characters of a message. */
export const bodyRules: readonly Rule[] = [
  paraNumberRun,
  paraGap,
  paraDuplicate,
  paraStart,
  paraSingleNumbered,
  paraDamagedNumber,
  portionMissing,
  portionUnknown,
  portionOver,
  portionNoneReaches,
  portionNfCaption,
  portionSpacing,
  portionControlUnknown,
  portionHandlingOnClassified,
  portionControlLevel,
  portionControlConflict,
  portionControlDuplicate,
  portionSeparator,
  portionMarkEra,
  portionMarkForeign,
  portionRelList,
  portionRelCode,
  portionRollup,
  portionRollupSbuNf,
  blockEndWithoutStart,
  blockStartWithoutEnd,
  endingNoSignature,
  endingSignatureGlued,
  endingSignatureTwice,
  hygieneMojibake,
  hygieneControlChars,
  hygieneSmartPunct,
  hygieneBadDash,
  hygieneTornParagraph,
  hygieneTornRule,
  hygieneLineLength,
]
