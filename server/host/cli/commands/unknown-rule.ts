import { collectionRules } from '../../../language/collection/reports/collection-rules.ts'
import { rules } from '../../../language/rules/registry/registry.ts'
import { editDistance } from '../../../language/text/edit-distance.ts'

/** Says that there is no rule of that name, and which the user may have meant. */
export function unknownRule(id: string): string {
  const near = nearRules(id)
  const help = near.length > 0 ? `did you mean ${near.join(', ')}?` : 'cable rules lists them'
  return `there is no rule ${id}: ${help}`
}

const MOST_NAMED = 3
const FARTHEST = 3

/** Slips of the pen first; then ids that hold the word, as `gap` and `para` do. */
function nearRules(id: string): readonly string[] {
  const ids = [...rules, ...collectionRules].map((rule) => rule.id)
  const slips = ids
    .map((known) => ({ known, distance: editDistance(id, known, FARTHEST) }))
    .filter(({ distance }) => distance <= FARTHEST)
    .sort((a, b) => a.distance - b.distance)
    .map(({ known }) => known)
  const holding = id.length < 3 ? [] : ids.filter((known) => known.includes(id))
  return [...new Set([...slips, ...holding])].slice(0, MOST_NAMED)
}
