/**
 * Where everything is kept: the PostgreSQL server that comes with the product when no
 * other is named, its two roles, who may change what in it, and statements that travel to
 * it together.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package eu.regioflow.database;
