package eu.regioflow;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import eu.regioflow.identity.UseCase;
import eu.regioflow.money.Money;
import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The house: which module may know which, and what may be done where.
 */
@AnalyzeClasses(packages = "eu.regioflow", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	private static final String[] PAGES_AND_RESOURCES = { "..web..", "..rest..", "eu.regioflow.statement..",
			"eu.regioflow.desk..", "eu.regioflow.monitoring.." };

	private static final DescribedPredicate<JavaClass> DOMAIN = resideInAnyPackage("eu.regioflow..")
		.and(DescribedPredicate.not(resideInAnyPackage("..web..", "..rest..", "..process..", "eu.regioflow.workflow..",
				"eu.regioflow.database..", "eu.regioflow.startup..", "eu.regioflow.statement..", "eu.regioflow.demo..",
				"eu.regioflow.desk..", "eu.regioflow.monitoring..", "eu.regioflow.identity..")))
		.as("domain classes");

	@Test
	void modulesImportOnlyWhatTheyList() {
		ApplicationModules.of(Regioflow.class).verify();
	}

	@ArchTest
	static final ArchRule theEngineIsKnownInOneModuleOnly = noClasses().that()
		.resideOutsideOfPackage("eu.regioflow.workflow..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.camunda..");

	@ArchTest
	static final ArchRule jasperIsKnownToStatementsOnly = noClasses().that()
		.resideOutsideOfPackage("eu.regioflow.statement..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("net.sf.jasperreports..");

	@ArchTest
	static final ArchRule domainKnowsNoPagesResourcesOrProcesses = noClasses().that(DOMAIN)
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("eu.regioflow.(*).web..", "eu.regioflow.(*).rest..", "eu.regioflow.(*).process..",
				"jakarta.servlet..", "org.springframework.web.bind..", "org.springframework.web.servlet..");

	@ArchTest
	static final ArchRule moneyIsAddedUpOnlyWhereTheRuleIs = noClasses().that()
		.resideInAnyPackage(PAGES_AND_RESOURCES)
		.and()
		.resideOutsideOfPackage("eu.regioflow.web.chart..")
		.should()
		.callMethodWhere(moneyArithmetic())
		.because("every total is read from a Breakdown; a chart's axis steps are no totals");

	@ArchTest
	static final ArchRule noFloatingPointInFigures = noClasses().that()
		.resideInAnyPackage("eu.regioflow.money..", "eu.regioflow.ledger..", "eu.regioflow.budget..",
				"eu.regioflow.partnership..", "eu.regioflow.control..", "eu.regioflow.verification..",
				"eu.regioflow.payment..", "eu.regioflow.exchangerate..")
		.should()
		.dependOnClassesThat(DescribedPredicate.describe("are floating point",
				(type) -> List.of("double", "float", "java.lang.Double", "java.lang.Float").contains(type.getName())));

	@ArchTest
	static final ArchRule roundingHappensInMoneyOnly = noClasses().that()
		.resideOutsideOfPackage("eu.regioflow.money..")
		.should()
		.dependOnClassesThat()
		.haveFullyQualifiedName("java.math.RoundingMode");

	@ArchTest
	static final ArchRule todayComesFromAClock = noClasses().should()
		.callMethodWhere(DescribedPredicate.describe("asks the system for today",
				(JavaCall<?> call) -> call.getName().equals("now") && call.getTarget().getParameterTypes().isEmpty()
						&& Set
							.of("java.time.LocalDate", "java.time.LocalDateTime", "java.time.ZonedDateTime",
									"java.time.YearMonth")
							.contains(call.getTargetOwner().getName())));

	@ArchTest
	static final ArchRule nothingIsInjectedIntoFields = noFields().should()
		.beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
		.orShould()
		.beAnnotatedWith("org.springframework.beans.factory.annotation.Value");

	@ArchTest
	static final ArchRule useCasesHaveOnePublicMethod = classes().that()
		.areAnnotatedWith(UseCase.class)
		.should(new ArchCondition<>("have one public method that works") {
			@Override
			public void check(JavaClass useCase, ConditionEvents events) {
				long methods = useCase.getMethods()
					.stream()
					.filter((method) -> method.getModifiers().contains(JavaModifier.PUBLIC))
					.filter((method) -> !method.getModifiers().contains(JavaModifier.STATIC))
					.count();
				if (methods != 1) {
					events.add(SimpleConditionEvent.violated(useCase,
							useCase.getName() + " has " + methods + " public methods"));
				}
			}
		});

	@ArchTest
	static final ArchRule whatChangesStateIsAUseCase = noClasses().that()
		.resideInAnyPackage("..web..", "..rest..")
		.should()
		.callMethodWhere(DescribedPredicate.describe("saves or posts past the use cases",
				(JavaCall<?> call) -> Set
					.of("save", "post", "attach", "replace", "put", "remove", "freeze", "recordFindings",
							"recordVerification", "gather")
					.contains(call.getName())
						&& Set
							.of("eu.regioflow.ledger.Ledger", "eu.regioflow.expenditure.Expenditure",
									"eu.regioflow.document.Documents", "eu.regioflow.control.GatherCertificates")
							.contains(call.getTargetOwner().getName())));

	@ArchTest
	static final ArchRule namesSayWhatAClassIs = noClasses().should()
		.haveSimpleNameEndingWith("Manager")
		.orShould()
		.haveSimpleNameEndingWith("Helper")
		.orShould()
		.haveSimpleNameEndingWith("Util")
		.orShould()
		.haveSimpleNameEndingWith("Utils")
		.orShould()
		.haveSimpleNameEndingWith("Impl")
		.orShould()
		.haveSimpleNameEndingWith("Service");

	@ArchTest
	static final ArchRule processBeansTakeTheBusinessKey = methods().that()
		.areDeclaredInClassesThat()
		.areAnnotatedWith("eu.regioflow.workflow.ProcessBean")
		.and()
		.arePublic()
		.should(new ArchCondition<>("take the business key as text first") {
			@Override
			public void check(JavaMethod method, ConditionEvents events) {
				boolean first = !method.getRawParameterTypes().isEmpty()
						&& method.getRawParameterTypes().get(0).isEquivalentTo(String.class);
				if (!first) {
					events.add(SimpleConditionEvent.violated(method, method.getFullName()));
				}
			}
		});

	@Test
	void noScriptEngineAndNoEngineRestAreOnTheClassPath() {
		List<String> unwanted = List.of("org.camunda.bpm.engine.rest.impl.CamundaRestResources.Starter",
				"org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestInitializer", "org.graalvm.polyglot.Engine",
				"groovy.lang.GroovyShell");
		assertThat(unwanted.stream().filter(ArchitectureTests::isThere)).isEmpty();
	}

	private static boolean isThere(String type) {
		try {
			Class.forName(type, false, ArchitectureTests.class.getClassLoader());
			return true;
		}
		catch (ClassNotFoundException ex) {
			return false;
		}
	}

	private static DescribedPredicate<JavaCall<?>> moneyArithmetic() {
		Set<String> operations = Set
			.copyOf(Arrays.asList("plus", "minus", "times", "sum", "allocate", "evenShare", "negated", "toEuro"));
		return DescribedPredicate.describe("does money arithmetic", (call) -> operations.contains(call.getName())
				&& assignableTo(Money.class).or(resideInAnyPackage("eu.regioflow.money")).test(call.getTargetOwner()));
	}

}
