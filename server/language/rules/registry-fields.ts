import authorityMissing from './authority-missing.ts'
import authorityOnUnclas from './authority-on-unclas.ts'
import authorityReasonEra from './authority-reason-era.ts'
import authorityReasonFormat from './authority-reason-format.ts'
import authorityReasonMissing from './authority-reason-missing.ts'
import captionChannelMultiple from './caption-channel-multiple.ts'
import captionConflict from './caption-conflict.ts'
import captionDuplicate from './caption-duplicate.ts'
import captionStrayInBody from './caption-stray-in-body.ts'
import captionUnknown from './caption-unknown.ts'
import eoDateConflict from './eo-date-conflict.ts'
import eoDateFormat from './eo-date-format.ts'
import eoDeclOnUnclas from './eo-decl-on-unclas.ts'
import eoDeclPast from './eo-decl-past.ts'
import eoDeclTooFar from './eo-decl-too-far.ts'
import eoNaOnClassified from './eo-na-on-classified.ts'
import eoUnknownOrder from './eo-unknown-order.ts'
import eoValueEra from './eo-value-era.ts'
import refLabelSequence from './ref-label-sequence.ts'
import refParaRange from './ref-para-range.ts'
import refSelf from './ref-self.ts'
import refUndefined from './ref-undefined.ts'
import refYear from './ref-year.ts'
import reftelWithoutRef from './reftel-without-ref.ts'
import type { Rule } from './rule.ts'
import subjectEmpty from './subject-empty.ts'
import subjectPortion from './subject-portion.ts'
import tagsDuplicate from './tags-duplicate.ts'
import tagsEmpty from './tags-empty.ts'
import tagsGlued from './tags-glued.ts'
import tagsIsoCode from './tags-iso-code.ts'
import tagsMarkup from './tags-markup.ts'
import tagsPersonRequired from './tags-person-required.ts'
import tagsUnknown from './tags-unknown.ts'

/** Rules about captions, the E.O. line, the classifier, TAGS, SUBJECT and references. */
export const fieldRules: readonly Rule[] = [
  captionConflict,
  captionChannelMultiple,
  captionDuplicate,
  captionStrayInBody,
  captionUnknown,
  eoUnknownOrder,
  eoDateConflict,
  eoValueEra,
  eoNaOnClassified,
  eoDeclOnUnclas,
  eoDeclPast,
  eoDeclTooFar,
  eoDateFormat,
  authorityMissing,
  authorityReasonMissing,
  authorityReasonEra,
  authorityReasonFormat,
  authorityOnUnclas,
  tagsEmpty,
  tagsUnknown,
  tagsIsoCode,
  tagsGlued,
  tagsDuplicate,
  tagsMarkup,
  tagsPersonRequired,
  subjectEmpty,
  subjectPortion,
  refLabelSequence,
  refUndefined,
  refYear,
  refSelf,
  refParaRange,
  reftelWithoutRef,
]
