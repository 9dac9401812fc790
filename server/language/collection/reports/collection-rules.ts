export type CollectionRuleId =
  | 'collection-ref-later'
  | 'collection-number-twice'
  | 'collection-section-missing'
  | 'collection-section-total'
  | 'collection-copy-header'

export interface CollectionRule {
  readonly id: CollectionRuleId
  readonly title: string
  readonly severity: 'warning' | 'information'
  readonly what: string
}

/** Rules that a lone file can never break: of a family of their own, since no text by itself shows what they report. */
export const collectionRules: readonly CollectionRule[] = [
  {
    id: 'collection-ref-later',
    title: 'Reference to a later cable',
    severity: 'warning',
    what: 'A reference names the year of a cable that is here, and that was sent after the message that cites it.',
  },
  {
    id: 'collection-number-twice',
    title: 'Number used twice',
    severity: 'warning',
    what: 'Two messages of different days and subjects bear the same number.',
  },
  {
    id: 'collection-section-missing',
    title: 'Section missing',
    severity: 'information',
    what: 'Sections of the message are in no file of the folder.',
  },
  {
    id: 'collection-section-total',
    title: 'Sections of different totals',
    severity: 'warning',
    what: 'Sections of one message say different numbers of sections.',
  },
  {
    id: 'collection-copy-header',
    title: 'Copies with different headers',
    severity: 'information',
    what: 'A copy has the same text, and another date or originator.',
  },
]

/** Where they stand in lists. */
export const collectionFamily = { id: 'collection', title: 'Folder of cables', rules: collectionRules } as const

/** The page of such a rule; undefined for any other name. */
export function collectionRulePage(id: string): string | undefined {
  const rule = collectionRules.find((each) => each.id === id)
  return (
    rule &&
    `# ${rule.title}\n\n\`${rule.id}\`, ${rule.severity}. Off for a file that is in no folder.\n\n${rule.what}\n`
  )
}
