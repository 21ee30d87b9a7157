export const seal = {};
