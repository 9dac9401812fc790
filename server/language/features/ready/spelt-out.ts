/** How far the words of an abbreviation may reach. */
export const LOOK = 120

/**
 * Whether the words that an abbreviation stands for are beside it: `the Defense Cooperation Agreement (DCA)`,
 * `… ("DCA")`, `… (hereafter the DCA)`, `DCA (the Defense Cooperation Agreement)`, `…, or DCA,`, `DCA, the …,`.
 */
export function isSpeltOut(word: string, before: string, behind: string): boolean {
  if (OPENS.test(before) && CLOSES.test(behind)) return true
  const inside = WORDS_BEHIND.exec(behind)?.[1]
  if (inside !== undefined && (/^[A-Z][a-z]+(?:[ -]|$)/.test(inside) || standsFor(word, inside))) return true
  // Without parentheses only the letters tell.
  const apposed = APPOSED_BEHIND.exec(behind)?.[1]
  if (apposed !== undefined && standsFor(word, apposed)) return true
  const above = APPOSED_BEFORE.exec(before)?.[1]
  return above !== undefined && /^["\u201d]?s?["\u201d]?[,.;]/.test(behind) && endsInWordsOf(word, above)
}

const OPENS =
  /[([](?:(?:the|or|hereafter|hereinafter|henceforth|called|known|as|also|aka|a\.k\.a\.|abbreviated|in short),? ){0,4}["'\u201c\u2018]?$/i
const CLOSES = /^["'\u201d\u2019]?s?["'\u201d\u2019]?(?:[)\],;]| [-\u2013] )/
const WORDS_BEHIND = /^["\u201d]?s? [([](?:or |the |for |i\.e\.,? ){0,2}["\u201c]?([A-Za-z][A-Za-z' -]{2,80})/
const APPOSED_BEHIND =
  /^["\u201d]?, (?:or |the |which stands for |short for ){0,2}["\u201c]?([A-Za-z][A-Za-z' -]{4,80})/
const APPOSED_BEFORE = /([A-Za-z][A-Za-z' -]{4,80}),? (?:or |called |known as |abbreviated as )?(?:the )?["\u201c]?$/

/** `Defense Cooperation Agreement` for DCA; small words count only where they are needed. */
function standsFor(word: string, words: string): boolean {
  return startsOf(words).some((letters) => letters.startsWith(word))
}

function endsInWordsOf(word: string, words: string): boolean {
  return startsOf(words).some((letters) => letters.endsWith(word))
}

/** The first letters of all words, and of those that are no small ones. */
function startsOf(words: string): readonly string[] {
  const all = words.split(/[ -]+/).filter((each) => each !== '')
  const initials = (some: readonly string[]): string => some.map((each) => each.charAt(0).toUpperCase()).join('')
  return [initials(all), initials(all.filter((each) => !SMALL.test(each)))]
}

const SMALL = /^(?:of|the|and|for|in|on|to|de|la|du|des|et|y|e|von|und)$/i
