import type { Line } from './line.ts'
import { inCapitals } from './lowered-head.ts'

/** Beginnings of plain-language addresses; the reference, section 1.5. */
const PLAD =
  /^(?:AMEMBASSY|AMEMB|AMCONSUL|AMCONGEN|USMISSION|USINT|USLO|USOFFICE|AIT|USDEL|SECSTATE|SECDEF|JOINT STAFF|CIA|NSC|WHITE HOUSE|USCINC|HQ|DIA|NSA|DEPT|USUN|USEU|USNATO|CD|US)[ /]|^[A-Z].*(?: COLLECTIVE|WASHDC|WASHINGTON DC)\b|^(?:AL ?)?[A-Z]{3,8}ADMIN\b(?! ?\d)/
const ROUTED = /^(?:R[A-Z]{3,7}|ZEN) ?\//

/** An address by its own look: routed, or beginning with a known kind of addressee. */
export function isAddress(text: string): boolean {
  return ROUTED.test(text) || PLAD.test(text) || isCommand(text)
}

/** `USCINCEUR VAIHINGEN GE`: a command of the armed forces, and no line of attention to somebody at one. */
function isCommand(text: string): boolean {
  return (text.includes('CINC') || text.startsWith('USNMR') || text.startsWith('USDOC')) && COMMAND.test(text)
}

const COMMAND = /^(?:(?:US)?CINC[A-Z]{2,9}|USNMR|USDOC[A-Z]{0,9})\b(?!.{0,60} (?:FOR|PASS)\b)/

/** The line as an address reads: in capitals where a copy has it in small letters. */
export function addressText(line: Line): string {
  const whole = line.indent === 0 ? line.plain : line.plain.slice(line.indent)
  // `,AMEMBASSY ZENDA`: dirt before it.
  const text = SPECKS.includes(whole.charAt(0)) && isAddress(whole.slice(1)) ? whole.slice(1) : whole
  return LOWERED.test(text) ? inCapitals(text) : text
}

const SPECKS = ",.:'`~^_|-"
const LOWERED =
  /^(?:r[a-z]{3,7} ?\/ ?)?(?:amembassy|amemb|amconsul|amcongen|usmission|usint|usdel|usun|useu|usnato|secstate|secdef|nsc|cia|joint staff) ?[a-z]/i

/** Something an address list may go on with: capitals without the look of a sentence. */
export function mayBeAddress(text: string): boolean {
  return (
    text.length <= 90 &&
    !/[a-z]/.test(text) &&
    /^(?:[A-Z(]|\d{1,4}(?:ST|ND|RD|TH)? [A-Z]{2})/.test(text) &&
    !/[.:;]$/.test(text)
  )
}

const CAPTION =
  /^(?:S ?I ?P ?DIS|NODIS|EXDIS|LIMDIS|STADIS|SPECAT|NOFORN|SENSITIVE|NOCONTRACTOR|ORCON|ROGER CHANNEL|TERREP|DISSENT CHANNEL|DS CHANNEL)\b[ ,/]*/

/** A line that holds nothing but well-known captions. */
export function isCaptionLine(text: string): boolean {
  // Most lines of a text begin with a small letter.
  if (text.charCodeAt(0) >= SMALL_A) return false
  // The stamp of a reviewer beside it.
  let rest = text.startsWith('DECAPTIONED ') ? text.slice(12) : text
  let any = false
  for (let match = CAPTION.exec(rest); match; match = CAPTION.exec(rest)) {
    any = true
    rest = rest.slice(match[0].length)
  }
  return any && (rest === '' || BESIDE_CAPTION.has(rest) || (rest.length < 14 && DECAPTIONED.test(rest)))
}

const SMALL_A = 97
/** The stamp behind it, perhaps with a speck or a dot between the two. */
const BESIDE_CAPTION: ReadonlySet<string> = new Set([
  'DECAPTIONED',
  '[DECAPTIONED',
  '[DECAPTIONED]',
  '\u2022 DECAPTIONED',
  '- DECAPTIONED',
  '. DECAPTIONED',
])

/** With a letter misread, and specks around it. */
const DECAPTIONED = /^[^A-Z0-9]{0,2}[A-Z]{1,3}CAPTIONED[^A-Z0-9]{0,2}$/

/** A caption of distribution with nothing beside it: below a title it is no word of the title, as SENSITIVE could be. */
export function isDistributionAlone(text: string): boolean {
  return text.length <= LONGEST_DISTRIBUTION && DISTRIBUTION.has(text)
}

const LONGEST_DISTRIBUTION = 8
const DISTRIBUTION: ReadonlySet<string> = new Set(['SIPDIS', 'NODIS', 'EXDIS', 'LIMDIS', 'STADIS'])

/** Whole sentences, as opposed to captions and attention lines. */
export function isProse(text: string): boolean {
  if (text.length <= 50 || /^[A-Z0-9/, ]{2,40}\b(?:FOR|PASS)\b/i.test(text)) return false
  return /[a-z]{3}/.test(text) || text.split(' ').length > 9
}

const SIGNATURE = /^[A-Z][A-Z'.-]+(?: [A-Z][A-Z'.-]+){0,2}$/
const NOT_SIGNATURE =
  /\b(?:END|BEGIN|COMMENT|SUMMARY|NOTE|TEXT|UNQUOTE|QUOTE|BT|N{3,}|PAGE|SECTION|CONFIDENTIAL|SECRET|UNCLASSIFIED|UNCLAS|MINIMIZE|CONSIDERED)\b/

/** `NOT BE QUOTED.` is the end of a sentence; `VANCE JR.` is not. */
const ENDS_SENTENCE = / [A-Z'-]{3,}\.$/

/** The surname that ends a message, in capitals and 2 to 30 characters long. */
export function isSignature(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 30 &&
    SIGNATURE.test(text) &&
    !NOT_SIGNATURE.test(text) &&
    text !== 'SBU' &&
    text !== 'FOUO' &&
    !ENDS_SENTENCE.test(text)
  )
}
