/** An address without its office slants: `SECDEF WASHDC//USDP ADMIN//` is SECDEF WASHDC. */
export function withoutSlants(address: string): string {
  const slants = address.indexOf('//')
  return (slants < 0 ? address : address.slice(0, slants)).trim()
}
