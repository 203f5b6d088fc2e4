/** Something the operator must put right before the program can run: one plain sentence, in both languages. */
export class StartProblem extends Error {
  readonly vi: string;
  readonly en: string;

  constructor(vi: string, en: string) {
    super(en);
    this.name = "StartProblem";
    this.vi = vi;
    this.en = en;
  }
}
