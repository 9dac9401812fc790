import { isSignature } from '../../../syntax/lines/address-shape.ts'
import { isTitleAlone, titleBefore } from './signer-title.ts'

/** How a surname is written: `RASSENDYLL`, `Rassendyll`, `rassendyll`. */
export type NameCase = 'capitals' | 'mixed' | 'small'

/** A name in a line: where it stands, without what copies leave around it. */
export interface FoundName {
  readonly start: number
  readonly end: number
  readonly written: NameCase
  /** A title or a stop stands around it, as they do in sentences and lists of people too. */
  readonly ofPerson?: true
}

/**
 * The surname that is all of a stretch of text, but for residue: a period or other signs of the line, a
 * date that a web page put behind it, the number signs of the seventies.
 */
export function nameIn(text: string, from: number, to: number): FoundName | undefined {
  let start = from
  const sign = SIGN.exec(text.slice(start, Math.min(to, start + 12)))?.[0].length ?? 0
  start += sign
  while (start < to && RESIDUE_BEFORE.includes(text.charAt(start))) start++
  const whom = text.slice(start, Math.min(to, start + LONGEST + LONGEST))
  const title = TITLE.exec(whom)?.[0].length ?? titleBefore(whom)
  start += title
  let end = start + withoutResidue(text.slice(start, to)).length
  if (end - start > LONGEST) return undefined
  const whole = text.slice(start, end)
  // `VANCE JR.` keeps its period, `RASSENDYLL.` does not.
  const stopped = whole.endsWith('.') && !SUFFIX.test(whole)
  const written =
    caseOf(withoutAccents(whole)) ??
    (stopped && (whole.length > SHORT || title > 0) ? caseOf(withoutAccents(whole.slice(0, -1))) : undefined)
  if (!written || isTitleAlone(whole)) return undefined
  if (stopped) end--
  return { start, end, written, ...(title > 0 || (stopped && written === 'mixed') ? { ofPerson: true } : {}) }
}

/** Two surnames, one behind the other: also in different letters. */
export function isSameName(a: string, b: string): boolean {
  return a.toUpperCase() === b.toUpperCase()
}

/** Whether a signature is of a surname in capitals: `A. LIND`, `SAPT/LIND`, `LIND JR.` of LIND, but not `ROSALIND`. */
export function endsWithSurname(signed: string, surname: string): boolean {
  const name = signed.toUpperCase().replace(GENERATION, '')
  return name.endsWith(surname) && !/[A-Z'-]$/.test(name.slice(0, -surname.length))
}

const GENERATION = /,? (?:JR|SR|II|III|IV)\.?$/

function withoutResidue(text: string): string {
  const own = text.replace(WEB_DATE, '')
  const undated = MAY_STAND_BEHIND.test(own) ? own.replace(BEHIND_NAME, '') : own
  let end = undated.length
  while (end > 0 && RESIDUE_BEHIND.includes(undated.charAt(end - 1))) end--
  // The stop behind a suffix, or behind the name itself, is looked at by the caller.
  return undated.charAt(end) === '.' ? undated.slice(0, end + 1) : undated.slice(0, end)
}

/** `SZ\u00c9KELY` is written as its letters are. */
function withoutAccents(name: string): string {
  if (ASCII.test(name)) return name
  return name
    .replace(/[\u00d8\u00f8\u0141\u0142\u0110\u0111]/g, (letter) => STROKED[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
}

/** Letters that are none with an accent. */
const STROKED: Readonly<Record<string, string>> = {
  '\u00d8': 'O',
  '\u00f8': 'o',
  '\u0141': 'L',
  '\u0142': 'l',
  '\u0110': 'D',
  '\u0111': 'd',
}
const ASCII = /^[\x20-\x7e]*$/

function caseOf(signed: string): NameCase | undefined {
  const whole = asLetters(signed.replace(TITLE_BEFORE, ''))
  if (hasNoNameIn(whole) || SENTENCE.test(whole)) return undefined
  // `TARLENHEIM/SAPT`: two who sign.
  if (TWO.test(whole)) return 'capitals'
  // `SAPT, JR.`
  const name = whole.replace(/,(?= (?:JR|SR|II|III|IV)\b)/i, '')
  // The end of a sentence stands in it: only initials, `ST.` and `JR.` have a period.
  if (/(?<!\bST|\bJR|\bSR)(?<=[A-Z'-]{2})\. /i.test(name)) return undefined
  if (isSignature(name.replace(/[,\u2018\u2019`]/g, "'"))) return 'capitals'
  const words = name.split(' ')
  if (words.length > 4 || words.some((word) => word.length > 20)) return undefined
  if (words.length === 1 && SMALL.test(name)) return 'small'
  const own = words.filter((word) => MIXED.test(word))
  if (own.length === 0 || !words.every((word) => MIXED.test(word) || PARTICLE.test(word) || INITIAL.test(word)))
    return undefined
  return own.length <= 3 && /[A-Za-z]/.test(words[words.length - 1] ?? '') ? 'mixed' : undefined
}

/** A figure among capitals, which a reader of scans put for a letter: `TARLENHE1M`, `0BERSTEIN`. */
function asLetters(name: string): string {
  return FIGURE_INSIDE.test(name) ? name.replace(/[015]/g, (figure) => FIGURES[figure] ?? figure) : name
}

const FIGURE_INSIDE = /^(?:0[A-Z]{4,18}|[A-Z]{3,12}[015][A-Z]{1,12}|[A-Z]{1,2}[015][A-Z]{4,12})$/
const FIGURES: Readonly<Record<string, string>> = { '0': 'O', '1': 'I', '5': 'S' }

const LONGEST = 34
const SHORT = 4
/** `/s/ SAPT`, `//S// SAPT`, `(signed) Sapt`, `SGD: SAPT`, `SIGNED SAPT` */
const SIGN =
  /^(?:\/{1,2}(?:[sS]|SIGNED|[Ss]igned|SGD)\/{1,2}|\((?:SIGNED|[Ss]igned|SGD|Sgd)\.?\)|s\/|(?:SIGNED|Signed|SGD|Sgd)[:,.]|(?:SIGNED|SGD)(?= )) {0,3}/
/** `Mr. Rupert Hentzau` */
const TITLE = /^(?:Mr|Mrs|Ms|Dr|Amb)\. /
const TWO = /^[A-Z][A-Z'-]{3,14}\/[A-Z][A-Z'-]{3,14}$/
/** `AMBASSADOR RASSENDYLL` */
const TITLE_BEFORE = /^(?:AMBASSADOR|CHARGE|CONSUL GENERAL|DCM) (?=[A-Z]{4,20}$)/
const RESIDUE_BEFORE = '.-*>/ '
const RESIDUE_BEHIND = '.#*<>/-_" '
const WEB_DATE = /\s{1,4}\d{4}-\d{2}-\d{2}$/
const MAY_STAND_BEHIND = /BT$|ACTING|CHARG|CDA|DCM|AMBASS|CONSUL|OFFICER|CHIEF/i
/**
 * In whose place or as what is signed, `SAPT (ACTING)`, `SAPT, CHARGE` (a copy may have lost its last letter), `SAPT - CHARGE D'AFFAIRES A.I.`, and the prosign
 * that a copy put behind the name.
 */
const BEHIND_NAME =
  /(?:\s{1,4}BT|(?:\s{0,4}\(|\s{0,2},\s{0,3}|\s{1,3}-{1,2}\s{1,3})(?:ACTING|CHARG[E\u00c9]?(?: D.AFFAIRES?)?,?(?: A\.? ?I\.?)?|CDA|DCM|AMBASSADOR|(?:DEPUTY )?CHIEF OF MISSION|CONSUL(?: GENERAL)?|PRINCIPAL OFFICER)\)?)$/i
const SUFFIX = /\b(?:JR|SR|Jr|Sr)\.$/
const MIXED =
  /^(?:[A-Z][a-z]{1,19}|(?:Mac|Mc)[A-Z]{3,17}|(?:[A-Z][a-z]?['\u2019`,]|Mac|Mc|Le|La|De|Di|Du|Van|Fitz|[A-Z][a-z]{1,14}-)[A-Z][a-z]{1,17})$/
const SMALL = /^[a-z]{3,20}$/
const INITIAL = /^[A-Z]\.?$/
const PARTICLE =
  /^(?:von|van|de|der|den|del|della|du|da|di|la|le|ter|zu|bin|ibn|al|el|y|e|st\.?|St\.|Jr\.?|Sr\.?|II|III|IV)$/
/**
 * Words that stand alone at the end of texts and sign nothing: captions, group marks, titles of parts and of
 * papers, months, and what is left of redacted names.
 */
const NO_NAME: ReadonlySet<string> = new Set(
  [
    'CLASSIFIED SIPDIS NOFORN EXDIS NODIS LIMDIS STADIS SENSITIVE EXEMPT GDS XGDS ADS OADR FYI PRIORITY IMMEDIATE',
    'ROUTINE FLASH REGARDS SINCERELY ENCLOSURE ENCLOSURES ATTACHMENT ATTACHMENTS ANNEX APPENDIX CONTINUED CONCLUSION',
    'CONCLUSIONS BACKGROUND INTRODUCTION RECOMMENDATION RECOMMENDATIONS PARTICIPANTS EMBASSY AMBASSADOR MINISTER',
    'MINISTRY GOVERNMENT DEPARTMENT SECRETARY PRESIDENT DRAFTED CLEARED APPROVED REDACTED END BEGIN UNQTE COMMENT',
    'COMMENTS SUMMARY NOTE NOTES TEXT QUOTE UNQUOTE PAGE SECTION CONFIDENTIAL SECRET UNCLASSIFIED UNCLAS JANUARY',
    'FEBRUARY JUNE JULY SEPTEMBER OCTOBER NOVEMBER DECEMBER EXERCISE DRILL',
  ].flatMap((words) => words.split(' ')),
)
const ALONE_NO_NAME = /^(?:X{2,}|Y{2,3}|WP|SBU|FOUO|LOU)$/i

function hasNoNameIn(signed: string): boolean {
  return ALONE_NO_NAME.test(signed) || (signed.match(/\w+/g) ?? []).some((word) => NO_NAME.has(word.toUpperCase()))
}

/** Words that begin a sentence. */
const SENTENCE =
  /^(?:THE|THIS|THAT|THESE|THOSE|HE|SHE|IT|WE|THEY|YOU|IN|ON|AT|BUT|AND|OR|AS|IF|OF|BY|TO|FOR|FROM|WITH|NO|NOT|YES|ALL|BOTH|SOME|POST|NONE)(?: |$)/i
