import type { Caption } from '../../model/message/message.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
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
    what: 'A line above the E.O. line is close to a caption, and none; or a caption is torn by a blank, as SI PDIS.',
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
      const torn = tornCaption(caption, vocabulary)
      if (torn) {
        report({
          span: caption,
          message: `${caption.text} is broken in two: expected ${torn}`,
          ...oneEdit(`Write ${torn}`, caption, torn),
        })
        continue
      }
      const meant = meantCaption(caption, vocabulary)
      if (!meant) continue
      report({
        span: caption,
        message: `${caption.text} is not a known caption: expected ${meant.code}`,
        ...oneEdit(`Write ${meant.code}`, caption, meant.code),
      })
    }
  },
})

/** `SI PDIS`: a caption of one word with a blank in it, but for letters that are all spaced out. */
function tornCaption({ text, name }: Caption, vocabulary: Vocabulary): string | undefined {
  const known = vocabulary.caption(name)
  if (!known || known.code.includes(' ') || known.argument !== undefined) return undefined
  const words = text.trim().split(/\s+/)
  return words.length > 1 && words.join('').toUpperCase() === known.code && words.some(({ length }) => length > 1)
    ? known.code
    : undefined
}
