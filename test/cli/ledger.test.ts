import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { decode, encode } from '../../server/host/cli/inputs/decode.ts'
import { cable } from '../support/command-line.ts'
import { damagedCable } from '../support/ledger/repaired.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const ENCODINGS = ['utf-8', 'utf-8-bom', 'utf-16be', 'windows-1252'] as const

/** A damaged cable in which something can be mended safely. */
const damaged = `${damagedCable(8)}\u00c2\u00b69. THE DUKE\u2019S BRIDGE \u2014 AND ITS TOLL.\n`

describe('a ledger on the command line', () => {
  for (const place of ['file', 'folder'] as const) {
    it(`of each ${place} enters the fixes, and gives back what was found byte for byte`, async () => {
      const folder = temporaryFolder({})
      const paths = ENCODINGS.map((encoding) => join(folder.path, `${encoding}.txt`))
      const found = ENCODINGS.map((encoding) => encode({ text: damaged, encoding }) as Uint8Array)
      for (const [index, path] of paths.entries()) writeFileSync(path, found[index] as Uint8Array)
      const fixed = await cable([
        'check',
        '--fix',
        '--ledger',
        place,
        '--who',
        'A. Archivist',
        folder.path,
        '--format',
        'summary',
      ])
      assert.ok(fixed.code !== 2, fixed.err)
      for (const [index, path] of paths.entries()) {
        const restored = readFileSync(path)
        assert.notDeepEqual(Uint8Array.from(restored), Uint8Array.from(found[index] as Uint8Array))
        assert.equal(existsSync(`${path}.cable-ledger.jsonl`), place === 'file')
        const back = await cable(['restore', '--found', '--output', `${path}.found`, path])
        assert.equal(back.code, 0, back.err)
        assert.deepEqual(Uint8Array.from(readFileSync(`${path}.found`)), Uint8Array.from(found[index] as Uint8Array))
        // And from what was found to what was restored.
        writeFileSync(path, found[index] as Uint8Array)
        const there = await cable(['restore', path])
        assert.equal(there.code, 0, there.err)
        assert.deepEqual(readFileSync(path), restored)
      }
      folder.remove()
    })
  }

  it('takes one repair back, lists, exports, and refuses the wrong file', async () => {
    const folder = temporaryFolder({ 'a.txt': damaged, 'b.txt': 'Another text altogether.\n' })
    const [a, b] = [join(folder.path, 'a.txt'), join(folder.path, 'b.txt')]
    await cable(['check', '--fix', '--ledger', '--', a])
    const ledger = `${a}.cable-ledger.jsonl`
    const count = readFileSync(ledger, 'utf8').trim().split('\n').length
    const before = readFileSync(a, 'utf8')
    const taken = await cable(['restore', '--take-back', '1', a])
    assert.equal(taken.code, 0, taken.err)
    assert.notEqual(readFileSync(a, 'utf8'), before)
    assert.equal(readFileSync(ledger, 'utf8').trim().split('\n').length, count + 1)
    const listed = await cable(['ledger', a])
    assert.match(listed.out, /taken back {2}Took back:/)
    for (const format of ['tei', 'prov', 'csv', 'json'])
      assert.equal((await cable(['ledger', '--format', format, a])).code, 0)
    const wrong = await cable(['restore', '--ledger', ledger, b])
    assert.equal(wrong.code, 2)
    assert.match(wrong.err, /This ledger is about another text/)
    assert.equal(readFileSync(b, 'utf8'), 'Another text altogether.\n')
    folder.remove()
  })

  it('notices a text that was changed, and a ledger that was cut, and enters nothing then', async () => {
    const folder = temporaryFolder({ 'a.txt': damaged })
    const a = join(folder.path, 'a.txt')
    await cable(['check', '--fix', '--ledger', '--', a])
    const ledger = `${a}.cable-ledger.jsonl`
    const whole = readFileSync(ledger, 'utf8')
    writeFileSync(a, `${damaged}\u2019more\u2019\n`)
    const changed = await cable(['check', '--fix', '--ledger', '--', a])
    assert.equal(changed.code, 2)
    assert.match(changed.out + changed.err, /changed without an entry/)
    assert.equal(readFileSync(ledger, 'utf8'), whole)
    // The crash: the ledger has the entries, the text does not.
    writeFileSync(a, damaged)
    assert.match((await cable(['check', '--fix', '--ledger', '--', a])).out, /not in the text/)
    assert.match((await cable(['ledger', a])).err, /not in the text/)
    assert.equal((await cable(['restore', a])).code, 0)
    writeFileSync(ledger, whole.slice(0, -30))
    assert.match((await cable(['restore', '--found', '--dry-run', a])).err, /the ledger was cut here/)
    assert.equal(decode(readFileSync(a))?.encoding, 'utf-8')
    folder.remove()
  })
})
