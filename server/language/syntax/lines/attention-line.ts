/**
 * Lines that address offices and persons: above the E.O. line as a rule, below the subject or the references in many
 * copies of the seventies, where they would pass for the rest of a title.
 */

/** `EUR/CE`, `FODAG`, `USDEL MBFR`, `MR. HALE`, `AMBASSADOR HENTZAU`: three words at the most. */
const ADDRESSED = "[A-Z][A-Z.'/-]{1,18}(?: [A-Z][A-Z.'/-]{1,18}){0,2}"
/** `ZENDA FOR FODAG`, `STRELSAU ALSO FOR EMBASSY` */
const UNIT = `(?:[A-Z][A-Z]{2,14} ){1,3}(?:ALSO )?(?:FOR|PASS(?: TO)?) ${ADDRESSED}`
/** Posts and those at them, twice or more on a line: no title reads so. */
const UNITS = new RegExp(`^${UNIT}(?:[,;] {0,2}(?:AND )?${UNIT})+(?:[,;] [A-Z]{4,14})?[,;]?$`)
/** `ZENDA POUCH HOFBAU; STRELSAU PASS CONSULS.`: beside one that is told to send on by bag, another that is told to pass. */
const POUCHED = /^(?:[A-Z][A-Z]{2,14} ){1,2}POUCH [A-Z]{3,14}[,;] {0,2}(?:[A-Z][A-Z]{2,14} ){1,2}PASS [A-Z]{3,14}[.]?$/
/** `FOR HALE, ABIDJAN FOR REDSO`: a list that was wrapped behind the name of a post. */
const REST_OF_UNITS = new RegExp(`^FOR ${ADDRESSED}[,;] {0,2}(?:AND )?${UNIT}[,;]?$`)
/** `CINCZEN ALSO FOR POLAD` */
const ALSO_FOR = new RegExp(`^(?:[A-Z][A-Z]{2,14} ){1,3}ALSO (?:FOR|PASS(?: TO)?) ${ADDRESSED}$`)

/** `DEPT PASS TREASURY`, `DEPT FOR EUR`, `USIA FOR E/CB`, `ZENDA, HOFBAU FOR AF/EX` */
const OFFICE =
  /^(?:(?:DEPT|DEPARTMENT|STATE|USIC?A|USIS|AID|NSC|TREASURY|COMMERCE|DOD|LABOR|USDA)(?:\/[A-Z]{1,4})? (?:ALSO |PLS |PLEASE )?PASS\b|(?:DEPT|DEPARTMENT|STATE) (?:ALSO )?FOR [A-Z]{1,4}(?:[ ,/]|$)|[A-Z][A-Z ,/]{1,30} FOR [A-Z]{1,4}\/[A-Z]{1,4}\b)/

/** Whom posts have: advisers, delegations, offices of a region. */
const AT_POSTS = '(?:POLAD|FODAG|REDSO|RSO|RSS|RLA|USDEL|USREP|USMTM|MTN DEL)'
/** Where organizations have their seat, and the missions to them theirs. */
const AT_SEATS =
  '(?:PARIS (?:ALSO )?FOR (?:UNESCO|OECD)|ROME FOR FAO|VIENNA FOR (?:UNIDO|IAEA)|NAIROBI FOR UNEP|MONTREAL FOR ICAO)'
/** `STRELSAU FOR USDEL MBFR`, `ROME FOR FAO` */
const ONE_POST = new RegExp(`^(?:(?:[A-Z][A-Z]{2,14} ){1,2}FOR ${AT_POSTS}(?: ${ADDRESSED})?|${AT_SEATS})$`)

/** `FOR AMBASSADOR HENTZAU FROM THE SECRETARY`, `FOR CHIEF OF MISSION` */
const PERSONS =
  /^(?:FOR|FROM) (?:(?:THE )?(?:AMBASSADORS?|AMB\.?|CHARGE|DCM|CHIEFS? OF MISSION|MISSION CHIEFS?|PRINCIPAL OFFICERS?|(?:ASSISTANT |ASST\.? |DEPUTY |UNDER |ACTING )*SECRETARY|PAO|CONSUL GENERAL|U\.?S\.? ?(?:REP|DEL))\b|[A-Z]{1,4}\/[A-Z]{1,4}\b)/
/** Whom it is for and whom it is from, `FOR … FROM …`: both are on no title's last line. */
const FROM = /^FOR .{3,60} FROM [A-Z]/
/** `FOR EUR, EE AND OES/SCI` */
const OFFICES = /^FOR [A-Z]{1,5}(?:\/[A-Z]{1,5})*(?:,? (?:AND )?[A-Z]{1,5}(?:\/[A-Z]{1,5})+|, [A-Z]{1,5}){1,6}$/

/** What is on the line beside whom it addresses: the rest of a title that wraps is longer, or says what for. */
const LONGEST = 90

/** A line that can be nothing else, wherever it stands in the head. */
export function isSurelyAttention(text: string): boolean {
  if (text.includes(' - PASS ')) return text.length <= LONGEST && DASHED.test(text)
  return (
    text.length <= LONGEST &&
    ADDRESSES.test(text) &&
    (OFFICE.test(text) ||
      UNITS.test(text) ||
      (text.includes(' POUCH ') && POUCHED.test(text)) ||
      REST_OF_UNITS.test(text) ||
      ALSO_FOR.test(text) ||
      (PERSONS.test(text) && FROM.test(text)))
  )
}

/** The same, or a line that could be the rest of a title as well, `FOR THE SECRETARY`: for where none is open. */
export function isAttentionLine(text: string): boolean {
  if (text.length > LONGEST || !ADDRESSES.test(text)) return false
  return isSurelyAttention(text) || ONE_POST.test(text) || PERSONS.test(text) || OFFICES.test(text)
}

/** `ZENDA - PASS FERRY TEAM` */
const DASHED =
  /^[A-Z][A-Z ]{2,30} - PASS (?:TO )?(?:[A-Z]{2,16} ){0,3}(?:AMBASSADOR|CHARGE|DCM|MINISTER|SECRETARY|CONSUL|ATTACHE|OFFICERS?|OFFICE|TEAM|DELEGATION|PARTY|MISSION|EMBASSY|GROUP|STAFF)\b|^[A-Z][A-Z ]{2,30} - PASS TO [A-Z]{3,20}$/
const ADDRESSES = /^(?:[A-Z][A-Z ,/]{1,40} )?(?:FOR|PASS|FROM|POUCH)\b/

/**
 * Whether a line of attention stands below another line of the head, and is not the rest of it: that one does not wait
 * for a rest, and where the line could be one, its first words would have found room above.
 */
export function isAttentionBelow(above: string, text: string): boolean {
  if (above.endsWith(',') || above.endsWith('-')) return false
  if (isSurelyAttention(text)) return true
  return isAttentionLine(text) && above.length + (/^\S+ \S+/.exec(text)?.[0].length ?? 0) < WIDTH
}

/** `VIENNA FOR EWTC`, a post and whom it is for, between the references and the first paragraph; anywhere else it may be a title. */
export function isPostBelowReferences(text: string, next: string | undefined): boolean {
  return (
    next === 'numbered' &&
    text.length <= LONGEST_POST &&
    text.includes(' FOR ') &&
    POST_FOR.test(text) &&
    !NOUN.test(text)
  )
}

const LONGEST_POST = 40
const POST_FOR = /^[A-Z]{3,14}(?: [A-Z]{2,14})? FOR [A-Z][A-Z/]{1,14}(?: [A-Z/]{2,14}){0,2}$/
/** What else is for somebody, or something. */
const NOUN =
  /^(?:[A-Z]{2,14} )?(?:[A-Z]+(?:TION|MENT|ANCE|ENCE|INGS?|ALS?|ITY)S?|REQUESTS?|PLANS?|VISAS?|FUNDS?|SUPPORT|VISITS?|DATES?|[A-Z]*LIST|GUIDELINES|CANDIDATES?|PROGRAMS?|DRAFT|TEXT|NEEDS?|AGENDA) FOR /

/** Copies of teleprinters wrap between 60 and 69 columns. */
const WIDTH = 58
