/** Whether words around a mention make it one of another paper: "para 4 of ref A", "para 8 reftel", "the draft, para 2". */
export function isOfOtherPaper(text: string, start: number, end: number): boolean {
  return OF_OTHER.test(text.slice(end, end + 32)) || OTHER_BEFORE.test(text.slice(Math.max(0, start - 40), start))
}

/** "Answers keyed to reftel: para 3 - none; para 12 - see above": all of it speaks of the other paper. */
export function isKeyed(text: string): boolean {
  return KEYED.test(text)
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
  /^\s{0,2}(?:(?:\)|,)?\s{0,2}(?:of|in|from|ref|reftel|septel|to|thereof)\b(?! (?:this|the present) (?:cable|message|telegram)\b)|\((?:ref|reftel|septel)\b)/i
const KEYED = /\bkeyed to\b/i
/** Another paper by name, what others are divided into with its number, or the number of another cable. */
const OTHER_BEFORE =
  /(?:\b(?:REF(?:S|\.)?(?: [A-Z])?|(?:REF|SEP)TELS?(?: [A-Z])?|resolution|decision|UNSCR?|operative|preambular|op|pp|communique|text|draft|treaty|agreement|report|statement|document|paper|note|letter|sitrep|convention|protocol|mo[ua]|memo(?:randum)?|charter|constitution|accord|declaration|indictment|judge?ment|proposal|demarche)(?:['\u2019]s)?,?|\b(?:art(?:icle)?|sec(?:tion)?|annex|appendix|protocol|rule|chapter|part|tab|page|title|clause|schedule|exhibit|attachment|enclosure|volume|table|law|regulation|directive|resolution|decision)\.? (?:\d{1,4}[\w./-]{0,6}(?: ?\([a-z\d]{1,3}\))?|[IVXLC]{1,7}|[A-Z](?:[-/]\d{1,2})?),?|\d{3,6},?|annex \S{1,6},?|keyed to|\bn(?:o|r)s?\.? \d{1,5},?)\s{1,2}\(?$/i
