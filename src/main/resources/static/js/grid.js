// The table in which a list of expenditure is filled in: each row saves itself. Without this file the form saves a page at once.
const form = document.getElementById("grid");
const texts = form.dataset;
const body = form.querySelector("tbody");
const token = form.querySelector("input[name=_csrf]");
const KEPT = "grid:" + document.getElementById("page-texts").dataset.user + ":" + location.pathname;
const PAUSE = 500;
const LONGEST_WAIT = 30000;
const rows = new Map();
let blank;
let unread = 0;

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

function keep(row) {
	const all = kept();
	delete all[row.id];
	if (Object.keys(row.changes).length > 0) {
		all[row.id] = { line: row.line, key: row.key, begun: row.begun, changes: row.changes };
	}
	try {
		localStorage.setItem(KEPT, JSON.stringify(all));
	}
	catch (full) {
		return;
	}
}

class Row {
	constructor(element, line) {
		this.element = element;
		this.line = line;
		this.id = line || "new-" + crypto.randomUUID();
		this.key = crypto.randomUUID();
		this.begun = null;
		this.changes = {};
		this.sending = false;
		this.failed = false;
		this.wait = 1000;
		this.was = element ? JSON.parse(element.querySelector("input[name^=was-]").value) : {};
		rows.set(this.id, this);
	}

	fields() {
		return this.element ? Array.from(this.element.querySelectorAll(".rf-grid__input")) : [];
	}

	field(name) {
		return this.fields().find((field) => nameOf(field) === name);
	}

	typed(field) {
		const name = nameOf(field);
		const before = this.changes[name];
		const was = before ? before.was : this.was[name] || "";
		this.changes[name] = { was: was, now: field.value };
		// a new row brings its currency along
		if (!this.line && !this.begun) {
			this.fields().filter((other) => other.value !== "")
				.forEach((other) => this.changes[nameOf(other)] = { was: "", now: other.value });
		}
		keep(this);
		clearTimeout(this.timer);
		this.timer = setTimeout(() => this.save(), PAUSE);
	}

	async save() {
		clearTimeout(this.timer);
		const names = Object.keys(this.changes).filter((name) => !this.changes[name].theirs);
		if (this.sending || names.length === 0) {
			return;
		}
		// the same first words go again under the same key until they are answered, so that one row is begun and not two
		const sent = (this.line ? null : this.begun) || Object.fromEntries(names.map((name) => [name, { ...this.changes[name] }]));
		this.begun = this.line ? null : sent;
		this.sending = true;
		keep(this);
		this.say(texts.saving);
		try {
			const answer = await fetch(texts.rows + (this.line ? "/" + this.line : ""), {
				method: this.line ? "PATCH" : "POST",
				headers: { "Content-Type": "application/json", "Accept": "application/json", "X-CSRF-TOKEN": token.value,
					...(this.line ? {} : { "Idempotency-Key": this.key }) },
				body: JSON.stringify({ cells: sent })
			});
			const told = await answer.json();
			this.sending = false;
			await this.answered(answer.status, told, sent);
		}
		catch (unreached) {
			this.sending = false;
			this.fail("", true);
		}
	}

	async answered(status, told, sent) {
		if (status === 200) {
			this.saved(told, sent);
		}
		else if (status === 409 && told.code === "row-changed") {
			await this.collided();
		}
		else if (status === 404 && this.line) {
			this.gone();
		}
		else {
			const again = status >= 500 || ["stale-version", "still-running", "too-many-requests"].includes(told.code);
			// a refused beginning was not carried out: the next try may say something else
			if (status < 500 && told.code !== "still-running") {
				this.begun = null;
				this.key = crypto.randomUUID();
			}
			this.fail(status === 401 ? document.getElementById("page-texts").dataset.expired : told.detail || "", again);
		}
	}

	saved(told, sent) {
		this.failed = false;
		this.wait = 1000;
		if (!this.line) {
			rows.delete(this.id);
			const all = kept();
			delete all[this.id];
			localStorage.setItem(KEPT, JSON.stringify(all));
			this.number(told.line);
		}
		Object.keys(sent).forEach((name) => {
			const change = this.changes[name];
			if (change && change.now === sent[name].now) {
				delete this.changes[name];
			}
			else if (change) {
				change.was = told.cells[name] || "";
			}
		});
		keep(this);
		this.show(told);
		this.problems(told);
		if (Object.keys(this.changes).some((name) => !this.changes[name].theirs)) {
			this.save();
			return;
		}
		const time = new Date().toLocaleTimeString(texts.lang, { hour: "2-digit", minute: "2-digit" });
		this.say(texts.saved + " " + time);
		announce(texts.saved + " " + time + (told.taken ? "" : ". " + texts.unfinished));
		refreshTotals();
	}

	// what others wrote into cells that nobody touches here comes in; what is being typed stays
	show(told) {
		Object.keys(this.was).forEach((name) => {
			this.was[name] = told.cells[name] || "";
			const field = this.field(name);
			if (field && !this.changes[name] && field.value !== (told.shown[name] || "")) {
				if (field.tagName === "SELECT" && !Array.from(field.options).some((option) => option.value === told.shown[name])) {
					field.add(new Option(told.shown[name] || ""));
				}
				if (field !== document.activeElement || field.tagName === "SELECT") {
					field.value = told.shown[name] || "";
				}
				else {
					field.dataset.shown = told.shown[name] || "";
				}
			}
		});
		if (this.element) {
			this.element.querySelector("input[name^=was-]").value = JSON.stringify(this.was);
			this.element.querySelector("[data-eur]").textContent = told.taken ? told.amountShown
				: this.element.querySelector("[data-eur]").textContent;
		}
	}

	problems(told) {
		if (!this.element) {
			return;
		}
		this.element.querySelectorAll(".rf-grid__problem").forEach((problem) => problem.remove());
		this.fields().forEach((field) => {
			field.removeAttribute("aria-invalid");
			field.removeAttribute("aria-describedby");
		});
		this.element.classList.toggle("rf-row--error", !told.taken);
		const missing = [];
		this.beside = told.taken ? [] : [strong(texts.unfinished)];
		const found = told.errors.map((error) => [error, false]).concat((told.warnings || []).map((error) => [error, true]));
		found.forEach(([error, isWarning]) => {
			const heading = form.querySelector("th[data-column='" + error.column + "']");
			const field = heading && this.field(heading.id.substring(2));
			if (heading && field && field.value.trim() === "") {
				missing.push(heading.textContent);
			}
			else if (field && !field.hasAttribute("aria-describedby")) {
				explain(field, problem(error.message, isWarning));
				if (!isWarning) {
					field.setAttribute("aria-invalid", "true");
				}
			}
			else {
				this.beside.push(problem(error.message, isWarning));
			}
		});
		if (missing.length > 0) {
			this.beside.push(problem(texts.missing + " " + Array.from(new Set(missing)).join(", "), false));
		}
		this.collisions();
	}

	// somebody else changed what is changed here: both entries are shown, the other cells go on
	async collided() {
		const answer = await fetch(texts.rows + "/" + this.line, { headers: { Accept: "application/json" } });
		if (answer.status !== 200) {
			this.fail("", true);
			return;
		}
		const told = await answer.json();
		Object.entries(this.changes).forEach(([name, change]) => {
			const there = told.cells[name] || "";
			if (there !== change.was) {
				change.theirs = { kept: there, shown: told.shown[name] || "" };
			}
		});
		keep(this);
		this.show(told);
		this.problems(told);
		if (!this.element) {
			return;
		}
		this.say(texts.failed);
		announce(texts.collision);
		this.save();
	}

	collisions() {
		Object.entries(this.changes).filter(([, change]) => change.theirs).forEach(([name, change]) => {
			const field = this.field(name);
			const choice = problem(texts.theirs + " " + (change.theirs.shown || texts.empty), false);
			const buttons = document.createElement("span");
			buttons.className = "rf-grid__choice";
			buttons.append(button(texts.keepMine, () => this.decide(name, field.value)),
				button(texts.takeTheirs, () => this.decide(name, change.theirs.shown)));
			choice.append(buttons);
			explain(field, choice);
		});
	}

	decide(name, value) {
		const field = this.field(name);
		const change = this.changes[name];
		field.value = value;
		field.focus();
		if (value === change.theirs.shown) {
			delete this.changes[name];
		}
		else {
			this.changes[name] = { was: change.theirs.kept, now: value };
		}
		keep(this);
		field.nextElementSibling?.remove();
		field.removeAttribute("aria-describedby");
		this.save();
		if (Object.keys(this.changes).length === 0) {
			this.say("");
		}
	}

	gone() {
		announce(texts.gone);
		rows.delete(this.id);
		const all = kept();
		delete all[this.id];
		localStorage.setItem(KEPT, JSON.stringify(all));
		this.line = null;
		this.id = "new-" + crypto.randomUUID();
		rows.set(this.id, this);
		const cells = this.element ? this.fields().map((field) => [nameOf(field), field.value])
			: Object.entries(this.changes).map(([name, change]) => [name, change.now]);
		this.changes = Object.fromEntries(cells.map(([name, value]) => [name, { was: "", now: value }]));
		this.save();
	}

	fail(detail, again) {
		if (!this.failed) {
			announce(texts.failed + " " + detail);
		}
		this.failed = true;
		this.say(texts.failed + " " + detail, button(texts.retry, () => this.save()));
		if (again) {
			this.timer = setTimeout(() => this.save(), this.wait);
			this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
		}
	}

	say(text, ...more) {
		if (this.element) {
			const state = document.createElement("span");
			state.className = "rf-grid__said";
			state.textContent = text;
			this.element.querySelector("[data-state]").replaceChildren(state, ...more, ...(this.beside || []));
		}
	}

	// a row that was begun here gets its number, and another blank one follows
	number(line) {
		this.line = String(line);
		this.id = this.line;
		rows.set(this.id, this);
		if (!this.element) {
			return;
		}
		this.element.dataset.row = this.line;
		this.element.querySelector("th").textContent = this.line;
		this.element.querySelector("th").id = "r-" + this.line;
		this.element.querySelector("input[name^=was-]").name = "was-" + this.line;
		this.fields().forEach((field) => {
			const name = nameOf(field);
			field.id = field.name = name + "-" + this.line;
			field.setAttribute("aria-labelledby", "c-" + name + " r-" + this.line);
		});
		const more = document.createElement("a");
		more.className = "govuk-link";
		more.href = texts.line + this.line;
		more.textContent = texts.more + " ";
		const number = document.createElement("span");
		number.className = "govuk-visually-hidden";
		number.textContent = this.line;
		more.append(number);
		this.element.querySelector(".rf-grid__state").append(more);
		if (!body.querySelector("tr[data-row=new]")) {
			body.append(blank.cloneNode(true));
		}
	}
}

function nameOf(field) {
	return field.name.substring(0, field.name.indexOf("-"));
}

function rowOf(field) {
	const element = field.closest("tr");
	return Array.from(rows.values()).find((row) => row.element === element)
		|| new Row(element, element.dataset.row === "new" ? null : element.dataset.row);
}

function strong(text) {
	const element = document.createElement("strong");
	element.className = "rf-grid__problem";
	element.textContent = text;
	return element;
}

function problem(text, isWarning) {
	const element = document.createElement("span");
	element.className = "rf-grid__problem" + (isWarning ? " rf-grid__problem--warning" : "");
	element.textContent = text;
	return element;
}

function button(text, press) {
	const element = document.createElement("button");
	element.type = "button";
	element.className = "rf-grid__button";
	element.textContent = text;
	element.addEventListener("click", press);
	return element;
}

function explain(field, element) {
	element.id = "e-" + field.id;
	field.nextElementSibling?.remove();
	field.setAttribute("aria-describedby", element.id);
	field.after(element);
}

// one request for totals at a time; another change meanwhile asks once more
async function refreshTotals() {
	unread++;
	if (unread > 1) {
		return;
	}
	while (unread > 0) {
		unread = 1;
		try {
			const answer = await fetch(texts.totals, { headers: { Accept: "text/html" } });
			if (answer.ok && !answer.redirected) {
				const page = new DOMParser().parseFromString(await answer.text(), "text/html");
				["totals-all", "totals-strip"].forEach((id) => document.getElementById(id)
					.replaceChildren(...page.getElementById(id).childNodes));
			}
		}
		catch (unreached) {
			unread = 1;
		}
		unread--;
	}
}

function cellAt(field, down, across) {
	const inRow = (tr) => Array.from(tr.querySelectorAll(".rf-grid__input"));
	if (across !== 0) {
		const all = inRow(body);
		return all[all.indexOf(field) + across];
	}
	let tr = field.closest("tr");
	let found;
	do {
		tr = down > 0 ? tr.nextElementSibling : tr.previousElementSibling;
		found = tr && inRow(tr).find((other) => nameOf(other) === nameOf(field));
	}
	while (tr && !found);
	return found;
}

function go(field) {
	if (field) {
		field.focus();
		field.select?.();
	}
}

function begin() {
	let tr = body.querySelector("tr[data-row=new]:last-child");
	if (!tr || rows.size > 0 && Array.from(rows.values()).some((row) => row.element === tr)) {
		tr = blank.cloneNode(true);
		body.append(tr);
	}
	go(tr.querySelector(".rf-grid__input"));
}

function pressed(event) {
	const field = event.target;
	if (!field.matches(".rf-grid__input") || event.isComposing || event.altKey || event.metaKey) {
		return;
	}
	const isText = field.tagName !== "SELECT";
	const atStart = !isText || field.selectionEnd === 0 || field.selectionStart === 0 && field.selectionEnd === field.value.length;
	const atEnd = !isText || field.selectionStart === field.value.length || field.selectionStart === 0 && field.selectionEnd === field.value.length;
	const acts = {
		"ArrowUp": () => isText && (go(cellAt(field, -1, 0)), true),
		"ArrowDown": () => isText && (go(cellAt(field, 1, 0)), true),
		"ArrowLeft": () => atStart && !event.shiftKey && (go(cellAt(field, 0, -1)), true),
		"ArrowRight": () => atEnd && !event.shiftKey && (go(cellAt(field, 0, 1)), true),
		"Enter": () => (event.ctrlKey ? begin() : (rowOf(field).save(), go(cellAt(field, event.shiftKey ? -1 : 1, 0))), true),
		"Escape": () => (restore(field), true),
		"d": () => event.ctrlKey && (copyDown(field), true)
	};
	if (acts[event.key] && (!event.ctrlKey || ["Enter", "d"].includes(event.key)) && acts[event.key]()) {
		event.preventDefault();
	}
}

function copyDown(field) {
	const above = cellAt(field, -1, 0);
	if (above) {
		field.value = above.value;
		rowOf(field).typed(field);
	}
}

// back to what the cell held when it was entered; if that was sent meanwhile, it is typed anew
function restore(field) {
	if (field.value !== field.dataset.entered) {
		field.value = field.dataset.entered;
		rowOf(field).typed(field);
	}
}

function resume() {
	Object.entries(kept()).forEach(([id, stored]) => {
		const tr = body.querySelector("tr[data-row='" + (stored.line || "new") + "']");
		let element = tr;
		if (!stored.line) {
			element = blank.cloneNode(true);
			tr.before(element);
		}
		const row = new Row(element, stored.line);
		rows.delete(row.id);
		row.id = id;
		rows.set(id, row);
		Object.assign(row, { key: stored.key, begun: stored.begun, changes: stored.changes });
		Object.entries(row.changes).forEach(([name, change]) => {
			delete change.theirs;
			const field = row.field(name);
			if (field) {
				field.value = change.now;
			}
		});
		row.save();
	});
}

blank = body.querySelector("tr[data-row=new]").cloneNode(true);
form.classList.add("rf-grid-form--live");
document.getElementById("grid-keys").hidden = false;
const add = document.getElementById("new-row");
add.hidden = false;
add.addEventListener("click", begin);
form.addEventListener("keydown", pressed);
form.addEventListener("focusin", (event) => {
	event.target.dataset.entered = event.target.value;
});
form.addEventListener("input", (event) => event.target.matches(".rf-grid__input") && rowOf(event.target).typed(event.target));
// leaving a cell saves at once; a day or amount is then written as everywhere
form.addEventListener("focusout", (event) => {
	if (!event.target.matches(".rf-grid__input")) {
		return;
	}
	const row = rowOf(event.target);
	if (event.target.dataset.shown !== undefined && !row.changes[nameOf(event.target)]) {
		event.target.value = event.target.dataset.shown;
	}
	delete event.target.dataset.shown;
	row.save();
});
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
