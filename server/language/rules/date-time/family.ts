/**
 * The date-time group, and the Julian stamp of the time of file.
 * Judgements about the date of a whole message are in `support/dates`: many families ask them.
 */

import type { FamilyHead } from '../rule.ts'

export const family: FamilyHead = { title: 'Date and time', order: 2 }
