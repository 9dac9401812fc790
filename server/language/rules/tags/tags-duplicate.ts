import type { Tag } from '../../model/message/tags-line.ts'
import { defineRule, type Edit, type Fix } from '../rule.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

export default defineRule({
  id: 'tags-duplicate',
  title: 'TAG stands twice',
  scope: 'message',
  severity: { draft: 'hint', transmitted: 'hint', archival: 'information' },
  fix: 'safe',
  docs: {
    what: 'The same code stands a second time in the TAGS line.',
    why: 'It says nothing new; release software repeats whole groups.',
    source: 'Observed in release copies.',
    bad: [{ text: exampleCable({ tags: 'TAGS: PREL, PREL, PGOV' }), fixed: exampleCable() }],
    good: [{ text: exampleCable() }],
    fix: 'Takes the second one out, with the separator before it. Safe: the set of codes stays the same.',
  },
  check({ tags }, report) {
    const seen = new Map<string, Tag>()
    for (const [index, tag] of (tags?.tags ?? []).entries()) {
      if (tag.kind === 'person' || tags?.markup) continue
      const first = seen.get(tag.code)
      if (!first) {
        seen.set(tag.code, tag)
        continue
      }
      const edit = removal(tags?.tags[index - 1], tag)
      report({
        span: tag,
        message: `${tag.text} stands a second time`,
        tag: 'unnecessary',
        related: [{ span: first, message: 'The first one' }],
        ...(edit
          ? { fixes: (): readonly Fix[] => [{ title: `Take out the second ${tag.text}`, kind: 'safe', edits: [edit] }] }
          : {}),
      })
    }
  },
})

/** From the end of the entry before; an entry that begins a line is left to a person. */
function removal(before: Tag | undefined, tag: Tag): Edit | undefined {
  if (before?.line !== tag.line || before.person !== undefined) return undefined
  return { span: { line: tag.line, start: before.end, endLine: tag.line, end: tag.end }, newText: '' }
}
