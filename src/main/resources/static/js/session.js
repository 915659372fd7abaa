// Says before a session ends that it will, and lets it go on; every window of the portal counts the same requests.
(function () {
	"use strict";

	const dialog = document.getElementById("session");
	const KEY = "session-used";
	const LENGTH = Number(dialog.dataset.seconds) * 1000;
	const NOTICE = Math.min(5 * 60000, LENGTH / 3);
	const stay = dialog.querySelector("button");
	let said = "";

	function used() {
		localStorage.setItem(KEY, String(Date.now()));
		look();
	}

	function left() {
		return Number(localStorage.getItem(KEY)) + LENGTH - Date.now();
	}

	function say(part, minutes) {
		dialog.querySelectorAll("[data-part]").forEach((element) => {
			element.hidden = element.dataset.part !== part;
		});
		const text = dialog.querySelector("[data-part=" + part + "] p");
		if (minutes !== undefined) {
			text.textContent = text.dataset.text.replace("#", minutes);
		}
		if (said !== text.textContent) {
			said = text.textContent;
			document.getElementById("session-said").textContent = said;
		}
		if (!dialog.open) {
			dialog.showModal();
		}
	}

	function look() {
		if (left() > NOTICE) {
			dialog.close();
		}
		else if (left() > 0) {
			say("ending", Math.ceil(left() / 60000));
		}
		else {
			say("ended");
		}
	}

	stay.addEventListener("click", async () => {
		try {
			const answer = await fetch("/account/session", { redirect: "manual" });
			if (answer.status === 204) {
				used();
				return;
			}
			localStorage.setItem(KEY, "0");
			look();
		}
		catch (unreached) {
			say("unreached");
		}
	});

	// the time goes on while the question stands, and Escape is no answer to it
	dialog.addEventListener("cancel", (event) => event.preventDefault());
	document.addEventListener("htmx:afterRequest", used);
	document.addEventListener("answered", used);
	document.addEventListener("visibilitychange", look);
	window.addEventListener("storage", look);
	setInterval(look, 5000);
	used();
})();
