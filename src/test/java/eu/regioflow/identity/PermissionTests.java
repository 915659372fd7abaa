package eu.regioflow.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every act has its permission, every permission its act, and the documented matrix is
 * the one in force.
 */
class PermissionTests {

	private static final Path MATRIX = Path.of("docs/permissions.md");

	private static final List<JavaClass> CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("eu.regioflow")
		.stream()
		.toList();

	private static List<JavaClass> useCases() {
		return CLASSES.stream().filter((type) -> type.isAnnotatedWith(UseCase.class)).toList();
	}

	@Test
	void aUseCaseHasOnePublicMethodAndThatAsksForItsPermission() {
		assertThat(useCases()).hasSizeGreaterThan(10).allSatisfy((useCase) -> {
			List<JavaMethod> methods = useCase.getMethods()
				.stream()
				.filter((method) -> method.getModifiers().contains(JavaModifier.PUBLIC)
						&& !method.getModifiers().contains(JavaModifier.STATIC)
						&& !method.getModifiers().contains(JavaModifier.SYNTHETIC))
				.toList();
			assertThat(methods).as("public methods of %s", useCase.getSimpleName()).hasSize(1);
			String permission = useCase.getAnnotationOfType(UseCase.class).value().name();
			assertThat(methods.get(0).getFieldAccesses()).as("%s asks for %s", useCase.getSimpleName(), permission)
				.anyMatch((access) -> access.getTarget().getName().equals(permission));
		});
	}

	@Test
	void everyPermissionIsAskedForSomewhere() {
		Set<String> asked = CLASSES.stream()
			.filter((type) -> !type.isEquivalentTo(Permission.class))
			.flatMap((type) -> type.getFieldAccessesFromSelf().stream())
			.filter((access) -> access.getTargetOwner().isEquivalentTo(Permission.class))
			.map((access) -> access.getTarget().getName())
			.collect(Collectors.toSet());
		assertThat(asked).containsAll(Stream.of(Permission.values()).map(Permission::name).toList());
	}

	/** Written anew with {@code -Dpermissions.write}. */
	@Test
	void theDocumentedMatrixIsTheOneInForce() throws IOException {
		String matrix = matrix();
		if (System.getProperty("permissions.write") != null) {
			Files.writeString(MATRIX, matrix);
		}
		assertThat(Files.readString(MATRIX)).isEqualTo(matrix);
	}

	private static String matrix() {
		StringBuilder text = new StringBuilder("""
				# Who may do what

				Made from `Permission` by `PermissionTests`; write it anew with
				`mvn test -Dtest=PermissionTests -Dpermissions.write`. A grant holds for one partner, one project
				or the whole programme. What a caller may not see is answered as not there (404); what they see
				but may not do is forbidden (403). Permissions without a role belong to the system itself: timers
				and the first load. Of a partner's people, only its administrators do what is marked so.

				""");
		text.append("| permission |");
		Stream.of(Role.values()).forEach((role) -> text.append(' ').append(role).append(" |"));
		text.append("\n|---|").append("---|".repeat(Role.values().length)).append('\n');
		for (Permission permission : Permission.values()) {
			text.append("| ").append(permission).append(" |");
			Set<Role> roles = permission.roles();
			Stream.of(Role.values())
				.forEach((role) -> text.append(roles.contains(role) ? " " + word(permission, role) + " |" : " |"));
			text.append('\n');
		}
		return text.toString();
	}

	private static String word(Permission permission, Role role) {
		return (permission.isForAdministrators() && role == Role.PARTNER) ? "administrators" : "yes";
	}

}
