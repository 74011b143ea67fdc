/** Codes of the provinces in which identity numbers were issued: 001 to 096, with gaps. */
const provinces = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 044 045 ' +
    '046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 092 093 094 095 096'
  ).split(' '),
);

/** What must hold of the digits of a number, by the name that the patterns use. */
export const checks = {
  /** Twelve digits: province, century and sex (0 to 3 until the year 2099), year of birth, six more. */
  identity: (digits: string): boolean =>
    digits.length === 12 && provinces.has(digits.slice(0, 3)) && /^[0-3]/.test(digits.slice(3)),
  /** Nine digits of the old card; a round number is rather an amount. */
  oldIdentity: (digits: string): boolean => digits.length === 9 && !/0{4}$/.test(digits),
  /** A round number is rather an amount. */
  notRound: (digits: string): boolean => !/0{4}$/.test(digits),
  /** Ten or eleven digits beginning with 02: a fixed line. */
  landline: (digits: string): boolean => digits.length === 10 || digits.length === 11,
  /** The check digit of bank cards. */
  luhn: (digits: string): boolean => {
    let sum = 0;
    for (let i = 0; i < digits.length; i++) {
      const digit = Number(digits[digits.length - 1 - i]);
      sum += i % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0);
    }
    return sum % 10 === 0;
  },
} as const;
export type Check = keyof typeof checks;
