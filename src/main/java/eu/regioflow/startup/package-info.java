/**
 * How the application starts: which profile holds, which settings it will not start
 * without, and what the console says when all is ready.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package eu.regioflow.startup;
