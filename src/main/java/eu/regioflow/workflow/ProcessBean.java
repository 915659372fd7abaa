package eu.regioflow.workflow;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * Marks a bean whose methods the models may name; no other bean is visible to them.
 *
 * <p>
 * A method takes the business key as text ({@code execution.processBusinessKey}). Once a
 * released model names a method it is never renamed or removed, because instances that
 * were started with that model still call it.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Component
public @interface ProcessBean {

	/** The name under which the models know it. */
	@AliasFor(annotation = Component.class)
	String value();

}
