import type { Tag } from '../../model/message/tags-line.ts'
import { defineRule, type Edit, type Fix } from '../rule.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { lineText } from '../support/lines/head-lines.ts'

export default defineRule({
  id: 'tags-duplicate',
  title: 'TAG appears twice',
  scope: 'message',
  severity: { draft: 'hint', transmitted: 'hint', archival: 'information' },
  fix: 'safe',
  preserves: 'codes',
  docs: {
    what: 'The same code appears a second time in the TAGS line.',
    why: 'It says nothing new; release software repeats whole groups.',
    source: 'Observed in release copies.',
    bad: [{ text: exampleCable({ tags: 'TAGS: PREL, PREL, PGOV' }), fixed: exampleCable() }],
    good: [{ text: exampleCable() }],
    fix: 'Takes all but the first out, with the separators before them. Safe: the set of codes stays the same.',
  },
  check({ tags, slice }, report) {
    const seen = new Map<string, Repeated>()
    for (const [index, tag] of (tags?.tags ?? []).entries()) {
      // The second of two travellers has a code of his own; codes run together are the matter of tags-glued.
      if (tag.kind === 'person' || tag.person !== undefined || tag.glued) continue
      const repeated = seen.get(tag.code)
      if (!repeated) {
        seen.set(tag.code, { first: tag, again: [], edits: [] })
        continue
      }
      repeated.again.push(tag)
      // Links go first; then the separators are where they belong.
      const edit =
        !tags?.markup && isLineKept(tags?.tags ?? [], tag, seen)
          ? removal(tags?.tags[index - 1], tag, lineText(slice, tag.line))
          : undefined
      if (edit) repeated.edits.push(edit)
    }
    for (const { first, again, edits } of seen.values()) {
      const [second] = again
      if (!second) continue
      const times = again.length === 1 ? 'a second time' : `${again.length + 1} times`
      report({
        span: second,
        message: `${second.text} appears ${times}`,
        tag: 'unnecessary',
        related: [{ span: first, message: 'The first one' }],
        ...(edits.length === again.length
          ? {
              fixes: (): readonly Fix[] => [
                {
                  title: again.length === 1 ? `Take out the second ${second.text}` : `Keep the first ${second.text}`,
                  kind: 'safe',
                  edits,
                },
              ],
            }
          : {}),
      })
    }
  },
})

/** A code with its further places, and what takes them out. */
interface Repeated {
  readonly first: Tag
  readonly again: Tag[]
  readonly edits: Edit[]
}

/**
 * Whether the line begins with an entry that stays. Where the whole line is there twice, all of it but its first entry
 * would go, which is worse than before.
 */
function isLineKept(tags: readonly Tag[], tag: Tag, seen: ReadonlyMap<string, Repeated>): boolean {
  const first = tags.find(({ line }) => line === tag.line)
  return first === undefined || first.kind === 'person' || seen.get(first.code)?.first === first
}

/** From the end of the entry before, where nothing but a separator stands between; an entry that begins a line is left to a person. */
function removal(before: Tag | undefined, tag: Tag, line: string): Edit | undefined {
  if (before?.endLine !== tag.line || tag.endLine !== tag.line) return undefined
  if (!/^[\s,;]*$/.test(line.slice(before.end, tag.start))) return undefined
  return { span: { line: tag.line, start: before.end, endLine: tag.line, end: tag.end }, newText: '' }
}
