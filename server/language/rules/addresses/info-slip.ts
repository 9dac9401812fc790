import { editDistance } from '../../text/edit-distance.ts'

/** Whether a word before an address is a slip of INFO: `INF`, `IFNO`. */
export function isInfoSlip(word: string): boolean {
  return word !== 'INFO' && editDistance(word, 'INFO', 1) <= 1
}
