import type { Message } from '../../model/message/message.ts'
import { isNearlyClassified } from '../../syntax/lines/classified-by.ts'
import { matchesOf } from '../../text/matches-of.ts'
import { firstTextSpan } from '../support/lines/first-text.ts'
import { headLines, lineText } from '../support/lines/head-lines.ts'

/**
 * Whether a classifier is named where the reader finds none: in words that a scan misread, or behind another field.
 * In the subject and in the text they have to begin their line, to go on with a colon or to speak of the cable: other
 * things are classified by somebody as well.
 */
export function hasMisreadClassifier(message: Message): boolean {
  const { subject } = message
  const isInHead = headLines(message).some((plain, line) => {
    const isSubject = subject !== undefined && line >= subject.span.line && line <= subject.span.endLine
    return isStated(plain, isSubject)
  })
  if (isInHead) return true
  const text = firstTextSpan(message)
  if (text === undefined) return false
  if (isStated(lineText(message.slice, text.line), true)) return true
  // The reasons below name the classifier, however his keyword was misread.
  for (let line = text.line + 1; line <= text.line + REASONS_BELOW; line++)
    if (REASONS_LINE.test(lineText(message.slice, line))) return true
  return false
}

/** @param amongWords whether the line is one of words, where something else may be classified by somebody */
function isStated(plain: string, amongWords: boolean): boolean {
  if (REASON.test(plain)) return true
  for (const { index, 0: whole, 1: word = '' } of matchesOf(plain, WORDS)) {
    if (!isNearlyClassified(word)) continue
    const before = plain.slice(0, index)
    if (OPENING.test(before) || whole.includes(':')) return true
    if (!amongWords || OF_THE_CABLE.test(before)) return true
  }
  return false
}

const REASONS_BELOW = 3
const REASONS_LINE = /^ {0,8}REASONS?:? {1,2}1\.[45] ?\(/i
const REASON = /\bREASONS?:? {1,2}1\.[45] ?\(/i
const WORDS = /\b(C[L1I][A-Z0-9]{5,10})[.:]? {1,2}BY\b(?: ?:)?/gi
/** Number, mark and signs in front of the first word. */
const OPENING = /^[^A-Za-z]{0,16}(?:\([A-Z/]{1,6}\) {0,3})?$/
const OF_THE_CABLE = /\bthis (?:cable|message|telegram|document) (?:is |was |has been )?$/i
