export const code = 'OK';
