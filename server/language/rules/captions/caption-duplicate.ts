import type { Caption, Message } from '../../model/message/message.ts'
import { defineRule } from '../rule.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { removeCaption } from '../support/remedies/remove-caption.ts'

export default defineRule({
  id: 'caption-duplicate',
  title: 'Caption appears twice',
  scope: 'message',
  severity: 'hint',
  fix: 'ask',
  docs: {
    what: 'The same caption stands on a message a second time.',
    why: 'It says nothing new; message software of 2006-2007 added it.',
    source: 'Observed in 21% of 1,294 accepted copies, so it is a hint.',
    bad: [{ text: exampleCable({ captions: ['SIPDIS', 'SIPDIS'] }), fixed: exampleCable({ captions: ['SIPDIS'] }) }],
    good: [{ text: exampleCable({ captions: ['SIPDIS'] }) }],
    fix: 'Takes out the second one.',
  },
  check(message, report, { vocabulary }) {
    const seen = new Map<string, Caption>()
    for (const caption of message.captions) {
      if (!vocabulary.caption(caption.name)) continue
      const first = seen.get(caption.name)
      // A head that stands twice, or that of a message passed on, has captions of its own.
      const another = message.sections.some(({ span }) => span.line > (first?.line ?? 0) && span.line < caption.line)
      if (!first || another) {
        seen.set(caption.name, caption)
        continue
      }
      // A draft repeats at its fields what its banner says above drafter and addressees.
      if (isOfBanner(message, first, caption) || isOfQuoted(message, first, caption)) continue
      report({
        span: caption,
        message: `${caption.name} appears a second time`,
        tag: 'unnecessary',
        related: [{ span: first, message: 'The first one' }],
        fixes: () => [
          { title: `Take out the second ${caption.name}`, kind: 'ask', edits: [removeCaption(message, caption)] },
        ],
      })
    }
  },
})

/** Whether lines of drafter, clearance or addressees stand between the two. */
function isOfBanner({ layout, notes }: Message, banner: Caption, { line }: Caption): boolean {
  return layout === 'draft' && notes.some((note) => note.line > banner.line && note.line < line)
}

/** `QUOTE: S E C R E T ZENDA 000123` between the two: the second is that of a telegram repeated in this one. */
function isOfQuoted({ notes }: Message, first: Caption, { line }: Caption): boolean {
  return notes.some(
    (note) => note.line > first.line && note.line < line && /^(?:BEGIN )?(?:QUOTE|QTE)\b/.test(note.text),
  )
}
