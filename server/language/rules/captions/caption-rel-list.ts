import { defineRule } from '../rule.ts'
import { messageDay } from '../support/dates/message-date.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { listFault } from '../support/levels/release-list.ts'

export default defineRule({
  id: 'caption-rel-list',
  title: 'List of release at the head out of order',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'hint', archival: 'off' },
  fix: 'ask',
  docs: {
    what: 'The caption REL TO does not begin with USA, is not in alphabetical order, names a country twice, or names USA alone.',
    why: 'Systems that release text compare the lists of a message by their spelling.',
    source:
      'ISM rule 00214; DoDM 5200.01 volume 2. Lists with names in full are left alone, and so are messages before 2000.',
    bad: [
      {
        text: exampleCable({
          captions: ['REL TO GBR, USA'],
          body: ['1. (C//REL TO USA, GBR) The duke.', '2. (U) We left.'],
        }),
        profile: 'draft',
        fixed: exampleCable({
          captions: ['REL TO USA, GBR'],
          body: ['1. (C//REL TO USA, GBR) The duke.', '2. (U) We left.'],
        }),
      },
    ],
    good: [
      {
        text: exampleCable({
          captions: ['REL TO USA, GBR'],
          body: ['1. (C//REL TO USA, GBR) The duke.', '2. (U) We left.'],
        }),
        profile: 'draft',
      },
    ],
    fix: 'Writes the same countries in order, with USA before them.',
  },
  check(message, report, { vocabulary }) {
    if ((messageDay(message) ?? SINCE) < SINCE) return
    for (const caption of message.captions) {
      const entry = vocabulary.caption(caption.name)
      if (entry?.code !== 'REL TO' || !entry.argument || caption.line !== caption.endLine) continue
      const codes = entry.argument.split(/[\s,/]+/).filter((word) => word !== '' && word !== 'AND')
      const fault = listFault(codes, vocabulary)
      if (!fault) continue
      report({
        span: caption,
        message: `List of release ${codes.join(', ')}: ${fault.said}`,
        ...(fault.list
          ? oneEdit(`Write REL TO ${fault.list.join(', ')}`, caption, `REL TO ${fault.list.join(', ')}`)
          : {}),
      })
    }
  },
})

const SINCE = '2000-01-01'
