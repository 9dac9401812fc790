import { SHORT_LEVELS } from '../../syntax/lines/mark-pattern.ts'

export const SENTENCE_END = /[.!?][)"']{0,2}$/
/** A pilcrow as it survives in copies. */
export const PILCROW = '(?:[\\u00c2\\u00c3\\u201a\\u0192]{0,6}\\u00b6|\\ufffd|\\u00c2|&para;)'
/** A mark without its parentheses. */
export const MARK_WORDS = `[ ]?(?:${SHORT_LEVELS}|UNCLASSIFIED)(?:[ ]?(?:\\/{1,2}|-)[ ]?[A-Z]{2,6})?[ ]?`
/** The mark behind a number. */
export const MARK_BEHIND = /^ {1,4}\([^()]{1,24}\) {0,2}/
/** `GENTEXT/REMARKS/(U) 1.`: the set begins its line, and its mark may stand before the first number. */
export const BEFORE_NUMBER = '\\s{0,8}(?:(?:GENTEXT\\/[A-Z][A-Z ,&-]{1,40}|RMKS) ?\\/ ?)?(?:\\([A-Z/]{1,9}\\) {0,2})?'
