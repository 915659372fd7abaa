package eu.regioflow.desk.web;

import java.util.Map;
import java.util.Set;

import eu.regioflow.desk.ReportTimelines;
import eu.regioflow.web.Timeline;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives the pages along the way of a report its timeline, which reaches beyond what their
 * own modules know. It comes after the page was allowed to its reader.
 */
@Component
class TimelineOnPages implements HandlerInterceptor, WebMvcConfigurer {

	private static final Set<String> OF_PARTNER_REPORTS = Set.of("partnerreport/report", "partnerreport/receipt",
			"control/desk");

	private static final String OF_PROJECT_REPORTS = "projectreport/report";

	private final ReportTimelines timelines;

	TimelineOnPages(ReportTimelines timelines) {
		this.timelines = timelines;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/projects/**");
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			ModelAndView page) {
		String view = (page != null) ? page.getViewName() : null;
		if (view != null && (OF_PARTNER_REPORTS.contains(view) || OF_PROJECT_REPORTS.equals(view))) {
			page.addObject("timeline", timeline(view, request));
		}
	}

	@SuppressWarnings("unchecked")
	private Timeline timeline(String view, HttpServletRequest request) {
		Map<String, String> named = (Map<String, String>) request
			.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		String project = named.get("code");
		return OF_PROJECT_REPORTS.equals(view)
				? this.timelines.ofProjectReport(project, Integer.parseInt(named.get("period")))
				: this.timelines.ofPartnerReport(project, Integer.parseInt(named.get("partner")),
						Integer.parseInt(named.get("number")));
	}

}
