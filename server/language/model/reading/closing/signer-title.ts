/** In what capacity somebody signs: `AMBASSADOR`, `Acting Deputy Chief of Mission`, `CHARGE D'AFFAIRES A.I.` */
const CAPACITY =
  '(?:ACTING |DEPUTY |A/)?(?:AMBASSADOR|CHARG[E\u00c9](?: D.AFFAIRES?)?(?:,? (?:AD INTERIM|A\\.? ?I\\.?))?|CDA|DCM|DEPUTY CHIEF OF MISSION|CHIEF OF MISSION|VICE CONSUL|CONSUL(?: GENERAL)?|PRINCIPAL OFFICER|(?:POLITICAL|ECONOMIC|PUBLIC AFFAIRS|CONSULAR|MANAGEMENT|ADMINISTRATIVE|MINISTER)[ -](?:OFFICER|COUNSELOR))'

/** What every capacity has in it: names seldom have, and are spared the long patterns. */
const MAY_BE_CAPACITY = /ACTING|AMBASS|CHARG|CDA|DCM|CHIEF|CONSUL|OFFICER|COUNSELOR/i

/** In front of a whole name: a surname alone keeps `CHARGE` before it, which may be one. */
const BEFORE_NAME = new RegExp(`^${CAPACITY},? (?=[A-Z][A-Z'-]{1,14} (?:[A-Z]\\. ?)?[A-Z][A-Z'-]{2})`, 'i')
/** Names begin with capitals, and so does the title of one who signs. */
const CAPITALIZED = /^[A-Z\u00c9][^ ]*(?: [A-Z][^ ]*){0,7}$/

/** Length of the title with which a signature begins, `Vice Consul Rose Hale`; 0 where it begins with the name. */
export function titleBefore(text: string): number {
  const title = (MAY_BE_CAPACITY.test(text) && BEFORE_NAME.exec(text)?.[0]) || ''
  const words = title.replace(/\b(?:of|ad|a\.?i\.?) /gi, '')
  return CAPITALIZED.test(`${words}${text.charAt(title.length)}`) ? title.length : 0
}

/** Whether a line is all title, as it stands below a name: `ACTING`, `(Consul General)`, `FOR THE AMBASSADOR`. */
export function isTitleAlone(text: string): boolean {
  return text.length < LONGEST && MAY_BE_CAPACITY.test(text) && TITLE_ALONE.test(text)
}

const LONGEST = 48
const TITLE_ALONE = new RegExp(`^\\s{0,40}\\(?(?:ACTING|(?:FOR (?:THE )?)?${CAPACITY})\\)?[.,]?$`, 'i')
