import { editDistance } from '../../text/edit-distance.ts'

/**
 * `Classified By`, as copies and scans have it: shortened, with a letter wrong or lost, in any case, with a stop or a
 * colon between the words. The source of a pattern, for all who look for the keyword of the classifier.
 */
export const CLASSIFIED_BY = 'C[L1I](?:ASS(?:IFIED)?|[ASIF1LEC]{4,8}D)\\.?:? {0,2}B(?:Y|V|UY)\\b'

/**
 * `Classified under section 1.4 (b) and (d) by`, `CLASSIFICATION AUTHORITY:`: the keyword with the reasons before the
 * person, or in other words, which are no keyword without reasons on the line. The source of a pattern.
 */
export const CLASSIFIED_OTHERWISE =
  'CLASSIFIED (?:UNDER|PURSUANT TO|IN ACCORDANCE WITH) (?:[A-Z0-9.]{1,12},? ){0,6}1\\.[3-6] ?[A-H(), AND]{1,24} BY\\b|CLASSIFICATION AUTHORITY ?(?=:(?! {0,3}(?:REASON|E\\.?O|1))[^:]{3,80}\\b(?:REASONS?|1\\.[3-6]))'

/** Whether a line may have it, asked before the pattern: the second word tells. */
export function mayBeOtherwise(plain: string, from: number): boolean {
  const start = plain.slice(from, from + SECOND_WORD).toUpperCase()
  return (
    start.includes('CLASSIFICATION AU') ||
    start.includes('CLASSIFIED UN') ||
    start.includes('CLASSIFIED PU') ||
    start.includes('CLASSIFIED IN')
  )
}

const SECOND_WORD = 60

/** Whether a word is CLASSIFIED with up to two slips, figures for letters not counted, and no word of its own. */
export function isNearlyClassified(word: string): boolean {
  const letters = word.toUpperCase().replace(/[01458]/g, (figure) => LETTER_OF[figure] ?? figure)
  return letters !== 'CLARIFIED' && editDistance(letters, 'CLASSIFIED', 2) <= 2
}

/** What a scan makes of a letter. */
const LETTER_OF: Readonly<Record<string, string>> = { '0': 'O', '1': 'I', '4': 'A', '5': 'S', '8': 'S' }
