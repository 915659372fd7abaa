package eu.regioflow.workflow;

import eu.regioflow.identity.Access;
import eu.regioflow.refusal.Refusal;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Stands around every command: jobs act as the system, nobody leaves a task by an error
 * that ends the process unfinished, and what a rule refused is said in people's words, so
 * that Tasklist shows it.
 */
class CommandGuard extends CommandInterceptor {

	private final Access access;

	private final MessageSource messages;

	CommandGuard(Access access, MessageSource messages) {
		this.access = access;
		this.messages = messages;
	}

	@Override
	public <T> T execute(Command<T> command) {
		try {
			if (command instanceof HandleTaskBpmnErrorCmd || command instanceof HandleTaskEscalationCmd) {
				throw Refusal.conflict("task-by-error");
			}
			HandBack.Act act = HandBack.running();
			if (act != null && command instanceof AssignTaskCmd) {
				return this.next.execute((context) -> {
					act.requireStillTheirs(context.getTaskManager().findTaskById(act.task()));
					return context.runWithoutAuthorization(() -> command.execute(context));
				});
			}
			if (act != null && command instanceof ClaimTaskCmd) {
				return this.next.execute((context) -> {
					T done = command.execute(context);
					act.requireTheirs(context.getTaskManager().findTaskById(act.task()));
					return done;
				});
			}
			if (command instanceof ExecuteJobsCmd) {
				return this.access.asSystem(() -> this.next.execute(command));
			}
			return this.next.execute(command);
		}
		catch (BadUserRequestException | FormFieldValidationException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			throw Refusals.in(ex).map((refusal) -> readable(command, refusal)).orElse(ex);
		}
	}

	/** The REST interface answers either of the two with 400, each where it is thrown. */
	private RuntimeException readable(Command<?> command, Refusal refusal) {
		String text = this.messages.getMessage("refusal." + refusal.code(), refusal.arguments().toArray(),
				refusal.code(), LocaleContextHolder.getLocale());
		if (command instanceof CompleteTaskCmd || command instanceof SubmitTaskFormCmd) {
			return new FormFieldValidationException(refusal.code(), text, refusal);
		}
		return new BadUserRequestException(text, refusal);
	}

}
