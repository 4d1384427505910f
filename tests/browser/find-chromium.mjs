/**
 * Finds a Chromium for the tests; run as a script, also installs one where it may.
 * In this order: CHROME_PATH, the system's, Playwright's cache, an installation, a word on what to do.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const PLACES = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe'
];
/** Where Playwright's archives keep the program, by system. */
const INSIDE = [
	'chrome-linux/chrome',
	'chrome-linux64/chrome',
	'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
	'chrome-win/chrome.exe',
	'chrome-win64/chrome.exe'
];

/** The folder of Playwright's own browsers. */
function playwrightCache() {
	if (process.env['PLAYWRIGHT_BROWSERS_PATH']) return process.env['PLAYWRIGHT_BROWSERS_PATH'];
	if (platform() === 'darwin') return join(homedir(), 'Library/Caches/ms-playwright');
	if (platform() === 'win32') return join(process.env['LOCALAPPDATA'] ?? '', 'ms-playwright');
	return join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'ms-playwright');
}

const onPath = () =>
	(process.env['PATH'] ?? '')
		.split(delimiter)
		.flatMap((folder) => NAMES.map((name) => join(folder, name)));

/** The newest of Playwright's Chromiums first. */
function inCache() {
	const cache = playwrightCache();
	if (!existsSync(cache)) return [];
	return readdirSync(cache)
		.filter((name) => /^chromium-\d+$/u.test(name))
		.sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
		.flatMap((name) => INSIDE.map((path) => join(cache, name, path)));
}

/** @returns {string | undefined} the path of a Chromium that is there already */
export function findChromium() {
	const wanted = process.env['CHROME_PATH'];
	if (wanted) {
		if (existsSync(wanted)) return wanted;
		throw new Error(`CHROME_PATH is “${wanted}”, but there is no such file`);
	}
	return [...onPath(), ...PLACES, ...inCache()].find((path) => existsSync(path));
}

/** @param {string} command @param {string[]} args */
function attempt(command, args) {
	console.log(`no Chromium found; trying: ${command} ${args.join(' ')}`);
	spawnSync(command, args, {
		stdio: 'inherit',
		timeout: 600_000,
		shell: platform() === 'win32',
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
	});
	return findChromium();
}

/** Finds a Chromium or installs one. @returns {string | undefined} its path */
function installed() {
	const found =
		findChromium() ?? attempt('npx', ['--yes', 'playwright', 'install', '--with-deps', 'chromium']);
	if (found !== undefined || platform() !== 'linux' || process.getuid?.() !== 0) return found;
	spawnSync('apt-get', ['update'], { stdio: 'inherit' });
	return attempt('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
}

const started = process.argv[1];
if (started !== undefined && realpathSync(started) === fileURLToPath(import.meta.url)) {
	try {
		const path = installed();
		if (path === undefined)
			throw new Error(
				'no Chromium for the tests: install Chromium or Chrome, or set CHROME_PATH to one'
			);
		console.log(`Chromium: ${path}`);
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}
