import assert from 'node:assert/strict'
import type { Profile } from '../../../server/language/model/message/message.ts'
import { rules } from '../../../server/language/rules/registry/registry.ts'
import { exampleCable } from '../../../server/language/rules/support/examples/example-cable.ts'
import { lintText } from '../../support/cable.ts'

const PROFILES: readonly Profile[] = ['draft', 'transmitted', 'archival']

/** Turns that nobody says aloud, or that only someone who knows the program understands. */
const STIFF: readonly RegExp[] = [
  /(?<!there )\bis no (?!longer)/i,
  /\bis close\b/,
  /\bhas not\b/,
  /\bbehind\b/,
  /\bglued\b/,
  /\bstands (?:twice|a second time|together|behind)\b/,
  /\bmay not stand\b/,
  /: there is none\b/,
  /\bprecedence [RPOYZ]\b/,
]

describe('the words of findings', () => {
  for (const { id, docs } of rules) {
    it(`of ${id} can be read aloud`, () => {
      for (const { text, profile } of docs.bad)
        for (const message of PROFILES.flatMap((each) => messagesOf(id, text, profile ?? each)))
          for (const turn of STIFF) assert.doesNotMatch(message, turn)
    })
  }

  it('name the addressee, and the precedence by word and letter', () => {
    const text = exampleCable({ to: ['TO SECSTATE WASHDC IMMEDIATE'] })
    assert.deepEqual(messagesOf('addr-precedence-over-fl5', text), [
      'SECSTATE WASHDC has IMMEDIATE, above the precedence of the message, PRIORITY (P)',
    ])
  })

  it('write both dates of a comparison in one form', () => {
    const [message = ''] = messagesOf('eo-decl-past', exampleCable({ order: 'E.O. 12958: DECL: 07/21/2008' }))
    assert.match(message, /^The declassification date 07\/21\/2008 is not after the date of the message, 08\/03\/2009/)
  })

  it('ask whether the nearest word was meant', () => {
    assert.deepEqual(messagesOf('tags-unknown', exampleCable({ tags: 'TAGS: PRLE, PGOV' })), [
      'PRLE is not a known TAG. Did you mean PREL?',
    ])
  })

  it('count no paragraph where none has a mark', () => {
    const none = exampleCable({ body: ['1. The duke received us.', '2. We left.'] })
    const [message = ''] = messagesOf('portion-missing', none)
    assert.match(message, /^No paragraph has a portion mark: the message is CONFIDENTIAL/)
  })
})

function messagesOf(rule: string, text: string, profile: Profile = 'draft'): string[] {
  return lintText(text, { profile }).flatMap(({ finding }) => (finding.rule.id === rule ? [finding.message] : []))
}
