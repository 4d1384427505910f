/** A breath between two pieces of work, in which the browser may paint and answer the reader. */
export const breath = () => new Promise<void>((resolve) => setTimeout(resolve));
