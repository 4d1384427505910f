export const prerender = true;
// Pictures are drawn at build; what runs at the reader's stands in src/browser.
export const csr = false;
export const trailingSlash = 'always';
