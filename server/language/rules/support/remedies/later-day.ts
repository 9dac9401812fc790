/** `2009-08-03` as `08/03/2019`, ten years later. */
export function laterDay(day: string | undefined, years: number): string | undefined {
  return day && `${day.slice(5, 7)}/${day.slice(8, 10)}/${Number(day.slice(0, 4)) + years}`
}
