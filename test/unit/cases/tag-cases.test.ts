import assert from 'node:assert/strict'
import { messageJson } from '../../../server/language/features/message-json/message-json.ts'
import { defaultVocabulary } from '../../../server/language/vocabulary/vocabulary.ts'
import { messagesOfText } from '../../support/cable.ts'
import { describeCases, type RulesExpected } from '../../support/cases.ts'

interface Expected extends RulesExpected {
  readonly tags?: string
  readonly subject?: string
}

const CASES: Readonly<Record<string, Expected>> = {
  'findings/33-tags-without-colon': { tags: 'GM PREL PGOV', silent: ['structure-missing-field'] },
  'findings/34-tags-without-colon-five-letters': { tags: 'MTCRE PARM PREL', silent: ['structure-missing-field'] },
  'findings/35-tag-without-s-and-colon': { tags: 'PREL PGOV GM', reports: ['structure-missing-field'] },
  'findings/37-fields-glued-in-small-letters': {
    tags: 'PREL PGOV GM',
    subject: 'the duke receives the consul',
    silent: ['structure-missing-field'],
  },
  'findings/81-unlisted-program-tags': { tags: 'PREL KDRG KAWK KRAD INRB ZB NPT', silent: ['tags-unknown'] },
  'findings/82-glued-geo-tags': { tags: 'PREL PGOV IR AJ', reports: ['tags-glued'], silent: ['tags-unknown'] },
  'findings/83-free-terms-as-tags': { tags: 'PREL PGOV GM RURITANIA COUNTERSMUGGLING', silent: ['tags-unknown'] },
  'reading/22-tags-no-colon-geo-first': { tags: 'IT PGOV SCUL' },
  'reading/23-tags-tages': { tags: 'PREL PGOV', reports: ['structure-missing-field'] },
  'reading/25-tags-page-line-and-caption-inside': { tags: 'PREL PGOV IT', silent: ['tags-unknown'] },
  'reading/26-tags-glued-stay-glued': { tags: 'PHUM PGOV ETRD EINV CS', reports: ['tags-glued'] },
  'reading/79-missed-ocr-in-smart-header': { tags: 'PREL PGOV', reports: ['tags-unknown'] },
  'outside/23-tags-with-other-stops': { tags: 'PEPR PGOV', silent: ['structure-missing-field'] },
  'outside/24-subject-labels': {
    tags: 'PEPR PGOV',
    subject: 'THE FERRY IS LATE',
    reports: ['structure-missing-field'],
    silent: ['tags-unknown'],
  },
  'outside/42-topics-without-commas': {
    tags: 'IS FERRY DISENGAGEMENT RURITANIAN STRELSAUER AFFAIRS PREL',
    silent: ['tags-unknown'],
  },
  'outside/48-subject-across-a-blank-line': { subject: 'THE FERRY IS LATE AND THE BRIDGE IS DOWN' },
  'reading/19-page-line-inside-a-line': { subject: 'EXAMPLE - NOT A REAL CABLE OF THE COURT' },
  'reading/29-subject-with-ref-or-authority-glued': { subject: 'EXAMPLE - NOT A REAL CABLE FROM ZENDA' },
  'reading/30-subject-swallows-sentence-below': { subject: 'EXAMPLE - NOT A REAL CABLE OF THE COURT OF THE KING' },
  'reading/31-subject-behind-a-blank-line': { subject: 'Example - Not a Real Cable', silent: ['subject-empty'] },
}

describeCases('cases of TAGS and subjects', CASES, check)

function check(text: string, { tags, subject }: Expected): void {
  const [first] = messagesOfText(text)
  assert.ok(first)
  const json = messageJson(first.message, 0, false, defaultVocabulary())
  if (tags !== undefined) assert.equal(json.tags.map(({ code }) => code).join(' '), tags)
  if (subject !== undefined) assert.equal(json.subject?.text, subject)
}
