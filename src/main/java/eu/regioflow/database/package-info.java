/**
 * Where everything is kept: the PostgreSQL server that comes with the product when no
 * other is named, its two roles, and who may change what in it.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package eu.regioflow.database;
