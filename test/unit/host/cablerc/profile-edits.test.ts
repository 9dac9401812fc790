import assert from 'node:assert/strict'
import type { TextEdit } from 'vscode-languageserver'
import { partsFor } from '../../../../server/host/cablerc/cablerc.ts'
import { profileEdits } from '../../../../server/host/cablerc/profile-edits.ts'
import { readCablerc } from '../../../../server/host/cablerc/read-cablerc.ts'
import { applyEdits } from '../../../../server/language/rules/linter/fixes.ts'

const IDS = new Set(['para-gap'])

function written(text: string, profile: string, path?: string): string {
  const edits: TextEdit[] | null = profileEdits({ text, profile, ...(path === undefined ? {} : { path }) }, IDS)
  assert.ok(edits)
  return applyEdits(
    text,
    edits.map(({ range: { start, end }, newText }) => ({
      span: { line: start.line, start: start.character, endLine: end.line, end: end.character },
      newText,
    })),
  )
}

/** The profile of a file by a configuration. */
function profileOf(text: string, path: string): string | undefined {
  const { cablerc, problems } = readCablerc(text, IDS)
  assert.deepEqual(problems, [])
  return partsFor(cablerc, path).findLast(({ profile }) => profile !== undefined)?.profile
}

describe('profileEdits', () => {
  it('sets the profile of all files, in a new configuration and in one with comments', () => {
    assert.equal(profileOf(written('', 'draft'), 'a.cable'), 'draft')
    const text = '{\n  // Ours.\n  "profile": "auto"\n}\n'
    assert.equal(written(text, 'archival'), text.replace('auto', 'archival'))
  })

  it('sets the profile of one file and of no other, and changes its mind', () => {
    const one = written('{ "profile": "archival" }', 'draft', 'in/a [1].cable')
    assert.equal(profileOf(one, 'in/a [1].cable'), 'draft')
    assert.equal(profileOf(one, 'in/b.cable'), 'archival')
    const two = written(one, 'transmitted', 'in/a [1].cable')
    assert.equal(profileOf(two, 'in/a [1].cable'), 'transmitted')
    assert.equal(readCablerc(two, IDS).cablerc.overrides.length, 1)
  })

  it('writes nothing that is no profile, and not into a file with mistakes', () => {
    assert.equal(profileEdits({ text: '', profile: 'raft' }, IDS), null)
    assert.equal(profileEdits({ text: '{ "rules": 7 }', profile: 'draft' }, IDS), null)
  })
})
