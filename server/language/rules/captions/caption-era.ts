import { defineRule } from '../rule.ts'
import { messageDays } from '../support/dates/message-date.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { removeCaption } from '../support/remedies/remove-caption.ts'

const new2012 = {
  dateTimeGroup: 'P 031453Z AUG 12',
  order: 'E.O. 13526: DECL: 2022/08/03',
} as const

export default defineRule({
  id: 'caption-era',
  title: 'Caption of another time',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'information', archival: 'off' },
  fix: 'ask',
  oneByOne: true,
  docs: {
    what: 'A caption was no longer, or not yet, in use on the day of the message: WNINTEL after 1995, SENSITIVE before October 1995, USIA CHANNEL after 1999.',
    why: 'An old template or a wrong date.',
    source: 'The years that the list of captions gives; E.O. 12958, State guidance of February 2000.',
    bad: [
      {
        text: exampleCable({ ...new2012, captions: ['WNINTEL', 'SIPDIS'] }),
        profile: 'draft',
        fixed: exampleCable({ ...new2012, captions: ['SIPDIS'] }),
      },
    ],
    good: [
      { text: exampleCable({ ...new2012, captions: ['NOFORN'] }), profile: 'draft' },
      { text: exampleCable({ captions: ['SIPDIS'] }), profile: 'draft' },
    ],
    fix: 'Takes the caption out.',
  },
  check(message, report, { vocabulary }) {
    const days = messageDays(message)
    if (days === undefined) return
    for (const caption of message.captions) {
      const { from, to } = vocabulary.caption(caption.name) ?? {}
      const ended = to !== undefined && days.first > to
      if (!ended && (from === undefined || days.last >= from)) continue
      report({
        span: caption,
        message: `${caption.name} ${ended ? `ended in ${to.slice(0, 4)}` : `began in ${from?.slice(0, 4)}`}: the message is of ${days.first === days.last ? days.first.slice(0, 7) : days.first.slice(0, 4)}`,
        fixes: () => [{ title: `Take out ${caption.name}`, kind: 'ask', edits: [removeCaption(message, caption)] }],
      })
    }
  },
})
