import assert from 'node:assert/strict'
import { messageJson } from '../../../server/language/features/message-json/message-json.ts'
import { defaultVocabulary } from '../../../server/language/vocabulary/vocabulary.ts'
import { messagesOfText } from '../../support/cable.ts'
import { describeCases, namesOfCases, type RulesExpected } from '../../support/cases.ts'

interface Expected extends RulesExpected {
  readonly subject?: string
  readonly tags?: string
  /** Somewhere in the text of the paragraphs. */
  readonly says?: string
}

const CASES: Readonly<Record<string, Expected>> = {
  'findings/79-late-filing': { silent: ['dtg-format'] },
  'outside/17-invisible-sign-in-a-keyword': {
    subject: 'THE FERRY',
    tags: 'PREL',
    reports: ['hygiene-control-chars'],
    silent: ['structure-missing-field'],
  },
  'outside/27-whole-cable-on-one-line': { says: 'THE DUKE SPOKE OF THE FERRY' },
  'outside/30-padding-at-the-end': { silent: ['hygiene-mojibake'] },
  'reading/63-summary-heading-outlives-end-summary': { says: 'would see nobody until the morning' },
}

describeCases('cases of other kinds', CASES, (text, { subject, tags, says }) => {
  const [first] = messagesOfText(text)
  assert.ok(first)
  const json = messageJson(first.message, 0, false, defaultVocabulary())
  if (subject !== undefined) assert.equal(json.subject?.text, subject)
  if (tags !== undefined) assert.equal(json.tags.map(({ code }) => code).join(' '), tags)
  if (says !== undefined) assert.ok(json.paragraphs.some(({ text }) => text.includes(says)))
})

/** Cases that no rule and no reading decides, or of which the expectation is not met yet. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'outside/28-forwarded-copy-not-detected': 'detection in the client',
  'outside/31-raw-mail-is-no-cable': 'detection in the client',
  'outside/35-explicit-association': 'the workbench: users-word',
  'outside/36-fix-on-save-of-another-linter': 'the protocol: fix-all',
  'outside/37-taste-settings': 'the manifest',
  'outside/39-pasted-cable': 'the workbench: pasted',
  'outside/45-notebook-cell-switched': 'the workbench: users-word',
  'outside/32-subject-of-military-messages': 'sets of military messages are not read yet',
  'reading/21-e70-hanging-dash': 'a dash that a wrap left hanging stays in the text',
  'reading/90-hover-wrong-station': 'hovers: known posts',
  'reading/91-hover-department-of-state-for-others': 'hovers: known posts',
}

describe('every case', () => {
  it('is held by a test, or said to be held elsewhere', () => {
    const { all, tested } = namesOfCases()
    const left = all.filter((name) => !tested.has(name) && !(name in ELSEWHERE))
    assert.deepEqual(left, [])
  })
})
