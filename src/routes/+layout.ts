export const prerender = true;
// Pictures are drawn at build; what runs at the reader's stands in src/browser.
// Only the benchmark turns ordinary hydration on, to have something to compare with.
export const csr = import.meta.env['VITE_TWIN'] === '1';
export const trailingSlash = 'always';
