/**
 * The classification line and the security line: level, section, series, number.
 * What level a damaged message is believed to have is in `support/levels`.
 */

import type { FamilyHead } from '../rule.ts'

export const family: FamilyHead = { title: 'Classification', order: 4 }
