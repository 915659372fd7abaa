package eu.regioflow.workflow;

import java.util.Set;

import eu.regioflow.refusal.Refusal;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;

/**
 * Evaluates expressions of our own models, and in searches only the handful that the
 * ready filters need.
 *
 * <p>
 * The engine evaluates expressions that people send inside the alternatives of a search
 * (CVE-2026-109432), by whatever route the search arrives. An expression of a model
 * always has an execution or a task around it; one of a search never has, and that is
 * where the line is drawn.
 */
class ModelExpressions extends JuelExpressionManager {

	ModelExpressions(ProcessBeans beans) {
		super(beans);
	}

	@Override
	public Expression createExpression(String expression) {
		return new Guarded(createValueExpression(expression), this, expression);
	}

	private static final class Guarded extends JuelExpression {

		private static final Set<String> IN_SEARCHES = ReadyFilter.expressions();

		Guarded(ValueExpression value, JuelExpressionManager expressions, String text) {
			super(value, expressions, text);
		}

		@Override
		public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
			if (scope == null && !isLiteralText() && !IN_SEARCHES.contains(getExpressionText())) {
				throw Refusal.invalid("query-expression");
			}
			return super.getValue(scope, execution);
		}

	}

}
