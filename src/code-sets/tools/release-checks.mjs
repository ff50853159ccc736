const codePattern = /^[A-Z0-9]{5}$/;
const datePattern = /^\d{4}-\d{2}-\d{2}$/;

/** Stops the build with a message that names the place. */
export const fail = (/** @type {string} */ message) => {
  throw new Error(message);
};

export const checkCode = (/** @type {string} */ code, /** @type {string} */ place) =>
  codePattern.test(code) ? code : fail(`${place}: "${code}" is not a code of five capital letters or digits`);

/** Calendar dates only: 2025-02-30 is refused. */
export function checkDate(/** @type {string} */ date, /** @type {string} */ place) {
  const day = new Date(`${date}T00:00:00Z`);
  const isReal =
    datePattern.test(date) && !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === date;
  return isReal ? date : fail(`${place}: "${date}" is not a calendar date`);
}

/** The calendar day after a date. */
export const nextDay = (/** @type {string} */ date) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

export function oneOf(
  /** @type {string} */ value,
  /** @type {readonly string[]} */ allowed,
  /** @type {string} */ place,
) {
  return allowed.includes(value) ? value : fail(`${place}: "${value}" is not one of ${allowed.join(', ')}`);
}

export function amount(/** @type {string} */ text, /** @type {string} */ place) {
  const value = Number(text);
  return text !== '' && Number.isFinite(value) && value >= 0
    ? value
    : fail(`${place}: "${text}" is not an amount`);
}
