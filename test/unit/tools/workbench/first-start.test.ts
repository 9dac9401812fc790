import assert from 'node:assert/strict'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { dirname, join } from 'node:path'
import { projectRoot } from '../../../../server/tools/project-root.ts'
import { keptSecrets } from '../../../../server/tools/workbench/kept-secrets.ts'
import { startSettings } from '../../../../server/tools/workbench/settings.ts'
import { shortAddress } from '../../../../server/tools/workbench/short-address.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

describe('the first start', () => {
  it('gives an address that fits on a line, and leads to the long one', async () => {
    const target = `http://127.0.0.1:1/?folder=%2Ftmp&payload=${'%5B'.repeat(80)}&tkn=0123456789abcdef`
    const address = await shortAddress(target, 'aB3-_9xYz012', 0)
    try {
      assert.ok(address.url.length < 50, address.url)
      const answer = await fetch(address.url, { redirect: 'manual' })
      assert.deepEqual([answer.status, answer.headers.get('location')], [302, target])
      for (const path of ['/', '/aB3', '/aB3-_9xYz0123', '/favicon.ico']) {
        const refused = await fetch(new URL(path, address.url), { redirect: 'manual' })
        assert.deepEqual([refused.status, refused.headers.get('location'), await refused.text()], [404, null, ''])
      }
    } finally {
      address.close()
    }
  })

  it('takes another port where the usual one is taken', async () => {
    const other = createServer()
    const port = await new Promise<number>((listens) =>
      other.listen(0, '127.0.0.1', () => listens((other.address() as { port: number }).port)),
    )
    const address = await shortAddress('http://127.0.0.1:1/', 'secret', port)
    assert.notEqual(new URL(address.url).port, String(port))
    address.close()
    other.close()
  })

  it('has the secrets of the last one, which nobody else can read', async () => {
    const folder = temporaryFolder({})
    const file = join(folder.path, 'start/secrets.json')
    const made = await keptSecrets(file)
    assert.deepEqual(await keptSecrets(file), made)
    if (process.platform !== 'win32') assert.equal(statSync(file).mode & 0o077, 0)
    writeFileSync(file, '{"token":"","path":""}')
    const anew = await keptSecrets(file)
    assert.ok(anew.token.length === 32 && anew.path.length === 12 && anew.token !== made.token)
    folder.remove()
  })

  it('asks about nothing else, and saves nothing by itself', () => {
    assert.equal(startSettings['git.openRepositoryInParentFolders'], 'never')
    assert.equal(startSettings['files.autoSave'], 'off')
  })

  it('has a tour whose links lead somewhere, and which speaks of what is there', () => {
    const tour = join(projectRoot, 'server/tools/workbench/tour.md')
    const text = readFileSync(tour, 'utf8')
    const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => join(dirname(tour), link ?? ''))
    assert.ok(links.length >= 4)
    for (const link of links) assert.ok(existsSync(link), link)
    const copy = readFileSync(join(projectRoot, 'examples/archival-copy.txt'), 'utf8')
    for (const said of ['\u00b616', 'SIPDIS', 'PREL', '211530Z JUL 09']) {
      assert.ok(text.includes(said), said)
      assert.ok(copy.includes(said), said)
    }
  })
})
