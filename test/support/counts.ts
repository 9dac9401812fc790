/** How the tests of a suite ended. A test that did not run counts as failed. */
export interface Counts {
  readonly passed: number
  readonly failed: number
}

/** The counts of a run of test files, and of each of them. */
export interface CountsOfFiles extends Counts {
  readonly files: Readonly<Record<string, Counts>>
}

export function sum(counts: readonly Counts[]): Counts {
  return {
    passed: counts.reduce((total, { passed }) => total + passed, 0),
    failed: counts.reduce((total, { failed }) => total + failed, 0),
  }
}
