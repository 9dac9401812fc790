import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { projectRoot } from '../../server/tools/project-root.ts'

/** A home in which Kate is set up by the example, and what it and the server say to each other. */
export interface KateHome {
  readonly environment: NodeJS.ProcessEnv
  /** All that Kate has sent. */
  asked(): string
  /** All that the server has sent. */
  said(): string
}

/** @param program the server, of which all that goes in and out is kept in files */
export function kateHome(folder: string, program: string): KateHome {
  const at = (name: string): string => join(folder, name)
  for (const name of ['kate/lspclient', 'bin']) mkdirSync(at(name), { recursive: true })
  mkdirSync(at('run'), { mode: 0o700 })
  const example = readFileSync(join(projectRoot, 'examples/editors/kate-lspclient.json'), 'utf8')
  writeFileSync(at('kate/lspclient/settings.json'), example)
  writeFileSync(at('kate/anonymous.katesession'), '[Kate Plugins]\nlspclientplugin=true\n')
  writeFileSync(at('bin/cable'), `#!/bin/sh\ntee "${at('asked')}" | ${program} "$@" | tee "${at('said')}"\n`)
  chmodSync(at('bin/cable'), 0o755)
  // Who starts a program that Kate does not know is asked; this is the answer.
  const allowed = `AllowedServerCommandLines=${at('bin/cable')} lsp,cable lsp`
  writeFileSync(at('katerc'), `[General]\nStartup Session=new\n\n[lspclient]\n${allowed}\n`)
  const read = (name: string): string => (existsSync(at(name)) ? readFileSync(at(name), 'utf8') : '')
  return {
    environment: {
      ...process.env,
      PATH: `${at('bin')}${delimiter}${process.env['PATH']}`,
      HOME: folder,
      XDG_CONFIG_HOME: folder,
      XDG_DATA_HOME: folder,
      XDG_RUNTIME_DIR: at('run'),
      DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent',
    },
    asked: () => read('asked'),
    said: () => read('said'),
  }
}

/** What Kate says of its version. */
export const KATE = /kate [\d.]+/i
