// The table in which a list of expenditure is filled in: each row saves itself. Without this file the form saves a page at once.
const form = document.getElementById("grid");
const texts = form.dataset;
const page = document.getElementById("page-texts").dataset;
const body = form.querySelector("tbody");
const blank = body.querySelector("tr[data-row=new]").cloneNode(true);
const KEPT = "grid:" + page.user + ":" + location.pathname;
const PAUSE = 500;
const LONGEST_WAIT = 30000;
const rows = new Map();

function announce(text) {
	document.getElementById("announcement").textContent = text;
}

// what was typed and not saved yet outlives the window: by row, each cell with what stood there before
function kept() {
	try {
		return JSON.parse(localStorage.getItem(KEPT)) || {};
	}
	catch (unreadable) {
		return {};
	}
}

function store(change) {
	const all = kept();
	change(all);
	try {
		localStorage.setItem(KEPT, JSON.stringify(all));
	}
	catch (full) {
		return;
	}
}

function make(name, className, ...content) {
	const element = document.createElement(name);
	element.className = className;
	element.append(...content);
	return element;
}

function problem(text, isWarning) {
	return make("span", "rf-grid__problem" + (isWarning ? " rf-grid__problem--warning" : ""), text);
}

function button(text, press) {
	const element = make("button", "rf-grid__button", text);
	element.type = "button";
	element.addEventListener("click", press);
	return element;
}

function nameOf(field) {
	return field.name.substring(0, field.name.indexOf("-"));
}

function fieldsIn(element) {
	return Array.from(element.querySelectorAll(".rf-grid__input"));
}

function explain(field, ...explanation) {
	field.nextElementSibling?.remove();
	field.removeAttribute("aria-describedby");
	explanation.forEach((element) => {
		element.id = "e-" + field.id;
		field.setAttribute("aria-describedby", element.id);
		field.after(element);
	});
}

class Row {
	constructor(element, line) {
		this.element = element;
		this.before = element.querySelector("input[name^=was-]");
		this.was = JSON.parse(this.before.value);
		this.changes = {};
		this.beside = [];
		this.wait = 1000;
		this.named(line);
		this.beginAnew();
	}

	named(line) {
		rows.delete(this.id);
		this.line = line;
		this.id = line || "new-" + crypto.randomUUID();
		rows.set(this.id, this);
	}

	// the same beginning goes again under the same key until it is answered, so that one row is begun and not two
	beginAnew() {
		this.key = crypto.randomUUID();
		this.begun = null;
	}

	field(name) {
		return fieldsIn(this.element).find((field) => nameOf(field) === name);
	}

	keep() {
		store((all) => {
			delete all[this.id];
			if (Object.keys(this.changes).length > 0) {
				all[this.id] = { line: this.line, key: this.key, begun: this.begun, changes: this.changes };
			}
		});
	}

	typed(field) {
		const name = nameOf(field);
		this.changes[name] = { ...this.changes[name], was: (this.changes[name] || { was: this.was[name] }).was, now: field.value };
		if (!this.line && !this.begun) {
			// a new row brings its currency along
			fieldsIn(this.element).filter((other) => other.value !== "")
				.forEach((other) => this.changes[nameOf(other)] = { was: "", now: other.value });
		}
		this.keep();
		clearTimeout(this.timer);
		this.timer = setTimeout(() => this.save(), PAUSE);
	}

	// cells that wait for a decision between two people wait here too
	waiting() {
		return Object.entries(this.changes).filter(([, change]) => !change.theirs);
	}

	async save() {
		clearTimeout(this.timer);
		if (this.sending || this.waiting().length === 0) {
			return;
		}
		const sent = this.begun || Object.fromEntries(this.waiting().map(([name, change]) => [name, { ...change }]));
		this.begun = this.line ? null : sent;
		this.sending = true;
		this.keep();
		this.say(texts.saving);
		try {
			const answer = await this.ask(this.line ? "PATCH" : "POST", JSON.stringify({ cells: sent }));
			const told = await answer.json();
			this.sending = false;
			if (answer.status === 200) {
				this.saved(told, sent);
			}
			else if (told.code === "row-changed") {
				await this.collided();
			}
			else if (answer.status === 404 && this.line) {
				this.gone();
			}
			else {
				this.refused(answer.status, told);
			}
		}
		catch (unreached) {
			this.sending = false;
			this.fail("", true);
		}
	}

	async ask(method, content) {
		const answer = await fetch(texts.rows + (this.line ? "/" + this.line : ""), { method: method, body: content,
			headers: { "Content-Type": "application/json", "Accept": "application/json",
				"X-CSRF-TOKEN": form.querySelector("input[name=_csrf]").value,
				"X-Acting": form.querySelector("input[name=_acting]").value,
				...(this.line ? {} : { "Idempotency-Key": this.key }) } });
		if (answer.status !== 401) {
			document.dispatchEvent(new Event("answered"));
		}
		return answer;
	}

	saved(told, sent) {
		this.failed = false;
		this.wait = 1000;
		if (!this.line) {
			store((all) => delete all[this.id]);
			this.number(String(told.line));
			this.beginAnew();
		}
		Object.entries(sent).forEach(([name, cell]) => {
			const change = this.changes[name];
			if (change && change.now === cell.now) {
				delete this.changes[name];
			}
			else if (change) {
				change.was = told.cells[name] || "";
			}
		});
		this.keep();
		this.show(told);
		if (this.waiting().length > 0) {
			this.save();
			return;
		}
		const done = texts.saved + " " + new Date().toLocaleTimeString(texts.lang, { hour: "2-digit", minute: "2-digit" });
		this.say(done);
		announce(done + (told.taken ? "" : ". " + texts.unfinished));
		refreshTotals();
	}

	refused(status, told) {
		const isPassing = status >= 500 || ["stale-version", "still-running", "too-many-requests"].includes(told.code);
		if (status < 500 && told.code !== "still-running") {
			this.beginAnew();
		}
		this.fail(status === 401 ? page.expired : told.detail || "", isPassing);
	}

	fail(detail, again) {
		const text = texts.failed + " " + detail;
		if (!this.failed) {
			announce(text);
		}
		this.failed = true;
		this.say(text, button(texts.retry, () => this.save()));
		if (again) {
			this.timer = setTimeout(() => this.save(), this.wait);
			this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
		}
	}

	// somebody else changed what is changed here: both entries are shown, the other cells go on
	async collided() {
		const answer = await this.ask("GET");
		const told = await answer.json();
		if (answer.status !== 200) {
			this.refused(answer.status, told);
			return;
		}
		Object.entries(this.changes).filter(([name, change]) => (told.cells[name] || "") !== change.was)
			.forEach(([name, change]) => change.theirs = { kept: told.cells[name] || "", shown: told.shown[name] || "" });
		this.show(told);
		this.say(texts.failed);
		announce(texts.collision);
		this.save();
	}

	decide(name, value) {
		const field = this.field(name);
		const theirs = this.changes[name].theirs;
		field.value = value;
		this.changes[name] = { was: theirs.kept, now: value };
		if (value === theirs.shown) {
			delete this.changes[name];
			this.say("");
		}
		explain(field);
		field.focus();
		this.keep();
		this.save();
	}

	gone() {
		announce(texts.gone);
		store((all) => delete all[this.id]);
		this.named(null);
		this.changes = Object.fromEntries(fieldsIn(this.element).map((field) => [nameOf(field), { was: "", now: field.value }]));
		this.save();
	}

	// what others wrote into cells that nobody touches here comes in; what is being typed stays
	show(told) {
		Object.keys(this.was).forEach((name) => {
			this.was[name] = told.cells[name] || "";
			const field = this.field(name);
			const shown = told.shown[name] || "";
			if (field && !this.changes[name] && field.value !== shown) {
				if (field.options && !Array.from(field.options).some((option) => option.value === shown)) {
					field.add(new Option(shown));
				}
				if (field === document.activeElement && !field.options) {
					field.dataset.shown = shown;
				}
				else {
					field.value = shown;
				}
			}
		});
		this.before.value = JSON.stringify(this.was);
		if (told.taken) {
			this.element.querySelector("[data-eur]").textContent = told.amountShown;
		}
		this.explainAll(told);
	}

	explainAll(told) {
		const missing = new Set();
		this.beside = told.taken ? [] : [make("strong", "rf-grid__problem", texts.unfinished)];
		this.element.classList.toggle("rf-row--error", !told.taken);
		fieldsIn(this.element).forEach((field) => {
			explain(field);
			field.removeAttribute("aria-invalid");
		});
		const places = told.errors.map((place) => ({ ...place, isError: true })).concat(told.warnings || []);
		places.forEach((place) => {
			const heading = form.querySelector("th[data-column='" + place.column + "']");
			const field = heading && this.field(heading.id.substring(2));
			if (field && field.value.trim() === "") {
				missing.add(heading.textContent);
			}
			else if (field && !field.hasAttribute("aria-describedby")) {
				explain(field, problem(place.message, !place.isError));
				if (place.isError) {
					field.setAttribute("aria-invalid", "true");
				}
			}
			else {
				this.beside.push(problem(place.message, !place.isError));
			}
		});
		if (missing.size > 0) {
			this.beside.push(problem(texts.missing + " " + Array.from(missing).join(", ")));
		}
		Object.entries(this.changes).filter(([, change]) => change.theirs).forEach(([name, change]) => {
			const field = this.field(name);
			explain(field, make("span", "rf-grid__problem", texts.theirs + " " + (change.theirs.shown || texts.empty),
				make("span", "rf-grid__choice", button(texts.keepMine, () => this.decide(name, field.value)),
					button(texts.takeTheirs, () => this.decide(name, change.theirs.shown)))));
		});
	}

	say(text, ...more) {
		this.element.querySelector("[data-state]").replaceChildren(make("span", "rf-grid__said", text), ...more, ...this.beside);
	}

	// a row that was begun here gets its number, and another blank one follows
	number(line) {
		this.named(line);
		this.element.dataset.row = line;
		const heading = this.element.querySelector("th");
		heading.textContent = line;
		heading.id = "r-" + line;
		this.before.name = "was-" + line;
		fieldsIn(this.element).forEach((field) => {
			field.id = field.name = nameOf(field) + "-" + line;
			field.setAttribute("aria-labelledby", "c-" + nameOf(field) + " " + heading.id);
		});
		const more = this.element.querySelector("[data-more]");
		more.href += line;
		more.hidden = false;
		more.append(make("span", "govuk-visually-hidden", " " + line));
		if (!body.querySelector("tr[data-row=new]")) {
			body.append(blank.cloneNode(true));
		}
	}
}

function rowOf(field) {
	const element = field.closest("tr");
	return Array.from(rows.values()).find((row) => row.element === element)
		|| new Row(element, element.dataset.row === "new" ? null : element.dataset.row);
}

// one request for totals at a time; a change meanwhile asks once more
let isAsked = false;
let isAsking = false;

async function refreshTotals() {
	isAsked = true;
	while (isAsked && !isAsking) {
		isAsked = false;
		isAsking = true;
		try {
			const answer = await fetch(texts.totals);
			if (answer.ok && !answer.redirected) {
				const totals = new DOMParser().parseFromString(await answer.text(), "text/html");
				["totals-all", "totals-strip"].forEach((id) => document.getElementById(id)
					.replaceChildren(...totals.getElementById(id).childNodes));
			}
		}
		catch (unreached) {
			// the next row that is saved asks again
		}
		isAsking = false;
	}
}

function cellAt(field, down, across) {
	if (across !== 0) {
		const all = fieldsIn(body);
		return all[all.indexOf(field) + across];
	}
	const column = fieldsIn(body).filter((other) => nameOf(other) === nameOf(field));
	return column[column.indexOf(field) + down];
}

function go(field) {
	field?.focus();
	field?.select?.();
}

function begin() {
	const isFree = (tr) => Array.from(rows.values()).every((row) => row.element !== tr);
	const last = body.querySelector("tr[data-row=new]:last-child");
	if (!last || !isFree(last)) {
		body.append(blank.cloneNode(true));
	}
	go(fieldsIn(body.lastElementChild)[0]);
}

function put(field, value) {
	if (field.value !== value) {
		field.value = value;
		rowOf(field).typed(field);
	}
}

function pressed(event) {
	const field = event.target;
	if (!field.matches(".rf-grid__input") || event.isComposing || event.altKey || event.metaKey) {
		return;
	}
	// a list of choices has its own way up and down
	const isText = !field.options;
	const isAll = !isText || field.selectionStart === 0 && field.selectionEnd === field.value.length;
	const acts = event.ctrlKey ? {
		Enter: begin,
		d: () => put(field, cellAt(field, -1, 0)?.value ?? field.value)
	} : {
		ArrowUp: isText && (() => go(cellAt(field, -1, 0))),
		ArrowDown: isText && (() => go(cellAt(field, 1, 0))),
		ArrowLeft: !event.shiftKey && (isAll || field.selectionEnd === 0) && (() => go(cellAt(field, 0, -1))),
		ArrowRight: !event.shiftKey && (isAll || field.selectionStart === field.value.length) && (() => go(cellAt(field, 0, 1))),
		Enter: () => {
			const next = cellAt(field, event.shiftKey ? -1 : 1, 0);
			return next || event.shiftKey ? go(next) : begin();
		},
		Escape: () => put(field, field.dataset.entered)
	};
	if (acts[event.key]) {
		event.preventDefault();
		acts[event.key]();
	}
}

// leaving a cell saves at once; a day or an amount is then written as everywhere
function left(field) {
	const row = rowOf(field);
	if (field.dataset.shown !== undefined && !row.changes[nameOf(field)]) {
		field.value = field.dataset.shown;
	}
	delete field.dataset.shown;
	row.save();
}

// rows of other pages wait until their page is shown again
function resume() {
	Object.entries(kept()).forEach(([id, stored]) => {
		let element = body.querySelector("tr[data-row='" + (stored.line || "new") + "']");
		if (element && !stored.line) {
			element = element.parentNode.insertBefore(blank.cloneNode(true), element);
		}
		if (element) {
			const row = new Row(element, stored.line);
			rows.delete(row.id);
			rows.set(id, Object.assign(row, { id: id, key: stored.key, begun: stored.begun, changes: stored.changes }));
			Object.entries(row.changes).forEach(([name, change]) => {
				delete change.theirs;
				row.field(name).value = change.now;
			});
			row.save();
		}
	});
}

form.classList.add("rf-grid-form--live");
document.getElementById("grid-keys").hidden = false;
document.getElementById("new-row").hidden = false;
document.getElementById("new-row").addEventListener("click", begin);
form.addEventListener("keydown", pressed);
form.addEventListener("focusin", (event) => event.target.dataset.entered = event.target.value);
form.addEventListener("input", (event) => rowOf(event.target).typed(event.target));
form.addEventListener("focusout", (event) => event.target.matches(".rf-grid__input") && left(event.target));
form.addEventListener("submit", (event) => {
	event.preventDefault();
	rows.forEach((row) => row.save());
});
window.addEventListener("online", () => rows.forEach((row) => row.failed && row.save()));
window.addEventListener("beforeunload", (event) => {
	if (Array.from(rows.values()).some((row) => row.failed)) {
		event.preventDefault();
	}
});
resume();
