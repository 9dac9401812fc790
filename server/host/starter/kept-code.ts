/**
 * What `dist/server.js` and `dist/cli.js` begin with: a `require` that keeps what V8 made of the modules.
 * Nothing of what the programs do is here, and nothing here is loaded by them.
 */

import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cachedDataVersionTag, setFlagsFromString } from 'node:v8'
import { Script } from 'node:vm'
import { isMainThread, threadId } from 'node:worker_threads'

export interface Program {
  /** Folder of its modules. */
  readonly folder: string
  /** Its name: what is kept of a module that several programs load is kept for each by itself. */
  readonly name: string
  /** Differs between any two builds whose modules differ: V8 itself compares no more than the length of a text. */
  readonly build: string
  /**
   * Modules of Node that it loads when it begins. They come compiled, for a V8 without flags: loaded once there are
   * any, each is compiled anew. Flags are never put aside again, since patterns may be running in other threads.
   */
  readonly nodes: readonly string[]
  /** The `require` of Node, for its own modules. */
  readonly nodeRequire: (name: string) => unknown
}

/** A process that has lived for so long has run most of what it will. */
const SETTLED = 20_000
/**
 * V8 makes a pattern ready twice: for its interpreter at the first use, as machine code at the second. Nearly all of
 * the patterns that a cable asks are asked of many lines, so the first is lost: a third of what opening a first cable
 * takes.
 */
const PATTERNS_COMPILED_ONCE = '--no-regexp-tier-up'

/**
 * A `require` for the modules of a program, `./name` each, and those of Node. What was compiled is kept beside the
 * code once the program ends or has settled, with all functions that ran, and the next start begins with it.
 * Node's own compile cache knows only what is compiled before anything runs, and Node 20 has none.
 *
 * It stands beside the code: whoever can write there could change the code as well. Where that is nobody, as in a
 * folder of the system, nothing is kept. `NODE_DISABLE_COMPILE_CACHE=1` turns it off like Node's own.
 */
export function requireKept({ folder, name: program, build, nodes, nodeRequire }: Program): (id: string) => unknown {
  for (const name of nodes) nodeRequire(name)
  setFlagsFromString(PATTERNS_COMPILED_ONCE)
  // Other functions run in a thread of a program than in the program itself.
  const name = isMainThread ? program : `${program}-thread`
  const home = join(folder, '.compiled', `${build}-${cachedDataVersionTag()}`, name)
  const keeps = !process.env['NODE_DISABLE_COMPILE_CACHE']
  const settled = keeps ? read(join(home, 'settled')) : undefined
  const loaded = new Map<string, { readonly exports: object }>()
  const compiled = new Map<string, Script>()

  const load = (name: string): object => {
    const known = loaded.get(name)
    if (known) return known.exports
    const filename = join(folder, name)
    const code = `(function (exports, require, module, __dirname) {${readFileSync(filename, 'utf8')}\n})`
    const cachedData = keeps ? read(join(home, name)) : undefined
    const script = new Script(code, cachedData ? { filename, cachedData } : { filename })
    compiled.set(name, script)
    const module = { exports: {} }
    loaded.set(name, module)
    script.runInThisContext()(module.exports, kept, module, folder)
    return module.exports
  }
  const kept = (id: string): unknown => (id.startsWith('./') ? load(id.slice(2)) : nodeRequire(id))
  const keep = (whole: boolean): void => {
    try {
      mkdirSync(home, { recursive: true })
      for (const [name, script] of compiled) {
        if (whole || script.cachedDataRejected !== false) write(join(home, name), script.createCachedData())
      }
      if (whole) write(join(home, 'settled'), '')
    } catch {
      // Nobody may write here, or there is no room: the next start compiles again.
    }
  }
  if (keeps) {
    process.once('exit', () => keep(false))
    if (!settled) setTimeout(keep, SETTLED, true).unref()
  }
  return kept
}

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

/** Another process that starts meanwhile finds all of it or nothing. */
function write(path: string, content: string | Uint8Array): void {
  const beside = `${path}.${process.pid}.${threadId}`
  writeFileSync(beside, content)
  renameSync(beside, path)
}
