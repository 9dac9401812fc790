/**
 * The executive order that is cited, and when or why the message is to be declassified.
 * Who classified it is of the family `authority`.
 */

import type { FamilyHead } from '../rule.ts'

export const family: FamilyHead = { title: 'E.O. line', order: 7 }
