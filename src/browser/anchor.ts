/**
 * What a fragment means here. Messengers append to it, WordPress puts a secret in its place, and some
 * cut it in the middle of a character.
 * @param hash as `location.hash` holds it
 * @param exists whether the page has an element of this id
 * @returns the id of the place, or nothing
 */
export function anchorOf(hash: string, exists: (id: string) => boolean): string | undefined {
	const [written = ''] = hash.replace(/^#/u, '').split(/[&?]/u);
	let id = written;
	try {
		id = decodeURIComponent(written);
	} catch {
		// Cut in the middle of a character: then it is no id of ours.
	}
	return id !== '' && exists(id) ? id : undefined;
}

/** Brings the reader to the place the address asks for, unless the browser or the reader has been faster. */
export function land(): void {
	const id = anchorOf(location.hash, (name) => document.getElementById(name) !== null);
	if (id === undefined || location.hash === `#${id}` || scrollY > 0) return;
	document.getElementById(id)?.scrollIntoView();
}
