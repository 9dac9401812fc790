// Runs a program of this project with the project's own Node, after installing the dependencies where
// they are missing or older than the lock file:
//
//   node server/tools/bootstrap.mjs PROGRAM [ARGUMENT...]
//
// This is the one file that has to work before anything is installed, so it is plain JavaScript for
// Node 18 and later and imports nothing but Node.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const modules = join(root, 'node_modules')
const stamp = join(modules, '.installed-from')

const [program, ...programArguments] = process.argv.slice(2)
if (program === undefined) {
  fail('usage: node server/tools/bootstrap.mjs PROGRAM [ARGUMENT...]')
} else if ((await install()) && program !== '--install-only') {
  const node = projectNode()
  if (node === undefined) fail('The package "node" did not install: allow its install script, or use Node 24 or later.')
  else process.exitCode = await run(node, [join(root, program), ...programArguments], 'inherit')
}

/** Installs what the lock file names, unless the stamp says that it is there. */
async function install() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true
  const started = Date.now()
  console.log('Installing the dependencies (once, less than a minute; they take 500 MB in node_modules) ...')
  // `npm ci` would delete the Node that may be running this file, which Windows refuses.
  const how = existsSync(modules) ? ['install', '--no-save'] : ['ci']
  const code = await npm([...how, '--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts=false'])
  if (code !== 0) {
    fail('The dependencies could not be installed: npm said why above.')
    return false
  }
  writeFileSync(stamp, wanted)
  console.log(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`)
  return true
}

/** The npm that started this, else the one on the PATH. */
function npm(args) {
  const running = process.env.npm_execpath
  if (running !== undefined && basename(running).startsWith('npm'))
    return run(process.execPath, [running, ...args], 'inherit')
  // Only a shell finds npm.cmd on Windows; the arguments are all our own.
  return process.platform === 'win32' ? run(`npm ${args.join(' ')}`, [], 'inherit', true) : run('npm', args, 'inherit')
}

/** The Node of node_modules; where its install script did not run, the current one if it is new enough. */
function projectNode() {
  const installed = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(installed)) return installed
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : undefined
}

/** Runs a program in the root to its end and gives its exit code. */
function run(command, args, stdio, shell = false) {
  return new Promise((resolve) => {
    const path = `${join(modules, '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`
    const child = spawn(command, args, { cwd: root, stdio, shell, env: { ...process.env, PATH: path } })
    // Ctrl-C reaches the child by itself; this process waits for its clean end.
    const ignore = () => {}
    const passOn = () => child.kill('SIGTERM')
    process.on('SIGINT', ignore)
    process.on('SIGTERM', passOn)
    const settle = (code) => {
      process.off('SIGINT', ignore)
      process.off('SIGTERM', passOn)
      resolve(code)
    }
    child.once('error', (error) => {
      console.error(error.message)
      settle(1)
    })
    child.once('exit', (code, signal) => settle(code ?? (signal === null ? 1 : 130)))
  })
}

/** Says why nothing ran. The test run ends with its count even then. */
function fail(reason) {
  console.error(reason)
  if (program === 'test/run.ts') console.log('0 passed, 1 failed')
  process.exitCode = 1
}
