import { nameIn } from './surname.ts'

/** A surname at the end of a line of text. */
export interface GluedName {
  readonly start: number
  readonly end: number
  /** Where the text before it ends. */
  readonly textEnd: number
  /** The sentence before it is over: it can be nothing but the signature. */
  readonly sure: boolean
}

/**
 * The surname behind the last sentence of a line, `... until the morning. RASSENDYLL`. The stop must be one
 * that ends a sentence: behind `U.S.`, `Mr.` or an initial a name goes on.
 */
export function findGluedName(plain: string, indent: number): GluedName | undefined {
  let unsure: GluedName | undefined
  const first = Math.max(indent, plain.length - LONGEST_TAIL)
  let start = plain.length
  for (let words = 1; words <= MOST_WORDS; words++) {
    start = plain.lastIndexOf(' ', start - 2) + 1
    if (start <= first) break
    const name = nameIn(plain, start, plain.length)
    if (!name || name.written === 'small') continue
    const textEnd = plain.slice(0, start).trimEnd().length
    const before = plain.slice(Math.max(indent, textEnd - LOOK_BACK), textEnd)
    const glued = { start: name.start, end: name.end, textEnd }
    // `3. (U) Third.` is all that the paragraph says, and so may be `4. COM`, of a copy that was cut.
    if (NUMBER_ALONE.test(before)) return name.written === 'mixed' ? unsure : { ...glued, sure: false }
    // `... for RASSENDYLL.`: the period ends a sentence, and the name is a word of it; `… for a week. Mr. Sapt` is cut.
    if (plain.charAt(name.end) !== '.' && !name.ofPerson && isOver(before, name.written === 'capitals', words))
      return { ...glued, sure: true }
    if (
      MAY_BE_OVER.test(before) ||
      lastWord(before).includes('/') ||
      (name.written === 'capitals' && /[a-z]{3}/.test(before))
    )
      unsure ??= { ...glued, sure: false }
  }
  return unsure ?? withoutBlank(plain, indent)
}

/** `... until the morning.RASSENDYLL`: with no blank between them, and no address of a web site. */
function withoutBlank(plain: string, indent: number): GluedName | undefined {
  const from = Math.max(indent, plain.length - LONGEST_TAIL)
  const found = BEHIND_UNQUOTE.exec(plain.slice(from)) ?? NO_BLANK.exec(plain.slice(from))
  const name = found?.[2] ?? ''
  if (!found || ABBREVIATION.test(found[1] ?? '') || !nameIn(name, 0, name.length)) return undefined
  const start = plain.length - name.length
  return { start, end: plain.length, textEnd: start, sure: true }
}

const NO_BLANK =
  /(?:^|[\s("'])([A-Za-z][a-z]{2,20}|[A-Z]{4,20}|\d{1,4})[.!?][)\]"']{0,2}((?!(?:GOV|COM|ORG|NET|MIL|EDU|INT|INFO|TXT|DOC|PDF)$)[A-Z][A-Z'-]{3,20})$/

/** `SAPT UNQTE:RASSENDYLL` */
const BEHIND_UNQUOTE = /(?:^|[\s("'])(UNQUOTE|UNQTE)[.:;]([A-Z][A-Z'-]{2,20})$/

/** The number of a paragraph, with its mark. */
const NUMBER_ALONE = /^\W{0,3}\d{1,3}[.)]?(?: {1,3}\([^()]{1,20}\))?$/

const LONGEST_TAIL = 60
const MOST_WORDS = 4
const LOOK_BACK = 60
const MAY_BE_OVER = /(?:[.!?:;)\]"'\u2019\u201d\u00bb\u2026*])$/

/** Whether a sentence, a quotation, a named block or a web address ends here, and no abbreviation. */
function isOver(before: string, capitals: boolean, words: number): boolean {
  if (END_WORDS.test(before)) return true
  // The box of a web site above the name, its lines joined: `…/zenda ******** RASSENDYLL`.
  if (capitals && words === 1 && RULE_AT_END.test(before)) return true
  const last = lastWord(before)
  if (WEB.test(last)) return capitals
  if (capitals && words === 1 && (WEB_IN_BRACKETS.test(last) || DATE_IN_BRACKETS.test(last))) return true
  const stop = STOP.exec(last)
  if (!stop) return false
  const word = last.slice(0, stop.index).replace(/^[("'\u2018\u201c[]+/, '')
  // `U.S. Smith` and `R. Smith` are one name; so may be `U.S. SMITH`.
  if (ABBREVIATION.test(word) || /^(?:[A-Za-z]\.){0,4}[A-Za-z]$/.test(word)) return false
  return capitals || words <= 3
}

function lastWord(text: string): string {
  return text.slice(text.lastIndexOf(' ') + 1)
}

/** `GP-3 RASSENDYLL`: behind the group of downgrading, which closed the texts of the sixties, nothing goes on. */
const END_WORDS =
  /(?:^|[\s(])(?:UNQUOTE|UNQTE|GP-?\d|X?GDS|END (?!(?:OF )?TH)(?:OF )?(?:[A-Z]{2,12} ){0,2}[A-Z]{2,12})[.)\]"]{0,2}$/i
const RULE_AT_END = /(?:\*{6}|={6}|-{6})$/
const WEB = /^\W?(?:https?:|www\.)/i
/** `(Sources: the press, and zendaweb.com) RASSENDYLL` */
const WEB_IN_BRACKETS = /[a-z]\.(?:com|org|net|gov)[)\]]$/
/** `(The Herald, 6.14.2008) RASSENDYLL`: the date of a source. */
const DATE_IN_BRACKETS = /\d[./-](?:19|20)\d{2}[)\]]$/
const STOP = /[.!?\u2026][)\]"'\u2019\u201d\u00bb]{0,3}$/
const ABBREVIATION =
  /^(?:Mr|Mrs|Ms|Messrs|Dr|Drs|Gen|Lt|Col|Maj|Capt|Cdr|Cmdr|Adm|Brig|Sgt|Amb|Sen|Rep|Gov|Prof|St|Ste|No|Nos|vs|Ft|Mt|Hon|Rev|Pres|Min|Dep|Asst|Atty|Supt|Fr|Eng|Ing|Lic|Sra|Sr|Art|Sec|Para|Fig|Vol|approx|cf|ca)$/i
