export const EXAMPLE_NAME = 'example.cable'

/** A cable of a country that is none, with something wrong of each common kind. */
export const example = `VZCZCXRO4410
PP RUEHC RUEHSU
DE RUEHZN #0117/01 0971015
ZNY CCCCC ZZH
P 071015Z APR 09
FM AMEMBASSY ZENDA
TO RUEHC/SECSTATE WASHDC PRIORITY 2210
INFO RUEHSU/AMEMBASSY STRELSAU PRIORITY 0431
BT
C O N F I D E N T I A L ZENDA 000117

SIPDIS

SIPDIS

E.O. 12958: DECL: 04/06/2019
TAGS: PREL, ECON, SENV,
SUBJECT: EXAMPLE - NOT A REAL CABLE: The ferry that sails on
Thursdays only

REF: A. STATE 30112
     B. ZENDA 98

Classified By: Economic Officer Jane Hentzau, reasons 1.4 (b) and (d).

1. (C) SUMMARY: The Harbor Master told us that the ferry to Strelsau
will sail twice a week from May, if somebody finds the second
captain. END SUMMARY.

THE SECOND CAPTAIN
------------------

2. (C)The Harbor Master said that the post has been open since the
regatta (REF A). Both applicants asked for a larger boat first.

4. (S) He added that the boat is measured by the size of its flag
(REF C).

5. Comment: The timetable is printed already. END COMMENT.
RUPERT
BT
#0117

NNNN
`
