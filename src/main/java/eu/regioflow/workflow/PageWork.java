package eu.regioflow.workflow;

/**
 * Remembers, for the running thread, which task a page is completing; a task with a page
 * can be completed in no other way.
 */
final class PageWork {

	private static final ThreadLocal<String> TASK = new ThreadLocal<>();

	private PageWork() {
	}

	/** Lets exactly this task be completed while the work runs. */
	static void during(String taskId, Runnable work) {
		String outer = TASK.get();
		TASK.set(taskId);
		try {
			work.run();
		}
		finally {
			restore(outer);
		}
	}

	static boolean isOn(String taskId) {
		return taskId.equals(TASK.get());
	}

	private static void restore(String outer) {
		if (outer == null) {
			TASK.remove();
		}
		else {
			TASK.set(outer);
		}
	}

}
