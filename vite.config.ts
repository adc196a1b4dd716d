import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

import { relayInVite } from './server/vitePlugin.ts';

export default defineConfig({
	plugins: [sveltekit(), relayInVite()],
	// Old Android phones and a few-years-old iPhones are in the room.
	build: { target: ['chrome95', 'safari15'], sourcemap: false, chunkSizeWarningLimit: 900 },
	resolve: { dedupe: ['yjs', 'lib0'] }
});
