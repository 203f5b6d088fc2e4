/**
 * Sends the browser the texts of one language only. On the server a file of
 * app/i18n/text holds both; in the client build it becomes
 *
 *   const texts = await import("./home.ts?texts=vi");   // or en, by <html lang>
 *   export const home = { vi: texts.home, en: texts.home };
 *
 * Whoever changes the language gets a new document (see app/root.tsx).
 *
 * @returns {import("vite").Plugin}
 */
export function oneLanguage() {
  return {
    name: "giao-ban-one-language",
    apply: "build",
    enforce: "post",
    transform(code, id, options) {
      const found = /\/app\/i18n\/text\/([\w-]+)\.ts(?:\?texts=(vi|en))?$/.exec(id);
      if (!found || options?.ssr) return null;
      const [, file, language] = found;
      const areas = areasOf(this.parse(code), `${file}.ts`);
      return { code: language ? tableOf(code, areas, language) : choiceOf(areas, file), map: null };
    },
  };
}

/**
 * Where `export const name = defineText({ vi, en })` stands. Nothing else may:
 * a text that waited for another module could come to wait for itself.
 */
function areasOf(program, file) {
  const areas = [];
  for (const statement of program.body) {
    if (statement.type === "ImportDeclaration" && statement.source.value === "../text.ts") continue;
    const declared = statement.declaration?.declarations?.[0];
    const [argument] = declared?.init?.arguments ?? [];
    if (declared?.init?.callee?.name !== "defineText" || argument?.type !== "ObjectExpression") {
      throw new Error(`${file}: only defineText({ vi, en }) may stand in a file of app/i18n/text`);
    }
    const tables = argument.properties.map((property) => [property.key.name, property.value]);
    areas.push({ name: declared.id.name, ...Object.fromEntries(tables) });
  }
  return areas;
}

/** The texts of one language. */
function tableOf(code, areas, language) {
  return areas
    .map(
      (area) =>
        `export const ${area.name} = ${code.slice(area[language].start, area[language].end)};`,
    )
    .join("\n");
}

/** The texts of whichever language the document is in. */
function choiceOf(areas, file) {
  const exports = areas.map(
    ({ name }) => `export const ${name} = { vi: texts.${name}, en: texts.${name} };`,
  );
  return `const texts = document.documentElement.lang === "en"
  ? await import("./${file}.ts?texts=en")
  : await import("./${file}.ts?texts=vi");
${exports.join("\n")}
`;
}
