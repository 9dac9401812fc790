import type { EffectiveRule, EffectiveRules } from './effective-rules.ts'
import type { LevelWish } from './level-wish.ts'

/** Where the level of a rule may be written, and how that is said. */
export interface LevelPlace extends Pick<LevelWish, 'target' | 'file' | 'override'> {
  readonly label: string
}

/**
 * The places where a level would take effect, the innermost first: what a configuration file says no setting can
 * change. Empty where that file has mistakes.
 *
 * @param inFolder whether the cable lies in a workspace folder
 */
export function levelPlaces(
  { source }: EffectiveRule,
  { file }: Pick<EffectiveRules, 'file'>,
  inFolder: boolean,
): readonly LevelPlace[] {
  const inFile: LevelPlace = {
    target: 'file',
    label: 'In .cablerc.json',
    ...(file ? { file: file.uri } : {}),
    ...(source.kind === 'file' && source.override ? { override: source.override.index } : {}),
  }
  if (source.kind === 'file') return file?.isOutdated ? [] : [inFile]
  return [
    ...(inFolder && !file?.isOutdated ? [inFile] : []),
    ...(inFolder ? [{ target: 'workspace', label: 'In this workspace' } as const] : []),
    { target: 'user', label: 'For me, everywhere' },
  ]
}
