package eu.regioflow.statement;

import java.util.Locale;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may change about documents.
 *
 * @param publicUrl where readers reach this installation, without a slash at its end
 * @param statementLanguage in which documents are issued
 */
@ConfigurationProperties("regioflow")
record StatementSettings(@DefaultValue("http://localhost:8080") String publicUrl,
		@DefaultValue("en") Locale statementLanguage) {

}
