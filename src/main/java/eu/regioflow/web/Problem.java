package eu.regioflow.web;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Why a call was not carried out: the body of every error of the API (RFC 9457), and what
 * an error page says.
 *
 * @param status of HTTP
 * @param title of the status, in the caller's language
 * @param detail what happened and what to do, in the caller's language
 * @param code stable, in kebab case
 * @param errors every bad place of a list; left out when it is not about a list
 * @param incident number under which our log tells more; left out when it was foreseen
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(int status, String title, String detail, String code, List<Place> errors, String incident) {

	/** The media type of a problem. */
	public static final String MEDIA_TYPE = "application/problem+json";

	/**
	 * One bad place.
	 *
	 * @param row 1 for the first data row, 0 when the whole content is meant
	 * @param message what is wrong and how to mend it
	 * @param remedy how to mend it
	 * @param cell the place in the spreadsheet that was sent, such as {@code F12}; left
	 * out when there is none
	 */
	public record Place(int row, String column, String value, String code, String message, String remedy,
			@JsonInclude(JsonInclude.Include.NON_EMPTY) String cell) {

	}

}
