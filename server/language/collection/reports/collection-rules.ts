import { rulePage } from '../../rules/pages/rule-page.ts'
import type { RuleBase } from '../../rules/rule.ts'
import { exampleFiles } from './example-files.ts'

export type CollectionRuleId =
  | 'collection-ref-later'
  | 'collection-number-twice'
  | 'collection-section-missing'
  | 'collection-section-total'
  | 'collection-section-twice'
  | 'collection-copy-header'

export interface CollectionRule extends RuleBase {
  readonly id: CollectionRuleId
  readonly severity: 'warning' | 'information'
}

const FOLDER = 'It is told of files in a folder only, by its other files.'

/** Rules that a lone file can never break: of a family of their own, since no text by itself shows what they report. */
export const collectionRules: readonly CollectionRule[] = [
  {
    id: 'collection-ref-later',
    title: 'Reference to a later cable',
    severity: 'warning',
    fix: 'none',
    docs: {
      what: 'A reference names the year of a cable that is here, and that was sent after the message that cites it.',
      why: `Nobody cites what was not yet sent: the year or the number is wrong, or one of the two dates. ${FOLDER}`,
      source:
        'A message number is given when the message is sent. A day is left for time zones and clocks, all copies of the cited cable have to be later, and a reference without a year may mean the year before.',
      bad: [{ text: exampleFiles({ reference: '09 STRELSAU 99' }, { number: 99, day: 20 }) }],
      good: [
        { text: exampleFiles({ reference: '09 STRELSAU 99', day: 21 }, { number: 99, day: 20 }) },
        { text: exampleFiles({ reference: 'STRELSAU 99' }, { number: 99, day: 20 }) },
      ],
    },
  },
  {
    id: 'collection-number-twice',
    title: 'Number used twice',
    severity: 'warning',
    fix: 'none',
    docs: {
      what: 'Two messages of different days and subjects bear the same number.',
      why: `Whoever is sent to the number finds two cables, and one of them has a wrong digit. ${FOLDER}`,
      source:
        'Numbers of a post run through the year, each once. A day or a subject that differs alone is damage of a copy, so both have to. Series of a journey, SECTO and the like, begin anew with each; and a corrected copy is sent again with what was wrong put right.',
      bad: [{ text: exampleFiles({}, { day: 9, subject: 'CONSULATE MOVES HOUSE' }) }],
      good: [{ text: exampleFiles({}, { number: 13, day: 9, subject: 'CONSULATE MOVES HOUSE' }) }],
    },
  },
  {
    id: 'collection-section-missing',
    title: 'Section missing',
    severity: 'information',
    fix: 'none',
    docs: {
      what: 'Sections of the message are in no file of the folder.',
      why: `What is read is not all that was sent, and nothing in the text shows it. ${FOLDER}`,
      source:
        'The classification line of a section says how many there are: SECTION 01 OF 03. It is information, since folders are seldom whole.',
      bad: [{ text: exampleFiles({ section: '01 OF 03' }, { section: '03 OF 03' }) }],
      good: [{ text: exampleFiles({ section: '01 OF 02' }, { section: '02 OF 02' }) }],
    },
  },
  {
    id: 'collection-section-total',
    title: 'Sections of different totals',
    severity: 'warning',
    fix: 'none',
    docs: {
      what: 'Sections of one message say different numbers of sections.',
      why: `One of them is wrong, and nobody can tell whether a section is missing. ${FOLDER}`,
      source:
        'All sections of a message are counted before the first is sent. Those of a corrected copy are counted by themselves.',
      bad: [{ text: exampleFiles({ section: '01 OF 02' }, { section: '02 OF 03' }) }],
      good: [{ text: exampleFiles({ section: '01 OF 02' }, { section: '02 OF 02' }) }],
    },
  },
  {
    id: 'collection-section-twice',
    title: 'Section twice with different texts',
    severity: 'information',
    fix: 'none',
    docs: {
      what: 'Two files are the same section of one message, and begin with different words.',
      why: `One of them has the number of another section or message; the text alone does not say which. ${FOLDER}`,
      source:
        'Each section of a message is sent once. Copies of one section begin with the same words, whatever was lost in them; so less than half of the words have to be the same. A corrected copy is sent again.',
      bad: [
        {
          text: exampleFiles(
            { section: '01 OF 02' },
            { section: '01 OF 02', text: 'Nobody at the ferry knew when the river would freeze.' },
            { section: '02 OF 02' },
          ),
        },
      ],
      good: [
        {
          text: exampleFiles(
            { section: '01 OF 02' },
            { section: '02 OF 02', text: 'Nobody at the ferry knew when the river would freeze.' },
          ),
        },
        {
          text: exampleFiles(
            { section: '01 OF 02' },
            { section: '01 OF 02', text: 'The dvke has seen the plans, and lik es them.' },
            { section: '02 OF 02' },
          ),
        },
      ],
    },
  },
  {
    id: 'collection-copy-header',
    title: 'Copies with different headers',
    severity: 'information',
    fix: 'none',
    docs: {
      what: 'A copy has the same text, and another date or originator.',
      why: `One of the headers is damaged; the text alone does not say which. ${FOLDER}`,
      source:
        'A text that is the same word for word under the same number was sent once, by one post; a corrected copy is sent again. A name that says more of the same originator is no other one.',
      bad: [{ text: exampleFiles({}, { from: 'AMEMBASSY HENTZAU' }) }],
      good: [{ text: exampleFiles({}, {}) }],
    },
  },
]

/** Where they stand in lists. */
export const collectionFamily = { id: 'collection', title: 'Folder of cables', rules: collectionRules } as const

/** The page of such a rule; undefined for any other name. */
export function collectionRulePage(id: string): string | undefined {
  const rule = collectionRules.find((each) => each.id === id)
  return rule && rulePage(rule, collectionFamily)
}
