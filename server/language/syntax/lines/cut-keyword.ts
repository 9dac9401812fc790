/**
 * `C...`, `RE...`: an excerpt of the head, put above the copy, that was cut after so many signs, inside a keyword.
 */
export function isCutKeyword(plain: string): boolean {
  if (!plain.includes('...')) return false
  const word = CUT.exec(plain)?.[1]?.toUpperCase()
  return word !== undefined && KEYWORDS.some((keyword) => keyword.startsWith(word))
}

const CUT = /^ {0,4}([A-Za-z.: ]{1,14}?) ?\.{3}\s{0,3}$/
const KEYWORDS = ['CLASSIFIED BY:', 'REFS:', 'REF:', 'TAGS:', 'SUBJECT:', 'SUMMARY']
