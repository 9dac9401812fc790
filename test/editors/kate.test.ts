import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { projectRoot } from '../../server/tools/project-root.ts'
import { faulty } from '../cli/texts.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { has, notHere, tell } from './installed.ts'

/**
 * Kate has no scripts that reach its language client, so what a user does with keys is not done here: it is started as
 * it is set up by the example, without a screen, and what it and the server say to each other is kept.
 */
describe('Kate', () => {
  it('serves a plain text that is a cable, shows its findings and asks for its outline', async function () {
    if (!has('kate', ['--version'], /kate/i)) return notHere(this.test, 'apt-get install kate')
    const example = readFileSync(join(projectRoot, 'examples/editors/kate-lspclient.json'), 'utf8')
    const folder = temporaryFolder({
      'in/message.txt': faulty,
      'in/.cablerc.json': '{ "rules": { "para-gap": "off" } }',
      'home/kate/lspclient/settings.json': example,
      'home/kate/anonymous.katesession': '[Kate Plugins]\nlspclientplugin=true\n',
    })
    const at = (name: string): string => join(folder.path, name)
    const said = (): string => (existsSync(at('said')) ? readFileSync(at('said'), 'utf8') : '')
    mkdirSync(at('bin'))
    mkdirSync(at('run'), { mode: 0o700 })
    writeFileSync(at('bin/cable'), recorder(at('asked'), at('said')))
    chmodSync(at('bin/cable'), 0o755)
    // Who starts a program that Kate does not know is asked; this is the answer.
    const allowed = `AllowedServerCommandLines=${at('bin/cable')} lsp,cable lsp`
    writeFileSync(at('home/katerc'), `[General]\nStartup Session=new\n\n[lspclient]\n${allowed}\n`)
    const kate = spawn('kate', ['--new', '--block', at('in/message.txt')], {
      cwd: at('in'),
      detached: true,
      stdio: 'ignore',
      env: {
        ...process.env,
        PATH: `${at('bin')}${delimiter}${process.env['PATH']}`,
        HOME: at('home'),
        XDG_CONFIG_HOME: at('home'),
        XDG_DATA_HOME: at('home'),
        XDG_RUNTIME_DIR: at('run'),
        DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent',
        QT_QPA_PLATFORM: 'offscreen',
      },
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
      const asked = readFileSync(at('asked'), 'utf8')
      for (const method of ['didOpen', 'documentSymbol']) assert.ok(asked.includes(`textDocument/${method}`), method)
      tell(this.test, /"name": "(Kate|kate)"[^}]*"version": "([\d.]+)"/.exec(asked)?.[2] ?? 'Kate')
    } finally {
      if (kate.pid !== undefined && kate.exitCode === null) process.kill(-kate.pid, 'SIGKILL')
      await ended
      folder.remove()
    }
  })
})

/** The server, with all that goes in and out kept in files. */
function recorder(asked: string, said: string): string {
  return `#!/bin/sh\ntee "${asked}" | "${process.execPath}" "${join(projectRoot, 'dist/cli.js')}" "$@" | tee "${said}"\n`
}
