import { basename } from 'node:path'
import { mustRun } from './run-program.ts'

/** Runs npm in a folder that is a project of its own, with the Node that runs this. */
export async function npm(args: readonly string[], folder: string): Promise<void> {
  const [command, ...first] = npmCommand()
  await mustRun(command, [...first, ...args], { cwd: folder, env: foreignEnvironment() })
}

/** The npm that started this, else the one on the PATH. */
function npmCommand(): readonly [string, ...string[]] {
  const running = process.env['npm_execpath']
  return running !== undefined && basename(running).startsWith('npm') ? [process.execPath, running] : ['npm']
}

/** What npm tells a script about this project would make a nested npm take it for its own. */
function foreignEnvironment(): NodeJS.ProcessEnv {
  const ours = /^npm_(?:package|lifecycle)_|^npm_config_local_prefix$/
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)))
}
