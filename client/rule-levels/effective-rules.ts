/** What the server answers to `cable/effectiveRules`; see server/host/protocol/rules/effective-rules.ts. */
export interface EffectiveRules {
  readonly run: 'onType' | 'onSave' | 'off'
  readonly profileSource: Source
  readonly messages: readonly EffectiveMessage[]
  readonly rules: readonly EffectiveRule[]
  readonly file: { readonly uri: string; readonly isOutdated: boolean } | null
}

export type Source =
  | { readonly kind: 'default' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'begun' }
  | {
      readonly kind: 'file'
      readonly uri: string
      readonly override?: { readonly index: number; readonly files: readonly string[] }
    }

export interface EffectiveMessage {
  readonly line: number
  readonly layout: string
  readonly profile: string
  readonly detectedProfile: string
  readonly reason: string
}

export interface EffectiveRule {
  readonly id: string
  readonly title: string
  /** What it is about, as a title. */
  readonly family: string
  /** False where the rule means nothing in a text that is built like this one. */
  readonly applies: boolean
  readonly levels: Readonly<Record<string, Level>>
  readonly source: Source
}

export type Level = 'off' | 'hint' | 'information' | 'warning' | 'error'

export const LEVELS: readonly Level[] = ['error', 'warning', 'information', 'hint', 'off']
