/**
 * Tells the host page how high this page is, in every dialect hosts speak, at once.
 * Printed into embed pages as it stands here: it imports nothing and knows no newer syntax than ES2020.
 *
 * Off-screen frames get no animation frames, so the first word goes out while the page is parsed. Some
 * hosts load their own script late, so it is repeated; never more than ten times a second.
 */
export function tellHeight(id: string): void {
	const host = window.parent;
	if (host === window) return;
	const root = document.documentElement;
	const shape = /^[\w:.-]{1,80}$/;
	const asked = new URLSearchParams(location.search).get('childId') || '';
	const child = shape.test(asked) ? asked : '';
	const secret = (/[#?&]secret=([A-Za-z0-9]{1,32})/.exec(location.hash) || [])[1];
	let sizer = '';
	let told = 0;
	let when = -1e3;
	let waiting = false;

	const send = (message: unknown) => host.postMessage(message, '*');
	const height = () => Math.ceil(root.getBoundingClientRect().height);

	function tell(): void {
		const n = height();
		waiting = false;
		// A frame that is not laid out has no height to tell.
		if (n < 1) return;
		told = n;
		when = performance.now();
		send({ sentinel: 'amp', type: 'embed-size', height: n });
		send({ 'datawrapper-height': { [id]: n } });
		send(
			JSON.stringify({ src: location.href, context: 'iframe.resize', method: 'resize', height: n })
		);
		if (child) send('pymxPYMx' + child + 'xPYMxheightxPYMx' + n);
		if (secret) send({ message: 'height', value: n, secret });
		if (sizer) send('[iFrameSizer]' + sizer + ':' + n + ':' + innerWidth + ':resize');
		try {
			(window as unknown as { requestResize(): void }).requestResize();
		} catch {
			// Only newer engines size a frame by themselves.
		}
	}

	function soon(): void {
		if (waiting) return;
		const rest = when + 100 - performance.now();
		if (rest > 0) {
			waiting = true;
			setTimeout(tell, rest);
		} else tell();
	}

	function ifChanged(): void {
		if (height() !== told) soon();
	}

	addEventListener('message', (event) => {
		const data: unknown = event.data;
		if (event.source !== host || !data) return;
		if (typeof data === 'string') {
			const words = data.slice(13).split(':');
			const name = words[0] || '';
			if (data.startsWith('[iFrameSizer]')) {
				if (!sizer && words.length > 9 && shape.test(name)) {
					sizer = name;
					const version = /^[\d.]{1,20}$/.test(words[20] || '') ? words[20] : '4.3.11';
					const mode = /^\d$/.test(words[21] || '') ? words[21] : 0;
					const size = height() + ':' + innerWidth;
					send('[iFrameSizer]' + sizer + ':' + size + ':init:' + version + ':' + mode);
				}
				if (sizer && name === sizer) soon();
			} else if (child && data.startsWith('pymxPYMx' + child + 'xPYMxwidthxPYMx')) soon();
		} else {
			const { sentinel, type } = data as { sentinel?: unknown; type?: unknown };
			if (sentinel === 'amp' && typeof type === 'string' && /^(frames-init$|request-)/.test(type))
				soon();
		}
	});

	send('[iFrameResizerChild]Ready');
	tell();
	addEventListener('load', soon);
	addEventListener('pageshow', soon);
	addEventListener('resize', ifChanged);
	document.addEventListener('visibilitychange', soon);
	if (document.fonts) document.fonts.ready.then(soon);
	if (window.ResizeObserver) new ResizeObserver(ifChanged).observe(root);
	if (window.IntersectionObserver) new IntersectionObserver(ifChanged).observe(root);
	for (const after of [300, 1e3, 2500, 5e3]) setTimeout(soon, after);
}
