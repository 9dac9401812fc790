import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import picomatch from 'picomatch'
import { lazy } from '../../../language/text/lazy.ts'
import { isUnfinished } from '../outputs/write-whole.ts'
import { systemReason } from '../results/file-result.ts'
import { isPassedOver } from './passed-over.ts'
import { createPathSet } from './path-set.ts'
import type { BadName, Input } from './task.ts'

export interface InputOptions {
  /** Globs that a file of a folder has to match; all files when empty. */
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  /** In words why a folder, by its path without links, is not entered; all are where it is left out. */
  readonly closed?: (real: string) => string | undefined
}

/** Gives the files that a name stands for, but for those that it gave before. */
export type FindInputs = (name: string) => Generator<Input | BadName>

/**
 * Files of a path, a folder or a glob, one at a time and in the order of their names, so that memory does
 * not grow with the collection. Folders are walked without following a link back into a folder that the
 * walk is in. What the user names is read whatever it is called; a folder gives what `include` wants.
 *
 * However many names and links lead to a file, it is one: read once, counted once, and never written by two
 * threads at a time.
 *
 * @param names those that are known beforehand: what lies inside of one is not outside of another
 */
export function findInputs(options: InputOptions, names: readonly string[] = []): FindInputs {
  const wanted = selection(options)
  const seen = createPathSet()
  const isNamed = insideOf(names, wanted)
  return function* inputsOf(name) {
    for (const found of foundUnder(name, wanted, options.closed)) {
      if ('badName' in found) {
        if (seen.add(resolve(found.badName.name))) yield found
      } else if (seen.add(found.real)) {
        const isOutside = found.isLinked && !isNamed(found.real, name)
        yield {
          name: found.name,
          path: found.name,
          ...(isOutside ? { isOutside } : {}),
          ...(found.isNamed ? { isNamed: true } : {}),
        }
      }
    }
  }
}

/** A file with the path that it has without links. */
interface Found {
  readonly name: string
  readonly real: string
  /** True where a link was passed on the way down from what was named. */
  readonly isLinked: boolean
  readonly isNamed?: true
}

function* foundUnder(name: string, wanted: Wanted, closed: InputOptions['closed']): Generator<Found | BadName> {
  const found = statOf(name)
  if (found?.isDirectory()) yield* walk({ root: name, folder: name, above: [], isLinked: false, closed }, wanted)
  else if (found) yield { name, real: realOf(name), isLinked: false, isNamed: true }
  else if (isGlob(name)) yield* globbed(name, wanted, closed)
  else yield badName(name, 'no such file or folder')
}

function badName(name: string, reason: string): BadName {
  return { badName: { name, kind: 'not read', reason } }
}

type Wanted = (path: string) => boolean

function selection({ include, exclude }: InputOptions): Wanted {
  const included = include.length > 0 ? picomatch(include.map(anywhere), GLOBS) : () => true
  const excluded = exclude.length > 0 ? picomatch(exclude.map(anywhere), GLOBS) : () => false
  return (path) => included(path) && !excluded(path)
}

/** Hidden files are files of a collection like all others. */
const GLOBS = { dot: true }

/** A glob without a slash is for the name of the file, in whatever folder; one that names a folder, for all in it. */
function anywhere(glob: string): string {
  if (glob.endsWith('/')) return `${glob}**`
  return glob.includes('/') ? glob : `**/${glob}`
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

function isGlob(name: string): boolean {
  return /[*?[\]{}!()]/.test(name)
}

/** A folder on the way down from what was named. */
interface Step {
  readonly root: string
  readonly folder: string
  /** The folders that we are inside of, without links. */
  readonly above: readonly string[]
  readonly isLinked: boolean
  readonly closed: InputOptions['closed']
}

function* walk({ root, folder, above, isLinked, closed }: Step, wanted: Wanted): Generator<Found | BadName> {
  const real = realOf(folder)
  const reason = closed?.(real)
  if (reason !== undefined) {
    yield badName(folder, reason)
    return
  }
  const entries = entriesOf(folder)
  if (typeof entries === 'string') {
    yield badName(folder, entries)
    return
  }
  // A link to a folder that we are inside of would go round for ever.
  if (above.includes(real)) return
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    if (isPassedOver(entry.name) || isUnfinished(entry.name)) continue
    const path = join(folder, entry.name)
    const isLink = entry.isSymbolicLink()
    const found = isLink ? statOf(path) : entry
    const linked = isLinked || isLink
    if (found?.isDirectory())
      yield* walk({ root, folder: path, above: [...above, real], isLinked: linked, closed }, wanted)
    else if (!wanted(relative(root, path).replaceAll('\\', '/'))) continue
    else if (found?.isFile())
      yield { name: path, real: isLink ? realOf(path) : join(real, entry.name), isLinked: linked }
    else if (found || !isLock(entry.name)) yield badName(path, found ? kindOf(found) : 'a link that leads nowhere')
  }
}

/** What stands in a folder and is no file: reading a pipe would wait for whoever writes to it. */
function kindOf(entry: Dirent | Stats): string {
  if (entry.isFIFO()) return 'a named pipe, not a file'
  return entry.isSocket() ? 'a socket, not a file' : 'a device, not a file'
}

/** A link that Emacs keeps beside a file while somebody changes it: it leads to a name and a machine. */
function isLock(name: string): boolean {
  return name.startsWith('.#')
}

/** What a folder holds, or in words why it does not tell. */
function entriesOf(folder: string): Dirent[] | string {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    return systemReason(error)
  }
}

function realOf(path: string): string {
  try {
    // The native one knows the letters of a name where big and small ones are the same.
    return realpathSync.native(path)
  } catch {
    return path
  }
}

function* globbed(glob: string, wanted: Wanted, closed: InputOptions['closed']): Generator<Found | BadName> {
  const root = baseOf(glob)
  const matches = picomatch(glob)
  let any = false
  if (statOf(root)?.isDirectory()) {
    const both: Wanted = (path) => wanted(path) && matches(root === '.' ? path : join(root, path).replaceAll('\\', '/'))
    for (const input of walk({ root, folder: root, above: [], isLinked: false, closed }, both)) {
      any = true
      yield input
    }
  }
  if (!any) yield badName(glob, 'no file matches')
}

/** The folder that a glob looks below. */
function baseOf(glob: string): string {
  const { base } = picomatch.scan(glob)
  return base === '' ? '.' : base
}

/**
 * Whether a path without links lies inside of something named, one of the names known beforehand or this one,
 * and is wanted there.
 */
function insideOf(names: readonly string[], wanted: Wanted): (real: string, name: string) => boolean {
  const rootOf = (name: string): string => realOf(statOf(name) || !isGlob(name) ? name : baseOf(name))
  const roots = lazy(() => new Set(names.map(rootOf)))
  return (real, name) => {
    const own = rootOf(name)
    if (real === own || roots().has(real)) return true
    for (let path = real; path !== dirname(path); ) {
      path = dirname(path)
      if (path !== own && !roots().has(path)) continue
      if (wanted(relative(path, real).replaceAll('\\', '/'))) return true
    }
    return false
  }
}
