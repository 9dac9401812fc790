import type { Diagnostic } from 'vscode-languageserver'
import type { FileAccess } from '../runtime.ts'
import { namesInside, type UriPath, uriOf, uriPath } from '../uri-path.ts'
import { CABLERC_NAME, type Cablerc } from './cablerc.ts'
import { cablercDiagnostics, refusedDiagnostic } from './cablerc-diagnostics.ts'
import { NO_CABLERC, readCablerc } from './read-cablerc.ts'

/** The `.cablerc.json` files of the workspace, each read when a cable first asks for it. */
export interface CablercFiles {
  /**
   * The file that counts for a cable: the nearest on the way up to its workspace folder. Undefined where
   * there is none, and for a cable outside of all folders.
   */
  nearest(uri: string, folder: UriPath | undefined): Promise<FoundCablerc | undefined>
  /** Forgets what is known of a file, or of all; its last sound state is kept in case the next is not. */
  forget(uri?: string): void
  /** Forgets everything and takes back all findings. */
  clear(): void
}

export interface FoundCablerc {
  readonly uri: string
  readonly cablerc: Cablerc
  /** Path of the cable from the folder of the file. */
  readonly path: string
  /** True when the file has mistakes, so that `cablerc` is what it said before them. */
  readonly isOutdated: boolean
}

/** Tells of the findings of a file; none takes earlier ones back. */
export type ReportFile = (uri: string, diagnostics: Diagnostic[]) => void

const MOST_BYTES = 256 * 1024

export function createCablercFiles(
  files: FileAccess | undefined,
  ruleIds: ReadonlySet<string>,
  report: ReportFile,
): CablercFiles {
  const known = new Map<string, KnownFile>()

  const load = async (file: KnownFile, folder: UriPath): Promise<Loaded | undefined> => {
    const read = (await files?.read(file.uri, uriOf(folder), MOST_BYTES)) ?? { kind: 'missing' }
    if (read.kind === 'missing') {
      file.lastSound = undefined
      show(file, [])
      return undefined
    }
    if (read.kind === 'refused') {
      show(file, [refusedDiagnostic(read.reason)])
      return { cablerc: file.lastSound ?? NO_CABLERC, isOutdated: true }
    }
    const { cablerc, problems } = readCablerc(read.text, ruleIds)
    show(file, cablercDiagnostics(read.text, problems))
    if (problems.length > 0) return { cablerc: file.lastSound ?? cablerc, isOutdated: true }
    file.lastSound = cablerc
    return { cablerc, isOutdated: false }
  }

  const show = (file: KnownFile, diagnostics: Diagnostic[]): void => {
    if (diagnostics.length > 0 || file.isReported) report(file.uri, diagnostics)
    file.isReported = diagnostics.length > 0
  }

  const get = (path: UriPath, folder: UriPath): Promise<Loaded | undefined> => {
    const uri = uriOf(path)
    const file = known.get(uri) ?? { uri, loading: undefined, lastSound: undefined, isReported: false }
    known.set(uri, file)
    file.loading ??= load(file, folder)
    return file.loading
  }

  return {
    async nearest(uri, folder) {
      const inner = folder && namesInside(folder, uriPath(uri))
      if (!files || !folder || !inner) return undefined
      for (let depth = inner.length - 1; depth >= 0; depth--) {
        const names = [...folder.names, ...inner.slice(0, depth), CABLERC_NAME]
        const path: UriPath = { origin: folder.origin, names }
        const loaded = await get(path, folder)
        if (loaded) return { ...loaded, uri: uriOf(path), path: inner.slice(depth).join('/') }
      }
      return undefined
    },
    forget(uri) {
      const forgotten = uri === undefined ? known.values() : [known.get(uriOf(uriPath(uri)))]
      for (const file of forgotten) if (file) file.loading = undefined
    },
    clear() {
      for (const file of known.values()) show(file, [])
      known.clear()
    },
  }
}

interface Loaded {
  readonly cablerc: Cablerc
  readonly isOutdated: boolean
}

interface KnownFile {
  readonly uri: string
  loading: Promise<Loaded | undefined> | undefined
  lastSound: Cablerc | undefined
  isReported: boolean
}
