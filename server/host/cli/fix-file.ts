import type { LintConfig } from '../../language/rules/lint.ts'
import { encode } from './decode.ts'
import type { ReadFile } from './read-text.ts'
import { fixSafely } from './reported.ts'
import { writeWhole } from './write-whole.ts'

export interface FixedFile {
  /** The text that the file now has, or would have. */
  readonly text: string
  readonly applied: number
  /** Why it could not be written; the file is then as it was. */
  readonly problem?: string
}

/** Applies the safe fixes to a file; writes them back, in the encoding that it had, unless `dry`. */
export function fixFile(
  path: string,
  { text, encoding, bytes }: ReadFile,
  config: LintConfig,
  dry: boolean,
): FixedFile {
  const fixed = fixSafely(path, text, config)
  if (fixed.text === text || dry) return { text: fixed.text, applied: fixed.applied }
  const failed = (problem: string): FixedFile => ({ text, applied: 0, problem })
  // What cannot be given back byte for byte is not touched: torn UTF-8, half a character at the end of UTF-16.
  const same = encode({ text, encoding })
  const next = encode({ text: fixed.text, encoding })
  if (!same || !next || Buffer.compare(same, bytes) !== 0) return failed(`cannot be written as ${encoding}`)
  const problem = writeWhole(path, next)
  return problem === undefined ? { text: fixed.text, applied: fixed.applied } : failed(problem)
}
