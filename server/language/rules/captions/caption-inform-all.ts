import { defineRule, type Fix } from '../rule.ts'
import { isRestriction } from '../support/circulation/circulation.ts'
import { messageDay } from '../support/dates/message-date.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { removeCaption } from '../support/remedies/remove-caption.ts'

const draft = (captions: readonly string[]) =>
  exampleCable({
    dateTimeGroup: null,
    from: null,
    to: null,
    classification: 'UNCLAS ZENDA 000123',
    captions,
    order: 'E.O. 13526: N/A',
    subject: 'SUBJECT: EXAMPLE - NOT A REAL CABLE',
    authority: null,
    body: ['1. (U) The duke.', '2. (U) We left.'],
  })

export default defineRule({
  id: 'caption-inform-all',
  title: 'Message to all employees with a restriction',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'off', archival: 'off' },
  fix: 'ask',
  oneByOne: true,
  docs: {
    what: 'INFORM ALL STATE EMPLOYEES stands together with a caption that restricts who may read the message.',
    why: 'The one sends the message to everybody, the other keeps it from most.',
    source: '5 FAH-2 H-440 as of 2023: without restrictive captions only. Drafts alone are told.',
    bad: [
      {
        text: draft(['NODIS', 'INFORM ALL STATE EMPLOYEES']),
        profile: 'draft',
        fixed: draft(['NODIS']),
      },
    ],
    good: [{ text: draft(['INFORM ALL STATE EMPLOYEES']), profile: 'draft' }],
    fix: 'Takes out INFORM ALL STATE EMPLOYEES; the restriction as a second choice.',
  },
  check(message, report, { vocabulary }) {
    const wide = message.captions.find(({ name }) => vocabulary.caption(name)?.code === 'INFORM ALL STATE EMPLOYEES')
    const narrow = message.captions.find(({ name }) => {
      const entry = vocabulary.caption(name)
      return entry !== undefined && isRestriction(entry)
    })
    if (!wide || !narrow || (messageDay(message) ?? SINCE) < SINCE) return
    report({
      span: wide,
      message: `${wide.name} cannot be used together with ${narrow.name}, which keeps the message from most of them`,
      related: [{ span: narrow, message: 'The restriction' }],
      fixes: (): readonly Fix[] =>
        [wide, narrow].map((caption) => ({
          title: `Take out ${caption.name}`,
          kind: 'ask',
          edits: [removeCaption(message, caption)],
        })),
    })
  },
})

const SINCE = '2017-01-01'
