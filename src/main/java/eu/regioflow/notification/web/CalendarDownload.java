package eu.regioflow.notification.web;

import eu.regioflow.notification.CalendarFeed;
import eu.regioflow.refusal.Refusal;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Gives calendar programs, which cannot sign in, the calendar at an address that nobody
 * can guess.
 */
@Controller
class CalendarDownload {

	private final CalendarFeed feed;

	CalendarDownload(CalendarFeed feed) {
		this.feed = feed;
	}

	@GetMapping("/calendar/{secret}.ics")
	ResponseEntity<byte[]> download(@PathVariable String secret) {
		return this.feed.at(secret)
			.map((calendar) -> ResponseEntity.ok()
				.contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
				.cacheControl(CacheControl.noStore())
				.body(calendar))
			.orElseThrow(Refusal::notFound);
	}

}
