import { writeFileSync } from 'node:fs';

import { defineConfig, type Plugin } from 'vite';

import { sourcesHash, STAMP } from './src/cli/sources.mjs';

/** Says of which sources this is the build, so that `npm run rembuk` knows whether it is still good. */
function stamp(): Plugin {
	return {
		name: 'stamp',
		writeBundle({ dir = '' }) {
			writeFileSync(`${dir}/${STAMP}`, sourcesHash());
		}
	};
}

/** Builds what the command line runs: the domain without a browser, in files that need no package beside them. */
export default defineConfig({
	plugins: [stamp()],
	build: {
		ssr: true,
		rollupOptions: {
			input: { demo: 'src/cli/demo.ts', rembuk: 'src/cli/rembuk.ts', schema: 'src/cli/schema.ts' }
		},
		outDir: 'dist/cli',
		target: 'node20',
		emptyOutDir: true,
		copyPublicDir: false
	},
	ssr: { noExternal: true },
	resolve: { dedupe: ['yjs', 'lib0'] }
});
