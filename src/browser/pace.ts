/** Milliseconds between two pictures; nothing for readers who asked for less motion. */
export const pace = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 500);
