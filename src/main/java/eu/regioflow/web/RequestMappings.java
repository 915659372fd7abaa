package eu.regioflow.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Asks a request for its method once, while it is looked up what serves it. Each of some
 * hundred mappings wants to know, and the filters wrap a request several times.
 */
@Component
class RequestMappings implements WebMvcRegistrations {

	@Override
	public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
		return new RequestMappingHandlerMapping() {

			@Override
			protected HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
				return super.lookupHandlerMethod(path, new KnownMethod(request));
			}

		};
	}

	/** A request that remembers its method. */
	private static final class KnownMethod extends HttpServletRequestWrapper {

		private final String method;

		KnownMethod(HttpServletRequest request) {
			super(request);
			this.method = request.getMethod();
		}

		@Override
		public String getMethod() {
			return this.method;
		}

	}

}
