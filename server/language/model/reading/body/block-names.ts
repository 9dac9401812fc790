/** Titles of parts of a text that have an END of their own, alone or joined: `SUMMARY AND COMMENT`. */
const TITLE =
  '(?:(?:EXECUTIVE )?SUMMARY|(?:(?:POST|EMBASSY|MISSION) )?COMMENTS?|ACTION REQUEST(?:ED)?|INTRO(?:DUCTION)?|BACKGROUND|NOTES?)'

/**
 * The names of blocks, of one kind for their titles and their ends: a title that has an END is a beginning.
 * `TITLES`: what opens a block by standing at the head of a text. `NAMES`: those, and what BEGIN and END may name.
 */
export const TITLES = `${TITLE}(?:(?:,? (?:AND|&) | ?/ ?)${TITLE}){0,2}`
export const NAMES = `${TITLES}|BIO(?:GRAPHIC(?:AL)?)? (?:NOTES?|DATA)|TALKING POINTS|(?:UNOFFICIAL |INFORMAL |DRAFT |EMBASSY )?TRANSLATION|(?:[A-Z]+ ){0,2}TEXT(?: OF (?:THE )?[A-Z-]{4,14})?|QUOTE|NON-?PAPER|(?:[A-Z]+ )?STATEMENT|LETTER|EXCERPTS?|PRESS (?:RELEASE|GUIDANCE|STATEMENT)|DIPLOMATIC NOTE|CABLE|POINTS|REMARKS`

/** `END SUMARY`, `END COMENT`: a letter too few, too many or another one. */
export const MISSPELT = 'SU(?:MM?(?:ARY|AY|RY|ARRY|ERY|ATY)(?<!SUMMARY)|MMMARY|MAMRY)|COM(?:ENT|MMENT|MET|MEMT|MNET)'

/** The name without what changes nothing: `COMMENT` of `EMBASSY COMMENTS`. */
export function baseName(name: string): string {
  return name
    .replace(/^(?:BEGIN|EXECUTIVE|POST|EMBASSY|MISSION|UNOFFICIAL|INFORMAL|DRAFT) /, '')
    .replace(/\b(COMMENT|NOTE)S\b/g, '$1')
    .replace(/^BIO(?:GRAPHIC(?:AL)?)?\b/, 'BIO')
    .replace(/\bREQUESTED\b/, 'REQUEST')
    .replace(/\bINTRO\b/, 'INTRODUCTION')
    .replace('NON-PAPER', 'NONPAPER')
}

/** `SUMMARY`, `COMMENT` of `SUMMARY AND COMMENT`. */
export function namesIn(name: string): readonly string[] {
  return name.split(/,? (?:AND|&) | ?\/ ?/).map(baseName)
}
