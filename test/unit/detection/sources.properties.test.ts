import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { looksLikeACable } from '../../../server/language/detection/looks-like-a-cable.ts'
import { projectRoot } from '../../../server/tools/project-root.ts'

describe('detection in plain text sees no cable in', () => {
  it('the sources and documents of this project', () => {
    const files = globSync('{client,server,test/bench,test/editor,test/support,test/typing}/**/*.{ts,md,json}', {
      cwd: projectRoot,
    })
    assert.ok(files.length > 100)
    assert.deepEqual(files.map((file) => join(projectRoot, file)).filter(recognised), [])
  })
})

function recognised(file: string): boolean {
  return looksLikeACable(readFileSync(file, 'utf8').split(/\r\n|\r|\n/))
}
