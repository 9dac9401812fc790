/**
 * What is in force for a text: settings and the nearest `.cablerc.json`, resolved once.
 * How such a file is read is in `cablerc`.
 */

import type { House } from '../../../language/features/composing/house.ts'
import type { Baseline } from '../../../language/rules/linter/baseline.ts'
import type { LintConfig } from '../../../language/rules/linter/lint.ts'
import type { Level } from '../../../language/rules/rule.ts'
import type { BaselineFiles } from '../../cablerc/baseline-files.ts'
import { ignoredIn, partsFor } from '../../cablerc/cablerc.ts'
import type { CablercFiles, FoundCablerc } from '../../cablerc/cablerc-files.ts'
import { namesInside, type UriPath, uriPath } from '../../runtime/uri-path.ts'
import type { Fence } from '../connection/fence.ts'
import type { Documents } from '../documents/documents.ts'
import type { Run, Settings } from './settings.ts'
import type { WorkspaceSettings } from './workspace-settings.ts'

/** What is in force for one text, and where it comes from. */
export interface Configuration {
  readonly lint: LintConfig
  readonly run: Run
  readonly settings: Settings
  /** Who writes, as the configuration file says it. */
  readonly house: House
  readonly file: FoundCablerc | undefined
  /** It was begun here, and nobody said what else it is: a draft, whatever it looks like. */
  readonly isBeingWritten: boolean
}

/** The configuration of each text, kept until something that it rests on changes. */
export interface Configurations {
  /** The configuration when it is known already. */
  known(uri: string): Configuration | undefined
  resolve(uri: string): Promise<Configuration>
  /** Whether a text lies in a workspace folder. */
  inFolder(uri: string): boolean
  changeFolders(added: readonly string[], removed: readonly string[]): void
  /** Forgets one, or all, to be resolved anew. */
  drop(uri?: string): void
}

export interface ConfigurationsOptions {
  readonly settings: WorkspaceSettings
  readonly files: CablercFiles
  readonly baselines: BaselineFiles
  readonly documents: Documents
  readonly fence: Fence
  /** URIs of the workspace folders to begin with. */
  readonly folders: readonly string[]
  /** Whether a text was begun in this editor, and is being written. */
  readonly isBeingWritten: (uri: string) => boolean
}

export function createConfigurations(options: ConfigurationsOptions): Configurations {
  const { settings, files, baselines, documents, fence } = options
  let folders = options.folders.map(toFolder)
  let drops = 0
  const resolved = new Map<string, Configuration>()
  const onRuleError: LintConfig['onRuleError'] = (rule, error) => fence.report(`rule ${rule.id}`, error)

  const resolve = async (uri: string): Promise<Configuration> => {
    const known = resolved.get(uri)
    if (known) return known
    const before = drops
    const folder = folderOf(folders, uri)
    const [own, file, baseline] = await Promise.all([
      settings.of(folder?.uri),
      files.nearest(uri, folder?.path),
      baselines.nearest(uri, folder?.path),
    ])
    // What was just found out may be no longer so.
    if (before !== drops) return resolve(uri)
    const configuration = combine(own, file, baseline, options.isBeingWritten(uri), onRuleError)
    if (documents.get(uri)) resolved.set(uri, configuration)
    return configuration
  }

  return {
    known: (uri) => resolved.get(uri),
    resolve,
    inFolder: (uri) => folderOf(folders, uri) !== undefined,
    changeFolders(added, removed) {
      folders = [...folders.filter(({ uri }) => !removed.includes(uri)), ...added.map(toFolder)]
    },
    drop(uri) {
      if (uri !== undefined) return void resolved.delete(uri)
      drops++
      resolved.clear()
    },
  }
}

interface Folder {
  readonly uri: string
  readonly path: UriPath
}

function toFolder(uri: string): Folder {
  return { uri, path: uriPath(uri) }
}

/** The innermost of the folders that a text lies in. */
function folderOf(folders: readonly Folder[], uri: string): Folder | undefined {
  const path = uriPath(uri)
  return folders
    .filter((folder) => namesInside(folder.path, path) !== undefined)
    .reduce<Folder | undefined>(
      (inner, folder) => (inner && inner.path.names.length >= folder.path.names.length ? inner : folder),
      undefined,
    )
}

/** A configuration file wins over the settings, since it travels with the collection that it was written for. */
function combine(
  settings: Settings,
  file: FoundCablerc | undefined,
  baseline: Baseline | undefined,
  begunHere: boolean,
  onRuleError: LintConfig['onRuleError'],
): Configuration {
  const levels = new Map<string, Level>(settings.levels)
  let profile: Settings['profile'] = settings.profile
  let { columns } = settings
  for (const part of file ? partsFor(file.cablerc, file.path) : []) {
    for (const [id, level] of part.levels) levels.set(id, level)
    profile = part.profile ?? profile
    columns = part.columns ?? columns
  }
  const isBeingWritten = begunHere && profile === 'auto'
  const lint = {
    levels,
    profile: isBeingWritten ? ('draft' as const) : profile === 'auto' ? undefined : profile,
    columns,
    onRuleError,
    ...(file ? { ignored: ignoredIn(file.cablerc, file.path) } : {}),
    ...(baseline ? { baseline } : {}),
  }
  return { lint, run: settings.run, settings, file, house: file?.cablerc.house ?? {}, isBeingWritten }
}
