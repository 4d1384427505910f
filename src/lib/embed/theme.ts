/**
 * Puts on the scheme the host asks for by `?theme=dark` or `?theme=auto`; light otherwise.
 * Printed into embed pages as it stands here, before anything is painted.
 */
export function wearTheme(): void {
	const asked = (/[?&]theme=(dark|auto)(&|$)/.exec(location.search) || [])[1];
	if (asked === 'dark') document.documentElement.dataset['theme'] = 'dark';
	if (asked === 'auto') document.documentElement.removeAttribute('data-theme');
}
