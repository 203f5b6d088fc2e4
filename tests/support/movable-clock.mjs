/** The one clock of the server under test, so that a journey can last three months. */
const RealDate = globalThis.Date;
let ahead = 0;

class MovableDate extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(MovableDate.now());
    else super(...given);
  }

  static now() {
    return RealDate.now() + ahead;
  }
}

globalThis.Date = MovableDate;

/** @param {string} now the moment at which the clock goes on */
export function moveClockTo(now) {
  ahead = RealDate.parse(now) - RealDate.now();
}
