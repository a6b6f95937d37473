/**
 * Neighbours whose common line Natural Earth 1:10m marks as disputed, as indefinite or as a line of
 * control. The countries have Natural Earth's names. `world-atlas` leaves these marks out.
 */
export const DISPUTED_LINES: readonly (readonly [string, string])[] = [
  ['Israel', 'Palestine'],
  ['Israel', 'Syria'],
  ['Cyprus', 'N. Cyprus'],
  ['Cyprus', 'Cyprus U.N. Buffer Zone'],
  ['Cyprus U.N. Buffer Zone', 'N. Cyprus'],
  ['Morocco', 'W. Sahara'],
  ['Algeria', 'W. Sahara'],
  ['Mauritania', 'W. Sahara'],
  ['Kosovo', 'Serbia'],
  ['Egypt', 'Sudan'],
  ['S. Sudan', 'Sudan'],
  ['Ethiopia', 'Somalia'],
  ['Somalia', 'Somaliland'],
  ['Russia', 'Ukraine'],
];
