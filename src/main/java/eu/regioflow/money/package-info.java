/**
 * Euro amounts, percentages and the named points at which a figure may be rounded. Every
 * arithmetic operation on money in the project is one of the operations of these types.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package eu.regioflow.money;
