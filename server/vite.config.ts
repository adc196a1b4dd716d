import { defineConfig } from 'vite';

/** Builds the server into one file beside which only the native store is needed. */
export default defineConfig({
	build: {
		ssr: 'server/main.ts',
		outDir: 'dist/server',
		target: 'node20',
		emptyOutDir: true,
		copyPublicDir: false
	},
	ssr: { noExternal: true, external: ['classic-level'] }
});
