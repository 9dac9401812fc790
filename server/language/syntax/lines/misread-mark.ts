/**
 * What a machine or a typist made of the slash of a mark, and words that stand before or for the level. All of it
 * is told by what stands on both sides, a level and a control that everybody knows: (S_NF), (SINF), (S AND NF).
 */

/**
 * The mark with slashes where others stand for them, column for column; the text itself where none does.
 *
 * @param inPlace behind the number of a paragraph; elsewhere AND joins the names of offices, too
 */
export function withSlashes(text: string, inPlace: boolean): string {
  const match = text.length < SHORTEST ? null : MISREAD.exec(text)
  if (!match) return text
  const [whole, level = '', joint = ''] = match
  if (/^ [AW]/.test(joint) && !inPlace && !ALWAYS.test(text.slice(whole.length))) return text
  return `${level}${evenJoint(joint)}${text.slice(whole.length)}`
}

/** True where letters, digits or other signs stand for the slash: (S1NF), (S_NF), but not (S AND NF). */
export function hasMisreadSlash(text: string): boolean {
  const [, , joint = ''] = MISREAD.exec(text) ?? []
  return joint !== '' && !/^ [AW]/.test(joint)
}

/** Where letters and digits alone stand for it, other marks have to tell that it is one: (SINF). */
export function mayBeWord(text: string): boolean {
  return LETTERS.test(text) && hasMisreadSlash(text)
}

const LETTERS = /^[A-Za-z0-9]{4,16}$/

/** As many columns as before: ` AND ` is a slash between blanks, `II` are two. */
function evenJoint(joint: string): string {
  const sign = joint.trim()
  const isWord = /^[A-Z]{3}/.test(sign)
  return joint.replace(sign, isWord ? '/'.padStart(2).padEnd(sign.length) : '/'.repeat(sign.length))
}

/** Words before the level, which only the place of a mark gives this meaning: `ENTIRE TEXT IS SECRET`, `PARA S`. */
export function wordsBeforeLevel(text: string): { readonly length: number; readonly entireText: boolean } | undefined {
  const match = text.length < SHORTEST ? null : BEFORE.exec(text)
  return match ? { length: match[0].length, entireText: ENTIRE.test(match[0]) } : undefined
}

/** The level that begins at a column in a form that only the place of a mark explains: `T/S`, `SECR`, `CONFID`. */
export function cutLevelAt(text: string, at: number): { readonly level: string; readonly length: number } | undefined {
  CUT.lastIndex = at
  const [found] = CUT.exec(text) ?? []
  if (found === undefined) return undefined
  const level = found.startsWith('T') ? 'TS' : LONG_FORMS.find((word) => word.startsWith(found))
  return level === undefined ? undefined : { level, length: found.length }
}

/** `CINF`; most marks are shorter. */
const SHORTEST = 4
const MISREAD =
  /^( {0,3}(?:TOP SECRET|SECRET|CONFIDENTIAL|SBU|TS|[CSU]))( (?:AND|WITH) | {0,2}(?:[_*~=!|'`\\]{1,2}|\/[1l|!]|[1Il|!]\/|[1Il|!L7]{1,2}) {0,2})(?=(?:NF|NOFORN|NO FORN|N\/F|OC|ORCON|EXDIS|NODIS)(?![A-Za-z0-9]))/
/** Known everywhere: no office and no person is called so. */
const ALWAYS = /^(?:NF|NOFORN|NO FORN|N\/F|ORCON|EXDIS|NODIS)/
/** CLASS C and SECTION S are no marks: behind such words the level is written out, or a colon or IS tells it. A control may stand there too: `NF/S`. */
const BEFORE =
  /^ {0,3}(?:(?:(?:THIS |THE )?(?:ENTIRE|WHOLE|FULL) (?:TEXT|MESSAGE|CABLE|TELEGRAM|PARAGRAPH|PARA)|ALL|CLASSIFIED)(?: IS(?: CLASSIFIED)?| {0,2}[-:,/])? {1,2}|(?:THIS )?(?:PARAGRAPH|PARA|SECTION|PORTION|CLASSIFICATION|CLASS)(?:(?: IS(?: CLASSIFIED)?|:) {1,2}| {1,2}(?=[A-Z]{3}))|(?:NOFORN|NO FORN|NF|ORCON|OC|EXDIS|NODIS) {0,2}(?:\/{1,2}|-) {0,2})(?=(?:TOP SECRET|SECRET|CONFIDENTIAL|UNCLASSIFIED|SBU|TS|[CSU])(?![A-Za-z0-9]))/
const ENTIRE = /ENTIRE|WHOLE|FULL|ALL/
/** SEC and UNC are a commission and a command. */
const CUT = /(?:T[./] ?S|SECRE|SECR|CONFIDENT|CONFID|CONF|UNCLASS|UNCL)(?![A-Za-z0-9])/y
const LONG_FORMS = ['SECRET', 'CONFIDENTIAL', 'UNCLASSIFIED']
