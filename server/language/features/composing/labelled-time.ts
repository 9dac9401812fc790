import { groupOf, two } from './composed.ts'

/** `May 05, 2013 / 051234Z MAY 13`, as SMART writes a time behind its label, in UTC. */
export function labelledTime(instant: number): string {
  const date = new Date(instant)
  const words = `${MONTHS[date.getUTCMonth()]} ${two(date.getUTCDate())}, ${date.getUTCFullYear()}`
  return `${words} / ${groupOf(instant)}`
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const
