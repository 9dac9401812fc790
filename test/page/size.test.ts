import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../server/tools/project-root.ts'

describe('the page as it is passed on', () => {
  const folder = join(projectRoot, 'dist/page')

  it('is one file, and the licences of what is in it', () => {
    assert.deepEqual(readdirSync(folder).sort(), ['THIRD-PARTY-NOTICES.txt', 'index.html'])
    assert.match(
      readFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), 'utf8'),
      /@codemirror\/view [\s\S]*Permission is hereby/,
    )
  })

  it('is under 500 kB, all together', () => {
    const size = readdirSync(folder).reduce((sum, name) => sum + readFileSync(join(folder, name)).length, 0)
    assert.ok(size < 500_000, `${size} bytes`)
  })

  it('names no address that it could load anything from', () => {
    const html = readFileSync(join(folder, 'index.html'), 'utf8')
    assert.doesNotMatch(html, /\b(?:src|href|action)=|url\(|@import/)
  })
})
