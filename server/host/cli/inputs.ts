import { createReadStream } from 'node:fs'
import { lstat, readdir, realpath, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { createInterface } from 'node:readline'
import picomatch from 'picomatch'

/** A file to read, by the name that reports use. */
export interface Input {
  readonly name: string
  readonly path: string
}

/** A name that leads nowhere. */
export interface BadInput {
  readonly name: string
  readonly problem: string
}

export interface InputOptions {
  /** Globs that a file of a folder has to match; all files when empty. */
  readonly include: readonly string[]
  readonly exclude: readonly string[]
}

/**
 * Files of paths, folders and globs, one at a time and in the order of their names, so that memory does
 * not grow with the collection. Folders are walked without following a link back into a folder that the
 * walk is in. What the user names is read whatever it is called; a folder gives what `include` wants.
 */
export async function* inputsOf(
  names: AsyncIterable<string> | Iterable<string>,
  options: InputOptions,
): AsyncGenerator<Input | BadInput> {
  const wanted = selection(options)
  for await (const name of names) {
    const kind = await kindOf(name)
    if (kind === 'file') yield { name, path: name }
    else if (kind === 'folder') yield* walk(name, name, wanted, [])
    else if (isGlob(name)) yield* globbed(name, wanted)
    else yield { name, problem: 'there is no such file or folder' }
  }
}

/** Names from a file, one a line; `-` is standard input. */
export async function* namesFrom(file: string): AsyncGenerator<string> {
  const input = file === '-' ? process.stdin : createReadStream(file)
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) if (line !== '') yield line
}

type Wanted = (path: string) => boolean

function selection({ include, exclude }: InputOptions): Wanted {
  const included = include.length > 0 ? picomatch(include.map(anywhere)) : () => true
  const excluded = exclude.length > 0 ? picomatch(exclude.map(anywhere)) : () => false
  return (path) => included(path) && !excluded(path)
}

/** A glob without a slash is for the name of the file, in whatever folder. */
function anywhere(glob: string): string {
  return glob.includes('/') ? glob : `**/${glob}`
}

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  const found = await stat(path).catch(() => undefined)
  if (!found) return undefined
  return found.isDirectory() ? 'folder' : 'file'
}

function isGlob(name: string): boolean {
  return /[*?[\]{}!()]/.test(name)
}

/** Folders that hold no records, in any collection. */
const PASSED_OVER = new Set(['.git', 'node_modules'])

async function* walk(
  root: string,
  folder: string,
  wanted: Wanted,
  above: readonly string[],
): AsyncGenerator<Input | BadInput> {
  const real = await realpath(folder).catch(() => folder)
  // A link to a folder that we are inside of would go round for ever.
  if (above.includes(real)) return
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => error)
  if (entries instanceof Error) {
    yield { name: folder, problem: `cannot be read (${entries.code ?? entries.message})` }
    return
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (PASSED_OVER.has(entry.name)) continue
    const kind = entry.isSymbolicLink()
      ? await kindOf(path)
      : entry.isDirectory()
        ? 'folder'
        : entry.isFile()
          ? 'file'
          : undefined
    if (kind === 'folder') yield* walk(root, path, wanted, [...above, real])
    else if (kind === 'file' && wanted(relative(root, path).replaceAll('\\', '/'))) yield { name: path, path }
  }
}

async function* globbed(glob: string, wanted: Wanted): AsyncGenerator<Input | BadInput> {
  const { base } = picomatch.scan(glob)
  const matches = picomatch(glob)
  const root = base === '' ? '.' : base
  let any = false
  if ((await lstat(root).catch(() => undefined))?.isDirectory()) {
    for await (const input of walk(root, root, wanted, [])) {
      const path = input.name.replaceAll('\\', '/')
      if ('problem' in input || !matches(root === '.' ? path.replace(/^\.\//, '') : path)) continue
      any = true
      yield input
    }
  }
  if (!any) yield { name: glob, problem: 'matches no file' }
}
