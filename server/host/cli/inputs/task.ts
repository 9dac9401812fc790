import type { FileProblem, GivenName, Problem } from '../results/file-result.ts'

/** Something to do: a file, a text at hand (from standard input), or an answer that says why there is none. */
export type Task =
  | Input
  | { readonly name: string; readonly givenName?: GivenName; readonly text: string }
  | { readonly name: string; readonly givenName?: GivenName; readonly problem: Problem }

/** A name that leads nowhere: told, but not counted as a file. */
export interface BadName {
  readonly badName: FileProblem
}

/** A file to read, by the name that reports use. */
export interface Input {
  readonly name: string
  readonly path: string
  /** Set where a link leads to it, out of everything that was named: it is read, and never written. */
  readonly isOutside?: true
  /** Set where the user names this very file, not a folder or a glob. */
  readonly isNamed?: true
}
