import { defineConfig } from 'vite';

/** Builds what the command line runs: the domain without a browser, each command one file that needs nothing beside it. */
export default defineConfig({
	build: {
		ssr: true,
		rollupOptions: { input: { demo: 'src/cli/demo.ts' } },
		outDir: 'dist/cli',
		target: 'node20',
		emptyOutDir: true,
		copyPublicDir: false
	},
	ssr: { noExternal: true },
	resolve: { dedupe: ['yjs', 'lib0'] }
});
