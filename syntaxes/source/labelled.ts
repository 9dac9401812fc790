import { ARCHIVE_LINE, LABELS, LEVEL, PRECEDENCE, SOFT_LABELS, START } from './fragments.ts'
import { include, line, type Repository, scopes } from './rule.ts'

const source = String.raw

/** The labelled fields of the layout since 2009, and the sets of military message text formats. */
export const labelled: Repository = {
  field: {
    comment: 'A label, and its value as far as it is wrapped: wrapped values stand deep in the line.',
    name: 'meta.label.cable',
    begin: source`${START}(?:(${LABELS})\s{0,3}(:)|(${SOFT_LABELS})\s{0,3}(:)(?=\s\s|\s*$))`,
    beginCaptures: scopes({
      1: 'keyword.other.label.cable',
      2: 'punctuation.separator.field.cable',
      3: 'keyword.other.label.cable',
      4: 'punctuation.separator.field.cable',
    }),
    end: source`^(?!\s{13,}\S)|^(?=\s*(?:(?:${LABELS}|${SOFT_LABELS}|TAGS|Subject)\s{0,3}:|${ARCHIVE_LINE}|${LEVEL}\s*$))`,
    patterns: [
      ...include('date-time-group'),
      line('keyword.control.precedence.cable', source`\b(?:${PRECEDENCE})\b`),
      line(
        'keyword.other.caption.cable',
        source`\b(?:SIPDIS|NODIS|EXDIS|LIMDIS|STADIS|SENSITIVE|NOFORN|TERREP|[A-Z]{2,10} CHANNEL)\b`,
      ),
      line('constant.numeric.date.cable', source`\b[A-Z][a-z]{2} \d{2}, \d{4}\b|\b\d{4}/\d{2}/\d{2}\b`),
      ...include('reference-part'),
    ],
  },
  'message-set': {
    patterns: [
      line(
        'meta.foreign.cable',
        '^\\s*((?:MSGID|SUBJ|REF|NARR|AMPN|POC|RMKS|REMARKS|CANX|PERID|AKNLDG|EXER|OPER|DECL|ORDTYP|TIMEZONE)|GENTEXT/(?:REMARKS|RMKS)|GENTEXT|(?:Rmks|Remarks)(?=/\\s*\\d))(/)',
        {
          1: 'keyword.other.message-set.cable',
          2: 'punctuation.separator.message-set.cable',
        },
      ),
    ],
  },
}
