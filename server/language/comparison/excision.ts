import type { LineStretch } from './word.ts'

/**
 * What stands in place of words that a release took out: rows of X, bars, `[REDACTED]`, brackets around blanks, codes of
 * exemptions in parentheses or brackets, and the codes that stand alone in a line or far out at its end.
 */
export function excisionsIn(text: string): readonly LineStretch[] {
  const found: { start: number; end: number }[] = []
  if (INLINE_HINT.test(text)) {
    for (const match of text.matchAll(INLINE)) found.push({ start: match.index, end: match.index + match[0].length })
  }
  const codes = CODE_HINT.test(text) ? MARGIN.exec(text.trimEnd().slice(-MARGIN_WIDTH)) : null
  if (codes?.[1]) {
    const end = text.trimEnd().length
    const start = end - codes[1].length
    if (
      !found.some((other) => other.end > start) &&
      (start === 0 || /\s{3}$/.test(text.slice(0, start)) || NUMBER_ALONE.test(text.slice(0, start)))
    )
      found.push({ start, end })
  }
  return found
}

/** Whether a text is such signs and nothing else. */
export function isSignOfExcision(text: string): boolean {
  let at = 0
  for (const { start, end } of excisionsIn(text)) {
    if (text.slice(at, start).trim() !== '') return false
    at = end
  }
  return at > 0 && text.slice(at).trim() === ''
}

const INLINE_HINT =
  /X{4}|x{5}|[\u2580-\u259f\u25a0\u25ac\u2b1b]|_{6}|\([bB]\) ?\(\d|\[ ?(?:B ?[1-9]|1\.[45])|\[ {0,2}\]|\[ {3}|\( {3}|redact|withheld|excised|removed|deleted/i
const INLINE =
  /X{4,}|x{5,}|[\u2580-\u259f\u25a0\u25ac\u2b1b]+|_{6,}|\([bB]\) ?\(\d\)(?:\([A-Fa-f]\))?|\[ ?(?:B ?[1-9]|1\.[45] ?\([A-H]\))(?:[,; ]{1,3}(?:B ?[1-9]|1\.[45] ?\([A-H]\))){0,3} ?\]|\[ {0,160}\]|\( {3,160}\)|[[<{][^\][<>{}]{0,60}\b(?:redacted|withheld|excised|removed|deleted)\b[^\][<>{}]{0,40}[\]>}]/gi
const CODE_HINT = /\bB ?[1-9]|1\.[45] ?\([A-H]\)/
const CODE = '(?:B ?[1-9](?: ?\\([A-F]\\))?|1\\.[45] ?\\([A-H]\\))'
/** At the end of a line; the pattern is tried on a few characters only. */
const MARGIN = new RegExp(`(?:^|\\s)(${CODE}(?:[,; ]{1,3}${CODE}){0,6})$`)
const MARGIN_WIDTH = 80
/** Nothing stands before the codes but the number of the paragraph, and its mark. */
const NUMBER_ALONE = /^\W{0,8}(?:\d{1,3}[.)]\s{0,3})?(?:\([A-Z/ -]{1,12}\)\s{0,3})?$/
