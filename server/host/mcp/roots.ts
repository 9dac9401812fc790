import { realpathSync } from 'node:fs'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { visible } from '../cli/reporters/printable.ts'

/** A folder that may be read below. */
export interface Root {
  /** Absolute, with all links followed. */
  readonly path: string
  /** As the user named it. */
  readonly shown: string
}

/** The folders that are there. A name that leads nowhere allows nothing. */
export function allowedRoots(names: readonly string[]): readonly Root[] {
  return names.flatMap((shown) => {
    const path = realPath(resolve(shown))
    return path === undefined ? [] : [{ path, shown }]
  })
}

export type Place = { readonly path: string; readonly name: string } | { readonly refused: string }

/**
 * Where a name leads, all links followed: relative ones from the first root. Refused, in words for the one who asked,
 * where it leads nowhere or out of all roots; both sound alike, so that nobody learns what lies outside.
 */
export function placeBelow(roots: readonly Root[], name: string): Place {
  const path = realPath(resolve(roots[0]?.path ?? '.', name))
  const root = path === undefined ? undefined : roots.find((each) => isInside(each.path, path))
  if (path === undefined || !root)
    return { refused: `There is no ${visible(name)} below ${roots.map(({ shown }) => shown).join(', ') || 'any root'}` }
  return { path, name: nameBelow(roots, path) }
}

/** In words why the walk of a folder does not enter what a link leads to: not even the names there are told. */
export function closedOutside(roots: readonly Root[]): (real: string) => string | undefined {
  return (real) => (roots.some((root) => isInside(root.path, real)) ? undefined : 'a link that leads out of the roots')
}

/** What a path inside the roots is called: as it is seen from the first of them. */
export function nameBelow(roots: readonly Root[], path: string): string {
  return relative(roots[0]?.path ?? '.', path).replaceAll(sep, '/') || '.'
}

function isInside(root: string, path: string): boolean {
  const way = relative(root, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}
