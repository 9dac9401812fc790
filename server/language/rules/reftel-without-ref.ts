import { defineRule } from './rule.ts'
import { exampleCable } from './support/example-cable.ts'
import { ownMentions } from './support/own-mentions.ts'

export default defineRule({
  id: 'reftel-without-ref',
  title: 'Reference without a list',
  scope: 'message',
  severity: 'warning',
  fix: 'none',
  layouts: ['teleprinter', 'draft'],
  docs: {
    what: 'The text points to a reference (REFTEL, REF A), but the cable has no REF line.',
    why: 'The reader cannot know which cable is meant; the line was lost or never written.',
    source: 'Practice. Reported once for a cable; silent where the fields above the text are missing too.',
    bad: [{ text: exampleCable({ body: ['1. (C) As REFTEL said, the duke came.', '2. (U) We left.'] }) }],
    good: [
      {
        text: exampleCable({
          references: ['REF: STRELSAU 12'],
          body: ['1. (C) As REFTEL said, the duke came.', '2. (U) We left.'],
        }),
      },
    ],
  },
  check(message, report) {
    if (message.references || !message.subject) return
    const mention = ownMentions(message).find(({ kind }) => kind === 'reftel' || kind === 'reference')
    if (!mention) return
    report({ span: mention, message: `${mention.text} points to a reference, but there is no REF line` })
  },
})
