import "@remix-run/node";

/** The types of loader data follow single fetch, as remix.config.js turns it on. */
declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}
