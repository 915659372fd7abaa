package eu.regioflow.web;

import eu.regioflow.money.Money;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the API's description says of all resources together.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

	private static final String PASSWORD = "password";

	@Bean
	OpenAPI openApi() {
		return new OpenAPI().info(new Info().title("Regioflow").version("1").description("""
				Money is text in EUR with two decimals, percentages are text without %, dates are yyyy-MM-dd. \
				Errors are application/problem+json with a stable code."""))
			.components(new Components().addSecuritySchemes(PASSWORD,
					new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic")))
			.addSecurityItem(new SecurityRequirement().addList(PASSWORD));
	}

	/** Every resource can refuse in the same way, so no controller repeats it. */
	@Bean
	OpenApiCustomizer problemOfEveryResource() {
		return (api) -> api.getPaths()
			.values()
			.forEach((path) -> path.readOperations()
				.forEach((operation) -> operation.getResponses()
					.addApiResponse("default",
							new ApiResponse().description("A problem with a stable code")
								.content(new Content().addMediaType(Problem.MEDIA_TYPE,
										new io.swagger.v3.oas.models.media.MediaType())))));
	}

}
