import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectRoot } from '../../server/tools/project-root.ts'

describe('learning at once', () => {
  it('leaves kept code as good as it was', () => {
    const module = pathToFileURL(join(projectRoot, 'server/host/node/learn-at-once.ts')).href
    const script = `import { cachedDataVersionTag } from 'node:v8'
      import { learnAtOnce } from ${JSON.stringify(module)}
      const before = cachedDataVersionTag()
      learnAtOnce()
      console.log(cachedDataVersionTag() === before)`
    const words = ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', script]
    assert.equal(spawnSync(process.execPath, words, { encoding: 'utf8' }).stdout, 'true\n')
  })
})
