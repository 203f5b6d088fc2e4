import { minify } from "terser";

/** What stands on nearly every page: the frame, the small parts, the common words. */
const kit = new RegExp(
  `/app/(?:${[
    "components/(?:root-data|shell|navigation|profile-menu|shell-status|shortcuts|error-page)",
    "components/ui/(?:icon|button|card|chip|page-header|form-context|avatar|demo-badge|definition-list)",
    "components/ui/(?:state-badge|tabs|empty-state|toast|sent-draft|post-form|error-summary|notes|use-hydrated|option-list)",
    "i18n/(?:format|text|locale)",
    "i18n/text/(?:shell|common|form|list|figures)",
    "paths",
  ].join("|")})\\.tsx?$`,
);
const words = /\/app\/i18n\/text\/(?:shell|common|form|list|figures)\.ts\?texts=(vi|en)$/;
/** What stands on nearly every page with a form. */
const fields =
  /\/app\/(?:components\/(?:deadline-field|ui\/(?:field|select|text-area|text-input|date-input|deadline-input|check-list|radio-cards|checkbox|confirm-form|restored-note|unsaved-guard))|form\/revalidation)\.tsx?$/;
const vendor =
  /\/node_modules\/(?:react|react-dom|scheduler|@remix-run|react-router|react-router-dom|turbo-stream)\//;

/**
 * Puts the client's small common files into three: twenty little ones compress
 * badly and cost a request each (measured: 5 to 7 kB gz a page). Large files,
 * React and the router first, are made as small as it goes (measured: 6 kB gz a page).
 *
 * @returns {import("vite").Plugin}
 */
export function sharedChunks() {
  return {
    name: "giao-ban-shared-chunks",
    apply: "build",
    config: (_config, { isSsrBuild }) =>
      isSsrBuild ? undefined : { build: { rollupOptions: { output: { manualChunks: chunkOf } } } },
    transform(code, id, options) {
      if (options?.ssr || !namedParts.test(id)) return null;
      return { code: code.replaceAll(partName, ""), map: null };
    },
    async generateBundle(_options, bundle) {
      if (this.environment.name !== "client") return;
      for (const file of Object.values(bundle)) {
        if (file.type !== "chunk" || file.code.length < LARGE) continue;
        const smaller = await minify(file.code, { module: true, format: { comments: false } });
        file.code = smaller.code ?? file.code;
      }
    },
  };
}

/** Characters; smaller files gain nothing. */
const LARGE = 8000;
/** A name given to an unused part (its own link, prefetching) keeps it in the bundle. */
const namedParts = /[\\/]@remix-run[\\/]react[\\/]dist[\\/]esm[\\/]components\.js$/;
const partName = /^\w+\.displayName = .*;$/gm;

function chunkOf(id) {
  const found = words.exec(id);
  if (found) return `words-${found[1]}`;
  if (vendor.test(id)) return "vendor";
  if (fields.test(id)) return "fields";
  return kit.test(id) ? "kit" : undefined;
}
