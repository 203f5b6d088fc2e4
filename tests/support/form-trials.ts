import type { ActionFunction, LoaderFunction } from "@remix-run/node";
import { describe, expect, it } from "vitest";
import type { CastName } from "./cast.ts";
import { type Answer, type Ask, ask } from "./request.ts";

export type Fields = Record<string, string | string[]>;

/** Where a form stands: a fresh thing for each trial, or the same again. */
export interface Place {
  path: string;
  params: Record<string, string>;
}

export interface FormTrial {
  name: string;
  route: { action: ActionFunction; loader: LoaderFunction };
  /** A page on which the form has not been sent yet. */
  place: () => Promise<Place>;
  /** The same form of something that is not there; null where the form makes something new. */
  nowhere: Place | null;
  /** Sends it as someone who may. */
  by: CastName;
  fields: () => Fields;
  required: string[];
  texts: string[];
  long: string[];
  /** Who may not, though signed in. */
  barred: CastName[];
  /** Sent twice with different keys, it is refused as stale. */
  isStale: boolean;
  /** Where it leads when it is taken. */
  leadsTo: string;
}

const SCRIPT = `<script>alert("x")</script>'; drop table project; --`;
const LONG = "ế".repeat(10_000);

let keys = 0;
export const formKey = () => `key-${++keys}`;

/** What holds of every form that changes a project or its money, tried on each of them. */
export function tryForms(
  forms: readonly FormTrial[],
  actorOf: (name: CastName) => NonNullable<Ask["actor"]>,
): void {
  async function send(form: FormTrial, fields: Fields, by = form.by, at?: Place): Promise<Answer> {
    const place = at ?? (await form.place());
    return ask(form.route.action, { actor: actorOf(by), ...place, fields });
  }

  describe.each(forms)("the form: $name", (form) => {
    it("is taken when it is right, and sent on", async () => {
      const answer = await send(form, { ...form.fields(), _key: formKey() });
      expect(answer).toMatchObject({
        status: 303,
        location: expect.stringMatching(`^${form.leadsTo}`),
      });
    });

    it("says beside each field what is missing, and keeps the rest", async () => {
      for (const name of form.required) {
        const { [name]: _, ...rest } = form.fields();
        for (const fields of [rest, { ...rest, [name]: "" }, { ...rest, [name]: "  \n " }]) {
          const answer = await send(form, fields);
          expect([name, answer.status]).toEqual([name, 400]);
          expect(answer.form?.errors[name]).toHaveLength(1);
          expect(answer.form?.values).toMatchObject(rest);
        }
      }
    });

    it("refuses 10,000 characters beside the field, and keeps them", async () => {
      for (const name of form.long) {
        const answer = await send(form, { ...form.fields(), [name]: LONG });
        expect([name, answer.status]).toEqual([name, 400]);
        expect(answer.form?.errors[name]).toHaveLength(1);
        expect(answer.form?.values[name]).toBe(LONG);
      }
    });

    it("takes script-like and NFD text as text", async () => {
      for (const name of form.texts) {
        for (const text of [SCRIPT, "Hồ sơ sức khỏe".normalize("NFD")]) {
          const answer = await send(form, { ...form.fields(), [name]: text });
          expect([name, answer.status]).toEqual([name, 303]);
        }
      }
    });

    it("refuses a field that comes twice, an id that is none, and words of no list", async () => {
      const fields = form.fields();
      for (const name of form.required) {
        const answer = await send(form, { ...fields, [name]: ["1", "2"] });
        expect([name, answer.status]).toEqual([name, 400]);
      }
      for (const name of Object.keys(fields).filter((one) => one.endsWith("Id"))) {
        for (const value of ["0", "-1", "1e3", "999999999", "99999999999999999999", "x"]) {
          const answer = await send(form, { ...fields, [name]: value });
          expect([name, value, [400, 403].includes(answer.status)]).toEqual([name, value, true]);
        }
      }
    });

    it("counts a repeated sending once, and refuses the same key with another body", async () => {
      const place = await form.place();
      const fields: Fields = { ...form.fields(), _key: formKey() };
      const first = await send(form, fields, form.by, place);
      const again = await send(form, fields, form.by, place);
      expect([first.status, again.status, again.location]).toEqual([303, 303, first.location]);
      const other = await send(form, { ...fields, surplus: "x" }, form.by, place);
      expect(other.status).toBe(409);
    });

    if (form.isStale)
      it("is refused when it is stale, with what was typed kept", async () => {
        const place = await form.place();
        await send(form, form.fields(), form.by, place);
        const answer = await send(form, form.fields(), form.by, place);
        expect(answer.status).toBe(409);
        expect(answer.form?.formErrors).toHaveLength(1);
        expect(answer.form?.values).toMatchObject(form.fields());
      });

    it("is not for others, whatever they send", async () => {
      for (const name of form.barred) {
        for (const fields of [form.fields(), {}]) {
          const answer = await send(form, fields, name);
          expect([name, answer.status]).toEqual([name, 403]);
        }
        const place = await form.place();
        const shown = await ask(form.route.loader, { actor: actorOf(name), ...place });
        expect([name, shown.status]).toEqual([name, 403]);
      }
    });

    it("leads to the sign-in page without a session, and knows nothing that is not there", async () => {
      const { loader, action } = form.route;
      for (const run of [loader, action]) {
        const fields = run === action ? { fields: form.fields() } : {};
        const place = form.nowhere ?? (await form.place());
        expect(await ask(run, { actor: null, ...place, ...fields })).toMatchObject({
          status: 302,
          location: `/sign-in?to=${encodeURIComponent(place.path)}`,
        });
        if (!form.nowhere) continue;
        const unknown = await ask(run, { actor: actorOf(form.by), ...form.nowhere, ...fields });
        expect(unknown.status).toBe(404);
      }
    });
  });
}
