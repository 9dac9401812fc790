import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { nodeFiles } from '../../../../server/host/node/node-files.ts'
import type { FileText } from '../../../../server/host/runtime/runtime.ts'

describe('node files', () => {
  let root = ''
  const read = (path: string, mostBytes = 100): Promise<FileText> =>
    nodeFiles.read(pathToFileURL(join(root, path)).href, pathToFileURL(join(root, 'folder')).href, mostBytes)

  before(() => {
    root = mkdtempSync(join(tmpdir(), 'cable-files-'))
    mkdirSync(join(root, 'folder/inner'), { recursive: true })
    writeFileSync(join(root, 'folder/a.json'), 'inside')
    writeFileSync(join(root, 'folder/large.json'), 'x'.repeat(101))
    writeFileSync(join(root, 'secret.json'), 'outside')
  })
  after(() => rmSync(root, { recursive: true }))

  it('reads a file of the folder', async () => {
    assert.deepEqual(await read('folder/a.json'), { kind: 'text', text: 'inside' })
  })

  it('misses what is not there', async () => {
    for (const path of ['folder/b.json', 'folder/a.json/b.json']) {
      assert.deepEqual(await read(path), { kind: 'missing' })
    }
    assert.deepEqual(await nodeFiles.read('untitled:a', 'file:///', 100), { kind: 'missing' })
    assert.deepEqual(await nodeFiles.read('file://host/a%00', 'file:///', 100), { kind: 'missing' })
  })

  it('reads nothing outside of the folder, by path or by link', async () => {
    symlinkSync(join(root, 'secret.json'), join(root, 'folder/link.json'))
    symlinkSync(root, join(root, 'folder/up'))
    const refused: FileText = { kind: 'refused', reason: 'leads out of the workspace folder' }
    for (const path of ['secret.json', 'folder/../secret.json', 'folder/link.json', 'folder/up/secret.json']) {
      assert.deepEqual(await read(path), refused, path)
    }
  })

  it('follows a link that stays inside', async () => {
    symlinkSync(join(root, 'folder/a.json'), join(root, 'folder/inner/link.json'))
    assert.deepEqual(await read('folder/inner/link.json'), { kind: 'text', text: 'inside' })
  })

  it('reads no more than it may', async () => {
    assert.deepEqual(await read('folder/large.json'), { kind: 'refused', reason: 'is larger than 100 bytes' })
    assert.equal((await read('folder/large.json', 101)).kind, 'text')
  })

  it('waits for no pipe and reads no folder', async () => {
    if (process.platform !== 'win32') {
      execFileSync('mkfifo', [join(root, 'folder/pipe.json')])
      assert.deepEqual(await read('folder/pipe.json'), { kind: 'refused', reason: 'is no plain file' })
    }
    assert.equal((await read('folder/inner')).kind, 'refused')
  })
})
