/** Whether the TAGS handbook of 1974 held on the day of a message: from the beginning of TAGS to the reform of 1980. */
export function isOfHandbook(day: string | undefined): boolean {
  return day !== undefined && day >= '1973-03-01' && day < '1981-01-01'
}
