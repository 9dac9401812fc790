import { ownMentions } from '../../model/reading/body/own-mentions.ts'
import { defineRule } from '../rule.ts'
import { exampleMessage } from '../support/examples/example-message.ts'

export default defineRule({
  id: 'set-reference-unused',
  title: 'Reference that nothing speaks of',
  scope: 'message',
  severity: { draft: 'hint', transmitted: 'hint', archival: 'off' },
  fix: 'none',
  layouts: ['military'],
  docs: {
    what: 'A REF set gives a reference that neither AMPN or NARR explains nor the text mentions.',
    why: 'Its date alone tells a reader little: what the paper is, and what for, is nowhere said.',
    source: 'Practice of the message text format: NARR or AMPN says what each reference is.',
    bad: [
      {
        text: exampleMessage({
          narrative: 'NARR/REF A IS OPNAVINST 1300.99, LANTERNS.//',
          body: ['RMKS/1.  LANTERNS ARE LIT AT DUSK, PER REF A.', '2.  RELEASED BY VADM R. HENTZAU, N1.//'],
        }),
      },
    ],
    good: [{ text: exampleMessage() }],
  },
  check(message, report) {
    const references = message.references?.references ?? []
    const dated = references.filter(({ paper }) => paper !== undefined)
    if (dated.length === 0) return
    const called = new Set<string>()
    for (const mention of ownMentions(message))
      if (mention.kind === 'reference') called.add(mention.label.toUpperCase())
    for (const { label, letter, paper } of dated) {
      if (!label || !letter || paper?.explanation || called.has(letter)) continue
      if (isBetween(letter, called)) continue
      report({ span: label, message: `Neither AMPN or NARR nor the text speaks of reference ${letter}` })
    }
  },
})

/** `REFS A THROUGH D` mentions the first and the last. */
function isBetween(letter: string, called: ReadonlySet<string>): boolean {
  const others = [...called]
  return others.some((one) => one < letter) && others.some((one) => one > letter)
}
