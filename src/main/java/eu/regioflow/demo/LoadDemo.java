package eu.regioflow.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.regioflow.budget.PlanBudget;
import eu.regioflow.clock.BusinessClock;
import eu.regioflow.deliverable.Deliverable;
import eu.regioflow.deliverable.PlanDeliverable;
import eu.regioflow.exchangerate.ExchangeRates;
import eu.regioflow.exchangerate.Provenance;
import eu.regioflow.identity.Access;
import eu.regioflow.partnership.AddPartner;
import eu.regioflow.partnership.Partner;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Project;
import eu.regioflow.project.Projects;
import eu.regioflow.project.ReportingPeriod;
import eu.regioflow.project.SetUpProject;
import eu.regioflow.workflow.EngineClock;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the two demo projects at the first start, all in one transaction, so that a start
 * that is broken off leaves nothing behind.
 */
@Component
@Profile("demo")
class LoadDemo implements ApplicationRunner {

	private static final String MAIN = "demo/digital-regions-4.0.json";

	private static final String SECOND = "demo/second-project.json";

	private final Access access;

	private final SetUpProject setUpProject;

	private final AddPartner addPartner;

	private final PlanBudget planBudget;

	private final PlanDeliverable planDeliverable;

	private final ExchangeRates rates;

	private final Projects projects;

	private final RuleSets ruleSets;

	private final DemoAccounts accounts;

	private final BusinessClock clock;

	private final EngineClock engineClock;

	private final TransactionTemplate transaction;

	private final ObjectMapper json;

	private final LocalDate firstDay;

	LoadDemo(Access access, SetUpProject setUpProject, AddPartner addPartner, PlanBudget planBudget,
			PlanDeliverable planDeliverable, ExchangeRates rates, Projects projects, RuleSets ruleSets,
			DemoAccounts accounts, BusinessClock clock, EngineClock engineClock, TransactionTemplate transaction,
			ObjectMapper json, @Value("${regioflow.demo.date:2020-02-10}") LocalDate firstDay) {
		this.access = access;
		this.setUpProject = setUpProject;
		this.addPartner = addPartner;
		this.planBudget = planBudget;
		this.planDeliverable = planDeliverable;
		this.rates = rates;
		this.projects = projects;
		this.ruleSets = ruleSets;
		this.accounts = accounts;
		this.clock = clock;
		this.engineClock = engineClock;
		this.transaction = transaction;
		this.json = json;
		this.firstDay = firstDay;
		engineClock.follow(clock.offset());
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (!this.clock.isSet()) {
			DemoProject main = read(MAIN, DemoProject.class);
			this.clock.set(this.firstDay.atTime(LocalTime.of(9, 0))
				.atZone(this.ruleSets.get(main.ruleSet()).zone())
				.toInstant());
			this.engineClock.follow(this.clock.offset());
		}
		if (!this.projects.existsById(read(MAIN, DemoProject.class).code())) {
			this.access.asSystem(() -> this.transaction.execute((status) -> {
				loadAll();
				return null;
			}));
		}
		this.engineClock.runDueJobs();
	}

	private void loadAll() {
		DemoRates demoRates = read("demo/exchange-rates.json", DemoRates.class);
		demoRates.months()
			.forEach((month, rates) -> this.rates.add(YearMonth.parse(month), rates,
					Provenance.illustrative(demoRates.source()), null));
		DemoProject main = read(MAIN, DemoProject.class);
		DemoProject second = read(SECOND, DemoProject.class);
		load(main);
		load(second);
		this.accounts.create(main, second);
	}

	private void load(DemoProject demo) {
		this.setUpProject.setUp(
				new Project(demo.code(), demo.acronym(), demo.title(), demo.objective(), demo.ruleSet(), demo.start(),
						demo.end(), true),
				demo.periods()
					.stream()
					.map((period) -> new ReportingPeriod(demo.code(), period.number(), period.start(), period.end()))
					.toList());
		for (DemoProject.DemoPartner described : demo.partners()) {
			Partner partner = this.addPartner.add(described.toPartner(demo.code()), "ERDF");
			this.planBudget.plan(partner, described.costs());
		}
		for (DemoProject.DemoDeliverable deliverable : demo.deliverables()) {
			this.planDeliverable.plan(new Deliverable(demo.code(), deliverable.number(), deliverable.title(),
					deliverable.partner(), deliverable.period(), demo.endOf(deliverable.period())));
		}
	}

	private <T> T read(String file, Class<T> type) {
		try (InputStream content = getClass().getClassLoader().getResourceAsStream(file)) {
			return this.json.readValue(content, type);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
