import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';

import { relayInVite } from './server/vitePlugin.ts';

/** Notes which packages ended up in which file of the app, for tests/built: a manifest names files only. */
function packagesPerFile(): Plugin {
	return {
		name: 'packages-per-file',
		apply: 'build',
		generateBundle(_, bundle) {
			if (this.environment.name !== 'client') return;
			const files = Object.values(bundle).flatMap((file) => {
				if (file.type !== 'chunk') return [];
				const ids = Object.keys(file.modules).join('\n');
				const names = [...ids.matchAll(/node_modules\/((?:@[^/]+\/)?[^/\n]+)/g)];
				return [[file.fileName, [...new Set(names.map((match) => match[1]))]]];
			});
			const source = JSON.stringify(Object.fromEntries(files), null, '\t');
			this.emitFile({ type: 'asset', fileName: '.vite/packages.json', source });
		}
	};
}

export default defineConfig({
	plugins: [sveltekit(), relayInVite(), packagesPerFile()],
	// Old Android phones and a few-years-old iPhones are in the room.
	build: { target: ['chrome95', 'safari15'], sourcemap: false, chunkSizeWarningLimit: 900 },
	resolve: { dedupe: ['yjs', 'lib0'] }
});
