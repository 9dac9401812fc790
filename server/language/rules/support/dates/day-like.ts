/**
 * A day as another date of the message is written, so that a reader can compare them: with slashes where that has them.
 *
 * @param day ISO
 */
export function dayLike(written: string, day: string): string {
  const [year, month, date] = day.split('-')
  return /\d\/\d/.test(written) ? `${month}/${date}/${year}` : day
}
