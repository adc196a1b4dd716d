import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ pages: 'build', fallback: '200.html', precompress: true }),
		csp: { mode: 'hash', directives: { 'script-src': ['self'] } },
		prerender: { entries: [] },
		serviceWorker: { register: false }
	}
};
