/** A lot number as it is printed, for fields of requests. */
export const LOT_NUMBER = {
  pattern: /^[A-Za-z0-9][A-Za-z0-9./_-]{0,19}$/,
  says: 'must be a lot number as printed on the pack, up to 20 letters, digits or . / _ -',
};
