import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { projectRoot } from '../../server/tools/project-root.ts'
import { type Overheard, overheard } from './overheard.ts'

/** A home in which Kate is set up by the example, and what it and the server say to each other. */
export interface KateHome extends Overheard {
  readonly environment: NodeJS.ProcessEnv
}

/** @param program the server, of which all that goes in and out is kept in files */
export function kateHome(folder: string, program: string): KateHome {
  const at = (name: string): string => join(folder, name)
  mkdirSync(at('kate/lspclient'), { recursive: true })
  mkdirSync(at('run'), { mode: 0o700 })
  const example = readFileSync(join(projectRoot, 'examples/editors/kate-lspclient.json'), 'utf8')
  writeFileSync(at('kate/lspclient/settings.json'), example)
  writeFileSync(at('kate/anonymous.katesession'), '[Kate Plugins]\nlspclientplugin=true\n')
  const heard = overheard(folder, program)
  // Who starts a program that Kate does not know is asked; this is the answer.
  const allowed = `AllowedServerCommandLines=${join(heard.bin, 'cable')} lsp,cable lsp`
  writeFileSync(at('katerc'), `[General]\nStartup Session=new\n\n[lspclient]\n${allowed}\n`)
  return {
    ...heard,
    environment: {
      ...process.env,
      PATH: `${heard.bin}${delimiter}${process.env['PATH']}`,
      HOME: folder,
      XDG_CONFIG_HOME: folder,
      XDG_DATA_HOME: folder,
      XDG_RUNTIME_DIR: at('run'),
      DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent',
    },
  }
}

/** What Kate says of its version. */
export const KATE = /kate [\d.]+/i
