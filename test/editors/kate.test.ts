import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from '../../server/tools/project-root.ts'
import { faulty } from '../cli/texts.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { answerOf, notHere, tell } from './installed.ts'
import { KATE, kateHome } from './kate-home.ts'

/**
 * Without a screen, hence without the keys of a user, which `scenario.test.ts` presses: Kate is started as it is set up
 * by the example, and what it and the server say to each other is kept.
 */
describe('Kate', () => {
  it('serves a plain text that is a cable, shows its findings and asks for its outline', async function () {
    const version = answerOf('kate', ['--version'], KATE)
    if (version === undefined) return notHere(this.test, 'apt-get install kate')
    const folder = temporaryFolder({
      'in/message.txt': faulty,
      'in/.cablerc.json': '{ "rules": { "para-gap": "off" } }',
    })
    const server = `"${process.execPath}" "${join(projectRoot, 'dist/cli.js')}"`
    const { environment, asked, said } = kateHome(join(folder.path, 'home'), server)
    const kate = spawn('kate', ['--new', '--block', join(folder.path, 'in/message.txt')], {
      cwd: join(folder.path, 'in'),
      detached: true,
      stdio: 'ignore',
      env: { ...environment, QT_QPA_PLATFORM: 'offscreen' },
    })
    const ended = new Promise((resolve) => kate.on('close', resolve))
    try {
      const end = Date.now() + 60_000
      while (!(said().includes('publishDiagnostics') && said().includes('"¶1')) && Date.now() < end)
        await new Promise((resolve) => setTimeout(resolve, 100))
      const found: readonly string[] = [...said().matchAll(/"code":"([a-z-]+)"/g)].map(([, rule]) => rule ?? '')
      assert.ok(found.includes('tags-iso-code') && found.includes('portion-spacing'), found.join())
      assert.ok(!found.includes('para-gap'), 'the configuration beside the text is read')
      assert.match(said(), /"name":"¶1/)
      for (const method of ['didOpen', 'documentSymbol']) assert.ok(asked().includes(`textDocument/${method}`), method)
      tell(this.test, version[0])
    } finally {
      if (kate.pid !== undefined && kate.exitCode === null) process.kill(-kate.pid, 'SIGKILL')
      await ended
      folder.remove()
    }
  })
})
