// Opens a line's documents beside the line, each only when it is chosen. Without this file their links open them.
const panel = document.getElementById("proof-panel");
const place = document.getElementById("proof-place");
const links = Array.from(document.querySelectorAll("[data-proof-file]"));
const button = document.getElementById("proof-toggle");
// the frame of a document hears all keys while it has the focus; a picture hears none
const focusHint = document.getElementById("proof-focus");
let shown = -1;

function content(link) {
	const title = link.dataset.proofTitle;
	if (link.dataset.proofFile === "picture") {
		const picture = document.createElement("img");
		picture.className = "rf-proof__picture";
		picture.alt = title;
		picture.src = link.href;
		return picture;
	}
	const frame = document.createElement("iframe");
	frame.className = "rf-proof__frame";
	frame.title = title;
	frame.src = link.href;
	return frame;
}

function say() {
	panel.hidden = shown < 0;
	button.textContent = shown < 0 ? button.dataset.open : button.dataset.close;
	button.setAttribute("aria-expanded", String(shown >= 0));
	links.forEach((link, index) => {
		if (index === shown) {
			link.setAttribute("aria-current", "true");
		}
		else {
			link.removeAttribute("aria-current");
		}
	});
}

function close() {
	shown = -1;
	place.replaceChildren();
	say();
}

function open(index) {
	shown = index;
	document.getElementById("proof-name").textContent = links[index].textContent;
	place.replaceChildren(content(links[index]));
	focusHint.hidden = links[index].dataset.proofFile === "picture";
	say();
}

links.forEach((link, index) => link.addEventListener("click", (event) => {
	if (event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) {
		event.preventDefault();
		open(index);
	}
}));

button.addEventListener("click", () => {
	if (shown < 0) {
		open(0);
	}
	else {
		close();
	}
});

document.getElementById("proof-next").addEventListener("click", () => open((shown + 1) % links.length));
document.getElementById("proof-acts").hidden = false;
