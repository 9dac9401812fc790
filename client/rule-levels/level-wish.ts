import type { Level } from './effective-rules.ts'

/** What a code action of the server asks for; see server/host/protocol/rules/rule-actions.ts. */
export interface LevelWish {
  readonly rule: string
  readonly level: Level
  readonly target: 'file' | 'workspace' | 'user'
  /** The cable that it is for. */
  readonly uri: string
  /** The `.cablerc.json` to write to; a new one in the workspace folder when left out. */
  readonly file?: string
  /** Index of the override to write into. */
  readonly override?: number
}
