/** Whether words around a mention make it one of another paper: "para 4 of ref A", "para 8 reftel", "the draft, para 2". */
export function isOfOtherPaper(text: string, start: number, end: number): boolean {
  return isSurelyOfOtherPaper(text, start, end) || opensBehindPaper(text, start, end)
}

/** "The letter (para 2)": the one that has that paragraph, or the one that this cable tells of there. */
function opensBehindPaper(text: string, start: number, end: number): boolean {
  return (
    PAPER_OPENS.test(text.slice(Math.max(0, start - BEFORE), start)) && !IN_THIS.test(text.slice(end, end + BEHIND))
  )
}

/** The same without what a parenthesis behind a paper leaves open. */
export function isSurelyOfOtherPaper(text: string, start: number, end: number): boolean {
  const [before, behind] = [text.slice(Math.max(0, start - BEFORE), start), text.slice(end, end + BEHIND)]
  return (
    OF_OTHER.test(behind) ||
    ITEM_OF_OTHER.test(behind) ||
    FURTHER_BEHIND.test(behind) ||
    PAPER_BEHIND.test(behind) ||
    TEXT_BEHIND.test(behind) ||
    CABLE_BEHIND.test(behind) ||
    (PAPER_BEHIND_COMMA.exec(behind)?.[1] ?? '') !== '' ||
    PAPER_NAMED.test(before) ||
    OTHER_BEFORE.test(before) ||
    OWNER_BEFORE.test(before) ||
    NAME_BEFORE.test(before) ||
    SYMBOL_BEFORE.test(before) ||
    REFERENCES_BEFORE.test(before) ||
    (behind.startsWith(',') && SAYS_BEHIND.test(behind) && REFERENCE_COMMA.test(before)) ||
    CABLE_BEFORE.test(before) ||
    (NUMBERED_BEFORE.test(before) && isSmall(text, start)) ||
    (POSSESSION.test(before) && !OF_THIS.test(before))
  )
}

/** "In para 2, Article 9 gives", "the treaty, in paragraph 2, says", "under the Act (para 2)": the words around it leave both open. */
export function mayBeOfOtherPaper(text: string, start: number, end: number): boolean {
  const [before, behind] = [text.slice(Math.max(0, start - BEFORE), start), text.slice(end, end + BEHIND)]
  return (
    PAPER_BEHIND_COMMA.test(behind) ||
    PAPER_BEFORE.test(before) ||
    opensBehindPaper(text, start, end) ||
    REFERENCE_SAYS.test(before) ||
    OF_US_BEFORE.test(before) ||
    isNamedBefore(before, text) ||
    (NUMBERED_BEFORE.test(before) && !isSmall(text, start)) ||
    (PAPER_SAYS.test(before) && /^\s?,/.test(behind))
  )
}

/** "Zenda para 2": a post, for what it wrote; in capitals any word may stand there, and those that lead to a paragraph do. */
function isNamedBefore(before: string, text: string): boolean {
  const [, word] = WORD_BEFORE.exec(before) ?? []
  if (word === undefined || LEADS.has(word.toUpperCase())) return false
  return /[a-z]/.test(text) || !(/(?:ED|ING|TION|MENT)$/.test(word) || VERB_BEFORE.test(before))
}

/** "AND TO CLEAR PARA 5", "PLEASE ANSWER PARA 5": a verb, whatever it is. */
const VERB_BEFORE = /\b(?:TO|PLEASE|PLS|WILL|SHOULD|SHALL|MUST|MAY|CAN|COULD|WOULD|NOT) [A-Z-]{2,24}\s{1,2}$/

const WORD_BEFORE = /(?:^|[\s(,"'\u201c])([A-Z][A-Za-z'\u2019-]{2,24})\s{1,2}$/
/** What a sentence begins with, and what of a cable is named in front of a paragraph of its own. */
const LEADS: ReadonlySet<string> = new Set(
  (
    'ABOVE ACTION ADD AFTER ALSO ALTHOUGH AMEND AND BECAUSE BEFORE BELOW BESIDES BEYOND BOTH BUT CHANGE CITE COMMENT COMPARE ' +
    'CONCERNING CONSIDER CONSULT CORRECT DELETE DESPITE DRAW EXCEPT FOLLOWING FOR FROM GUIDANCE HOWEVER INSERT LIKE MOVE NEW ' +
    'NOTE OMIT ONLY OUR OVER PARTS PER PLEASE PORTION READ REFERENCE REGARDING REMOVE RENUMBER REPEAT REPLACE REQUEST RESTORE ' +
    'SAVE SECOND SECTION SEE SHOW SINCE STATE STRIKE SUBJECT SUMMARY THAN THAT THE THIRD THIS THOUGH TOWARD UNDER UNLIKE UNTIL ' +
    'ADDRESS ANSWER APPROVE CLEAR CONFIRM COVER CUT DISCUSS DISREGARD DROP EXPAND IGNORE KEEP REVIEW REVISE REWRITE SUPPLY ' +
    'USE USING VIA VIDE VIEW WHAT WHEN WHERE WHICH WHILE WITH WITHIN WITHOUT FIRST FIND LAST MAKE INTO UPON'
  ).split(' '),
)

/** "our para 2": of this cable, or of one that was sent before. */
const OF_US_BEFORE = /\b(?:our|my)\s{1,2}$/i

/** Between small letters, capitals and a number are a telegram; in capitals they may be anything. */
function isSmall(text: string, start: number): boolean {
  return /[a-z]/.test(text.slice(start, start + 4))
}

const BEFORE = 48
const BEHIND = 64

/** "Answers keyed to reftel: para 3 - none; para 12 - see above": all of it speaks of the other paper. */
export function isKeyed(text: string): boolean {
  return KEYED.test(text)
}

/** `para 2, 09 ZENDA 12`: the figures begin the number of a telegram. */
export function isCable(text: string, at: number): boolean {
  return CABLE_BEHIND.test(` ${text.slice(at, at + BEHIND)}`)
}

/** "ref B of STATE 41207", "reftel, ref A": a reference that another cable has. */
export function isOfOtherReference(text: string, start: number, end: number): boolean {
  return (
    /^\s{0,2}(?:of|in|to) (?:ref|reftel|septel)\b/i.test(text.slice(end, end + 24)) ||
    /\b(?:reftels?|septels?)(?:,| ?') ?$/i.test(text.slice(Math.max(0, start - 12), start))
  )
}

/** Paragraphs of another paper: "para 4 of ref A", "para 8 reftel", "paragraph 5 of the resolution"; not those of this one. */
const OF_OTHER =
  /^\s{0,2}(?:(?:\)|,)?\s{0,2}(?:of|in|from|ref|reftel|septel|to|thereof)\b(?! (?:this|the present) (?:cable|message|telegram|navadmin|maradmin|alnav|almar|alcoast|navop)\b)|\((?:ref|reftel|septel)\b)/i
/** With an item of it: "para 12.A of REF B", "para 3 (b) of the manual". */
const ITEM_OF_OTHER =
  /^(?:\.[a-z](?:\.\d{1,2})?|\s?\([a-z\d]{1,2}\)(?:\s?\([a-z\d]{1,2}\))?)\s{1,2}(?:of\b(?! (?:this|the present) (?:cable|message|telegram|navadmin|maradmin|alnav|almar|alcoast|navop)\b)|(?:in|from) (?:ref|septel))/i
const KEYED = /\bkeyed to\b/i
/** A paper by name: "the treaty", "Sapt's message". */
const PAPER = String.raw`(?:\b(?:resolution|decision|communique|text|draft|treaty|agreement|report|statement|document|paper|note|letter|sitrep|convention|protocol|mo[ua]|memo(?:randum)?|charter|constitution|accord|declaration|indictment|judge?ment|proposal|demarche)(?:['\u2019]s)?|['\u2019]s (?:message|msg|tel|telegram|cable|letter|memo|note|e-?mail))`
/** "the treaty, para 2" */
const PAPER_NAMED = new RegExp(String.raw`${PAPER},?\s{1,2}$`, 'i')
/** The same in front of a parenthesis. */
const PAPER_OPENS = new RegExp(String.raw`${PAPER},?\s{1,2}\($`, 'i')
/** "The treaty (para 2 above)" */
const IN_THIS =
  /^,? (?:above|below|supra|infra|(?:of|in) (?:this|the present) (?:cable|message|telegram|navadmin|maradmin|alnav|almar|alcoast|navop))\b/i
/** What reports and resolutions have by name, what others are divided into with its number, or the number of another cable. */
const OTHER_BEFORE =
  /(?:\b(?:REF(?:S|\.)?(?: [A-Z])?|(?:REF|SEP)TELS?(?: [A-Z])?|UNSCR?|operat(?:ive|ional)|preambular|op|pp)(?:['\u2019]s)?,?|\b(?:art(?:icle)?|sec(?:tion)?|annex|appendix|protocol|rule|chapter|part|tab|page|title|clause|schedule|exhibit|attachment|enclosure|volume|table|law|act|bill|decree|statute|ordinance|regulation|directive|resolution|decision)\.? (?:\d{1,4}[\w./-]{0,6}(?: ?\([a-z\d]{1,3}\))?|[IVXLC]{1,7}|[A-Z](?:[-/]\d{1,2})?),?|\d{3,6},?|annex \S{1,6},?|keyed to|\bn(?:o|r)s?\.? \d{1,5},?)\s{1,2}\(?$/i
/** Numbers between numbers, which a cable's paragraphs have not; and what says in one word that it is another's. */
const FURTHER_BEHIND =
  /^(?:\s?(?:bis|ter|quater|quinquies)\b|\)?,?\s{0,2}\(?(?:there(?:in|of|to)|(?:ur|your|my|our|dept?|emb|con)tels?|(?:on|at) (?:its )?(?:p|pp|pages?)\b\.? ?\d)\b)/i
/** A paper by name and number, behind a blank or in a parenthesis: "Para 2 Article VI", "para 2 (UNSCR 1701)", "para 2 your message". */
const PAPER_BEHIND =
  /^\s{1,2}\(?(?:(?:(?:the )?(?:articles?|art|annex|appendix|protocol|sec(?:tion)?|chapter|rule|clause|schedule|exhibit|law|act|decree|regulation|directive|(?:UN|UNSC|UNGA|SC|GA)? ?resolution|UNSCR|decision|treaty|convention|agreement)\.? (?:no\.? ?)?(?:\d|[IVXLC]{1,7}\b|[A-Z]\b))|(?:your|ur) (?:message|msg|tel|telegram|cable|letter|memo|note|draft|text|paper|e-?mail|report|\d)|[A-Z]{1,5}(?:\/[A-Z\d.-]{1,8}){0,5}\/\d)/i
/** The same behind a comma, where it may begin the next words; captured is what ends the paper, and with it the citation. */
const PAPER_BEHIND_COMMA =
  /^\)?,\s{1,2}(?:(?:the )?(?:articles?|art|annex|appendix|protocol|sec(?:tion)?|chapter|rule|clause|schedule|exhibit|law|act|decree|regulation|directive|(?:UN|UNSC|UNGA|SC|GA)? ?resolution|UNSCR|decision|treaty|convention|agreement)\.? (?:no\.? ?)?(?:\d{1,6}(?:[/-]\d{1,4})?|[IVXLC]{1,7}|[A-Z])(?![\w-])|(?:your|ur) (?:message|msg|tel|telegram|cable|letter|memo|note|draft|text|paper|e-?mail|report)\b|[A-Z]{1,5}(?:\/[A-Z\d.-]{1,8}){0,5}\/\d{1,5})(\s?[.;:,)]|\s?$|\sof\b)?/i
/** "para 2 (Soviet text)", "paragraph 2 as now drafted" */
const TEXT_BEHIND =
  /^\s{1,2}(?:\((?:[\w'\u2019-]{1,16} ){0,3}(?:text|draft|version|treaty|protocol|decree|resolution)\)|as (?:now|presently|currently|originally) (?:drafted|worded|formulated|tabled)\b)/i
/** "paragraph 2 09 ZENDA 12", "para 2, STATE 1234"; a day is no telegram. */
const CABLE_BEHIND =
  /^,?\s{1,2}\(?(?:\d{2} (?!(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC))[A-Z]{2,16}(?: [A-Z]{2,16})?|STATE) \d{2,7}(?!\d)/
/** Whose it is: "YOUR PARA 2", "its paragraph 2", "URTEL PARA 2". */
const OWNER_BEFORE = /\b(?:your|ur|his|her|their|its|whose|(?:ur|your|my|our|dept?|emb|con)tels?,?)\s{1,2}$/i
/** "Embassy's para 2"; not "this cable's". */
const POSSESSION = /[\w.](?:['\u2019]s|s['\u2019])\s{1,2}$/i
const OF_THIS =
  /\b(?:this|present) (?:cable|message|telegram|navadmin|maradmin|alnav|almar|alcoast|navop)['\u2019]s\s{1,2}$/i
/** "Department paragraph 2", "GATT XX para 2"; `state` in small letters is the verb. */
const NAME_BEFORE =
  /\b(?:State|STATE|D(?:epartment|EPARTMENT|ept\.?|EPT\.?)|E(?:mbassy|MBASSY)|C(?:onsulate|ONSULATE)|[A-Z]{2,10} [IVXLC]{1,7})\s{1,2}$/
/** "A/RES/45/2, para 2" */
const SYMBOL_BEFORE = /\b[A-Z]{1,5}\/[A-Z\d./-]{0,24}\d,?\s{1,2}\(?$/
/** What is passed or signed, and of which the cable may tell in its own paragraph: "under the Act (para 2)". */
const PAPER_BEFORE = /\b(?:act|bill|decree|statute|ordinance|law|edict),?\s{1,2}\(?$/i
const PAPER_SAYS =
  /\b(?:resolution|decision|treaty|agreement|report|statement|convention|protocol|charter|constitution|accord|declaration|act|bill|decree|statute|ordinance|law|edict|letter|note|draft), (?:in|at)\s{1,2}$/i
/** "refs A and B, para 2", "REF B reported in para 2" */
const REFERENCES_BEFORE =
  /(?:\brefs?\.? [A-Z](?:(?:,|,? and|,? or| &|\/|-) ?[A-Z]){1,5},?\s{1,2}\(?|\bref(?:tel)?(?: [A-Z])? (?:says?|said|reports?|reported|states?|stated|notes?|noted|asks?|asked|explains?|explained|describes?|described|mentions?|mentioned|gives?|gave) (?:in|at|under)\s{1,2})$/i
/** "REF B, in para 2, said": the reference speaks there. */
const REFERENCE_COMMA = /\b(?:ref(?:tel)?|septel)(?: [A-Z])?, (?:in|at|under)\s{1,2}$/i
const SAYS_BEHIND =
  /^, (?:says?|said|reports?|reported|states?|stated|notes?|noted|asks?|asked|explains?|explained|describes?|described|mentions?|mentioned|gives?|gave|requests?|requested)\b/i
/** "As REF B says, in para 2, we …" */
const REFERENCE_SAYS = /\bref(?:tel)?(?: [A-Z])?(?: [a-z]{2,12}){0,2}, (?:in|at|under)\s{1,2}$/i
/** "09 ZENDA 12 para 2", "09ZENDA12, para 2" */
const CABLE_BEFORE =
  /\b\d{2} ?(?!(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC))[A-Z]{2,16}(?: [A-Z]{2,16})? ?\d{1,7},?\s{1,2}\(?$/
/** "ZENDA 12 para 2": without the year, and with as few figures as a year begins with. */
const NUMBERED_BEFORE =
  /(?:^|[^A-Z])(?!(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC))[A-Z]{3,16} \d{1,2},?\s{1,2}\(?$/
