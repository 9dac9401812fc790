import { spawnSync } from 'node:child_process'

/** What a program says when it is asked; undefined where it is not to be had or cannot do what it is asked for. */
export function answerOf(program: string, words: readonly string[], wanted: RegExp): RegExpExecArray | undefined {
  const { status, stdout } = spawnSync(program, words, {
    encoding: 'utf8',
    env: { ...process.env, QT_QPA_PLATFORM: 'offscreen' },
  })
  return status === 0 ? (wanted.exec(stdout) ?? undefined) : undefined
}

export function has(program: string, words: readonly string[], wanted: RegExp): boolean {
  return answerOf(program, words, wanted) !== undefined
}

type Test = Mocha.Runnable | undefined

/** Says what to install; where all is said to be there, what is missing is a failure. */
export function notHere(test: Test, howToGet: string): void {
  if (process.env[ALL_EDITORS]) throw new Error(`not installed, though ${ALL_EDITORS} says that all is: ${howToGet}`)
  tell(test, `not installed here: ${howToGet}`)
}

/** Set where the programs of other people are installed for the tests. */
export const ALL_EDITORS = 'CABLE_ALL_EDITORS'

/** Says behind the title of a test what it was done with. */
export function tell(test: Test, what: string): void {
  if (test) test.title += ` (${what})`
}
