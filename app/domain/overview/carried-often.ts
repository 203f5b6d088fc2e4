/** “Chuyển ≥ 3 kỳ”: from so many closed meetings on an issue counts as carried often. */
export const CARRIED_OFTEN = 3;
