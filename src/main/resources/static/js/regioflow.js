// The portal works without this file; it only saves people's time and their words.
(function () {
	"use strict";

	const texts = document.getElementById("page-texts").dataset;
	const PREFIX = "kept:";

	function announce(text) {
		document.getElementById("announcement").textContent = text;
	}

	// words typed into form[data-keep] survive an expired session; passwords, files and hidden fields are never kept
	function keyOf(form) {
		return PREFIX + location.pathname + "#" + (form.id || form.getAttribute("action") || "");
	}

	function fieldsOf(form) {
		return Array.from(form.elements).filter((field) => field.name
			&& !["password", "file", "hidden", "submit", "button"].includes(field.type));
	}

	function valuesOf(form) {
		return fieldsOf(form).map((field) => [field.name, field.type === "radio" || field.type === "checkbox"
			? (field.checked ? "1" : "") + "|" + field.value : field.value]);
	}

	function keep(form) {
		try {
			sessionStorage.setItem(keyOf(form), JSON.stringify({ user: texts.user || "", fields: valuesOf(form) }));
		}
		catch (full) {
			return;
		}
	}

	function forget(form) {
		sessionStorage.removeItem(keyOf(form));
	}

	function restore(form) {
		const stored = sessionStorage.getItem(keyOf(form));
		if (!stored) {
			return;
		}
		const kept = JSON.parse(stored);
		const before = valuesOf(form);
		if (kept.user !== (texts.user || "") || JSON.stringify(before) === JSON.stringify(kept.fields)) {
			forget(form);
			return;
		}
		const waiting = kept.fields.slice();
		fieldsOf(form).forEach((field) => {
			const choice = field.type === "radio" || field.type === "checkbox";
			const index = waiting.findIndex(([name, value]) => name === field.name
				&& (!choice || value.substring(value.indexOf("|") + 1) === field.value));
			if (index < 0) {
				return;
			}
			const value = waiting.splice(index, 1)[0][1];
			if (choice) {
				field.checked = value.startsWith("1|");
			}
			else {
				field.value = value;
			}
			field.dispatchEvent(new Event("change", { bubbles: true }));
		});
		const notice = document.createElement("div");
		notice.className = "rf-kept";
		notice.append(document.createElement("span"));
		notice.firstChild.textContent = texts.kept;
		const discard = document.createElement("button");
		discard.type = "button";
		discard.className = "rf-kept__discard";
		discard.textContent = texts.discard;
		discard.addEventListener("click", () => {
			forget(form);
			form.reset();
			notice.remove();
		});
		notice.append(discard);
		form.before(notice);
		announce(texts.kept);
	}

	// a form that was taken leads elsewhere, or back to its page with a notice of success: then its words are stale
	function settle() {
		const sent = sessionStorage.getItem("sent");
		sessionStorage.removeItem("sent");
		const refused = document.querySelector(".govuk-error-summary, .rf-banner--error");
		const failed = document.querySelector("[data-error-page]");
		if (sent && !refused && !failed && location.pathname !== "/sign-in") {
			sessionStorage.removeItem(sent);
		}
	}

	function keepForms() {
		settle();
		document.querySelectorAll("form[data-keep]").forEach((form) => {
			restore(form);
			form.addEventListener("input", () => keep(form));
			form.addEventListener("change", () => keep(form));
		});
	}

	// a second press while the first is under way does nothing
	function sendOnce() {
		document.addEventListener("submit", (event) => {
			const form = event.target;
			if (event.defaultPrevented || form.method !== "post" || form.target) {
				return;
			}
			if (form.getAttribute("aria-busy") === "true") {
				event.preventDefault();
				return;
			}
			if (form.getAttribute("action") === "/sign-out") {
				sessionStorage.clear();
				Object.keys(localStorage).filter((key) => key.startsWith("grid:"))
					.forEach((key) => localStorage.removeItem(key));
			}
			if (form.matches("[data-keep]")) {
				keep(form);
				sessionStorage.setItem("sent", keyOf(form));
			}
			form.setAttribute("aria-busy", "true");
			announce(texts.sending);
			// after the browser has gathered the fields, the pressed button among them
			setTimeout(() => form.querySelectorAll("button[type=submit], button:not([type])")
				.forEach((button) => {
					button.disabled = true;
				}), 0);
		});
		// back from the history: the page is alive again
		window.addEventListener("pageshow", (event) => {
			if (!event.persisted) {
				return;
			}
			document.querySelectorAll("form[aria-busy]").forEach((form) => {
				form.removeAttribute("aria-busy");
				form.querySelectorAll("button:disabled").forEach((button) => {
					button.disabled = false;
				});
			});
		});
	}

	function dropFiles() {
		document.querySelectorAll("[data-drop]").forEach((zone) => {
			const input = zone.querySelector("input[type=file]");
			const hint = document.createElement("p");
			hint.className = "rf-drop__hint";
			hint.textContent = texts.drop;
			hint.setAttribute("aria-hidden", "true");
			zone.append(hint);
			["dragenter", "dragover"].forEach((name) => zone.addEventListener(name, (event) => {
				event.preventDefault();
				zone.classList.add("rf-drop--over");
			}));
			["dragleave", "drop"].forEach((name) => zone.addEventListener(name, () => zone.classList.remove("rf-drop--over")));
			zone.addEventListener("drop", (event) => {
				event.preventDefault();
				const files = new DataTransfer();
				Array.from(event.dataTransfer.files).slice(0, input.multiple ? undefined : 1)
					.forEach((file) => files.items.add(file));
				input.files = files.files;
				input.dispatchEvent(new Event("change", { bubbles: true }));
				announce(Array.from(input.files).map((file) => file.name).join(", "));
			});
		});
	}

	// what has just happened is read first
	function focusNews() {
		const news = document.querySelector("[data-focus]");
		if (news) {
			news.setAttribute("tabindex", "-1");
			news.focus();
		}
		document.querySelectorAll(".govuk-error-summary a").forEach((link) => link.addEventListener("click", (event) => {
			const field = document.getElementById(link.hash.substring(1));
			if (field) {
				event.preventDefault();
				field.focus();
				field.scrollIntoView({ block: "center" });
			}
		}));
	}

	function htmxAnswers() {
		const token = document.querySelector("meta[name=csrf-token]");
		document.addEventListener("htmx:configRequest", (event) => {
			if (token) {
				event.detail.headers["X-CSRF-TOKEN"] = token.content;
				event.detail.headers["X-Acting"] = document.querySelector("meta[name=acting]").content;
			}
		});
		// the sign-in page must never land in a cell of a table
		document.addEventListener("htmx:responseError", (event) => {
			if (event.detail.xhr.status === 401) {
				announce(texts.expired);
			}
		});
	}

	keepForms();
	sendOnce();
	dropFiles();
	focusNews();
	htmxAnswers();
})();
