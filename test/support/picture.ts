import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'

/** Compares with the picture in `file`; `UPDATE_PICTURES=1` draws it anew, for a person to look at. */
export function assertPicture(file: string, drawn: string): void {
  if (process.env['UPDATE_PICTURES'] === '1') writeFileSync(file, drawn)
  assert.ok(existsSync(file), `${basename(file)} is missing: UPDATE_PICTURES=1 draws it, to be read`)
  assert.equal(drawn, readFileSync(file, 'utf8'))
}
