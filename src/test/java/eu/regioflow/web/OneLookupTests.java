package eu.regioflow.web;

import eu.regioflow.DemoTest;
import jakarta.servlet.Filter;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@DemoTest
class OneLookupTests {

	@Autowired
	private ApplicationContext application;

	@Autowired
	@Qualifier("springSecurityFilterChain")
	private Filter doors;

	/** Its own kind of chain has the filter that looks up what serves the request. */
	@Test
	void theDoorsDoNotAskSpringMvcWhatServesARequest() {
		assertThat(this.application.containsBean("mvcHandlerMappingIntrospector")).isFalse();
		assertThat(this.doors.getClass().getName()).doesNotContain("WebMvc");
	}

}
