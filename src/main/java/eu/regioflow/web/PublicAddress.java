package eu.regioflow.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where people reach this installation, for links that leave it.
 */
@Component
public class PublicAddress {

	private final String address;

	PublicAddress(@Value("${regioflow.public-url:http://localhost:8080}") String address) {
		this.address = address.replaceAll("/+$", "");
	}

	/**
	 * The whole address of a page.
	 * @param path begins with a slash
	 */
	public String of(String path) {
		return this.address + path;
	}

}
