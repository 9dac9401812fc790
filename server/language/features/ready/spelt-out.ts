/** How far the words of an abbreviation may reach. */
export const LOOK = 120

/**
 * Whether the words that an abbreviation stands for are beside it: `the Defense Cooperation Agreement (DCA)`,
 * `… ("DCA")`, `… (hereafter the DCA)`, `DCA (the Defense Cooperation Agreement)`, `…, or DCA,`, `DCA, the …,`.
 */
export function isSpeltOut(word: string, before: string, behind: string): boolean {
  const opened = Math.max(before.lastIndexOf('('), before.lastIndexOf('['))
  if (opened >= 0 && OPENS.test(before.slice(opened + 1)) && CLOSES.test(behind)) return true
  const inside = WORDS_BEHIND.exec(behind)?.[1]
  if (inside !== undefined && (/^[A-Z][a-z]+(?:[ -]|$)/.test(inside) || standsFor(word, inside))) return true
  // Without parentheses only the letters tell.
  const apposed = APPOSED_BEHIND.exec(behind)?.[1]
  if (apposed !== undefined && standsFor(word, apposed)) return true
  return /^["\u201d]?s?["\u201d]?[,.;]/.test(behind) && endsInWordsOf(word, before)
}

const OPENS =
  /^(?:(?:the|or|hereafter|hereinafter|henceforth|called|known|as|also|aka|abbreviated|in short),? ){0,4}["'\u201c\u2018]?$/i
const CLOSES = /^["'\u201d\u2019]?s?["'\u201d\u2019]?(?:[)\],;]| [-\u2013] )/
const WORDS_BEHIND = /^["\u201d]?s? [([](?:or |the |for ){0,2}["\u201c]?([A-Za-z][A-Za-z' -]{2,80})/
const APPOSED_BEHIND =
  /^["\u201d]?, (?:or |the |which stands for |short for ){0,2}["\u201c]?([A-Za-z][A-Za-z' -]{4,80})/

/** `Defense Cooperation Agreement` for DCA; small words count only where they are needed. */
function standsFor(word: string, words: string): boolean {
  return startsOf(words).some((letters) => letters.startsWith(word))
}

/** `the Rural Planning Agency, or the RPA,`: the words behind the last stop, and behind a comma before the last. */
function endsInWordsOf(word: string, before: string): boolean {
  const words =
    before
      .split(/[^A-Za-z' ,-]/)
      .at(-1)
      ?.split(',') ?? []
  const links = words.at(-1)?.trim() ?? ''
  const named = words.length > 1 && LINKS.test(links) ? words.at(-2) : undefined
  return named !== undefined && startsOf(named).some((letters) => letters.endsWith(word))
}

const LINKS = /^(?:or |called |known as |abbreviated as )?(?:or|the|called)?$/

/** The first letters of all words, and of those that are no small ones. */
function startsOf(words: string): readonly string[] {
  const all = words.split(/[ -]+/).filter((each) => each !== '')
  const initials = (some: readonly string[]): string => some.map((each) => each.charAt(0).toUpperCase()).join('')
  return [initials(all), initials(all.filter((each) => !SMALL.test(each)))]
}

const SMALL = /^(?:of|the|and|for|in|on|to|de|la|du|des|et|y|e|von|und)$/i
