/**
 * The SUBJECT line.
 * Its mark is read by the model, as all marks are.
 */

import type { FamilyHead } from '../rule.ts'

export const family: FamilyHead = { title: 'Subject', order: 10 }
