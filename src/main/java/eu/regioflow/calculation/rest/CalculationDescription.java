package eu.regioflow.calculation.rest;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import org.springdoc.core.customizers.OperationCustomizer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Describes the questions by an example each: their bodies are read by hand, so that
 * every bad place can be named.
 */
@Configuration(proxyBeanMethods = false)
class CalculationDescription {

	@Bean
	OperationCustomizer questionsByExample() {
		return (operation, method) -> {
			Asked asked = method.getMethodAnnotation(Asked.class);
			if (asked != null) {
				operation.setRequestBody(new RequestBody().required(true)
					.content(new Content().addMediaType("application/json",
							new MediaType().schema(new ObjectSchema()).example(asked.value()))));
			}
			return operation;
		};
	}

}
