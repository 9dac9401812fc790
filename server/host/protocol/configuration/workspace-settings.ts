import type { Connection } from 'vscode-languageserver'
import type { Runtime } from '../../runtime/runtime.ts'
import type { ClientAbilities } from '../connection/client-abilities.ts'
import type { Fence } from '../connection/fence.ts'
import { showWarning } from '../connection/show-warning.ts'
import { readSettings, type Settings } from './settings.ts'

/** The client's settings, which may differ from folder to folder; asked for once and kept until they change. */
export interface WorkspaceSettings {
  /** @param folder URI of a workspace folder; undefined for what lies outside of all */
  of(folder: string | undefined): Promise<Settings>
  /** The client says that its settings have changed; one that cannot be asked says what they are. */
  changed(raw: unknown): void
}

export interface WorkspaceSettingsOptions {
  readonly connection: Connection
  readonly abilities: ClientAbilities
  readonly runtime: Runtime
  readonly fence: Fence
  readonly ruleIds: ReadonlySet<string>
  /** Settings that came with `initialize`, for a client that cannot be asked. */
  readonly initial: unknown
  /** Told when a folder's settings came so late that the defaults were used meanwhile. */
  readonly onLate: () => void
}

/** A client that does not answer gets the default settings after so many milliseconds. */
const PATIENCE = 1500

export function createWorkspaceSettings(options: WorkspaceSettingsOptions): WorkspaceSettings {
  const { connection, abilities, runtime, fence, ruleIds, onLate } = options
  let told = options.initial
  const cache = new Map<string | undefined, Promise<Settings>>()
  const reported = new Set<string>()

  const read = (raw: unknown): Settings => {
    const { settings, problems } = readSettings(raw, ruleIds)
    const fresh = problems.filter((problem) => !reported.has(problem))
    for (const problem of fresh) reported.add(problem)
    if (fresh.length > 0) showWarning(connection, `Settings of Cable: ${fresh.join(' ')}`)
    return problems.length > 0 ? { ...settings, problems } : settings
  }

  const ask = (folder: string | undefined): Promise<Settings> => {
    let isLate = false
    const answer = connection.workspace
      .getConfiguration({ section: 'cable', ...(folder === undefined ? {} : { scopeUri: folder }) })
      .then(read, (error: unknown) => {
        fence.report('workspace/configuration', error)
        return read(undefined)
      })
    const late = async (): Promise<Settings> => {
      await runtime.delay(PATIENCE)
      isLate = true
      return read(undefined)
    }
    const settings = Promise.race([answer, late()])
    void answer.then(() => {
      if (!isLate || cache.get(folder) !== settings) return
      cache.set(folder, answer)
      onLate()
    })
    return settings
  }

  return {
    of(folder) {
      const known = cache.get(folder)
      if (known) return known
      const settings = abilities.asksForConfiguration ? ask(folder) : Promise.resolve(read(told))
      cache.set(folder, settings)
      return settings
    },
    changed(raw) {
      told = raw
      cache.clear()
    },
  }
}
