/**
 * Whether a line is a note that text was left out, and nothing else: `[Paras 3 and 4 withheld]`, `(Remainder of text not
 * declassified)`, `[2 paragraphs (14 lines) not declassified]`. Numbers in it are those of what is gone.
 */
export function isNoteOfOmission(plain: string): boolean {
  return (
    plain.length < LONGEST_NOTE &&
    BEGINS_LIKE_A_NOTE.test(plain) &&
    SAYS_WHAT_HAPPENED.test(plain) &&
    NOTE_OF_OMISSION.test(plain)
  )
}

const LONGEST_NOTE = 120
/** What each has, at its beginning and behind that: other lines are spared the long pattern. */
const BEGINS_LIKE_A_NOTE =
  /^[\s[({<*]{0,24}(?:EDI|NOTE|THE |REM|REST|BAL|PA|SEC|LINE|\d|ONE|TWO|THREE|FO|FIVE|SIX|SEV|EIG|NINE|TEN)/i
const SAYS_WHAT_HAPPENED =
  /WITHHELD|DENIED|EXCISED|DELETED|OMITTED|REDACTED|REMOVED|DECLASSIFIED|RELEASED|PRINTED|INCLUDED/i
const NOTE_OF_OMISSION =
  /^(?:\s{0,20}(?=[[({<*])[\s[({<*]{1,4}(?:(?:EDITOR'?S? )?NOTE: )?|\s{0,20})(?:(?:THE )?(?:REMAINDER|REST|BALANCE)|(?:PARAGRAPHS?|PARAS?\.?|PAGES?|SECTIONS?|LINES?|PARTS?) (?:\d|[A-H]\b)|(?:\d{1,3}|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN|SEVERAL) (?:AND (?:A|ONE)[ -]HALF )?(?:PARAGRAPHS?|PARAS?|PAGES?|SECTIONS?|LINES?|SENTENCES?|WORDS?))(?![A-Z])[^.;:!?\]]{0,60}\b(?:WITHHELD|DENIED|EXCISED|DELETED|OMITTED|REDACTED|REMOVED|NOT (?:DECLASSIFIED|RELEASED|PRINTED|INCLUDED))\b(?:[^!?;\]]{0,40}[\])}>*]|(?: IN (?:FULL|PART|ENTIRETY|THEIR ENTIRETY))?)[\s\])}>*.]{0,6}$/i
