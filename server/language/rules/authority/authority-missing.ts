import { defineRule } from '../rule.ts'
import { messageDay } from '../support/dates/message-date.ts'
import { beforeLine, oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { believedLevel, isClassified } from '../support/levels/believed-level.ts'
import { firstTextSpan } from './first-text.ts'

export default defineRule({
  id: 'authority-missing',
  title: 'Classifier not named',
  scope: 'message',
  severity: 'warning',
  fix: 'ask',
  layouts: ['teleprinter', 'draft'],
  docs: {
    what: 'A classified cable does not say who classified it.',
    why: 'Without classifier and reason nobody can be asked whether the classification still holds.',
    source:
      '32 CFR 2001.21 and 5 FAH-1 H-240, for cables since E.O. 12958 of October 1995. 1.7% of accepted copies lack it. Silent for sections after the first, and where FL4 or the portion marks speak against the level.',
    bad: [
      {
        text: exampleCable({ authority: null }),
        fixed: exampleCable({ authority: 'Classified By: NAME, POSITION. Reason: 1.4 (d).' }),
      },
    ],
    good: [
      { text: exampleCable() },
      {
        text: exampleCable({
          authority: null,
          body: ['1. (U) Classified by: Rudolf Rassendyll, Ambassador. Reason: 1.4 (d).', '2. (C) The duke.'],
        }),
      },
    ],
    fix: 'Puts a line above the text in which name and position are to be filled in; the reason is the usual one of State, foreign relations, and has to be checked.',
  },
  check(message, report, { vocabulary, profile }) {
    const { authority, classification, order } = message
    if (authority || !isClassified(believedLevel(message, vocabulary))) return
    if ((classification?.section?.number ?? 1) > 1 || !isModern(messageDay(message), order?.number?.text)) return
    const text = firstTextSpan(message)
    const section = (messageDay(message) ?? '2010') < '2003-03-25' ? '1.5' : '1.4'
    if (!text) return
    report({
      span: text,
      message: 'Nobody is named as classifier: expected Classified By with name, position and reason above paragraph 1',
      ...(classification ? { related: [{ span: classification.level, message: 'The level' }] } : {}),
      ...(profile === 'archival' && message.layout === 'draft' ? { level: 'hint' as const } : {}),
      ...oneEdit(
        'Put a Classified By line above the text',
        beforeLine(text.line),
        `Classified By: NAME, POSITION. Reason: ${section} (d).\n\n`,
      ),
    })
  },
})

/** Since E.O. 12958; a draft without date is judged by the order it cites. */
function isModern(day: string | undefined, order: string | undefined): boolean {
  // Old forms were in use for months, and their order asks for no classifier.
  if (order === '12356' && day !== undefined && day < '1996-10-14') return false
  if (day !== undefined) return day >= '1995-10-14'
  return order === '12958' || order === '13526'
}
