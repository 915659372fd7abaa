package eu.regioflow.workflow;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.ConcurrentReferenceHashMap;

/**
 * What the cards of open tasks say to a reader of another language than English, in which
 * the engine keeps them.
 *
 * <p>
 * The bean that named a task is asked once more in that language. The answer is kept
 * until the task gets another name, so that a list asks for each of its cards once; it is
 * forgotten when memory is short.
 */
@Component
class TaskCards {

	private static final Logger LOG = LoggerFactory.getLogger(TaskCards.class);

	private static final String NAMED = """
			select t.id_, t.name_, t.task_def_key_, t.proc_def_id_, e.business_key_
			from act_ru_task t
			join act_ru_execution e on e.id_ = t.proc_inst_id_
			where t.id_ = any(:tasks)
			""";

	private final JdbcClient jdbc;

	private final TaskModels models;

	private final Map<Card, String> known = new ConcurrentReferenceHashMap<>();

	TaskCards(JdbcClient jdbc, TaskModels models) {
		this.jdbc = jdbc;
		this.models = models;
	}

	/**
	 * The titles by the tasks' ids; without those that are done already or that the model
	 * itself names.
	 */
	@Transactional(readOnly = true)
	public Map<String, String> titles(Collection<String> tasks, Locale language) {
		List<Named> open = this.jdbc.sql(NAMED)
			.param("tasks", tasks.toArray(String[]::new))
			.query((row, number) -> new Named(new Card(row.getString(1), row.getString(2), language), row.getString(3),
					row.getString(4), row.getString(5)))
			.list();
		Map<String, String> titles = new HashMap<>();
		for (Named task : open) {
			TaskModel model = this.models.of(task.definition(), task.taskKey());
			if (model.title() != null) {
				title(task, model, language).ifPresent((title) -> titles.put(task.card().task(), title));
			}
		}
		return titles;
	}

	/** Empty where the bean does not know: one card in English is better than no list. */
	private Optional<String> title(Named task, TaskModel model, Locale language) {
		try {
			return Optional.of(this.known.computeIfAbsent(task.card(),
					(card) -> TaskTexts.in(language, () -> this.models.title(model, task.businessKey()))));
		}
		catch (RuntimeException ex) {
			LOG.warn("The task {} of {} cannot be named in {}", task.taskKey(), task.businessKey(), language, ex);
			return Optional.empty();
		}
	}

	private record Card(String task, String name, Locale language) {
	}

	private record Named(Card card, String taskKey, String definition, String businessKey) {
	}

}
