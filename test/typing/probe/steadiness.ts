import type { LongCable } from '../long-cable.ts'
import type { ProbeFinding, Publication } from './record.ts'

/** The findings of one publication, named so that the same finding has the same name however lines shift. */
export interface NamedFindings {
  /** In the paragraph that is typed into. */
  readonly near: ReadonlySet<string>
  /** In all other paragraphs. */
  readonly away: ReadonlySet<string>
}

/** Names the findings: those above by their line, those below by how far they are from the last of all. */
export function namedFindings({ findings }: Publication, { paragraph, keys }: LongCable): NamedFindings {
  const [first, last] = paragraph
  const end = last + keys.split('\n').length - 1
  const bottom = Math.max(...findings.map(({ line }) => line))
  const near = new Set<string>()
  const away = new Set<string>()
  for (const finding of findings) {
    const { line } = finding
    if (line >= first && line <= end) near.add(name(finding))
    else away.add(`${name(finding)} ${line < first ? line : line - bottom}:${finding.column}`)
  }
  return { near, away }
}

function name({ rule, message }: ProbeFinding): string {
  return `${rule}: ${message}`
}

/** The members that are in a set, not in a later one, and in one after that again. */
export function lostAndRegained(sets: readonly ReadonlySet<string>[]): readonly string[] {
  const lost = new Set<string>()
  const regained = new Set<string>()
  sets.forEach((set, index) => {
    for (const member of set) if (lost.has(member)) regained.add(member)
    for (const member of sets[index - 1] ?? []) if (!set.has(member)) lost.add(member)
  })
  return [...regained]
}
