import blockEndWithoutStart from './block-end-without-start.ts'
import blockStartWithoutEnd from './block-start-without-end.ts'
import endingNoSignature from './ending-no-signature.ts'
import hygieneBadDash from './hygiene-bad-dash.ts'
import hygieneControlChars from './hygiene-control-chars.ts'
import hygieneLineLength from './hygiene-line-length.ts'
import hygieneMojibake from './hygiene-mojibake.ts'
import hygieneSmartPunct from './hygiene-smart-punct.ts'
import hygieneTornParagraph from './hygiene-torn-paragraph.ts'
import hygieneTornRule from './hygiene-torn-rule.ts'
import paraDamagedNumber from './para-damaged-number.ts'
import paraDuplicate from './para-duplicate.ts'
import paraGap from './para-gap.ts'
import paraNumberRun from './para-number-run.ts'
import paraSingleNumbered from './para-single-numbered.ts'
import paraStart from './para-start.ts'
import portionMissing from './portion-missing.ts'
import portionNfCaption from './portion-nf-caption.ts'
import portionNoneReaches from './portion-none-reaches.ts'
import portionOver from './portion-over.ts'
import portionSpacing from './portion-spacing.ts'
import portionUnknown from './portion-unknown.ts'
import type { Rule } from './rule.ts'

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
  blockEndWithoutStart,
  blockStartWithoutEnd,
  endingNoSignature,
  hygieneMojibake,
  hygieneControlChars,
  hygieneSmartPunct,
  hygieneBadDash,
  hygieneTornParagraph,
  hygieneTornRule,
  hygieneLineLength,
]
