/** What differs, as a page. */
export interface ComparisonPage {
  readonly summary: string
  readonly style: string
  readonly html: string
}

/** A sentence that says why two texts are not compared. */
interface Refusal {
  readonly problem: string
}

/** What the server says of two texts; null where it failed, or knows no such text. */
export type ComparisonAnswer = ComparisonPage | Refusal | null

/** The page, or in a sentence why there is none. */
export function pageOf(answer: ComparisonAnswer, name: string): ComparisonPage | Refusal {
  return answer ?? { problem: `${name} could not be compared: see the output of Cable.` }
}

/** Whether two texts take more than a moment: whichever of them is long. */
export function isLong(...texts: readonly string[]): boolean {
  return texts.some(({ length }) => length >= LONG)
}

const LONG = 1_000_000
