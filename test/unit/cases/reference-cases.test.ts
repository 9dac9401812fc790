import assert from 'node:assert/strict'
import { messageJson } from '../../../server/language/features/message-json/message-json.ts'
import { defaultVocabulary } from '../../../server/language/vocabulary/vocabulary.ts'
import { messagesOfText } from '../../support/cable.ts'
import { describeCases, type RulesExpected } from '../../support/cases.ts'

interface Expected extends RulesExpected {
  /** Label, and the number or the kind of each reference. */
  readonly references?: readonly string[]
  readonly subject?: string
}

const CASES: Readonly<Record<string, Expected>> = {
  'findings/43-ref-labels-in-small-letters': {
    references: ['A 09ZENDA118', 'B 09ZENDA97', 'C 08HENTZAU231'],
    silent: ['ref-undefined', 'ref-label-sequence'],
  },
  'findings/45-refs-without-labels': { references: ['09ZENDA118', '09ZENDA97'], silent: ['ref-undefined'] },
  'findings/46-refs-cable-and-report': { references: ['09ZENDA417', 'report'], silent: ['ref-undefined'] },
  'findings/47-refs-without-separators': {
    references: ['09ZENDA118', '09HENTZAU97', '08ZENDA231'],
    silent: ['ref-undefined'],
  },
  'findings/49-ref-list-torn-by-blank': {
    references: ['A 09ZENDA118', 'B 09HENTZAU97', 'C e-mail', 'D 09ZENDA231'],
    silent: ['ref-undefined', 'ref-label-sequence'],
  },
  'findings/50-ref-e-mail-as-label': { references: ['e-mail'], silent: ['ref-undefined'] },
  'findings/51-ref-double-label-by-software': {
    references: ['A 09ZENDA118', 'B 09ZENDA97', 'C 09ZENDA231', 'D 09ZENDA44', 'E 09ZENDA45'],
    silent: ['ref-label-sequence'],
  },
  'findings/53-ref-a-line-without-colon': {
    references: ['A report', 'B 09ZENDA231'],
    silent: ['reftel-without-ref', 'ref-label-sequence'],
  },
  'findings/54-ref-glued-to-subject': {
    references: ['A 09ZENDA712', 'B 09ZENDA655'],
    subject: 'THE DUKE, HIS BROTHER AND THE CROWN',
    silent: ['reftel-without-ref', 'ref-undefined'],
  },
  'outside/04-references-behind-a-page-line': {
    references: ['A STATE40721', 'B ZENDA1098', 'C ZENDA894', 'D e-mail', 'E ZENDA348'],
    silent: ['ref-undefined'],
  },
  'outside/05-reference-keyword-lost': {
    references: ['B STRELSAU215', 'C 05STRELSAU975'],
    subject: 'PRISON FERRY',
    reports: ['reftel-without-ref'],
    silent: ['ref-label-sequence', 'ref-undefined'],
  },
  'outside/19-retel-keyword': { references: ['A STRELSAU12', 'B STRELSAU13'], silent: ['reftel-without-ref'] },
  // Of EMBTEL and DEPTEL no series is named: the number alone does not make one.
  'outside/26-kinds-of-references': { references: ['A date-time-group', 'B cable', 'C cable', 'D 79STATE97741'] },
  'outside/43-first-label-missing-second-glued': {
    references: ['79STATE93410', 'B 79STATE105386'],
    silent: ['ref-label-sequence', 'ref-undefined'],
  },
  'reading/19-page-line-inside-a-line': { references: ['09STRELSAU44'] },
  'reading/29-subject-with-ref-or-authority-glued': {
    references: ['A 09STRELSAU44', 'B 09STRELSAU45'],
    subject: 'EXAMPLE - NOT A REAL CABLE FROM ZENDA',
  },
  'reading/46-ref-year-glued': {
    references: ['A 08STRELSAU11', 'B 08STRELSAU12', 'C 08STRELSAU7', 'D 08STRELSAU9'],
  },
  'reading/47-ref-date-read-as-cable': { references: ['A 09STRELSAU44', 'B other', 'C other', 'D other'] },
  'reading/49-ref-labels-with-ref': { references: ['A 09STRELSAU11', 'B 09STRELSAU12', 'C 09STRELSAU13'] },
  'reading/50-ref-labels-without-period': { references: ['A 09STRELSAU11', 'B 09STRELSAU12'] },
  'reading/51-ref-secstate': { references: ['09STATE12345'] },
  'reading/85-missed-ref-keyword-misspelt': { references: ['09STRELSAU44'], reports: ['reftel-without-ref'] },
}

describeCases('cases of references', CASES, check)

function check(text: string, { references, subject }: Expected): void {
  const [first] = messagesOfText(text)
  assert.ok(first)
  const json = messageJson(first.message, 0, false, defaultVocabulary())
  if (references) {
    const read = json.references.map(({ label, id, kind }) => [label, id ?? kind].filter((part) => part).join(' '))
    assert.deepEqual(read, references)
  }
  if (subject !== undefined) assert.equal(json.subject?.text, subject)
}
