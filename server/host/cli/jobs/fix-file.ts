import type { LintConfig } from '../../../language/rules/linter/lint.ts'
import { encode } from '../inputs/decode.ts'
import type { ReadFile } from '../inputs/read-text.ts'
import { fixSafely } from './reported.ts'

export interface FixedFile {
  readonly text: string
  /** What the file has to hold for that; undefined where no fix changes it. */
  readonly bytes: Uint8Array | undefined
  /** Number of fixes. */
  readonly applied: number
}

/** A file after its safe fixes, in the encoding that it has; or in words why it cannot be written so. */
export function fixFile(path: string, { text, encoding, bytes }: ReadFile, config: LintConfig): FixedFile | string {
  const fixed = fixSafely(path, text, config)
  if (fixed.text === text) return { text, bytes: undefined, applied: 0 }
  // What cannot be given back byte for byte is not touched: torn UTF-8, half a character at the end of UTF-16.
  const same = encode({ text, encoding })
  const next = encode({ text: fixed.text, encoding })
  if (!same || !next || Buffer.compare(same, bytes) !== 0) return `its ${encoding} text has bytes that would be lost`
  return { text: fixed.text, bytes: next, applied: fixed.applied }
}
