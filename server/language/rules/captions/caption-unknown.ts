import { defineRule } from '../rule.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { meantCaption } from '../support/spelling/misspelt-caption.ts'

const draft = { dateTimeGroup: null, from: null, to: null } as const

export default defineRule({
  id: 'caption-unknown',
  title: 'Caption misspelt',
  scope: 'message',
  severity: { draft: 'information', transmitted: 'information', archival: 'hint' },
  fix: 'ask',
  docs: {
    what: 'A line above the E.O. line is close to a caption, and none.',
    why: 'A caption that is not recognised restricts nothing.',
    source:
      'The captions of 5 FAH-2 H-250 and H-440. The list is open, so only near misses are reported. A caption that other rules would miss is reported here alone: misspelt, it is not missing.',
    bad: [
      {
        text: exampleCable({ ...draft, captions: ['SIPDISS'] }),
        fixed: exampleCable({ ...draft, captions: ['SIPDIS'] }),
      },
    ],
    good: [
      { text: exampleCable({ ...draft, captions: ['SIPDIS'] }) },
      { text: exampleCable({ ...draft, captions: ['FOR THE AMBASSADOR'] }) },
    ],
    fix: 'Writes the nearest caption.',
  },
  check({ captions }, report, { vocabulary }) {
    for (const caption of captions) {
      const meant = meantCaption(caption, vocabulary)
      if (!meant) continue
      report({
        span: caption,
        message: `${caption.text} is no caption: expected ${meant.code}`,
        ...oneEdit(`Write ${meant.code}`, caption, meant.code),
      })
    }
  },
})
