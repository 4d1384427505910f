/** Finds Firefox and WebKitGTK for the tests; run as a script, also installs them where it may. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What each program is called, and Debian's package of it. */
const PROGRAMS = {
	firefox: { names: ['firefox-esr', 'firefox'], package: 'firefox-esr' },
	'webkit-driver': { names: ['WebKitWebDriver'], package: 'webkit2gtk-driver' },
	'webkit-browser': { names: ['MiniBrowser'], package: 'webkit2gtk-driver' },
	xvfb: { names: ['Xvfb'], package: 'xvfb' }
};

/** MiniBrowser lies beside WebKit's library, in a folder named after the machine. */
function libraries() {
	if (!existsSync('/usr/lib')) return [];
	return readdirSync('/usr/lib')
		.filter((name) => name.endsWith('-linux-gnu'))
		.flatMap((name) =>
			['4.1', '4.0', '6.0'].map((version) => `/usr/lib/${name}/webkit2gtk-${version}`)
		);
}

/** The variable that names another place of a program: `FIREFOX_PATH`. @param {string} name */
const variable = (name) => `${name.toUpperCase().replaceAll('-', '_')}_PATH`;

/**
 * @param {keyof typeof PROGRAMS} name
 * @returns {string | undefined} its path, if it is installed
 */
export function find(name) {
	const wished = process.env[variable(name)];
	if (wished) return wished;
	const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...libraries()];
	return PROGRAMS[name].names
		.flatMap((file) => folders.map((folder) => join(folder, file)))
		.find((path) => existsSync(path));
}

const missing = () =>
	/** @type {(keyof typeof PROGRAMS)[]} */ (Object.keys(PROGRAMS)).filter(
		(name) => find(name) === undefined
	);

const started = process.argv[1];
if (started !== undefined && realpathSync(started) === fileURLToPath(import.meta.url)) {
	const packages = [...new Set(missing().map((name) => PROGRAMS[name].package))];
	if (packages.length > 0 && process.platform === 'linux' && process.getuid?.() === 0) {
		const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
		spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
		spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
			stdio: ['ignore', 'ignore', 'inherit'],
			env
		});
	}
	const absent = missing();
	if (absent.length > 0) {
		console.error(
			`not found: ${absent.join(', ')}. On Debian: apt-get install ${packages.join(' ')}. Elsewhere set ${absent.map(variable).join(', ')}.`
		);
		process.exitCode = 1;
	}
}
