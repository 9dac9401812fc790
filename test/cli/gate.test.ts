import assert from 'node:assert/strict'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ReadyAnswer } from '../../server/host/protocol/writing/ready.ts'
import { PUSHED } from '../support/client.ts'
import { cable } from '../support/command-line.ts'
import { endServers, overStdio } from '../support/spawned-client.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { DRAFT } from '../support/texts.ts'

const BLOCKED = DRAFT.replace('THIRD.', 'XXXX.').replace('FIFTH.', 'XXXX.')

describe('cable check --gate', () => {
  afterEach(endServers)

  it('lets pass what nothing blocks, and says what else there is', async () => {
    const { code, out } = await cable(['check', '--gate', '-'], { input: DRAFT })
    assert.equal(code, 0)
    assert.match(out, /^-: Nothing blocks sending\./)
    assert.match(out, /\(para-gap\)$/m)
  })

  it('stops what something blocks', async () => {
    const folder = temporaryFolder({ 'a.cable': BLOCKED, 'b.cable': DRAFT })
    const { code, out } = await cable(['check', '--gate', folder.path])
    assert.equal(code, 1)
    assert.match(out, /"XXXX" is still to be filled in \(ready-placeholder\)$/m)
    assert.equal((await cable(['check', '--gate', '--format', 'json', folder.path])).code, 2)
  })

  it('says what the page of the editor says, line for line, also where a configuration has its say', async () => {
    const text = BLOCKED.replace('FIFTH.', 'TBD.')
    const folder = temporaryFolder({ 'a.cable': text, '.cablerc.json': '{ "rules": { "para-gap": "off" } }' })
    const file = join(folder.path, 'a.cable')
    const { out } = await cable(['check', '--gate', file])
    const client = await overStdio({ capabilities: PUSHED, folders: [pathToFileURL(folder.path).href] })
    await client.open(pathToFileURL(file).href, text)
    const { text: page } = await client.request<ReadyAnswer>('cable/ready', pathToFileURL(file).href)
    const ofPage = [...page.matchAll(/^- Line (\d+): .* \(([a-z0-9-]+)\)$/gm)].map(([, line, id]) => `${line} ${id}`)
    const ofLines = [...out.matchAll(/^ {2}.*:(\d+):\d+: .* \(([a-z0-9-]+)\)$/gm)].map(
      ([, line, id]) => `${line} ${id}`,
    )
    assert.ok(ofPage.length > 1)
    assert.deepEqual(ofPage, ofLines)
    assert.ok(!page.includes('para-gap'))
  })
})
