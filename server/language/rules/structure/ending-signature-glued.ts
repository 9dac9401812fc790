import { defineRule } from '../rule.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

export default defineRule({
  id: 'ending-signature-glued',
  title: 'Signature behind the last sentence',
  scope: 'message',
  severity: 'hint',
  fix: 'ask',
  docs: {
    what: 'The surname that signs the message stands on the line of the last sentence.',
    why: 'Programs that look for the signature on a line of its own miss it, and take it for a word of the text.',
    source:
      'Observed in one of five web copies: all that have one line for each paragraph. Nothing is said where the last words may go on with the sentence.',
    bad: [
      {
        text: exampleCable({ body: ['1. (C) The duke came.', '2. (U) We left. RASSENDYLL'], signature: null }),
        fixed: exampleCable({ body: ['1. (C) The duke came.', '2. (U) We left.\nRASSENDYLL'], signature: null }),
      },
    ],
    good: [{ text: exampleCable({ body: ['1. (C) The duke came.', '2. (U) We met Mr. Rassendyll.'] }) }],
    fix: 'Puts the surname on a line of its own. Not safe: it adds a line break.',
  },
  check({ body: { closing } }, report) {
    const { signature, glued, again, textEnd } = closing
    const name = again ?? signature
    if (!glued || !signature || !name) return
    const between = { line: textEnd.line, start: textEnd.character, endLine: name.line, end: name.start }
    report({
      span: name,
      message: `The signature ${name.text} is on the same line as the last sentence: expected on a line of its own`,
      ...oneEdit('Put the signature on a line of its own', between, '\n'),
    })
  },
})
