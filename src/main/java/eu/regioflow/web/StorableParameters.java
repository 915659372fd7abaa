package eu.regioflow.web;

import java.util.List;

import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses fields of a form, parameters of an address and names of files that cannot be
 * stored, before any page or resource sees them.
 */
final class StorableParameters implements HandlerInterceptor {

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		request.getParameterMap().forEach((field, values) -> List.of(values).forEach((value) -> check(field, value)));
		if (request instanceof MultipartHttpServletRequest form) {
			form.getMultiFileMap().forEach((field, files) -> files.forEach((file) -> checkName(field, file)));
		}
		return true;
	}

	private static void checkName(String field, MultipartFile file) {
		if (file.getOriginalFilename() != null) {
			check(field, file.getOriginalFilename());
		}
	}

	private static void check(String field, String value) {
		StorableText.forbiddenIn(value).ifPresent((character) -> {
			throw Refusal.invalid("forbidden-character",
					List.of(LocatedError.at(0, field, value, "forbidden-character", character)), field, character);
		});
	}

}
