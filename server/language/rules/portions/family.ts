/**
 * The marks in front of portions: (C), (SBU), (U).
 * The level that all marks together reach is in `support/levels`.
 */

import type { FamilyHead } from '../rule.ts'

export const family: FamilyHead = { title: 'Portion marks', order: 13 }
