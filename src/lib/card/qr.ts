/** The QR code of an address: error correction M, as one path of squares. */
import { encode } from 'uqr';

/** Modules of paper around the code; readers need four. */
export const QUIET = 4;

/** @returns the path in units of one module, and how many modules wide it is, quiet zone included */
export function qrOf(address: string): { path: string; modules: number } {
	const { data, size } = encode(address, { ecc: 'M', border: QUIET });
	const path = data
		.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
		.join('');
	return { path, modules: size };
}
