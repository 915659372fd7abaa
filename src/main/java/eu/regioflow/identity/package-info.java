/**
 * Who acts: accounts, roles, grants scoped to a project or partner, sign-in, and the
 * named permission that every use case asks for.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "refusal" })
package eu.regioflow.identity;
