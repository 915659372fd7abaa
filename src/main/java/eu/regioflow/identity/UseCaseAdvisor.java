package eu.regioflow.identity;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

import org.springframework.aop.Pointcut;
import org.springframework.aop.support.AbstractBeanFactoryPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;

/**
 * Puts an advice around the public methods of every use case, inside its transaction; the
 * advice is looked up by its bean's name when the first use case is called.
 *
 * <p>
 * Written out instead of as an aspect, because AspectJ's patterns are compared with every
 * bean at each start, which took a tenth of it.
 */
public final class UseCaseAdvisor extends AbstractBeanFactoryPointcutAdvisor {

	private static final long serialVersionUID = 1L;

	private static final Pointcut PUBLIC_METHODS = new PublicMethods();

	/**
	 * An advice that runs inside of those with a smaller order.
	 * @param advice the name of its bean
	 */
	public UseCaseAdvisor(String advice, int order) {
		setAdviceBeanName(advice);
		setOrder(order);
	}

	@Override
	public Pointcut getPointcut() {
		return PUBLIC_METHODS;
	}

	private static final class PublicMethods extends StaticMethodMatcherPointcut {

		PublicMethods() {
			setClassFilter((type) -> type.isAnnotationPresent(UseCase.class));
		}

		@Override
		public boolean matches(Method method, Class<?> targetClass) {
			return Modifier.isPublic(method.getModifiers())
					&& method.getDeclaringClass().isAnnotationPresent(UseCase.class);
		}

	}

}
