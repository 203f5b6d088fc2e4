export interface PageField {
  name: string;
  kind: "hidden" | "text" | "choice" | "password";
  value: string;
}

export interface PageForm {
  /** Where it is sent; null is the page's own address. */
  action: string | null;
  fields: PageField[];
}

/**
 * The forms of a page that post, read from its HTML as a browser without JavaScript
 * would; once for the form's own address and once for each button that has another.
 */
export function readForms(html: string): PageForm[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)]
    .filter(([, attributes = ""]) => attributeOf(attributes, "method") === "post")
    .flatMap(([, attributes = "", body = ""]) => {
      const fields = [...inputsIn(body), ...selectsIn(body), ...areasIn(body)];
      const buttons = [...body.matchAll(/<button\b([^>]*)>/g)]
        .map(([, button = ""]) => attributeOf(button, "formaction"))
        .filter((action) => action !== null);
      return [attributeOf(attributes, "action"), ...buttons].map((action) => ({ action, fields }));
    });
}

function inputsIn(body: string): PageField[] {
  return [...body.matchAll(/<input\b([^>]*)>/g)].flatMap(([, attributes = ""]) => {
    const name = attributeOf(attributes, "name");
    if (name === null) return [];
    const type = attributeOf(attributes, "type") ?? "text";
    const value = attributeOf(attributes, "value") ?? "";
    const isChoice = type === "radio" || type === "checkbox";
    if (isChoice && !/\schecked\b/.test(attributes)) return [{ name, kind: "choice", value: "" }];
    if (isChoice) return [{ name, kind: "choice", value }];
    const isPlain = type === "hidden" || type === "password";
    return [{ name, kind: isPlain ? type : "text", value } as PageField];
  });
}

function selectsIn(body: string): PageField[] {
  return [...body.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)].flatMap(
    ([, attributes = "", options = ""]) => {
      const name = attributeOf(attributes, "name");
      const chosen = /<option\b([^>]*\sselected\b[^>]*)>/.exec(options)?.[1] ?? "";
      return name === null
        ? []
        : [{ name, kind: "choice" as const, value: attributeOf(chosen, "value") ?? "" }];
    },
  );
}

function areasIn(body: string): PageField[] {
  return [...body.matchAll(/<textarea\b([^>]*)>(.*?)<\/textarea>/gs)].flatMap(
    ([, attributes = "", text = ""]) => {
      const name = attributeOf(attributes, "name");
      return name === null ? [] : [{ name, kind: "text" as const, value: plain(text) }];
    },
  );
}

function attributeOf(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`, "i").exec(attributes)?.[1];
  return found === undefined ? null : plain(found);
}

function plain(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");
}
