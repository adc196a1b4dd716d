import { expect, test } from '../support/village.ts';

test.use({ demo: true });

const CARD = '.rembuk-card';
const PLAN_C = 'contoh-c-waringin-2028';
/** A card of the second tree of that plan, and the main problem there. */
const RICE = { id: 'c-w22', words: 'Air dibagi tanpa giliran', core: /Hasil panen padi Sawahan/ };

test('[TRACE-4] the way of a card leads to the very idea and the very activity, marked and with the keyboard on it, and back', async ({
	village
}) => {
	const desk = await village.desk();
	await desk.goto(`${village.laptop.home}/contoh-a-tirtamulya-27/desk/problems`);
	await desk.locator('[data-row]').first().click();
	await desk.getByRole('button', { name: 'Kartu', exact: true }).click();
	const way = desk.getByRole('region', { name: 'Asal dan lanjutannya' });
	const idea = way.locator('[data-step=ideas] [data-stop] a').last();
	const said = (await idea.textContent())?.trim() ?? '';
	const id = (await idea.getAttribute('href'))?.split('#')[1] ?? '';
	expect(said).not.toBe('');
	await idea.click();
	await expect(desk).toHaveURL(new RegExp(`/desk/ideas#${id}$`));
	const card = desk.locator(`li[data-card="${id}"]`);
	await expect(card).toHaveAttribute('data-come-to', '');
	await expect(card).toContainText(said);
	await expect(card).toBeInViewport();
	await expect(card.locator(':focus')).toHaveCount(1);
	await desk.keyboard.press('Tab');
	await expect(card).not.toHaveAttribute('data-come-to', '');

	await desk.goBack();
	await expect(desk).toHaveURL(/\/desk\/problems$/);
	await desk.goto(`${village.laptop.home}/contoh-a-tirtamulya-27/desk/actions`);
	const line = (await desk.locator('[data-line]').last().getAttribute('data-line')) ?? '';
	await desk.goto(`${village.laptop.home}/contoh-a-tirtamulya-27/desk/meeting`);
	await desk.goto(`${village.laptop.home}/contoh-a-tirtamulya-27/desk/actions#${line}`);
	await expect(desk.locator('[data-come-to]')).toBeInViewport();
	await expect(desk.locator(`[data-come-to] [data-line="${line}"]`).first()).toBeInViewport();

	// The same address where the step is shown as a board: the card is in hand and in view.
	await desk.goto(`${village.laptop.home}/contoh-a-tirtamulya-27/desk/ideas`);
	await desk.getByRole('button', { name: 'Papan', exact: true }).click();
	await expect(desk.locator('[data-board="shown"]')).toBeVisible({ timeout: 60_000 });
	await desk.goto(`${village.laptop.home}/contoh-a-tirtamulya-27/desk/meeting`);
	await desk.goto(`${village.laptop.home}/contoh-a-tirtamulya-27/desk/ideas#${id}`);
	await expect(desk.locator('.in-hand')).toContainText(said, { timeout: 60_000 });
	await expect(desk.getByTestId(`card-${id}`)).toBeInViewport();
});

test('[TRACE-6] [TRACE-4] the way to a card of another tree shows that tree here, as a list and as a board, and the wall keeps its own', async ({
	village
}) => {
	const home = `${village.laptop.home}/${PLAN_C}`;
	const desk = await village.desk();
	const wall = await village.wall(`/${PLAN_C}/wall/problems`);
	await desk.goto(`${home}/desk/problems`);
	await desk.getByRole('button', { name: 'Ajak semua ke langkah ini' }).click();
	await expect(wall.getByText('Permukiman Dusun Pesisir').first()).toBeVisible();
	await desk.goto(`${home}/desk/meeting`);
	await desk.goto(`${home}/desk/problems#${RICE.id}`);
	const row = desk.locator(`[data-row="${RICE.id}"]`).first();
	await expect(row).toBeInViewport();
	await expect(desk.locator('[data-come-to] :focus')).toHaveCount(1);
	const told = desk.getByText('Yang sedang dilihat bersama: pohon');
	await expect(told).toContainText('Permukiman Dusun Pesisir');
	await expect(wall.getByText('Permukiman Dusun Pesisir').first()).toBeVisible();
	await expect(wall.getByText(RICE.core)).toHaveCount(0);

	// The same address as a board: the card is in hand and in view.
	await desk.getByRole('button', { name: 'Papan', exact: true }).click();
	await expect(desk.locator('.in-hand')).toContainText(RICE.words, { timeout: 60_000 });
	await expect(desk.getByTestId(`card-${RICE.id}`)).toBeInViewport();
	await desk.goto(`${home}/desk/objectives#${RICE.id}`);
	await expect(told).toBeVisible();
	await expect(desk.locator('[data-come-to]')).toContainText(RICE.words);

	// Back to what the room looks at; or the room comes along.
	await desk.getByRole('button', { name: 'Kembali ke pohon yang dilihat bersama' }).click();
	await expect(told).toHaveCount(0);
	await expect(desk.locator(`[data-row="${RICE.id}"]`)).toHaveCount(0);
	await desk.goto(`${home}/desk/meeting`);
	await desk.goto(`${home}/desk/problems#${RICE.id}`);
	await told.locator('../..').getByRole('button', { name: 'Tampilkan pohon ini ke semua' }).click();
	await expect(told).toHaveCount(0);
	await expect(wall.getByText(RICE.core).first()).toBeVisible();
});

test('[IDEA-42] on the board an idea is hidden from the room by one press, and one press brings it back', async ({
	village
}) => {
	const desk = await village.desk();
	const wrong = 'Ibu-ibu jalan satu jam ambil air ke kali';
	await desk.goto(`${village.laptop.home}/contoh-a-tirtamulya-27/desk/ideas`);
	await desk.getByRole('button', { name: 'Papan', exact: true }).click();
	await expect(desk.locator('[data-board="shown"]')).toBeVisible({ timeout: 60_000 });
	const card = desk.locator(CARD, { hasText: 'Ibu-ibu jalan' });
	await card.click();
	await desk.locator('.in-hand').getByRole('button', { name: 'Sembunyikan' }).click();
	await expect(card).toHaveCount(0);
	const news = desk.locator('[data-news]');
	await expect(news).toContainText(wrong);
	await news.getByRole('button', { name: 'Urungkan' }).click();
	await expect(card).toHaveCount(1);
	await expect(news).toHaveCount(0);
});
