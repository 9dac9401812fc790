import {
  ATTENTION,
  BANNER,
  CAPTION_LINE,
  CONFIDENTIAL,
  CORRECTED_COPY,
  DELEGATION,
  FIELD,
  FIELD_END,
  LEVEL,
  OFFICIAL_USE,
  ORDER_WORD,
  PAGE_LINE,
  PAGE_MARKER,
  PILCROW,
  PORTION_MARK,
  REFERENCE_WORD,
  SECRET,
  SPACED_LEVEL,
  START,
  SUBJECT_WORD,
  SURE_ATTENTION,
  TAGS_WORD,
  TOP_SECRET,
  UNCLASSIFIED,
} from './fragments.ts'
import { include, inside, line, type Repository, scopes } from './rule.ts'

const source = String.raw
const CLASSIFICATION = 'meta.classification.cable'
const SERIES_AND_NUMBER = source`[A-Z][A-Z'./-]{1,14}(?:\s[A-Z][A-Z'.-]{1,14})?(?:\s[A-Z'.-]{1,14})?\s{1,3}\d{3,6}(?:\s|/|$)`

/** From the classification line to the references, in the layout before 2009. */
export const text: Repository = {
  classification: {
    patterns: [
      {
        comment: 'First section: captions and attention lines follow, until anything else appears.',
        begin: source`${START}(?=${SPACED_LEVEL}\s.*[A-Z]\s{1,3}\d{1,6}\b|${LEVEL}(?:\s(?:EFTO|FOUO|NOFORN|SBU|SENSITIVE))?\s{1,3}(?:SECTION\s0?1\s|${SERIES_AND_NUMBER})|UNCLAS(?:SIFIED)?\s?//[A-Z])(?!.*\bSECTION\s(?:0?[2-9]|[1-9]\d)\s)(?!.*[a-z])(${LEVEL})(.*)\s*$`,
        beginCaptures: scopes({
          1: inside(['level'], CLASSIFICATION),
          2: inside(['classification-tail'], CLASSIFICATION),
        }),
        end: source`^(?!\s*$|${CAPTION_LINE}|${CORRECTED_COPY}|\s{0,12}(?:${DELEGATION})\s|${ATTENTION})`,
        patterns: include('caption', 'delegation', 'attention'),
      },
      line(
        CLASSIFICATION,
        source`${START}(?=(?:${SPACED_LEVEL}|${LEVEL})\s)(?=.*\sSECTION\s{1,3}\d{1,2}\s{1,3}OF\s)(?!.*[a-z])(${LEVEL})(.*)$`,
        { 1: inside(['level']), 2: inside(['classification-tail']) },
      ),
    ],
  },
  'classification-tail': {
    patterns: [
      line('meta.part.section.cable', source`\b(SECTION)\s{1,3}(\d{1,2})\s{1,3}(OF)\s{1,3}(\d{1,2})\b`, {
        1: 'keyword.other.section.cable',
        2: 'constant.numeric.section.cable',
        3: 'keyword.other.section.cable',
        4: 'constant.numeric.section.cable',
      }),
      line('entity.name.type.office.cable', source`//[^/\n]{1,30}//`),
      line(
        'keyword.other.caption.cable',
        source`\b(?:SIPDIS|EFTO|FOUO|NOFORN|N O F O R N|SENSITIVE|SBU|EXDIS|NODIS|LIMDIS|STADIS)\b`,
      ),
      line('meta.part.message-name.cable', source`\b([A-Z][A-Z .'/-]{1,40}?)\s{1,3}(\d{1,6})\b`, {
        1: 'entity.name.type.series.cable',
        2: 'constant.numeric.message-number.cable',
      }),
    ],
  },
  level: {
    patterns: [
      line('markup.bold.cable markup.deleted.level.top-secret.cable', TOP_SECRET),
      line('markup.bold.cable markup.deleted.level.secret.cable', SECRET),
      line('markup.bold.cable markup.changed.level.confidential.cable', CONFIDENTIAL),
      line('markup.bold.cable support.type.level.restricted.cable', OFFICIAL_USE),
      line('markup.bold.cable support.type.level.sensitive.cable', 'SBU|SENSITIVE BUT UNCLASSIFIED'),
      line('markup.bold.cable markup.inserted.level.unclassified.cable', UNCLASSIFIED),
    ],
  },
  banner: { patterns: [line('meta.level.cable', source`^\s*(${BANNER})`, { 1: inside(['level']) })] },

  caption: {
    patterns: [
      line('meta.caption.cable', source`^(?=${CAPTION_LINE})(.*)$`, { 1: 'keyword.other.caption.cable' }),
      line('meta.caption.cable', source`^(${CORRECTED_COPY}.*)$`, { 1: 'keyword.other.caption.cable' }),
    ],
  },
  delegation: {
    patterns: [
      line('meta.caption.cable', source`${START}(${DELEGATION})\s([A-Z][A-Z' ,.&-]{1,40})\s*$`, {
        1: 'keyword.other.caption.cable',
        2: 'entity.name.type.delegation.cable',
      }),
    ],
  },
  attention: {
    name: 'meta.attention.cable',
    begin: source`^(?=${ATTENTION})`,
    end: source`${FIELD_END}|^(?=${CAPTION_LINE}|\s{0,3}${PILCROW}?\s?\d{1,3}\s?[.)])`,
    patterns: include('attention-word'),
  },
  'attention-line': {
    comment: 'In a draft, where no series and number mark the classification line.',
    patterns: [
      line('meta.attention.cable', source`${START}(?=${SURE_ATTENTION})(?!${FIELD}|.*[a-z])(.*)(?<!\.)$`, {
        1: inside(['attention-word']),
      }),
    ],
  },
  'attention-word': {
    patterns: [
      line('keyword.other.attention.cable', source`\b(?:(?i:also|please|pls)\s)?(?i:for|pass\sto|pass)\b|\bFROM\b`),
      line('entity.name.type.office.cable', source`\b[A-Z]{1,8}/[A-Z0-9/-]{1,20}\b`),
    ],
  },

  order: {
    patterns: [
      line(
        'meta.order.cable',
        source`${START}(${ORDER_WORD})\s?(\d{5}|\d{4}(?=\s?:))\s?(:)?(?=\s*$|(?<=:)|\s?(?i:decl|n/?a|gds|xgds|ads|rds|oadr|tags)\b)(.*)$`,
        {
          1: 'keyword.other.order.cable',
          2: 'constant.numeric.order.cable',
          3: 'punctuation.separator.field.cable',
          4: inside(['order-value']),
        },
      ),
    ],
  },
  'order-value': {
    patterns: [
      {
        name: 'meta.tags.cable',
        begin: source`\b((?i:tags))\s?(:)`,
        beginCaptures: scopes({ 1: 'keyword.other.tags.cable', 2: 'punctuation.separator.field.cable' }),
        end: '$',
        patterns: include('tag'),
      },
      line('meta.part.declassification.cable', source`\b(?i:(decl|declassify(?: on)?))\s?([:.])?`, {
        1: 'keyword.other.declassification.cable',
        2: 'punctuation.separator.field.cable',
      }),
      line(
        'constant.numeric.date.cable',
        source`\b(?:\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|\d{4}[/-]\d{1,2}[/-]\d{1,2}|(?:19|20)\d{6})\b`,
      ),
      line('constant.language.exemption.cable', source`\b(?:25X\d|50X\d(?:-[A-Z]{2,6})?|75X\d?|1\.6X\d|X[1-8])\b`),
      line(
        'constant.language.order.cable',
        source`(?i:\bn/a\b|\bna\b|\boadr\b|\bx?gds(?:-\d)?\b|\bads\b|\brds-?\d?\b|\bor-[a-z]\b)`,
      ),
      line('constant.language.order.cable', source`\b(?:UPON|AFTER|ON|MANUAL REVIEW)\b`),
      line('string.unquoted.person.cable', source`\([A-Z][^)\n]{0,60}\)`),
    ],
  },

  tags: {
    name: 'meta.tags.cable',
    begin: source`${START}(?:(${TAGS_WORD})\s?([:;,])|(TAGS)\s+(?=[A-Z]{4}(?:[\s,]|$)))`,
    beginCaptures: scopes({
      1: 'keyword.other.tags.cable',
      2: 'punctuation.separator.field.cable',
      3: 'keyword.other.tags.cable',
    }),
    end: source`${FIELD_END}|^(?=.*[a-z]{3}|\s{0,3}${PILCROW}?\s?\d{1,3}\s?[.)]|${CAPTION_LINE})`,
    patterns: include('page-line', 'archive-line', 'tag'),
  },
  tag: {
    patterns: [
      // The two ends of a link apart: a capture that is looked into copies its line, once for each link.
      line('punctuation.definition.link.cable', source`\[(?=[A-Za-z0-9-]{2,24}\]\()`),
      line('punctuation.definition.link.cable', source`(?<=[A-Za-z0-9-])\]\([^)\n]{0,120}\)`),
      line('string.unquoted.person.cable', source`\([A-Za-z][^)\n]{0,80}\)`),
      line('punctuation.separator.tag.cable', '[,;]'),
      ...include('tag-code'),
    ],
  },
  'tag-code': {
    patterns: [
      line('entity.name.tag.program.cable', source`\b[Kk][A-Za-z]{3}\b(?!-)`),
      line('entity.name.tag.subject.cable', source`\b[A-Za-z]{4}\b(?!-)`),
      line('entity.name.tag.geopolitical.cable', source`\b[A-Za-z]{2}\b(?!-)`),
      line('entity.name.tag.other.cable', source`\b[A-Za-z0-9][A-Za-z0-9-]{1,24}\b`),
    ],
  },

  subject: {
    name: 'meta.subject.cable',
    contentName: 'string.unquoted.subject.cable',
    begin: source`${START}(?:(${SUBJECT_WORD})\s?(:)|(${SUBJECT_WORD})\s+(?=${PORTION_MARK}))\s*(${PORTION_MARK})?`,
    beginCaptures: scopes({
      1: 'keyword.other.subject.cable',
      2: 'punctuation.separator.field.cable',
      3: 'keyword.other.subject.cable',
      4: inside(['portion'], 'meta.subject.cable'),
    }),
    end: source`${FIELD_END}|^(?=\s{0,3}${PILCROW}?\s{0,3}\d{1,3}\s?[.)]\s{0,3}(?:${PORTION_MARK}|$)|\s{0,12}(?:REFS?|Refs?)[\s(:]|\s{0,60}(?:${PAGE_LINE}|${PAGE_MARKER})|${CAPTION_LINE}|\s{0,60}-{3})`,
    patterns: [
      ...include('archive-line'),
      { match: source`${PORTION_MARK}(?=\s*$)`, captures: scopes({ 0: inside(['portion']) }) },
    ],
  },

  reference: {
    name: 'meta.references.cable',
    begin: source`${START}(?:(${REFERENCE_WORD})\s?(:)|((?:REF|Ref|REFTEL)S?)\s+(?=\(?[A-Z][.):]\)?\s{0,2}(?:\d{2,4}\s)?[A-Z][A-Z .'/-]{1,24}\s\d|(?!PARA)[A-Z]{3,12}\s\d{3,6}\b))`,
    beginCaptures: scopes({
      1: 'keyword.other.reference.cable',
      2: 'punctuation.separator.field.cable',
      3: 'keyword.other.reference.cable',
    }),
    end: source`${FIELD_END}|^(?=\s{0,3}${PILCROW}?\s{0,3}\d{1,3}\s?[.)]\s{0,3}(?:\(|[A-Z])|${CAPTION_LINE}|\s{0,60}-{3}|\s{0,12}(?i:summary|begin summary)\b)`,
    patterns: include('page-line', 'archive-line', 'reference-part'),
  },
  authority: {
    patterns: [
      line('meta.authority.cable', source`${START}((?i:classified)\s(?i:by))\s?(:|(?=\s[A-Z]))`, {
        1: 'keyword.other.authority.cable',
        2: 'punctuation.separator.field.cable',
      }),
      line('meta.part.authority.cable', source`\b(Classified [Bb]y|CLASSIFIED BY)(:)`, {
        1: 'keyword.other.authority.cable',
        2: 'punctuation.separator.field.cable',
      }),
    ],
  },
}
