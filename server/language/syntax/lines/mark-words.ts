// Generated from levels.json, foreign-levels.json, caveats.json and terms.json: npm run generate.

/** Levels of national security. */
export const CLASSIFIED_WORDS: readonly string[] = [
  'CONFIDENTIAL',
  'C',
  'RESTRICTED',
  'R',
  'SECRET',
  'S',
  'TOP SECRET',
  'TS',
]

/** No level and no control. */
export const PLAIN_WORDS: readonly string[] = [
  'UNCLASSIFIED',
  'U',
  'UNCLAS',
]

/** Controls of unclassified text, which stand in the place of a level. */
export const HANDLING_WORDS: readonly string[] = [
  'CUI',
  'FOUO',
  'FOR OFFICIAL USE ONLY',
  'UNCLAS FOUO',
  'UNCLAS FOR OFFICIAL USE ONLY',
  'LIMITED OFFICIAL USE',
  'LOU',
  'LIMOFFUSE',
  'UNCLAS LIMITED OFFICIAL USE',
  'SBU',
  'SENSITIVE BUT UNCLASSIFIED',
  'UNCLASSIFIED SBU',
  'UNCLAS SENSITIVE',
  'UNCLAS EFTO',
  'UNCLAS FOR OFFICIAL USE ONLY EFTO',
]

/** Levels of NATO that are more than two or three letters. */
export const FOREIGN_WORDS: readonly string[] = [
  'COSMIC TOP SECRET',
  'CTSA',
  'CTS-A',
  'CTS-B',
  'CTS-BALK',
  'NATO CONFIDENTIAL',
  'NATO RESTRICTED',
  'NATO SECRET',
  'NSAT',
  'NATO UNCLASSIFIED',
]

/** What may stand behind the level. */
export const CONTROL_WORDS: readonly string[] = [
  'ACCM',
  'ATOMAL',
  'BALK',
  'BOHEMIA',
  'DCNI',
  'DISPLAY ONLY',
  'DISPLAYONLY',
  'DSEN',
  'EL',
  'EXDIS',
  'XD',
  'EYES ONLY',
  'EYES',
  'FGI',
  'FGI MOD',
  'FGI-MOD',
  'FISA',
  'FRD',
  'HCS',
  'HCS-O',
  'HCS-P',
  'HVSACO',
  'IMCON',
  'IMC',
  'KDK',
  'KLONDIKE',
  'LES',
  'LIMDIS',
  'DS',
  'MOD',
  'NF',
  'NOFORN',
  'NNPI',
  'NOCONTRACT',
  'NC',
  'NOCON',
  'NOCONTRACTOR',
  'NODIS',
  'ND',
  'ORCON',
  'OC',
  'ORCON-USGOV',
  'OC-USGOV',
  'PROPIN',
  'PR',
  'RD',
  'RD-CNWDI',
  'RD-N',
  'CNWDI',
  'REL',
  'RELTO',
  'RELEASABLE',
  'REL TO',
  'RELEASABLE TO',
  'RELIDO',
  'RS',
  'RSV',
  'SAR',
  'SI',
  'COMINT',
  'SI-G',
  'SIGMA',
  'SSI',
  'TFNI',
  'TK',
  'UCNI',
  'WNINTEL',
  'WN',
]

/** Those behind which countries follow. */
export const LISTING_WORDS: readonly string[] = [
  'DISPLAY ONLY',
  'DISPLAYONLY',
  'EYES ONLY',
  'EYES',
  'FGI',
  'FGI MOD',
  'FGI-MOD',
  'REL',
  'RELTO',
  'RELEASABLE',
  'REL TO',
  'RELEASABLE TO',
]

/** Those behind which a name or number follows. */
export const NAMED_WORDS: readonly string[] = [
  'ACCM',
  'SAR',
  'SIGMA',
]

/** Offices whose names look like a mark. */
export const OFFICE_WORDS: readonly string[] = [
  'S/CRS',
  'S/CT',
  'S/ES',
  'S/GAC',
  'S/NIS',
  'S/WCI',
]
