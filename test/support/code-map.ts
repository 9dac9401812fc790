import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../server/tools/project-root.ts'

/** A room of the code map: folders that may import the same. */
export interface Room {
  /** Paths from the root of the project. */
  readonly folders: readonly string[]
  /** Name of the file that a newcomer opens first; `NAME` in it stands for the name of the folder. */
  readonly door: string
  /** Files and folders, with all that is below them. */
  readonly local: readonly string[]
  /** Packages, with their parts; `Node` for what Node brings. */
  readonly packages: readonly string[]
}

const MAP = 'server/ARCHITECTURE.md'

/**
 * The code map as it stands in ARCHITECTURE.md: tables of the columns room, door, what it holds, what it may
 * import. Names in backticks are paths from the folder that the heading above names, or from one further up;
 * `features/{a,b}` are two. What is not in backticks is prose. A line `- \`short\`: \`a\`, \`b\`` gives names that
 * rows repeat a short one.
 */
export function codeMap(): readonly Room[] {
  const text = readFileSync(join(projectRoot, MAP), 'utf8')
  const short = new Map(
    [...text.matchAll(/^- `([^`]+)`: (`.+`)$/gm)].map(([, name = '', long = '']) => [name, spans(long)]),
  )
  const rooms: Room[] = []
  let root = ''
  for (const line of text.split('\n')) {
    root = /^### .*\(`([^`]+)`\)$/.exec(line)?.[1] ?? root
    const cells = line.startsWith('| `') ? line.split('|').slice(1, -1) : []
    if (cells.length === 4 && root !== '') rooms.push(roomOf(cells, root, short))
  }
  return rooms
}

/** Files that ARCHITECTURE.md names by a path, with where each was found: undefined for one that is not there. */
export function namedFiles(): ReadonlyMap<string, string | undefined> {
  const text = readFileSync(join(projectRoot, MAP), 'utf8')
  const names = [...text.matchAll(/`([\w./-]+\/[\w-]+\.m?ts)`/g)].map(([, name = '']) => name)
  return new Map(names.map((name) => [name, pathOf(name, 'server/host')]))
}

function roomOf(
  [names = '', door = '', , imports = '']: readonly string[],
  root: string,
  short: ReadonlyMap<string, readonly string[]>,
): Room {
  const folders = spans(names).map((name) => (name === '.' ? root : join(root, name).replaceAll('\\', '/')))
  const wanted = spans(imports)
    .flatMap((name) => short.get(name) ?? [name])
    .map((name) => pathOf(name, root) ?? name)
  return {
    folders,
    door: spans(door)[0] ?? '',
    local: wanted.filter((name) => existsSync(join(projectRoot, name))),
    packages: wanted.filter((name) => !existsSync(join(projectRoot, name))),
  }
}

/** What stands between backticks, braces written out. */
function spans(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].flatMap(([, name = '']) => {
    const braces = /^(.*)\{(.+)\}(.*)$/.exec(name)
    return braces ? (braces[2] ?? '').split(',').map((each) => `${braces[1]}${each.trim()}${braces[3]}`) : [name]
  })
}

function pathOf(name: string, root: string): string | undefined {
  const parts = root.split('/')
  const above = parts.map((_, index) => parts.slice(0, parts.length - index).join('/'))
  return [...above, 'server/language', '']
    .map((folder) => join(folder, name).replaceAll('\\', '/'))
    .find((path) => existsSync(join(projectRoot, path)) && isInside(path))
}

/** A package may bear the name of a folder of the root. */
function isInside(path: string): boolean {
  return (
    /^(?:client|server|syntaxes|test)\b/.test(path) &&
    (statSync(join(projectRoot, path)).isDirectory() || /\.\w+$/.test(path))
  )
}
