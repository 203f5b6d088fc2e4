/** Characters, whatever they are: length is what makes a password hard to guess. */
export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 200;
