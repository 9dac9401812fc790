import { CLASSIFIER, copy, describeFalsehoods, type Falsehood, FIELDS, LEVEL, p } from '../../../support/falsehoods.ts'

const stamped = (stamp: string, dtg?: string): string =>
  copy({ de: `VZCZCXYZ0001\nOO RUEHC\nDE RUEHZA #0607/01 ${stamp}\nZNY CCCCC ZZH\n`, ...(dtg ? { dtg } : {}) })
const tagged = (tags: string): string => copy({ fields: FIELDS.replace('PREL, ECON, JA', tags) })
const fields = (text: string): string => copy({ fields: text })

const KINDS: readonly Falsehood[] = [
  {
    kind: '1. late filing is no error',
    silent: /^julian-mismatch .*(?:expected|wrong)/,
    texts: [
      stamped('2151459'),
      stamped('2151811'),
      stamped('2152359'),
      stamped('2160215'),
      stamped('2161452'),
      stamped('0010004', '312355Z DEC 08'),
    ],
    heard: /^julian-mismatch /,
    neighbours: [stamped('2151214'), stamped('2141453'), stamped('2181453'), stamped('1251453')],
    not: ['an older order', 'lines set in by three'],
  },
  {
    kind: '2. codes in real use, free terms and two codes in one word are known',
    silent: /^tags-(?:unknown|glued)/,
    texts: ['KDRG, JA', 'PREL, KAWK, JA', 'KRAD, KPRP', 'ZB, PREL', 'INRB, PREL, JA', 'PREL, NPT', 'PREL, MCC, JA'].map(
      tagged,
    ),
    heard: /^tags-(?:unknown|glued|iso-code)/,
    neighbours: ['PREL, KXQZ, JA', 'PREL, PGVO, JA', 'PREL, QQ', 'PREL, EKON, JA', 'PRELPGOV, JA'].map(tagged),
  },
  {
    kind: '5. TAGS without colon, TAG, and fields glued to a line above are there',
    silent: /^structure-missing-field (?!TAG stands)|^structure-field-order/,
    texts: [
      fields(FIELDS.replace('TAGS: PREL, ECON, JA', 'TAGS JA, PREL, ECON')),
      fields(FIELDS.replace('TAGS: PREL, ECON, JA', 'TAGS PREL ECON JA')),
      fields(FIELDS.replace('TAGS: PREL, ECON, JA', 'TAG: JA, PREL')),
      fields(FIELDS.replace('TAGS:', 'TAGS;')),
      fields(FIELDS.replace('TAGS:', 'TAGS .')),
      copy({ captions: 'SIPDIS ' }),
      copy({ captions: 'SIPDIS\n\nDEPT FOR EAP/J AND INR/EAP ' }),
      copy({ captions: 'SIPDIS\n\nSTATE PASS USTR FOR GRAY ' }),
      fields(FIELDS.replace('2019\n', '2019 ')),
      fields(FIELDS.replace('JA\n', 'JA ')),
    ],
    heard: /^structure-missing-field/,
    neighbours: [
      fields(FIELDS.replace('TAGS: PREL, ECON, JA\n', '')),
      fields(FIELDS.replace(/^E\.O\..*\n/, '')),
      fields(FIELDS.replace(/SUBJECT.*\n/, '')),
    ],
    besides: /^structure-(?:glued|field)|^tags-(?!unknown)|TAG stands where/,
  },
  {
    kind: '6. a level line in small letters, misspelt or below a note is one',
    silent: /^class-missing/,
    texts: [
      'Confidential Zenda 000607',
      'c o n f i d e n t i a l zenda 000607',
      'C o n f i d e n t i a l section 01 of 02 Zenda 000607',
      'C O N F I D E N T A L ZENDA 000607',
      'C O N F I D E N T I A L  SECTION 01 OF 03 ZENDA 000607',
      'CORRECTED COPY - TEXT\n\nC O N F I D E N T I A L ZENDA 000607',
      '(CORRECTED COPY: PARAGRAPH 2 CHANGED)\nC O N F I D E N T I A L ZENDA 000607',
      'CONFIDENTIAL\n\nC O N F I D E N T I A L ZENDA 000607',
      '***********************\nNOTE BY THE RELAY: RECEIVED GARBLED, SERVICE IS BEING ASKED FOR A REPEAT.\n***********************\nC O N F I D E N T I A L ZENDA 000607',
      'QUOTE\nC O N F I D E N T I A L ZENDA 000607',
    ].map((level) => copy({ level })),
    heard: /^class-missing/,
    neighbours: ['', 'The line is gone.', 'ZENDA 000607'].map((level) => copy({ level })),
    besides: /^class-unknown|^section-|^hygiene-|^structure-lower/,
  },
  {
    kind: '16. a summary right below the classifier has its heading',
    silent: /^block-|^authority-(?!reason-format)/,
    texts: [
      copy({
        classifier: `${CLASSIFIER.trimEnd()}\nSummary\n-------\n`,
        body: `${p(1)}${p(2, 'He left. End summary.')}${p(3)}`,
      }),
      copy({
        classifier: `${CLASSIFIER.trimEnd()}\nSUMMARY\n`,
        body: `${p(1)}${p(2, 'He left. END SUMMARY.')}${p(3)}`,
      }),
      copy({
        classifier: `${CLASSIFIER.trimEnd()} Summary\n-------\n`,
        body: `${p(1, 'He left. End Summary.')}${p(2)}`,
      }),
      copy({
        classifier: `${CLASSIFIER.trimEnd()}\n\u00b6Summary:\n`,
        body: `${p(1, 'He left. End summary.')}${p(2)}`,
      }),
      copy({
        classifier: `Classified By: A/DCM Black Michael,\nreasons 1.4 (b,d).\nSUMMARY AND COMMENT\n-------------------\n`,
        body: `${p(1, 'He left. End summary and comment.')}${p(2)}`,
      }),
      copy({
        classifier: `(U) Classified by DCM Michael Black. Reason: 1.4 (d).\nSUMMARY:\n`,
        body: `${p(1, 'He left. END SUMMARY.')}${p(2)}`,
      }),
    ],
    heard: /^block-end-without-start/,
    neighbours: [
      copy({ body: p(1) + p(2, 'He left. End summary.') + p(3) }),
      copy({ body: p(1, 'He left. END SUMMARY.') }),
    ],
  },
  {
    kind: '20. a section in any case of letters is none of the series',
    silent: /^serial-|^section-|^class-|^addr-origin/,
    texts: [
      'C O N F I D E N T I A L SECTION 01 of 01 ZENDA 000607',
      'C O N F I D E N T I A L Section 01 OF 01 ZENDA 000607',
      'C O N F I D E N T I A L section 1 of 1 ZENDA 000607',
      'C O N F I D E N T I A L SECTION 01 Of 01 ZENDA 000607',
      'CONFIDENTIAL SECTION 01 of 01 ZENDA 000607',
    ].map((level) => copy({ de: 'VZCZCXYZ0001\nOO RUEHC\nDE RUEHZA #0607/01 2151453\nZNY CCCCC ZZH\n', level })),
    heard: /^serial-mrn-mismatch/,
    neighbours: ['SECTION 01 of 01 ZENDA 000608', 'SECTION 01 OF 01 ZENDA 000617'].map((rest) =>
      copy({
        de: 'VZCZCXYZ0001\nOO RUEHC\nDE RUEHZA #0607/01 2151453\nZNY CCCCC ZZH\n',
        level: `C O N F I D E N T I A L ${rest}`,
      }),
    ),
    not: ['an older order', 'lines set in by three'],
  },
  {
    kind: '21. a note of release on the E.O. line is none of its values, and an event may stand in small letters',
    silent: /^eo-(?!decl-past)/,
    texts: [
      'E.O. 12958: DECLASSIFIED 08/03/2012',
      'E.O. 12958: DECL: 08/03/2019 DECLASSIFIED IN FULL 12/01/2014',
      'E.O. 12958: DECLASSIFIED; RELEASED IN PART, CASE F-2011-00001',
      'E.O. 12958: DECL: after the visit of the duke',
      'E.O. 12958: DECL: upon closure of Embassy Zenda',
      'E.O. 12958: DECL: end of the negotiations',
    ].map((line) => fields(FIELDS.replace(/^.*/, line))),
    heard: /^eo-/,
    neighbours: [
      'E.O. 12958: DECL: 02/30/2019',
      'E.O. 12985: DECL: 08/03/2019',
      'E.O. 12958: DECL: 08/03/2079',
      'E.O. 12958: N/A',
    ].map((line) => fields(FIELDS.replace(/^.*/, line))),
    not: ['an older order'],
  },
  {
    kind: '22. a head that stands a second time is no section out of order',
    silent: /^section-order (?!.*a second time)|^section-marker/,
    texts: [
      copy({ level: `${LEVEL}\n\n${LEVEL}` }),
      copy({
        level:
          'C O N F I D E N T I A L SECTION 01 OF 02 ZENDA 000607\n\nC O N F I D E N T I A L SECTION 01 OF 02 ZENDA 000607',
        body: `${p(1)}C O N F I D E N T I A L SECTION 02 OF 02 ZENDA 000607\n\n${p(2)}`,
      }),
      copy({ level: `${LEVEL}\n\nSIPDIS\n\n${LEVEL}` }),
      copy({ body: `${p(1)}${LEVEL}\n\nSIPDIS\n\n${FIELDS}${p(2)}${p(3)}` }),
      copy({
        level: 'C O N F I D E N T I A L SECTION 01 OF 02 ZENDA 000607',
        body: `${p(1)}C O N F I D E N T I A L SECTION 02 OF 02 ZENDA 000607\n\nSIPDIS\n\n${FIELDS}${p(2)}`,
      }),
    ],
    heard: /^section-/,
    neighbours: [
      copy({
        level: 'C O N F I D E N T I A L SECTION 01 OF 03 ZENDA 000607',
        body: `${p(1)}C O N F I D E N T I A L SECTION 03 OF 03 ZENDA 000607\n\n${p(2)}`,
      }),
      copy({
        level: 'C O N F I D E N T I A L SECTION 01 OF 02 ZENDA 000607',
        body: `${p(1)}C O N F I D E N T I A L SECTION 02 OF 04 ZENDA 000607\n\n${p(2)}`,
      }),
    ],
    besides: /^structure-|^class-|a second time/,
  },
]

describeFalsehoods('what is no fault of a head', KINDS)
