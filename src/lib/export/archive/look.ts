/** How a page for years looks: only letters every machine has, on a screen, a phone and on paper. */
export const PAGE_CSS = `
*{box-sizing:border-box}
html{scroll-behavior:auto}
html[lang=id] [lang=en],html[lang=en] [lang=id]{display:none}
body{margin:0;background:#fbf6ea;color:#231f19;font:18px/1.5 "Atkinson Hyperlegible Next","Noto Sans",Arial,sans-serif}
header,main,footer,.tools,#found{max-width:60rem;margin:0 auto;padding:1rem}
header{padding-top:2rem}
h1{margin:0;color:#14594c;font-size:2rem;line-height:1.2}
h2{margin:2.5rem 0 1rem;padding-bottom:.3rem;border-bottom:4px solid currentColor;color:#14594c;font-size:1.5rem}
h3{margin:1.5rem 0 .5rem;font-size:1.15rem;line-height:1.3;overflow-wrap:anywhere}
p{margin:.3rem 0;overflow-wrap:anywhere}
.soft{color:#5a5145}
nav ul,.facts{display:flex;flex-wrap:wrap;gap:.5rem;margin:1rem 0;padding:0;list-style:none}
nav a,.facts li{display:block;padding:.6rem 1rem;border:1px solid #d9ccb4;border-radius:.75rem;background:#fffdf8}
a{color:#14594c}
article{margin:.8rem 0;padding:.8rem 1rem;border:1px solid #d9ccb4;border-left:6px solid #14594c;border-radius:.6rem;background:#fffdf8}
article h3{margin:0 0 .3rem;font-weight:650}
:target{outline:4px solid #f0b429;outline-offset:2px}
dl{display:grid;gap:.2rem .8rem;margin:.4rem 0}
dl>div{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,3fr);gap:.2rem .8rem}
dt{color:#5a5145}
dd{margin:0;overflow-wrap:anywhere}
.way dl{grid-template-columns:minmax(0,1fr) minmax(0,3fr)}
.way ul{margin:0;padding-left:1rem}
.mark{display:inline-block;padding:.1rem .6rem;border-radius:99px;background:#dcece6;color:#0d3f36}
.core{font-size:1.15rem}
.core .name{font-weight:700}
.tree,.tree ul{margin:.2rem 0;padding-left:1.2rem}
.tree li{margin:.25rem 0;overflow-wrap:anywhere}
summary{min-height:3rem;padding:.6rem 0;cursor:pointer;color:#14594c}
img{display:block;max-width:100%;max-height:26rem;margin:.6rem 0;border-radius:.6rem}
.wide{overflow-x:auto;margin:.5rem 0}
table{width:100%;border-collapse:collapse;background:#fffdf8}
th,td{padding:.4rem .6rem;border:1px solid #d9ccb4;text-align:start;vertical-align:top}
th{background:#dcece6}
.number{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}
.tools{display:flex;flex-wrap:wrap;gap:.6rem;align-items:end;padding:.6rem 1rem;background:#fbf6ea}
@media (min-width:44rem){.tools{position:sticky;z-index:1;top:0}[id]{scroll-margin-top:7rem}}
.tools[hidden]{display:none}
.tools label{flex:1 1 14rem;display:grid}
.tools input,.tools button{min-height:3rem;padding:0 .9rem;border:2px solid #a8977b;border-radius:.75rem;background:#fff;color:inherit;font:inherit}
.tools input{width:100%}
.tools button{cursor:pointer}
:focus-visible{outline:4px solid #1b4fd1;outline-offset:2px}
#found{max-height:60vh;overflow:auto;padding:0 1rem;border-left:6px solid #f0b429;background:#fffdf8}
#found ul{margin:0;padding:.3rem 0;list-style:none}
#found a{display:block;padding:.5rem 0}
footer{margin-top:3rem;border-top:4px solid #14594c;color:#5a5145}
@media print{body{background:none;font-size:10.5pt}.tools,nav,#found{display:none!important}img{max-height:80mm}article{border-left-width:3px;break-inside:avoid}h2,h3{break-after:avoid}a{color:inherit;text-decoration:none}header,main,footer,.tools,#found{max-width:none;padding:0}.wide{overflow:visible}tr{break-inside:avoid}@page{margin:15mm}}
`;

/**
 * The reader inside an archive: search, the other language, print, and the data as a file. It is written for browsers
 * of many years, changes nothing but what is shown, and puts words on the page as text only. Without it all can be read.
 */
export const READER_JS = `
(function () {
	'use strict';
	var root = document.documentElement;
	var tools = document.getElementById('tools');
	var ask = document.getElementById('ask');
	var found = document.getElementById('found');
	var MOST = 200;
	function plain(words) {
		var low = String(words).toLowerCase();
		return low.normalize ? low.normalize('NFKD').replace(/[\\u0300-\\u036f]/g, '') : low;
	}
	var still = document.implementation.createHTMLDocument('');
	var all = [].map.call(document.querySelectorAll('[data-find]'), function (part) {
		var name = part.querySelector('.name') || part;
		var copy = still.importNode(part, true);
		[].forEach.call(copy.querySelectorAll('.way'), function (way) { way.remove(); });
		return { part: part, name: name, words: plain(copy.textContent) };
	});
	function shownText(node) {
		var copy = node.cloneNode(true);
		var other = copy.querySelectorAll('[lang="' + (root.lang === 'id' ? 'en' : 'id') + '"]');
		[].forEach.call(other, function (each) { each.remove(); });
		var cells = [].map.call(copy.querySelectorAll('td'), function (cell) { return cell.textContent.trim(); });
		return cells.length > 0 ? cells.filter(Boolean).join(' · ') : copy.textContent.trim();
	}
	function search() {
		var terms = plain(ask.value).split(/\\s+/).filter(Boolean);
		found.textContent = '';
		found.hidden = terms.length === 0;
		if (found.hidden) return;
		var hits = all.filter(function (each) {
			return terms.every(function (term) { return each.words.indexOf(term) >= 0; });
		});
		var count = document.createElement('p');
		count.textContent = hits.length + (root.lang === 'id' ? ' ditemukan' : ' found');
		var list = document.createElement('ul');
		hits.slice(0, MOST).forEach(function (hit, at) {
			if (!hit.part.id) hit.part.id = 'found-' + at + '-' + all.indexOf(hit);
			var link = document.createElement('a');
			link.href = '#' + hit.part.id;
			var words = shownText(hit.name);
			link.textContent = words.length > 160 ? words.slice(0, 160) + '…' : words;
			var item = document.createElement('li');
			item.appendChild(link);
			list.appendChild(item);
		});
		found.appendChild(count);
		found.appendChild(list);
	}
	ask.addEventListener('input', search);
	document.getElementById('language').addEventListener('click', function () {
		root.lang = root.lang === 'id' ? 'en' : 'id';
		search();
	});
	document.getElementById('print').addEventListener('click', function () { window.print(); });
	document.getElementById('save').addEventListener('click', function () {
		var data = document.getElementById('rembuk-data').textContent;
		var link = document.createElement('a');
		link.href = URL.createObjectURL(new Blob([data], { type: 'application/json' }));
		link.download = 'rembuk.json';
		link.click();
	});
	window.addEventListener('beforeprint', function () {
		[].forEach.call(document.querySelectorAll('details'), function (each) { each.open = true; });
	});
	function openTarget() {
		var at = location.hash && document.getElementById(location.hash.slice(1));
		for (var up = at; up; up = up.parentElement) if (up.tagName === 'DETAILS') up.open = true;
	}
	window.addEventListener('hashchange', openTarget);
	openTarget();
	tools.hidden = false;
})();
`;
