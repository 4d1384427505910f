/** How Chromium is started, wherever it is. */

/** No sandbox: the tests run as root in containers. Nothing may leave the machine. */
export const FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run'
];
