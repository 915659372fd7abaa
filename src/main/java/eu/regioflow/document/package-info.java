/**
 * Files that people attach and files that the system issues: the content under its hash
 * in the document folder, what is known of it in the database.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "identity", "refusal", "trail" })
package eu.regioflow.document;
