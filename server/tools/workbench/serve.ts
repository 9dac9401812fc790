import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { mustRun } from '../run-program.ts'
import { installWorkbench } from './install-workbench.ts'
import { keepSettings } from './keep-settings.ts'
import { fewBuiltins, testSettings } from './settings.ts'

export interface ServeOptions {
  /** Packages to install first. */
  readonly packages?: readonly string[]
  /** Folders to offer as installed extensions, as they are. */
  readonly extensions?: readonly string[]
  /** User settings; those for tests where nothing is given. */
  readonly settings?: Readonly<Record<string, unknown>>
  readonly builtins?: 'all' | readonly string[]
  /** Where data stays for the next time. Without it all of it is thrown away in the end. */
  readonly home?: string
  /** A free port where nothing is given. */
  readonly port?: number
  /** Asks every window for this secret. */
  readonly token?: string
  /** Lets a window be told to run tests. Newer VS Code ignores the two test paths without it. */
  readonly testDriver?: boolean
  /** Variables for the server, which hands them to the extension hosts. */
  readonly env?: Readonly<Record<string, string>>
}

export interface WorkbenchServer {
  /** `http://127.0.0.1:PORT/` */
  readonly url: string
  /** `127.0.0.1:PORT` */
  readonly authority: string
  /** The address by which a window names a file of the server's machine. */
  remote(path: string): string
  /** What the server has printed so far. */
  output(): string
  close(): Promise<void>
}

const patience = 30_000

/** Starts a VS Code server on loopback, ready for windows when the promise resolves. */
export async function serve(options: ServeOptions = {}): Promise<WorkbenchServer> {
  const vscode = await installWorkbench()
  const root = options.home ?? (await mkdtemp(join(tmpdir(), 'cable-workbench-')))
  try {
    const args = [join(vscode, 'out/server-main.js'), ...(await prepare(root, vscode, options))]
    const env = environment(root, options)
    for (const file of options.packages ?? []) await installPackage(file, args, env)
    const child = spawn(process.execPath, [...args, ...listening(options)], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      // Its own group, so that its extension hosts can be ended with it.
      detached: true,
    })
    return await running(child, options.home === undefined ? root : undefined)
  } catch (error) {
    if (options.home === undefined) await rm(root, { recursive: true, force: true })
    throw error
  }
}

/** Lays out the folders of the server. It makes its own without their parents, so those have to exist. */
async function prepare(root: string, vscode: string, options: ServeOptions): Promise<readonly string[]> {
  const data = join(root, 'data')
  const user = join(data, 'data', 'User')
  const extensions = join(root, 'extensions')
  const builtins = join(root, 'builtins')
  await mkdir(user, { recursive: true })
  await mkdir(extensions, { recursive: true })
  const settings = join(user, 'settings.json')
  await keepSettings(settings, options.settings ?? testSettings)
  // A list of what is installed would hide the folders that are offered below.
  if (options.extensions !== undefined) await rm(join(extensions, 'extensions.json'), { force: true })
  await link(options.extensions ?? [], extensions)
  const wanted = options.builtins ?? fewBuiltins
  if (wanted !== 'all') {
    await mkdir(builtins, { recursive: true })
    const present = new Set(await readdir(builtins))
    const missing = wanted.filter((name) => !present.has(name))
    await link(
      missing.map((name) => join(vscode, 'extensions', name)),
      builtins,
    )
  }
  return [
    ...['--server-data-dir', data, '--extensions-dir', extensions],
    ...(wanted === 'all' ? [] : ['--builtin-extensions-dir', builtins]),
    ...['--accept-server-license-terms', '--telemetry-level', 'off', '--log', 'info'],
  ]
}

async function link(folders: readonly string[], into: string): Promise<void> {
  for (const folder of folders) {
    const name = join(into, folder.split(/[\\/]/).at(-1) ?? '')
    await rm(name, { force: true })
    await symlink(resolve(folder), name)
  }
}

function environment(root: string, { env, home }: ServeOptions): NodeJS.ProcessEnv {
  const { VSCODE_IPC_HOOK_CLI: _, ...inherited } = process.env
  return {
    ...inherited,
    // The switch of code-server for its gallery: without it the window asks one about extensions.
    EXTENSIONS_GALLERY: '{}',
    // A window that is kept is the user's own, with the user's own home in its terminals.
    ...(home === undefined ? { HOME: root, XDG_CONFIG_HOME: join(root, 'xdg'), XDG_DATA_HOME: join(root, 'xdg') } : {}),
    ...env,
  }
}

function listening({ port = 0, token, testDriver = false }: ServeOptions): readonly string[] {
  return [
    ...['--host', '127.0.0.1', '--port', String(port)],
    ...(token === undefined ? ['--without-connection-token'] : ['--connection-token', token]),
    ...(testDriver ? ['--enable-smoke-test-driver'] : []),
  ]
}

/** Without an order to start, the server's command line installs the package and ends. */
async function installPackage(file: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const said = await mustRun(process.execPath, [...args, '--install-extension', resolve(file), '--force'], { env })
  if (!/successfully installed/.test(said)) throw new Error(`${file} was not installed:\n${said}`)
}

/** Waits until the server says where it listens. */
async function running(child: ChildProcess, throwAway: string | undefined): Promise<WorkbenchServer> {
  let output = ''
  const close = async (): Promise<void> => {
    await endGroup(child)
    if (throwAway !== undefined) await rm(throwAway, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
  const port = await new Promise<string>((listens, fails) => {
    const timer = setTimeout(() => fails(new Error(`the server was not up in ${patience} ms:\n${output}`)), patience)
    const read = (chunk: Buffer): void => {
      output += chunk.toString()
      const said = /Extension host agent listening on (\d+)/.exec(output)
      if (said?.[1] === undefined) return
      clearTimeout(timer)
      listens(said[1])
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('exit', (code) => {
      clearTimeout(timer)
      fails(new Error(`the server ended with ${code}:\n${output}`))
    })
  }).catch(async (error: unknown) => {
    await close()
    throw error
  })
  const authority = `127.0.0.1:${port}`
  return {
    url: `http://${authority}/`,
    authority,
    remote: (path) => `vscode-remote://${authority}${encodeURI(resolve(path))}`,
    output: () => output,
    close,
  }
}

/** Ends the whole group: a busy extension host does not notice that its server is gone. */
async function endGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined) return
  const gone =
    child.exitCode === null && child.signalCode === null
      ? new Promise((resolve) => child.once('exit', resolve))
      : undefined
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // The group has ended by itself.
  }
  await gone
}
