package eu.regioflow.workflow;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * The beans that models may name, found when they are first named.
 *
 * <p>
 * Looking them up late breaks a circle: the engine needs the map, process beans need
 * {@link Processes}, and that needs the engine.
 */
@Component
class ProcessBeans extends AbstractMap<Object, Object> {

	private final ListableBeanFactory factory;

	ProcessBeans(ListableBeanFactory factory) {
		this.factory = factory;
	}

	Set<String> names() {
		return new TreeSet<>(Set.of(this.factory.getBeanNamesForAnnotation(ProcessBean.class)));
	}

	@Override
	public Object get(Object name) {
		return containsKey(name) ? this.factory.getBean((String) name) : null;
	}

	@Override
	public boolean containsKey(Object name) {
		return name instanceof String known && this.factory.containsBean(known)
				&& this.factory.findAnnotationOnBean(known, ProcessBean.class, false) != null;
	}

	@Override
	public Set<Map.Entry<Object, Object>> entrySet() {
		return names().stream()
			.map((name) -> Map.<Object, Object>entry(name, get(name)))
			.collect(Collectors.toUnmodifiableSet());
	}

}
