import { MONTH, PILCROW } from './fragments.ts'
import { include, inside, line, type Repository } from './rule.ts'

const source = String.raw
const REFERENCE = 'variable.other.constant.reference.cable'
const MESSAGE_NAME = {
  1: 'constant.numeric.year.cable',
  2: 'entity.name.type.series.cable',
  3: 'constant.numeric.message-number.cable',
}
// Words between two numbers that make a quantity or a citation, not the name of a message.
const NO_SERIES = `(?:${MONTH})|(?:ABOUT|OVER|SOME|THE|AND|FOR|WITH|FROM|PERCENT|MILLION|BILLION|MEMBERS?|PEOPLE|OUT|WERE|WAS|HAVE|HAS|ARE|SINCE|AFTER|BEFORE|UNTIL|PLUS|ONLY|MORE|LESS|THAN|NEARLY|ALMOST|UNSCR?|UNGA|RESOLUTION|ARTICLE|SECTION|CHAPTER|TITLE|CFR|FAM|FAH|USC|STAT|NAVADMIN|ALNAV)\\b`
const NEXT_WORD = source`(?:\s(?!AND|THE|FOR|OF|IN|TO|AT|OR)[A-Z]{2,14})?`

/** References: the items of a REF list, and what names them, paragraphs and reasons in the text. */
export const references: Repository = {
  'reference-item': {
    comment: 'An item of a REF list that a blank line has cut off.',
    patterns: [
      line(
        'meta.references.cable',
        source`^\s{0,12}${PILCROW}?(?=\(?[A-Z][.)]\s{1,3}(?:(?:19|20)?\d{2}\s)?[A-Z][A-Z .'/-]{2,24}\s\d{3,6}(?:\s\((?:NOTAL|[A-Z0-9 ]{2,20})\))?[\s,;.]{0,3}$)(.*)$`,
        { 1: inside(['reference-part']) },
      ),
    ],
  },
  'reference-part': {
    patterns: [
      line('meta.part.reference-label.cable', source`(?<![A-Za-z0-9.])(\(?)([A-Z])([.:]\)?|\))(?=[\s(]|$)`, {
        1: 'punctuation.definition.label.cable',
        2: 'entity.name.label.reference.cable',
        3: 'punctuation.definition.label.cable',
      }),
      ...include('date-time-group'),
      line('keyword.other.note.cable', source`\(NOTAL\)|\bNOTAL\b|\bAND PREVIOUS\b`),
      line(
        'meta.part.message-reference.cable',
        source`(?<![A-Za-z0-9])(?:((?:19|20)?\d{2})\s{1,2})?(?![A-Z][.):]|(?:${MONTH})\b)([A-Z][A-Z.'/-]{1,24}(?:\s[A-Z][A-Z.'/-]{1,24})?(?:\s[A-Z][A-Z.'/-]{1,24})?)\s{1,2}(\d{1,8})(?![\dA-Z/-])`,
        MESSAGE_NAME,
      ),
      line('constant.numeric.message-number.cable', source`(?<=\d, )\d{4,6}\b`),
    ],
  },
  'reference-in-text': {
    patterns: [
      line(
        'meta.part.reference-in-text.cable',
        source`\b(?i:refs?)\.?\s(?:[A-Z]\b|\([A-Z]\)|(?<=ref )[a-z]\b)(?:(?:,\s?|\s?(?:-|AND|and|&|through|THROUGH)\s?)\(?[A-Z]\b\)?){0,8}`,
        { 0: REFERENCE },
      ),
      line('meta.part.reference-in-text.cable', source`\b(?i:reftels?|septels?)\b`, { 0: REFERENCE }),
      line(
        'meta.part.reference-in-text.cable',
        source`\b(?i:para(?:graph)?s?)\.?\s\d{1,2}\b(?!\.\d)(?:(?:,\s?|\s?-\s?|\s(?:AND|and|THROUGH|through|TO|to)\s)\d{1,2}\b){0,8}(?!\s(?i:of)\s(?i:the|un|unsc\w*|resolution|article)\b)`,
        { 0: REFERENCE },
      ),
      line(
        'meta.part.message-reference.cable',
        source`(?<![A-Za-z0-9'/.,$-])((?:19|20)?\d{2})\s(?!${NO_SERIES})([A-Z]{3,14}${NEXT_WORD}${NEXT_WORD})\s(\d{3,6})\b(?![,./-]\d)`,
        MESSAGE_NAME,
      ),
      line(
        'meta.part.message-reference.cable',
        source`\b(STATE|SECTO|TOSEC|PARTO|USUN|USNATO|DEPTO|CIRTEL|POLTO|TOPOL)\s(\d{4,6})\b`,
        { 1: MESSAGE_NAME[2], 2: MESSAGE_NAME[3] },
      ),
      line(
        'meta.part.message-reference.cable',
        source`(?<=\()([A-Z]{4,14}(?:\s[A-Z]{2,14})?)\s(\d{3,6})(?=,\s(?i:para))`,
        { 1: MESSAGE_NAME[2], 2: MESSAGE_NAME[3] },
      ),
    ],
  },
  reason: {
    patterns: [
      line(
        'meta.part.reason.cable',
        source`\b(?i:(reasons?(?:\(s\))?)(\s?:)?\s{0,2}(?:e\.?o\.?\s\d{5},?\s)?)(1[.,]\s?[45]\.?)\s{0,2}(\(?[A-Ha-h]\b\)?(?:(?:\s?[,/&]\s?|\s?(?:and|AND)\s|\s)?\(?\b[A-Ha-h]\b\)?){0,7})`,
        {
          1: 'keyword.other.reason.cable',
          2: 'punctuation.separator.field.cable',
          3: 'constant.numeric.reason.cable',
          4: 'support.constant.reason.cable',
        },
      ),
    ],
  },
}
