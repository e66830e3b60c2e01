const day = String.raw`(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])`;
const number = String.raw`[1-8]\d{5}[ \-]?(?:(?:19|20)\d{2}${day}[ \-]?\d{3}[\dXx]|\d{2}${day}\d{3})`;

/**
 * What a search box takes (`pattern`): anything but a citizen's number of 18 or 15 digits, so that the browser does
 * not send one.
 */
export const numberGuard = String.raw`(?!(?:.*\D)?${number}(?:\D|$)).*`;
