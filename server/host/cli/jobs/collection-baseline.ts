import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { BASELINE_NAME, type KnownFindings, readBaseline } from '../../../language/rules/linter/baseline.ts'
import { systemReason } from '../results/file-result.ts'

export type FoundBaseline =
  | (KnownFindings & { readonly path: string; readonly problem?: undefined })
  | { readonly path: string; readonly problem: string }

/** The baseline of a file: that of the nearest folder above it, or the one that the user names; undefined for none. */
export function collectionBaseline(wanted: string | false | undefined): (file: string) => FoundBaseline | undefined {
  if (wanted === false) return () => undefined
  const files = new Map<string, FoundBaseline>()
  const folders = new Map<string, FoundBaseline | undefined>()
  const open = (path: string): FoundBaseline => {
    const found = files.get(path) ?? readOne(path)
    files.set(path, found)
    return found
  }
  const nearest = (folder: string): FoundBaseline | undefined => {
    if (folders.has(folder)) return folders.get(folder)
    const own = join(folder, BASELINE_NAME)
    const above = dirname(folder)
    const found = existsSync(own) ? open(own) : above === folder ? undefined : nearest(above)
    folders.set(folder, found)
    return found
  }
  return (file) => (wanted === undefined ? nearest(dirname(file)) : open(resolve(wanted)))
}

function readOne(file: string): FoundBaseline {
  const fromHere = relative(process.cwd(), file)
  const path = fromHere.startsWith('..') ? file : fromHere
  try {
    return { path, ...readBaseline(readFileSync(file, 'utf8')) }
  } catch (error) {
    return { path, problem: `not read: ${systemReason(error)}` }
  }
}
