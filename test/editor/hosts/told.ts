import type { Counts } from '../../support/counts.ts'

/** What a run in a browser tells through the console of its host: text to show, or how it ended. */
export interface Told {
  readonly text?: string
  readonly counts?: Counts
}

/** What its lines begin with. */
export const MARK = '@@cable@@'

export function tell(told: Told): void {
  console.log(MARK + JSON.stringify(told))
}

/** @param words what was given to the console at once */
export function toldBy(words: readonly unknown[]): Told | undefined {
  const text = words.find((word) => typeof word === 'string' && word.startsWith(MARK))
  return typeof text === 'string' ? JSON.parse(text.slice(MARK.length)) : undefined
}
