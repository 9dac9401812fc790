/** A line with which nothing is over: the sentence goes on behind an abbreviation or an initial, or it is an item of a list or a row of a table. */
export function goesOn(plain: string): boolean {
  if (/[:;-]$/.test(plain) || ITEM.test(plain) || ROW.test(plain.replace(LABEL, ''))) return true
  const end = plain.slice(-LOOK_BACK)
  return (
    ABBREVIATION.test(end) || FURTHER.test(end) || (INITIAL.test(end) && /[a-z]/.test(plain) && !LETTERED.test(end))
  )
}

const LOOK_BACK = 40
/** The number of a paragraph, with the blanks behind it. */
const LABEL = /^\W{0,12}\d{1,3}\W{1,12}/
/** Columns of a table. */
const ROW = /\S {3,}\S/

const ITEM = /^\s{0,12}(?:-{1,2}|[*\u2022]|\(?[a-z\d]{1,2}\)|[a-z]\.) /

/** Titles, months and words that something always follows; in capitals the titles that no word is written like. */
const ABBREVIATION =
  /(?<![\w.])(?:(?:Mr|Mrs|Ms|Messrs|Drs?|Gen|Lt|Col|Maj|Capt|Cdr|Cmdr|Adm|Brig|Sgt|Amb|Sens?|Reps?|Gov|Prof|Ste?|Nos?|Ft|Mt|Hon|Rev|Pres|Dep|Asst|Atty|Supt|Fr|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Art|Sec|Fig|Vol)|(?:MR|MRS|MESSRS|DR|GEN|LT|COL|MAJ|CAPT|ADM|BRIG|SGT|AMB|SEN|REP|GOV|PROF|REV)|(?:[Ee]\.g|[Ii]\.e|E\.G|I\.E|vs|cf|ca|approx|viz))\.$/
/** Titles of other tongues and lower ranks, and what a number follows. */
const FURTHER =
  /(?<![\w.])(?:Sra?|Srta|Mme|Mlle|Msgr|Mons|Gral|Lic|Ing|Dra|Min|Insp|Cpl|Pvt|Ens|Cpt|Comdr|[Pp]aras?|[Pp]p?|[Rr]efs?|[Tt]el|vol|incl|esp|H\.E|H\.R\.H|H\.M|JAN|FEB|APR|AUG|SEPT?|OCT|NOV|DEC|MSGR|INSP|CPL|COMDR|PARAS?|PP)\.$/
/** `John F.`, `JOHN F.`; where all is in capitals, nothing tells a name from a word. */
const INITIAL = /(?<![\w.])[A-Z][A-Za-z'-]{1,20} [A-HJ-Z]\.$/
/** What is counted with letters ends a sentence as any other word does. */
const LETTERED =
  /\b(?:refs?|reftels?|annex|tabs?|appendix|part|sections?|exhibit|attachment|plan|option|point|items?|categor(?:y|ies)|schedule|article|phase|team|group|vitamin|class|type|grade|zone|area|hepatitis|title|list|paras?|subparas?|paragraphs?|subparagraphs?|enclosures?|encl|figure|chapter|footnote|table|level|unit|company|building|gate|route|terminal|runway|hangar|pier|sector|district|source|model|version|variant|scenario|alternative|squadron|battalion|battery|brigade|regiment|platoon|witness|suspect|detainee|and|or) [A-Z]\.$/i
