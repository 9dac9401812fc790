import { BASELINE_NAME, type Baseline, readBaseline } from '../../language/rules/linter/baseline.ts'
import type { FileAccess } from '../runtime/runtime.ts'
import { namesInside, type UriPath, uriOf, uriPath } from '../runtime/uri-path.ts'

/** The baselines of the workspace, each read when a cable first asks for it. */
export interface BaselineFiles {
  /** That of the nearest folder on the way up; undefined where there is none that can be read. */
  nearest(uri: string, folder: UriPath | undefined): Promise<Baseline | undefined>
  /** Whether one that was asked for says something else by now; what does is forgotten. */
  haveChanged(): Promise<boolean>
  forget(): void
}

interface Known {
  readonly path: UriPath
  readonly folder: UriPath
  readonly text: Promise<string | undefined>
  readonly baseline: Promise<Baseline | undefined>
}

const MOST_BYTES = 16 * 1024 * 1024

export function createBaselineFiles(files: FileAccess | undefined, tell: (problem: string) => void): BaselineFiles {
  const known = new Map<string, Known>()
  const textOf = async (path: UriPath, folder: UriPath): Promise<string | undefined> => {
    const found = await files?.read(uriOf(path), uriOf(folder), MOST_BYTES)
    return found?.kind === 'text' ? found.text : undefined
  }
  const load = async (text: Promise<string | undefined>): Promise<Baseline | undefined> => {
    const found = await text
    if (found === undefined) return undefined
    const read = readBaseline(found)
    if (read.problem === undefined) return read.baseline
    tell(read.problem)
    return undefined
  }
  return {
    async nearest(uri, folder) {
      const cable = uriPath(uri)
      const inner = folder && namesInside(folder, cable)
      // Outside of what the user has opened nobody looks for one.
      if (!files || !folder || !inner) return undefined
      for (let depth = cable.names.length - 1; depth >= cable.names.length - inner.length; depth--) {
        const path: UriPath = { origin: cable.origin, names: [...cable.names.slice(0, depth), BASELINE_NAME] }
        const key = uriOf(path)
        let own = known.get(key)
        if (!own) {
          const text = textOf(path, folder)
          own = { path, folder, text, baseline: load(text) }
          known.set(key, own)
        }
        const found = await own.baseline
        if (found) return found
      }
      return undefined
    },
    async haveChanged() {
      const changes = await Promise.all(
        [...known].map(async ([key, own]) => {
          const isSame = (await own.text) === (await textOf(own.path, own.folder))
          if (!isSame) known.delete(key)
          return !isSame
        }),
      )
      return changes.includes(true)
    },
    forget: () => known.clear(),
  }
}
