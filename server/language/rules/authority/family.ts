/**
 * Who classified the message, and for which reasons: `Classified By:`.
 * Until when is of the family `order`.
 */

import type { FamilyHead } from '../rule.ts'

export const family: FamilyHead = { title: 'Classification authority', order: 8 }
