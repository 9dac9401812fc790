import type { Diagnostic } from 'vscode-languageserver'
import type { FileAccess, FileText } from '../runtime/runtime.ts'
import { namesInside, type UriPath, uriOf, uriPath } from '../runtime/uri-path.ts'
import { CABLERC_NAME, type Cablerc } from './cablerc.ts'
import { cablercDiagnostics, refusedDiagnostic } from './cablerc-diagnostics.ts'
import { NO_CABLERC, readCablerc } from './read-cablerc.ts'

/** The `.cablerc.json` files of the workspace, each read when a cable first asks for it. */
export interface CablercFiles {
  /**
   * The file that counts for a cable: the nearest on the way up to its workspace folder, or to the root where it
   * lies in none. Undefined where there is none.
   */
  nearest(uri: string, folder: UriPath | undefined): Promise<FoundCablerc | undefined>
  /** Whether a file that was asked for says something else by now; what does is forgotten. */
  haveChanged(): Promise<boolean>
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
  /** True when the file has mistakes, or cannot be read. */
  readonly isOutdated: boolean
  readonly counts: WhatCounts
  /** The first of them, in the text of the file; undefined also for a file that is not read at all. */
  readonly mistake: Diagnostic | undefined
}

/**
 * Of a file with mistakes `before`, what it said once, or the `rest` of it; of one that cannot be read `kept`, what it
 * said once, or `nothing`.
 */
export type WhatCounts = 'all' | 'before' | 'rest' | 'kept' | 'nothing'

/** Tells of the findings of a file; none takes earlier ones back. */
export type ReportFile = (uri: string, diagnostics: Diagnostic[]) => void

const MOST_BYTES = 256 * 1024

export function createCablercFiles(
  files: FileAccess | undefined,
  ruleIds: ReadonlySet<string>,
  report: ReportFile,
): CablercFiles {
  const known = new Map<string, KnownFile>()

  const read = async ({ uri, folder }: KnownFile): Promise<FileText> =>
    (await files?.read(uri, uriOf(folder), MOST_BYTES)) ?? { kind: 'missing' }

  const load = async (file: KnownFile): Promise<Loaded | undefined> => {
    const text = await read(file)
    file.text = text
    if (text.kind === 'missing') {
      file.lastSound = undefined
      show(file, [])
      return undefined
    }
    if (text.kind === 'refused') {
      show(file, [refusedDiagnostic(text.reason)])
      const counts = file.lastSound ? 'kept' : 'nothing'
      return { cablerc: file.lastSound ?? NO_CABLERC, isOutdated: true, counts, mistake: undefined }
    }
    const { cablerc, problems } = readCablerc(text.text, ruleIds)
    // Mistakes of JSON are told of by the editor, which knows the language; the cable says what they come to.
    show(
      file,
      cablercDiagnostics(
        text.text,
        problems.filter(({ isSyntax }) => !isSyntax),
      ),
    )
    if (problems.length > 0) {
      const [mistake] = cablercDiagnostics(text.text, problems.slice(0, 1))
      const counts = file.lastSound ? 'before' : 'rest'
      return { cablerc: file.lastSound ?? cablerc, isOutdated: true, counts, mistake }
    }
    file.lastSound = cablerc
    return { cablerc, isOutdated: false, counts: 'all', mistake: undefined }
  }

  const show = (file: KnownFile, diagnostics: Diagnostic[]): void => {
    if (diagnostics.length > 0 || file.isReported) report(file.uri, diagnostics)
    file.isReported = diagnostics.length > 0
  }

  const get = (path: UriPath, folder: UriPath): Promise<Loaded | undefined> => {
    const uri = uriOf(path)
    const file = known.get(uri) ?? {
      uri,
      folder,
      text: undefined,
      loading: undefined,
      lastSound: undefined,
      isReported: false,
    }
    known.set(uri, file)
    file.loading ??= load(file)
    return file.loading
  }

  /** Compares with what was read last; a file that nobody has asked for since cannot have changed for anyone. */
  const changed = async (file: KnownFile): Promise<boolean> => {
    const { loading } = file
    if (!loading) return false
    await loading
    const now = await read(file)
    if (file.loading !== loading || isSame(now, file.text)) return false
    file.loading = undefined
    return true
  }

  return {
    async nearest(uri, folder) {
      const cable = uriPath(uri)
      if (!files || cable.names.length === 0) return undefined
      const inner = folder && namesInside(folder, cable)
      const top = inner ? cable.names.length - inner.length : 0
      for (let depth = cable.names.length - 1; depth >= top; depth--) {
        const home: UriPath = { origin: cable.origin, names: cable.names.slice(0, depth) }
        const path: UriPath = { origin: cable.origin, names: [...home.names, CABLERC_NAME] }
        // Without a folder that the user has opened, a link must not lead out of the one that it stands in.
        const loaded = await get(path, inner && folder ? folder : home)
        if (loaded) return { ...loaded, uri: uriOf(path), path: cable.names.slice(depth).join('/') }
      }
      return undefined
    },
    async haveChanged() {
      const changes = await Promise.all([...known.values()].map(changed))
      return changes.includes(true)
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
  readonly counts: WhatCounts
  readonly mistake: Diagnostic | undefined
}

interface KnownFile {
  readonly uri: string
  /** The workspace folder that it must not lead out of. */
  readonly folder: UriPath
  /** As it was read last. */
  text: FileText | undefined
  loading: Promise<Loaded | undefined> | undefined
  lastSound: Cablerc | undefined
  isReported: boolean
}

function isSame(one: FileText, other: FileText | undefined): boolean {
  if (one.kind === 'text') return other?.kind === 'text' && one.text === other.text
  return one.kind === other?.kind
}
