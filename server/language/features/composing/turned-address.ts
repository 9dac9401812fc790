/**
 * An address as SMART has it, the place before the kind of post: `BANGKOK, AMEMBASSY`, `WASHDC, SECSTATE`. Agencies,
 * offices and collectives stay as they are, `WHITE HOUSE WASHINGTON DC` (observed in copies).
 */
export function turnedAddress(plad: string): string {
  const [, kind, place] = OF_POST.exec(plad) ?? []
  return kind === undefined || place === undefined ? plad : `${place}, ${kind}`
}

const OF_POST = /^(AMEMBASSY|AMCONSUL|AMCONGEN|AMLEGATION|USMISSION|USOFFICE|USINT|USLO|USDEL|SECSTATE) (.+)$/
