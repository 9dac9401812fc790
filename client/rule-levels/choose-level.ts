import { type Uri, window, workspace } from 'vscode'
import { type EffectiveRule, type EffectiveRules, LEVELS, type Level } from './effective-rules.ts'
import { levelPlaces } from './level-places.ts'
import type { LevelWish } from './level-wish.ts'

/** Asks for the level of a rule, and where to write it when there is a choice; undefined where nobody answers. */
export async function chooseLevel(
  rule: EffectiveRule,
  effective: EffectiveRules,
  uri: Uri,
): Promise<LevelWish | undefined> {
  const places = levelPlaces(rule, effective, workspace.getWorkspaceFolder(uri) !== undefined)
  if (places.length === 0) {
    void window.showWarningMessage('.cablerc.json decides this level, and has mistakes that have to be mended first.')
    return undefined
  }
  const inForce = new Set(Object.values(rule.levels))
  const chosen = await window.showQuickPick(
    LEVELS.map((level) => ({ label: level, description: inForce.has(level) ? 'now' : '', detail: MEANING[level] })),
    { title: `Level of ${rule.id}`, placeHolder: rule.title },
  )
  if (!chosen) return undefined
  const [only] = places
  const place = places.length === 1 ? only : await window.showQuickPick(places, { title: `Set It to ${chosen.label}` })
  if (!place) return undefined
  const { label: _, ...where } = place
  return { rule: rule.id, level: chosen.label, uri: uri.toString(), ...where }
}

const MEANING: Readonly<Record<Level, string>> = {
  error: 'Red',
  warning: 'Yellow',
  information: 'Blue',
  hint: 'Three dots under the first letters; not in the list of problems',
  off: 'Nothing is said',
}
