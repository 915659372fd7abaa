package eu.regioflow.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * What went wrong, in terms of HTTP: a status, a stable code and the bad places.
 *
 * @param refusal the rule that refused, when it was one
 */
record Fault(int status, String code, List<LocatedError> places, Optional<Refusal> refusal) {

	static final int UNFORESEEN = 500;

	/** How deep a refusal may be wrapped by the engine or a proxy. */
	private static final int DEPTH = 10;

	private static Fault of(int status, String code) {
		return new Fault(status, code, List.of(), Optional.empty());
	}

	static Fault ofStatus(int status) {
		return switch (status) {
			case 400 -> of(status, "unreadable");
			case 401 -> of(status, "not-signed-in");
			case 403 -> of(status, "forbidden");
			case 404 -> of(status, "not-found");
			case 405 -> of(status, "method-not-allowed");
			case 406 -> of(status, "not-acceptable");
			case 409 -> of(status, "conflict");
			case 413 -> of(status, "too-large");
			case 415 -> of(status, "media-type-not-supported");
			case 422 -> of(status, "invalid");
			case 429 -> of(status, "too-many-requests");
			case 503 -> of(status, "not-available");
			default -> (status >= 400 && status < UNFORESEEN) ? of(status, "unreadable") : of(UNFORESEEN, "internal");
		};
	}

	static Fault of(Refusal refusal) {
		int status = switch (refusal.kind()) {
			case NOT_FOUND -> 404;
			case FORBIDDEN -> 403;
			case CONFLICT -> 409;
			case INVALID -> 422;
			case UNREADABLE -> 400;
			case TOO_LARGE -> 413;
		};
		return new Fault(status, refusal.code(), refusal.errors(), Optional.of(refusal));
	}

	static Fault of(Throwable thrown) {
		Throwable cause = thrown;
		for (int i = 0; i < DEPTH && cause != null; i++) {
			if (cause instanceof Refusal refusal) {
				return of(refusal);
			}
			cause = cause.getCause();
		}
		if (thrown instanceof MaxUploadSizeExceededException
				|| NestedExceptionUtils.getMostSpecificCause(thrown) instanceof MaxUploadSizeExceededException) {
			return ofStatus(413);
		}
		if (thrown instanceof MultipartException) {
			return ofStatus(400);
		}
		if (thrown instanceof ConcurrencyFailureException) {
			return of(409, "stale-version");
		}
		if (thrown instanceof DataIntegrityViolationException) {
			return ofStatus(409);
		}
		if (thrown instanceof AccessDeniedException) {
			return ofStatus(403);
		}
		if (thrown instanceof AuthenticationException) {
			return ofStatus(401);
		}
		return ofInput(thrown);
	}

	private static Fault ofInput(Throwable thrown) {
		if (thrown instanceof HttpMessageNotReadableException unreadable) {
			return ofBody(unreadable);
		}
		if (thrown instanceof MethodArgumentTypeMismatchException mismatch) {
			return ofStatus(mismatch.getParameter().hasParameterAnnotation(PathVariable.class) ? 404 : 400);
		}
		if (thrown instanceof BindException invalid) {
			return new Fault(422, "invalid", invalid.getFieldErrors().stream().map(Fault::place).toList(),
					Optional.empty());
		}
		if (thrown instanceof HandlerMethodValidationException) {
			return ofStatus(422);
		}
		if (thrown instanceof ErrorResponse response) {
			HttpStatusCode status = response.getStatusCode();
			return ofStatus(status.value());
		}
		return ofStatus(UNFORESEEN);
	}

	private static LocatedError place(FieldError error) {
		return LocatedError.at(0, error.getField(), String.valueOf(error.getRejectedValue()), "field-invalid");
	}

	/**
	 * Broken JSON cannot be read; readable JSON with a value of the wrong form is
	 * invalid.
	 */
	private static Fault ofBody(HttpMessageNotReadableException unreadable) {
		if (unreadable.getCause() instanceof MismatchedInputException mismatch && !mismatch.getPath().isEmpty()
				&& !(mismatch.getCause() instanceof JsonProcessingException)) {
			return new Fault(422, "invalid", List.of(place(mismatch)), Optional.empty());
		}
		return ofStatus(400);
	}

	private static LocatedError place(MismatchedInputException mismatch) {
		String value = (mismatch instanceof InvalidFormatException form) ? String.valueOf(form.getValue()) : "";
		int row = rowOf(mismatch);
		String column = columnOf(mismatch);
		return StorableText.forbiddenIn(value)
			.map((character) -> LocatedError.at(row, column, value, "forbidden-character", character))
			.orElseGet(() -> known(mismatch.getTargetType())
				.map((codes) -> LocatedError.at(row, column, value, "field-not-a-code", codes))
				.orElseGet(() -> LocatedError.at(row, column, value, "field-invalid")));
	}

	/** The codes of a field that takes nothing else. */
	private static Optional<String> known(Class<?> type) {
		return Optional.ofNullable(type)
			.filter(Class::isEnum)
			.map((codes) -> Arrays.stream(codes.getEnumConstants())
				.map(String::valueOf)
				.collect(Collectors.joining(", ")));
	}

	private static int rowOf(JsonMappingException mismatch) {
		return mismatch.getPath()
			.stream()
			.filter((step) -> step.getIndex() >= 0)
			.mapToInt((step) -> step.getIndex() + 1)
			.findFirst()
			.orElse(0);
	}

	private static String columnOf(JsonMappingException mismatch) {
		return mismatch.getPath()
			.stream()
			.map(JsonMappingException.Reference::getFieldName)
			.filter((name) -> name != null)
			.reduce((first, last) -> last)
			.orElse("");
	}

}
