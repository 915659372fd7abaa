package eu.regioflow.accessible;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import org.jsoup.Jsoup;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page of the portal as it stands now, found by the routes of the application, so
 * that a new page is among them by itself: which path it has, who may see it, and who
 * sees something that looks different.
 */
final class PortalPages {

	private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

	/** Of a link by which somebody sets a password. */
	static final String SECRET = "from-a-mail";

	/** Where the identifier of a page of this kind is found. */
	private static final Map<String, String> IDENTIFIERS = Map.of("/accounts/{account}",
			"select id::text from account where username = 'partner-2'", "/clarifications/{id}",
			"select id::text from clarification", "/declarations/{id}", "select id::text from commission_declaration",
			"/imports/{id}", "select id::text from staged_import", "/documents/{id}",
			"select id::text from document where name = 'proof.pdf'", "/documents/{document}",
			"select id::text from document where name = 'proof.pdf'", "/verify/{number}",
			"select number from statement", "/statements/{number}", "select number from statement");

	private final int port;

	private final RequestMappingHandlerMapping routes;

	private final JdbcTemplate jdbc;

	private final Set<String> looks = new HashSet<>();

	private final Set<String> seen = new TreeSet<>();

	private final Set<String> failures = new TreeSet<>();

	PortalPages(ApplicationContext application, int port) {
		this.port = port;
		this.routes = application.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
		this.jdbc = application.getBean(JdbcTemplate.class);
	}

	/**
	 * The routes that answer with a page of their own; not the API, files and parts of a
	 * page. The second step of signing in has a test of its own: it asks for a code of
	 * somebody's telephone.
	 */
	Set<String> routes() {
		Set<String> found = new TreeSet<>();
		this.routes.getHandlerMethods().forEach((info, method) -> {
			boolean isPage = method.getReturnType().getParameterType() == String.class
					&& !method.getBeanType().isAnnotationPresent(RestController.class)
					&& !method.hasMethodAnnotation(ResponseBody.class);
			if (isPage && info.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
				found.addAll(info.getPatternValues());
			}
		});
		found.removeAll(Set.of("/error", "/sign-in/code"));
		found.removeIf((route) -> route.endsWith("/totals"));
		return found;
	}

	/** What the portal could not show. */
	Set<String> failures() {
		return this.failures;
	}

	/** The routes at which somebody was shown a page. */
	Set<String> seen() {
		return this.seen;
	}

	/**
	 * The pages with their viewers that look different from all that was returned before.
	 * @param partner whose report is meant where a page belongs to one
	 */
	List<Visit> news(int partner) {
		List<Visit> visits = new ArrayList<>();
		for (String route : routes()) {
			for (Visit visit : visits(route, partner)) {
				String html = read(visit);
				if (!html.isEmpty()) {
					this.seen.add(route);
					if (this.looks.add(route + look(html))) {
						visits.add(visit);
					}
				}
			}
		}
		return visits;
	}

	/** Each page once, by the first person who may see it. */
	List<Visit> each(int partner) {
		Map<String, Visit> visits = new LinkedHashMap<>();
		for (String route : routes()) {
			for (Visit visit : visits(route, partner)) {
				if (!visits.containsKey(route) && !read(visit).isEmpty()) {
					visits.put(route, visit);
				}
			}
		}
		return List.copyOf(visits.values());
	}

	private String read(Visit visit) {
		Portal portal = visit.user().isEmpty() ? Portal.program(this.port) : Portal.of(this.port, visit.user());
		try {
			Portal.Answer answer = portal.get(visit.path(), "Accept", "text/html");
			if (answer.status() >= 500) {
				this.failures.add(visit + " answers " + answer.status());
			}
			boolean isPage = answer.body().startsWith("<!DOCTYPE html>");
			return (answer.status() == 200 && isPage) ? answer.body() : "";
		}
		catch (UncheckedIOException ex) {
			// what goes wrong while a page is written cuts it off
			this.failures.add(visit + " breaks off");
			return "";
		}
	}

	private List<Visit> visits(String route, int partner) {
		String path = path(route, partner);
		if (path.isEmpty()) {
			return List.of();
		}
		return people(route, partner).stream().map((user) -> new Visit(user, path)).toList();
	}

	/** Who may see what others do not, the one who works there first. */
	private static List<String> people(String route, int partner) {
		String controller = PlayedPeriod.controller(partner);
		if (route.contains("/control")) {
			return List.of(controller, "auditor");
		}
		if (route.contains("/partners/")) {
			return List.of("partner-" + partner, controller, "auditor");
		}
		return route.matches("/(sign-in|forgotten|password|verify|accessibility).*") ? List.of("", "partner-1")
				: List.of("partner-1", controller, "js", "ma", "ca", "auditor", "admin");
	}

	private String path(String route, int partner) {
		for (Map.Entry<String, String> identifier : IDENTIFIERS.entrySet()) {
			if (route.contains(identifier.getKey())) {
				List<String> found = this.jdbc.queryForList(identifier.getValue() + " limit 1", String.class);
				String variable = identifier.getKey().substring(identifier.getKey().indexOf('{'));
				return found.isEmpty() ? "" : filled(route.replace(variable, found.get(0)), partner);
			}
		}
		return filled(route, partner);
	}

	private static String filled(String route, int partner) {
		return VARIABLE.matcher(route.replace("/partners/{number}", "/partners/" + partner)).replaceAll((name) -> {
			String value = switch (name.group(1)) {
				case "code" -> PlayedPeriod.PROJECT;
				case "partner" -> String.valueOf(partner);
				case "secret" -> SECRET;
				default -> "1";
			};
			return Matcher.quoteReplacement(value);
		});
	}

	/** Which kinds of elements the page has; words and how many make no other look. */
	private static String look(String html) {
		return Jsoup.parse(html)
			.select("main *")
			.stream()
			.map((element) -> element.tagName() + element.classNames() + element.attr("type"))
			.collect(Collectors.toCollection(TreeSet::new))
			.toString();
	}

	/**
	 * One person's look at one page.
	 *
	 * @param user empty for somebody who is not signed in
	 */
	record Visit(String user, String path) {

	}

}
