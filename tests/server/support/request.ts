import {
	request as ask,
	type IncomingHttpHeaders,
	type IncomingMessage,
	type OutgoingHttpHeaders
} from 'node:http';

/** An answer: JSON where there is JSON, else text. */
export interface Answer {
	status: number;
	headers: IncomingHttpHeaders;
	body: unknown;
}

/** Asks with any headers, a false Host included, which fetch does not allow. */
export function request(
	port: number,
	method: string,
	path: string,
	headers: OutgoingHttpHeaders = {},
	body?: unknown
): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const asked = ask({ host: '127.0.0.1', port, method, path, headers }, (response) => {
			answerOf(response).then(resolve, reject);
		});
		asked.on('error', reject);
		asked.end(body === undefined || typeof body === 'string' ? body : JSON.stringify(body));
	});
}

async function answerOf(response: IncomingMessage): Promise<Answer> {
	const parts: Buffer[] = [];
	for await (const part of response as AsyncIterable<Buffer>) parts.push(part);
	const text = Buffer.concat(parts).toString();
	const { headers, statusCode = 0 } = response;
	const isJson = text !== '' && headers['content-type']?.startsWith('application/json');
	return { status: statusCode, headers, body: isJson ? JSON.parse(text) : text };
}
