/** ISO 8601, UTC, without fractions of a second; null for what names no possible time. */
export function isoInstant(instant: number | undefined): string | null {
  return instant === undefined || Number.isNaN(instant) ? null : new Date(instant).toISOString().replace('.000Z', 'Z')
}
