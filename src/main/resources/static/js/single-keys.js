// One key for each act of a page: it presses the button or link that names it, or leads into the first field there.
// A person can switch the keys off, which this browser remembers; nothing here is needed to use the page.
const OFF = "single-keys-off";
const setting = document.getElementById("single-keys");

function isOff() {
	return localStorage.getItem(OFF) === "1";
}

function show() {
	setting.checked = !isOff();
	document.querySelectorAll(".rf-key").forEach((key) => {
		key.hidden = isOff() && !key.closest("#keys");
	});
}

function isTyping(element) {
	return element.closest("select, textarea, [contenteditable], input:not([type=checkbox]):not([type=radio])") !== null;
}

function act(element) {
	if (element.matches("a, button")) {
		element.click();
		return;
	}
	const details = element.querySelector("details");
	if (details) {
		details.open = true;
	}
	const field = element.querySelector("input:not([type=hidden]):not([type=checkbox]), select, textarea")
		|| element.querySelector("summary");
	field.focus();
	field.select?.();
}

document.addEventListener("keydown", (event) => {
	const shifted = event.shiftKey && event.key !== "?";
	if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || shifted || event.repeat
			|| document.querySelector("dialog[open]")) {
		return;
	}
	if (isTyping(event.target)) {
		if (event.key === "Escape") {
			event.target.blur();
		}
		return;
	}
	const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
	const named = Array.from(document.querySelectorAll("[data-single-key]"))
		.find((element) => element.dataset.singleKey.split(" ").includes(key));
	if (!named || isOff()) {
		return;
	}
	event.preventDefault();
	act(named);
});

setting.addEventListener("change", () => {
	if (setting.checked) {
		localStorage.removeItem(OFF);
	}
	else {
		localStorage.setItem(OFF, "1");
	}
	show();
});

document.getElementById("single-keys-setting").hidden = false;
show();
