/**
 * The words that restrict handling, between the classification line and the E.O. line or astray below.
 * Marks of portions are of another family.
 */

import type { FamilyHead } from '../rule.ts'

export const family: FamilyHead = { title: 'Captions', order: 6 }
