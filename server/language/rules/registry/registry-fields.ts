import authorityMissing from '../authority/authority-missing.ts'
import authorityOnUnclas from '../authority/authority-on-unclas.ts'
import authorityReasonEra from '../authority/authority-reason-era.ts'
import authorityReasonFormat from '../authority/authority-reason-format.ts'
import authorityReasonMissing from '../authority/authority-reason-missing.ts'
import authorityRepeated from '../authority/authority-repeated.ts'
import captionChannelMultiple from '../captions/caption-channel-multiple.ts'
import captionConflict from '../captions/caption-conflict.ts'
import captionDuplicate from '../captions/caption-duplicate.ts'
import captionRelRollUp from '../captions/caption-rel-roll-up.ts'
import captionStrayInBody from '../captions/caption-stray-in-body.ts'
import captionUnknown from '../captions/caption-unknown.ts'
import captionWithoutPortion from '../captions/caption-without-portion.ts'
import eoDateConflict from '../order/eo-date-conflict.ts'
import eoDateFormat from '../order/eo-date-format.ts'
import eoDeclOnUnclas from '../order/eo-decl-on-unclas.ts'
import eoDeclPast from '../order/eo-decl-past.ts'
import eoDeclTooFar from '../order/eo-decl-too-far.ts'
import eoNaOnClassified from '../order/eo-na-on-classified.ts'
import eoUnknownOrder from '../order/eo-unknown-order.ts'
import eoValueEra from '../order/eo-value-era.ts'
import refLabelSequence from '../references/ref-label-sequence.ts'
import refParaRange from '../references/ref-para-range.ts'
import refSelf from '../references/ref-self.ts'
import refUndefined from '../references/ref-undefined.ts'
import refYear from '../references/ref-year.ts'
import reftelWithoutRef from '../references/reftel-without-ref.ts'
import type { Rule } from '../rule.ts'
import subjectEmpty from '../subject/subject-empty.ts'
import subjectPortion from '../subject/subject-portion.ts'
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

/** Rules about captions, the E.O. line, the classifier, TAGS, SUBJECT and references. */
export const fieldRules: readonly Rule[] = [
  captionConflict,
  captionChannelMultiple,
  captionDuplicate,
  captionStrayInBody,
  captionUnknown,
  captionWithoutPortion,
  captionRelRollUp,
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
  authorityRepeated,
  authorityOnUnclas,
  tagsEmpty,
  tagsUnknown,
  tagsIsoCode,
  tagsGlued,
  tagsDuplicate,
  tagsMarkup,
  tagsPersonRequired,
  tagsPersonFormat,
  tagsPersonTag,
  tagsOrder,
  tagsSeparators,
  subjectEmpty,
  subjectPortion,
  refLabelSequence,
  refUndefined,
  refYear,
  refSelf,
  refParaRange,
  reftelWithoutRef,
]
