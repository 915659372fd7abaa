// Sends each chosen file for itself, so that one that is too large or cannot be read keeps no other out. Without this file the form sends them all at once.
const form = document.getElementById("attach");
const input = form.querySelector("input[type=file]");
const results = document.getElementById("results");
const list = document.getElementById("result-list");
const texts = form.dataset;
let busy = false;

function announce(text) {
	document.getElementById("announcement").textContent = text;
}

function row(name, state, colour, text) {
	const element = document.createElement("li");
	element.className = "rf-typed";
	const title = document.createElement("strong");
	title.textContent = name;
	const tag = document.createElement("strong");
	tag.className = "govuk-tag govuk-tag--" + colour;
	tag.textContent = state;
	const rest = document.createElement("span");
	rest.textContent = text;
	element.append(title, " ", tag, " ", rest);
	return element;
}

// the page that answers says what became of the file, in its own words
async function send(file, place) {
	if (file.size > Number(texts.limit)) {
		place.replaceWith(row(file.name, texts.refused, "red", texts.tooLarge));
		return;
	}
	const fields = new FormData(form);
	fields.delete(input.name);
	fields.append(input.name, file);
	try {
		const answer = await fetch(form.action, { method: "POST", body: fields, headers: { "Accept": "text/html" } });
		const page = new DOMParser().parseFromString(await answer.text(), "text/html");
		const told = page.querySelector("#result-list li");
		const problem = page.querySelector(".govuk-error-summary__body");
		place.replaceWith(told ? document.importNode(told, true)
			: row(file.name, texts.refused, "red", problem ? problem.textContent.trim() : texts.unsent));
		const files = page.getElementById("file-list");
		if (files) {
			document.getElementById("file-list").replaceWith(document.importNode(files, true));
		}
	}
	catch (unreached) {
		place.replaceWith(row(file.name, texts.refused, "red", texts.unsent));
	}
}

async function sendAll(files) {
	const button = form.querySelector("button");
	busy = true;
	button.disabled = true;
	const places = files.map((file) => row(file.name, texts.sending, "grey", ""));
	list.replaceChildren(...places);
	results.hidden = false;
	for (const [index, file] of files.entries()) {
		announce(texts.progress.replace("#", index + 1).replace("#", files.length) + " " + file.name);
		await send(file, places[index]);
	}
	form.reset();
	button.disabled = false;
	busy = false;
	const taken = list.querySelectorAll(".govuk-tag--green").length;
	announce(texts.done.replace("#", taken).replace("#", files.length));
	document.getElementById("results-title").focus();
}

form.addEventListener("submit", (event) => {
	if (busy) {
		event.preventDefault();
	}
	else if (input.files.length > 0) {
		event.preventDefault();
		document.querySelectorAll(".govuk-error-summary").forEach((summary) => summary.remove());
		sendAll(Array.from(input.files));
	}
});
