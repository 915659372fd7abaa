package eu.regioflow.workflow;

import java.lang.reflect.InvocationTargetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one shape of an expression with which a model asks a bean about its aggregate:
 * {@code ${bean.method(execution.processBusinessKey)}}.
 */
record BeanCall(String bean, String method) {

	private static final Pattern SHAPE = Pattern.compile("\\$\\{(\\w+)\\.(\\w+)\\(execution\\.processBusinessKey\\)}");

	static boolean isOne(String expression) {
		return SHAPE.matcher(expression).matches();
	}

	static BeanCall of(String expression) {
		Matcher shape = SHAPE.matcher(expression);
		if (!shape.matches()) {
			throw new IllegalArgumentException(
					"Not of the shape ${bean.method(execution.processBusinessKey)}: " + expression);
		}
		return new BeanCall(shape.group(1), shape.group(2));
	}

	/** Calls the method as the engine would. */
	Object on(Object target, String businessKey) {
		try {
			return target.getClass().getMethod(this.method, String.class).invoke(target, businessKey);
		}
		catch (InvocationTargetException ex) {
			if (ex.getCause() instanceof RuntimeException refused) {
				throw refused;
			}
			throw new IllegalStateException("The call " + this + " failed", ex.getCause());
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("No public method for " + this, ex);
		}
	}

}
